"""The HTML document of a page: the words around it, the style sheets in their order, and the page itself as HTML.

The page stands in #first until the reader changes something; then Dash draws the next one beside it and takes over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import escape

from dashboard import styles
from dashboard.wording import frame as said
from dashboard.wording import words

# Every page names each language in its own letters. A font that comes later has the whole page laid out once more.
FONT = "/assets/vendor/inter/files/inter-{}-wght-normal.woff2?m=5"
FONTS = "".join(
    f'<link rel="preload" href="{FONT.format(letters)}" as="font" type="font/woff2" crossorigin>'
    for letters in ("latin", "vietnamese")
)
ICON = "/assets/icon.svg?m=1"
# Dash fills in these parts of its own, in this order, and what it makes of them is cut at the marks again.
DASH_PARTS = ("metas", "config", "scripts", "renderer")
MARK = "<!-- {} -->"
INDEX = "{%app_entry%}{%css%}" + "".join(f"{MARK.format(name)}{{%{name}%}}" for name in DASH_PARTS)
SCRIPT_ADDRESS = re.compile(r'<script src="([^"]+)"')
# For browsers older than any in which Dash runs, and for tables, calendars and sliders, which no page has.
NOT_NEEDED = re.compile(r"/polyfill@|/dash_table/|/dash_core_components-shared")
CONFIG = re.compile(r"(?P<before><script [^>]*>)(?P<json>.*)(?P<after></script>)", re.DOTALL)
# What names one process (for callbacks in the background, which no page has) or says of the machine what nobody need
# know: without them the same page is the same text from every process, and so has the same tag.
OF_ONE_PROCESS = ("end_id", "python_version")
# Letters of a page that is higher than a window. A shorter one gains nothing from being laid out in parts.
LONG = 50_000
# Whoever goes to a place further down, or comes back to one, needs to have all above it laid out.
GOES_DOWN = """<script>
if (location.hash || performance.getEntriesByType("navigation")[0].type !== "navigate") {
  document.documentElement.dataset.seen = "true";
}
</script>"""
# Dash costs a few hundred milliseconds to start, so it waits until the reader sees the page; so does what of the page
# lies below the window (20-base.css).
START = """
requestAnimationFrame(function () {
  setTimeout(function () {
    document.documentElement.dataset.seen = "true";
    let last;
    for (const address of %s) {
      last = document.createElement("script");
      last.src = address;
      last.async = false;
      document.body.append(last);
    }
    last.onload = function () { %s };
  });
});
"""


def dash_parts(index: str) -> dict[str, str]:
    """The parts that Dash puts into a document: its settings and scripts, the same for every page."""
    parts: dict[str, str] = {}
    for name in reversed(DASH_PARTS):
        index, _, parts[name] = index.rpartition(MARK.format(name))
    addresses = [found for found in SCRIPT_ADDRESS.findall(parts.pop("scripts")) if not NOT_NEEDED.search(found)]
    renderer = parts.pop("renderer").partition(">")[2].partition("</script>")[0]
    parts["config"] = CONFIG.sub(_same_everywhere, parts["config"])
    parts["start"] = f"<script>{START % (json.dumps(addresses), renderer)}</script>"
    return parts


def _same_everywhere(config: re.Match[str]) -> str:
    known = json.loads(config["json"])
    return (
        config["before"]
        + json.dumps({name: known[name] for name in known if name not in OF_ONE_PROCESS})
        + config["after"]
    )


def document(parts: Mapping[str, str], content: str, *, title: str, language: str, theme: str | None) -> str:
    """A whole page, readable before and without any script."""
    chosen = f' data-theme="{theme}" data-bs-theme="{theme}"' if theme else ""
    seen = "" if len(content) > LONG else ' data-seen="true"'
    said_by_script = "".join(f' data-{name}="{escape(str(text))}"' for name, text in said.SAID_BY_SCRIPT.items())
    return f"""<!DOCTYPE html>
<html lang="{language}"{chosen}{seen}>
  <head>
    {parts["metas"]}
    <meta name="color-scheme" content="light dark">
    <title>{escape(title, quote=False)}</title>
    <meta name="description" content="{escape(f"{words.PRODUCT}. {words.TAGLINE}.")}">
    <link rel="icon" href="{ICON}" type="image/svg+xml">
    {GOES_DOWN}
    {FONTS}
    <link rel="stylesheet" href="{styles.address()}">
    <style>:root {{ --words-loading: "{said.LOADING}"; }}</style>
  </head>
  <body>
    <a class="skip-link" href="#main">{said.SKIP}</a>
    <div id="announcer" role="status" class="visually-hidden"{said_by_script}></div>
    <div id="first">{content}</div>
    <div id="dash" hidden><div id="react-entry-point"></div></div>
    {parts["config"]}
    {parts["start"]}
  </body>
</html>
"""
