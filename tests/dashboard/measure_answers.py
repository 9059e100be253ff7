"""Answers of the graph as the pages on measures get them, with everything that a test does not mention."""

from typing import Any

from tests.dashboard.city_answers import cited, edition
from tests.dashboard.team_answers import page_info


def listed(key: str = "2023-24/1.6/o2", **fields: Any) -> Any:
    """A work-plan measure in the list: 420 participants."""
    return {
        "key": key,
        "role": "OUTPUT",
        "statement": "participants",
        "type": "COUNT",
        "unit": "participants",
        "scale": None,
        "accountability": "HOW_MUCH",
        "value": "420",
        "low": None,
        "high": None,
        "yes": None,
        "text": None,
        "noValue": None,
        "fiscalYear": None,
        "strategy": {"reference": "1.6", "workPlan": {"fiscalYear": "2023-24"}},
        "action": None,
        "source": cited(lines=[17]),
        **fields,
    }


def of_reap(**fields: Any) -> Any:
    action = {"reference": "1.2", "department": {"code": "library", "name": "Library"}}
    return listed(
        "library/fy-2026-28/g1/a2/m1", strategy=None, action=action, source=cited(is_illustrative=True), **fields
    )


def how_many(count: int, *, is_illustrative: bool = False) -> Any:
    nodes = [{"source": {"isIllustrative": is_illustrative}}] if count else []
    return {"totalCount": count, "nodes": nodes}


def measures(
    *nodes: dict[str, Any], work_plan: tuple[int, int] = (113, 102), reaps: tuple[int, int] = (0, 0), **fields: Any
) -> Any:
    """Each pair is (measures, those with a value)."""
    return {
        "edition": edition(),
        "measures": {"totalCount": work_plan[0] + reaps[0], "pageInfo": page_info(), "nodes": list(nodes)},
        "ofDepartments": {"nodes": [{"key": "library/fy-2026-28/g1/a2/m1"}] if reaps[0] else []},
        "inWorkPlan": how_many(work_plan[0]),
        "inWorkPlanWithValue": {"totalCount": work_plan[1]},
        "inReaps": how_many(reaps[0], is_illustrative=True),
        "inReapsWithValue": {"totalCount": reaps[1]},
        **fields,
    }


def part(label: str, value: str | None = None, low: str | None = None, high: str | None = None) -> Any:
    return {"label": label, "value": value, "low": low, "high": high, "unit": None}


def reading(value: str | None, fiscal_year: str | None = None, **fields: Any) -> Any:
    return {
        "fiscalYear": fiscal_year,
        "value": value,
        "low": None,
        "high": None,
        "yes": None,
        "text": None,
        "noValue": None,
        "printed": f"{value} RRN hotline calls" if value else None,
        "asOf": "2024-06-30",
        "recordedAt": "2026-11-21T12:00:00Z",
        "note": None,
        "breakdown": [],
        "ofWhich": [],
        "secondQuantity": [],
        "source": cited(lines=[35]),
        **fields,
    }


def one_measure(*readings: dict[str, Any], **fields: Any) -> Any:
    """The Rapid Response Network's hotline calls, with these readings, oldest first."""
    measure = {
        "key": "2023-24/3.5/o1",
        "role": "OUTPUT",
        "position": 1,
        "statement": "RRN hotline calls",
        "type": "COUNT",
        "unit": "calls",
        "scale": None,
        "currency": None,
        "accountability": "HOW_MUCH",
        "accountabilityIsOurs": True,
        "baseline": None,
        "target": None,
        "targetOn": None,
        "note": None,
        "readings": list(readings),
        "strategy": {
            "reference": "3.5",
            "statement": "Support Rapid Response Network",
            "workPlan": {"fiscalYear": "2023-24"},
        },
        "action": None,
        "source": cited(lines=[35]),
        **fields,
    }
    return {"edition": edition(), "measure": measure}
