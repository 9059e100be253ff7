"""The words of the way through a long list."""

from __future__ import annotations

from dashboard.language import _, lazy

BY_THE_LINKS = lazy("Use the links below the list.")
FIRST = lazy("First page")
PREVIOUS = lazy("Previous page")
NEXT = lazy("Next page")


def name(of_what: str) -> str:
    return _("Pages: {list}").format(list=of_what)
