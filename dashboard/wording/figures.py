"""The sentence above each picture, right for none, one and many."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal

from dashboard.language import _, lazy, ngettext
from dashboard.wording import words

MONTH = lazy("Month")
ALL = lazy("All")
NO_VALUES = lazy("No year has a value.")
Counted = Literal["strategies", "actions"]


def earlier_than(month: str) -> str:
    """Before the marks that stand in no month of a picture."""
    return _("Earlier than {month}:").format(month=words.month(month))


def later_than(month: str) -> str:
    return _("Later than {month}:").format(month=words.month(month))


def progress(completed: int, can_finish: int, ongoing: int, counted: Counted) -> str:
    if can_finish == 0:
        return _none_can_finish(counted) if ongoing else _none_yet(counted)
    return " ".join([_completed(completed, can_finish, counted), *([_ongoing(ongoing, counted)] if ongoing else [])])


def _none_can_finish(counted: Counted) -> str:
    if counted == "actions":
        return _("None of these actions can be completed; they are ongoing.")
    return _("None of these strategies can be completed; they are ongoing.")


def _none_yet(counted: Counted) -> str:
    return _("There are no actions yet.") if counted == "actions" else _("There are no strategies yet.")


def _completed(completed: int, can_finish: int, counted: Counted) -> str:
    if counted == "actions":
        said = ngettext(
            "Completed: {count} of {total} action that can be completed.",
            "Completed: {count} of {total} actions that can be completed.",
            can_finish,
        )
    else:
        said = ngettext(
            "Completed: {count} of {total} strategy that can be completed.",
            "Completed: {count} of {total} strategies that can be completed.",
            can_finish,
        )
    return said.format(count=words.number(completed), total=words.number(can_finish))


def _ongoing(ongoing: int, counted: Counted) -> str:
    if counted == "actions":
        said = ngettext(
            "{n} ongoing action is counted beside them.", "{n} ongoing actions are counted beside them.", ongoing
        )
    else:
        said = ngettext(
            "{n} ongoing strategy is counted beside them.", "{n} ongoing strategies are counted beside them.", ongoing
        )
    return said.format(n=words.number(ongoing))


def over_months(first: Mapping[str, Any], last: Mapping[str, Any], counted: Counted) -> str:
    """From the graph's months; a single month is compared with nothing."""
    now = words.n_of_n(last["completed"], last["total"])
    until = words.month(last["month"])
    if first is last:
        if counted == "actions":
            return _("Actions completed by {month}: {now}.").format(month=until, now=now)
        return _("Strategies completed by {month}: {now}.").format(month=until, now=now)
    given = {"month": until, "now": now, "then": words.n_of_n(first["completed"], first["total"])}
    given["start"] = words.month(first["month"])
    if counted == "actions":
        return _("Actions completed by {month}: {now}, against {then} by {start}.").format(**given)
    return _("Strategies completed by {month}: {now}, against {then} by {start}.").format(**given)


def no_months(counted: Counted) -> str:
    if counted == "actions":
        return _("No month has been recorded for these actions yet.")
    return _("No month has been recorded for these strategies yet.")


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
