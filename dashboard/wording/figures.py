"""English: the sentence above each picture, right for none, one and many."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from dashboard.wording import words

MONTH = "Month"
ALL = "All"
NO_VALUES = "No year has a value."


def progress(completed: int, can_finish: int, ongoing: int, one: str, many: str) -> str:
    if can_finish == 0:
        return f"None of these {many} can be completed." if ongoing else f"There are no {many} yet."
    noun = one if can_finish == 1 else many
    verb = _is_or_are(completed)
    beside = f", and {words.count_of(ongoing, one, many)} beside them {_is_or_are(ongoing)} ongoing" if ongoing else ""
    return f"{words.n_of_n(completed, can_finish)} {noun} that can be completed {verb} completed{beside}."


def over_months(first: Mapping[str, Any], last: Mapping[str, Any], one: str, many: str) -> str:
    """From the graph's months; a single month is compared with nothing."""
    noun = one if last["total"] == 1 else many
    verb = "was" if last["completed"] == 1 else "were"
    now = f"{words.n_of_n(last['completed'], last['total'])} {noun} {verb} completed by {words.month(last['month'])}"
    if first is last:
        return f"{now}."
    return f"{now}, against {words.n_of_n(first['completed'], first['total'])} by {words.month(first['month'])}."


def no_months(many: str) -> str:
    return f"No month has been recorded for these {many} yet."


def year(fiscal_year: str | None) -> str:
    return f"FY {fiscal_year}" if fiscal_year else "year not given"


def only_reading(display: str, fiscal_year: str | None) -> str:
    return f"{display} in {year(fiscal_year)}, the only year with a value."


def readings(first: Mapping[str, Any], last: Mapping[str, Any]) -> str:
    before, after = Decimal(first["value"]), Decimal(last["value"])
    moved = "unchanged" if after == before else "up" if after > before else "down"
    then = f"{first['display']} in {year(first['fiscalYear'])}"
    return f"{last['display']} in {year(last['fiscalYear'])}, {moved} from {then}."


def _is_or_are(count: int) -> str:
    return "is" if count == 1 else "are"
