"""English: how a value in an address is written, for a reader whose address could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.wording import en as words

A_DAY = "A day is written as year-month-day, for example 2026-03-31."
A_FISCAL_YEAR = "A fiscal year is written with both years, for example 2023-24."
A_CODE = "Use letters, digits, points, colons and hyphens only."
A_WHOLE_NUMBER = "Use a whole number, for example 2."
PLAIN_TEXT = "Use letters, digits and spaces only."


def too_long(most: int) -> str:
    return f"Use at most {most} characters."


def one_of(allowed: tuple[str, ...]) -> str:
    return f"Use one of: {', '.join(allowed)}."


def cannot_read(name: str, given: str, how: str) -> str:
    return f"The address says {name}={given}. {how}"


def chosen(given: Mapping[str, Sequence[str]]) -> str:
    """What a reader chose on a page, for the browser's tab and history: "sort name, as of 31 March 2026"."""
    return ", ".join(_choice(name, values) for name, values in given.items())


def _choice(name: str, values: Sequence[str]) -> str:
    if name == "as_of":
        return f"as of {words.day(values[-1])}"
    if name in CURSORS:
        return f"{CURSORS[name]} {values[-1][-6:]}"
    return f"{name.replace('_', ' ')} {' or '.join(values)}"


CURSORS = {"after": "continued after", "before": "back before"}
