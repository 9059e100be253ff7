"""How a value in an address is written, for a reader whose address could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.language import _, lazy
from dashboard.wording import words

A_DAY = lazy("A day is written as year-month-day, for example 2026-03-31.")
A_FISCAL_YEAR = lazy("A fiscal year is written with both years, for example 2023-24.")
A_CODE = lazy("Use letters, digits, points, colons and hyphens only.")
A_WHOLE_NUMBER = lazy("Use a whole number, for example 2.")
PLAIN_TEXT = lazy("Use letters, digits and spaces only.")


def too_long(most: int) -> str:
    return _("Use at most {most} characters.").format(most=words.number(most))


def too_many(most: int) -> str:
    return _("Use at most {most} parameters.").format(most=words.number(most))


def one_of(allowed: Sequence[str]) -> str:
    return _("Use one of: {allowed}.").format(allowed=", ".join(allowed))


def cannot_read(name: str, given: str, how: str) -> str:
    return _("The address says {name}={given}. {how}").format(name=name, given=given, how=how)


def chosen(given: Mapping[str, Sequence[str]]) -> str:
    """What a reader chose on a page, for the browser's tab and history: "sort name, as of 31 March 2026"."""
    return ", ".join(_choice(name, values) for name, values in given.items() if name != "lang")


def _choice(name: str, values: Sequence[str]) -> str:
    if name == "as_of":
        return _("as of {day}").format(day=words.day(values[-1]))
    if name == "since":
        return _("since {day}").format(day=words.day(values[-1]))
    if name in CURSORS:
        return f"{CURSORS[name]} {values[-1][-6:]}"
    return f"{name.replace('_', ' ')} {', '.join(values)}"


CURSORS = {"after": lazy("continued after"), "before": lazy("back before")}
