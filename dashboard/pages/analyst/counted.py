"""What can be counted: its name in the address, the queries that count it, its dimensions, and its filters.

A filter is a parameter of the address that becomes a part of the graph's `where`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from dashboard.wording import words

MOST_DIMENSIONS: Final = 3
NO_REPORT: Final = "NO_REPORT"


def _progress(word: str) -> dict[str, Any]:
    """No report is a group of its own, and no word of the plan."""
    return {"noReport": True} if word == NO_REPORT else {"progress": [word]}


WHERE: Final[Mapping[str, Callable[[str], dict[str, Any]]]] = {
    "department": lambda code: {"department": [code]},
    "service_area": lambda key: {"serviceArea": [key]},
    "cycle": lambda name: {"cycle": [name]},
    "progress": _progress,
    "standing": lambda word: {"standing": [word]},
    "fiscal_year": lambda year: {"fiscalYear": [year]},
    "stage": lambda word: {"stage": [word]},
    "active": lambda word: {"isActive": word == "yes"},
    "plan": lambda word: {"of": word},
    "type": lambda word: {"type": [word]},
}
# The filters that choose a period of the record; without them every period is counted together.
PERIODS: Final = ("cycle", "fiscal_year")


@dataclass(frozen=True)
class Counted:
    """`page_query` counts each edition by itself, with what the page needs around it; `query` is the count alone."""

    name: str
    root: str
    page_query: str
    query: str
    dimensions: tuple[str, ...]
    filters: tuple[str, ...]


COUNTED: Final[Mapping[str, Counted]] = {
    each.name: each
    for each in (
        Counted(
            "actions",
            "actionCounts",
            "GroupActions",
            "CountActions",
            ("DEPARTMENT", "SERVICE_AREA", "CYCLE", "PROGRESS", "STANDING", "FRESHNESS", "MONTH"),
            ("department", "service_area", "cycle", "progress", "standing"),
        ),
        Counted(
            "strategies",
            "strategyCounts",
            "GroupStrategies",
            "CountStrategies",
            ("FISCAL_YEAR", "OBJECTIVE", "PILLAR", "PROGRESS"),
            ("fiscal_year", "progress"),
        ),
        Counted(
            "worksheets",
            "worksheetCounts",
            "GroupWorksheets",
            "CountWorksheets",
            ("DEPARTMENT", "SERVICE_AREA", "BUDGET_YEAR", "STAGE", "MONTH"),
            ("department", "service_area", "fiscal_year", "stage"),
        ),
        Counted(
            "teams",
            "teamCounts",
            "GroupTeams",
            "CountTeams",
            ("DEPARTMENT", "SERVICE_AREA", "ACTIVITY", "MONTH"),
            ("department", "service_area", "active"),
        ),
        Counted(
            "measures",
            "measureCounts",
            "GroupMeasures",
            "CountMeasures",
            (
                *("PLAN", "DEPARTMENT", "SERVICE_AREA", "FISCAL_YEAR", "CYCLE"),
                *("PILLAR", "TYPE", "ROLE", "ACCOUNTABILITY", "NO_VALUE"),
            ),
            ("plan", "department", "service_area", "cycle", "type"),
        ),
    )
}
EVERY_DIMENSION: Final = tuple(dict.fromkeys(name for each in COUNTED.values() for name in each.dimensions))
# The words of a closed list, by what they are words of, as the graph writes them in capitals.
WORDS_OF: Final[Mapping[str, Mapping[Any, str]]] = {
    "PROGRESS": words.PROGRESS,
    "STANDING": words.STANDING,
    "FRESHNESS": words.FRESHNESS,
    "STAGE": words.STAGE,
    "TYPE": words.MEASURE_TYPE,
    "ROLE": words.MEASURE_ROLE,
    "ACCOUNTABILITY": words.ACCOUNTABILITY,
    "NO_VALUE": words.NO_VALUE,
}
