"""What a reader chose on a page, in the words of the page's own controls: for the browser's tab and its history.

A control that shows a choice notes it while its page is drawn. What no control shows has no effect, and is not said.
"""

from __future__ import annotations

from contextvars import ContextVar

from dashboard.address import Address
from dashboard.wording import addresses as said

# What was noted on the page that is being made, by the name of the parameter.
_noted: ContextVar[dict[str, str] | None] = ContextVar("noted", default=None)


def begin() -> None:
    _noted.set({})


def note(name: str, what: str) -> None:
    noted = _noted.get()
    if noted is not None:
        noted[name] = what


def chosen(address: Address) -> str:
    """Reads "Standing: Overdue, as of 31 March 2026"; whoever reads the page knows its language."""
    noted = _noted.get() or {}
    days = {name: said.chosen_day(name, address.value(name)) for name in said.DAYS if address.value(name)}
    whole = {**noted, **days}
    return ", ".join(whole[name] for name in address.given if name in whole)
