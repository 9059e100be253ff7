"""A fiscal year or cycle, such as 2023-24 or FY 2024-26, stays on one line wherever a page shows it.

Browsers may end a line at its hyphen. The hyphen stays the one that people type, so that what is searched for or copied
is the year as the graph writes it, and a screen reader reads it as before; only the style sheet keeps it together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import copy
from operator import is_not
from typing import Any, Final

from dash import html
from dash.development.base_component import Component

KEEP = "keep-together"
# Both ends in full (2023-2024) or the second shortened, with a hyphen or, as some documents print it, a dash; no day.
YEAR: Final = re.compile(r"(?<![\w-])(?:FY \d\d|(?:FY )?\d{4})[-\u2013]\d\d(?:\d\d)?(?![\w-])")
# Elements that hold nothing but text, or that keep their lines as they were written.
LEFT_AS_THEY_ARE: Final = frozenset({"Option", "Textarea", "Pre", "Code"})


def years_together(content: Any) -> Any:
    """The same content, with its years held together; what holds none is handed back as it is, not copied."""
    if isinstance(content, str):
        return _text(content)
    if isinstance(content, list | tuple):
        changed = [years_together(part) for part in content]
        return changed if any(map(is_not, changed, content)) else content
    if isinstance(content, Component) and content._type not in LEFT_AS_THEY_ARE:
        return _element(content)
    return content


def _element(element: Component) -> Component:
    # Read as they stand: asking a component for its properties takes ten times as long.
    given = vars(element)
    children, classes = given.get("children"), given.get("className") or ""
    if children is None or KEEP in classes:
        return element
    if isinstance(children, str) and YEAR.fullmatch(str(children)):
        return _with(element, className=f"{classes} {KEEP}".lstrip())
    changed = years_together(children)
    return element if changed is children else _with(element, children=changed)


def _with(element: Component, **changed: Any) -> Component:
    """Another element, as some parts of a page are made once and shown to all readers."""
    other = copy(element)
    vars(other).update(changed)
    return other


def _text(given: str) -> str | Component:
    """One element in place of one text, so that a row of boxes has as many as before."""
    text = str(given)  # what a module keeps for all languages, in the reader's
    if not YEAR.search(text):
        return given
    if YEAR.fullmatch(text):
        return html.Span(text, className=KEEP)
    return html.Span(list(_parts(text)))


def _parts(text: str) -> Iterator[str | Component]:
    end = 0
    for year in YEAR.finditer(text):
        yield text[end : year.start()]
        yield html.Span(year[0], className=KEEP)
        end = year.end()
    yield text[end:]
