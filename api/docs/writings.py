"""What people wrote for these pages, below docs/: shown as it is, with links that lead to pages here."""

import re
from functools import cache
from pathlib import Path

from markdown_it import MarkdownIt
from markupsafe import Markup

DOCS = Path(__file__).resolve().parents[2] / "docs"
SHOWN = ("pandas", "deprecation")
_LINK = re.compile(r'href="(?!https?:|/|#)(?:\.\./)?(?:docs/)?(?P<path>[\w/-]+)\.md')
_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)


def names() -> list[str]:
    """All of them, as they stand in addresses: pandas, deprecation, decisions/0001-..."""
    decisions = sorted(path.stem for path in (DOCS / "decisions").glob("[0-9]*.md"))
    return [*SHOWN, *(f"decisions/{name}" for name in decisions)]


def title(name: str) -> str:
    """Its heading, which is the heading of its page too."""
    found = _HEADING.search(_text(name))
    return found[1] if found else name


def html(name: str) -> Markup:
    """Its text as HTML. HTML in it would be shown as text, so nothing in it can become part of the page."""
    rendered = MarkdownIt("commonmark", {"html": False}).enable("table").render(_text(name))
    folder = "/docs/decisions/" if name.startswith("decisions/") else "/docs/"
    return Markup(_LINK.sub(lambda link: f'href="{folder}{link["path"]}', rendered))  # noqa: S704  escaped by markdown_it


@cache
def _text(name: str) -> str:
    return (DOCS / f"{name}.md").read_text(encoding="utf-8")
