"""The HTML document of a page: the words around it, the style sheets in their order, and the page itself as HTML.

The page stands in #first until the reader changes something; then Dash draws the next one beside it and takes over.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from dashboard.wording import frame as said
from dashboard.wording import words

# Bootstrap stands in a cascade layer, so that every rule of ours wins over it without being written twice as strong.
VENDOR_STYLES = '@import url("/assets/vendor/bootstrap/bootstrap.min.css?m=5.3") layer(bootstrap);'
FONT = "/assets/vendor/inter/files/inter-latin-wght-normal.woff2?m=5"
# Dash fills in these parts of its own, in this order.
DASH_PARTS = ("metas", "favicon", "css", "config", "scripts", "renderer")
# What Dash makes of this is cut at the marks into its parts again.
MARK = "<!-- {} -->"
INDEX = "{%app_entry%}" + "".join(f"{MARK.format(name)}{{%{name}%}}" for name in DASH_PARTS)


def dash_parts(index: str) -> dict[str, str]:
    """The parts that Dash puts into a document: its scripts, styles and settings, the same for every page."""
    parts: dict[str, str] = {}
    for name in reversed(DASH_PARTS):
        index, _, parts[name] = index.rpartition(MARK.format(name))
    return parts


def document(parts: Mapping[str, str], content: str, *, title: str, language: str, theme: str | None) -> str:
    """A whole page, readable before and without any script."""
    chosen = f' data-theme="{theme}" data-bs-theme="{theme}"' if theme else ""
    said_by_script = "".join(f' data-{name}="{escape(str(text))}"' for name, text in said.SAID_BY_SCRIPT.items())
    return f"""<!DOCTYPE html>
<html lang="{language}"{chosen}>
  <head>
    {parts["metas"]}
    <meta name="color-scheme" content="light dark">
    <title>{escape(title, quote=False)}</title>
    <meta name="description" content="{escape(f"{words.PRODUCT}. {words.TAGLINE}.")}">
    {parts["favicon"]}
    <link rel="preload" href="{FONT}" as="font" type="font/woff2" crossorigin>
    <style>{VENDOR_STYLES} :root {{ --words-loading: "{said.LOADING}"; }}</style>
    {parts["css"]}
  </head>
  <body>
    <a class="skip-link" href="#main">{said.SKIP}</a>
    <div id="announcer" role="status" class="visually-hidden"{said_by_script}></div>
    <div id="first">{content}</div>
    <div id="dash" hidden><div id="react-entry-point"></div></div>
    {parts["config"]}
    {parts["scripts"]}
    {parts["renderer"]}
  </body>
</html>
"""
