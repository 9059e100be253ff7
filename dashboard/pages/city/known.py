"""What the page's answer is about: one service area or all departments, and whether anything is recorded of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from dashboard.address import Address
from dashboard.page import NotFound
from dashboard.queries.city import CityAnswer, ObligationTotal, ServiceArea
from dashboard.wording import city as wording

A = TypeVar("A", bound=ServiceArea)


def chosen_area(areas: Sequence[A], address: Address) -> A | None:
    """The service area that the address names; None where the page is about all departments."""
    key = address.value("service_area")
    if key is None:
        return None
    found = next((area for area in areas if area["key"] == key), None)
    if found is None:
        raise NotFound(wording.no_such_area(key), str(wording.CHOOSE_ANOTHER_AREA))
    return found


def has_records(answer: CityAnswer) -> bool:
    """Whether anything at all is recorded of single departments, of the chosen ones or of any other."""
    rows = answer["obligations"]
    is_recorded = any(row["actions"] or any(cell["state"] != "NOT_KNOWN" for cell in row["cells"]) for row in rows)
    return is_recorded or is_any_recorded(answer.get("wholeCity", []))


def is_before_any_report(answer: CityAnswer, address: Address) -> bool:
    """The reader asks for a day by which nothing was reported: of no plan and of no department.

    A city whose plans were just loaded is no such case: there, that nothing is reported yet is the news.
    """
    if address.as_of is None or address.as_of >= answer["edition"]["today"]:
        return False
    plans = [plan["completion"] for plan in answer["workPlans"]]
    met = [cell for row in answer["obligations"] for cell in row["cells"] if cell["isMet"] or cell["state"] == "LATE"]
    reported = [row for row in answer["obligations"] if row["lastReportOn"] or row["overdueActions"]]
    return not met and not reported and all(plan["noReport"] == plan["total"] for plan in plans)


def is_any_recorded(totals: Sequence[ObligationTotal]) -> bool:
    return any(total["recorded"] or total["outOf"] is not None for total in totals)
