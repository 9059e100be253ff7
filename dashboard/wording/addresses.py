"""How a value in an address is written, for a reader whose address could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from dashboard.language import _, lazy
from dashboard.wording import words

LONGEST_START = 40

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


DAYS = {"as_of": lazy("as of {day}"), "since": lazy("since {day}")}


def chosen_day(name: str, day: str) -> str:
    return DAYS[name].format(day=words.day(day))


def chosen(label: str, shown: Sequence[str]) -> str:
    """A choice as its control shows it: "Standing: Overdue"."""
    return f"{label}: {', '.join(shown)}"


def in_order_of(column: str, *, is_turned: bool) -> str:
    return (_("in reverse order of {column}") if is_turned else _("in order of {column}")).format(column=column)


def starting_with(first: str) -> str:
    """Where in a long list a page begins."""
    return _("from “{first}”").format(first=shorten(str(first), LONGEST_START, placeholder=" …"))
