"""The HTML that every page begins with, before the first figure has arrived.

It has the language, the skip link, the style sheets in their order and a sentence for browsers without scripts.
"""

from __future__ import annotations

from html import escape

from dashboard.wording import frame as said
from dashboard.wording import words

# Bootstrap stands in a cascade layer, so that every rule of ours wins over it without being written twice as strong.
VENDOR_STYLES = '@import url("/assets/vendor/bootstrap/bootstrap.min.css?m=5.3") layer(bootstrap);'
FONT = "/assets/vendor/inter/files/inter-latin-wght-normal.woff2?m=5"

SCRIPT_WORDS = "".join(f' data-{name}="{escape(text)}"' for name, text in said.SAID_BY_SCRIPT.items())

INDEX = f"""<!DOCTYPE html>
<html lang="{words.LANGUAGE}">
  <head>
    {{%metas%}}
    <meta name="color-scheme" content="light dark">
    <title>{{%title%}}</title>
    {{%favicon%}}
    <link rel="preload" href="{FONT}" as="font" type="font/woff2" crossorigin>
    <style>{VENDOR_STYLES} :root {{ --words-loading: "{said.LOADING}"; }}</style>
    {{%css%}}
  </head>
  <body>
    <a class="skip-link" href="#main">{said.SKIP}</a>
    <div id="announcer" role="status" class="visually-hidden"{SCRIPT_WORDS}></div>
    {{%app_entry%}}
    <noscript>
      <main id="main" class="noscript">
        <h1>{words.PRODUCT}</h1>
        <p>{said.NEEDS_SCRIPT} <a href="/graphql">{said.THE_GRAPH}</a>.</p>
      </main>
    </noscript>
    {{%config%}}
    {{%scripts%}}
    {{%renderer%}}
  </body>
</html>
"""


# Where Dash draws the pages, with our words until the first one is there.
ENTRY = f'<div id="react-entry-point"><div class="_dash-loading">{said.LOADING}</div></div>'


def with_title(html: str, title: str) -> str:
    """The same document with a page's own name in the browser's tab."""
    before, _, rest = html.partition("<title>")
    _, mark, after = rest.partition("</title>")
    return f"{before}<title>{title}{mark}{after}"
