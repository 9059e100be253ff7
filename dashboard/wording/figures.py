"""The sentence above each picture, right for none, one and many."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from dashboard.language import _, lazy
from dashboard.wording import words

MONTH = lazy("Month")
ALL = lazy("All")
NO_VALUES = lazy("No year has a value.")
NOTHING_BESIDE_NOTHING = lazy("Both are zero so far, so there is nothing to draw yet.")
NO_MONTHS = lazy("No month has been recorded for these actions yet.")


def earlier_than(month: str) -> str:
    """Before the marks that stand in no month of a picture."""
    return _("Earlier than {month}:").format(month=words.month(month))


def later_than(month: str) -> str:
    return _("Later than {month}:").format(month=words.month(month))


def over_months(first: Mapping[str, Any], last: Mapping[str, Any]) -> str:
    """From the graph's months; a single month is compared with nothing."""
    now = words.n_of_n(last["completed"], last["total"])
    until = words.month(last["month"])
    if first is last:
        return _("Actions completed by {month}: {now}.").format(month=until, now=now)
    given = {"month": until, "now": now, "then": words.n_of_n(first["completed"], first["total"])}
    given["start"] = words.month(first["month"])
    return _("Actions completed by {month}: {now}, against {then} by {start}.").format(**given)


def year(fiscal_year: str | None) -> str:
    return _("FY {year}").format(year=fiscal_year) if fiscal_year else _("year not given")


def only_reading(display: str, fiscal_year: str | None) -> str:
    return _("{reading} in {year}, the only year with a value.").format(reading=display, year=year(fiscal_year))


def readings(first: Mapping[str, Any], last: Mapping[str, Any]) -> str:
    before, after = Decimal(first["value"]), Decimal(last["value"])
    if after == before:
        said = _("{now} in {year}, unchanged from {then} in {start}.")
    elif after > before:
        said = _("{now} in {year}, up from {then} in {start}.")
    else:
        said = _("{now} in {year}, down from {then} in {start}.")
    return said.format(
        now=last["display"],
        year=year(last["fiscalYear"]),
        then=first["display"],
        start=year(first["fiscalYear"]),
    )
