"""Answers of the graph as the department pages get them, with everything that a test does not mention."""

from typing import Any

from tests.dashboard.city_answers import PUBLIC_SAFETY, TODAY, UNKNOWN_CELLS, cells, cited, completion, edition, report

STANDINGS = ("COMPLETED", "NO_DATES_GIVEN", "OVERDUE", "DUE_SOON", "STALE", "ON_TRACK")
CYCLES: list[dict[str, Any]] = [
    {"name": "FY 2024-26", "startsOn": "2024-07-01", "endsOn": "2026-06-30", "dueOn": None, "isInForce": False},
    {"name": "FY 2026-28", "startsOn": "2026-07-01", "endsOn": "2028-06-30", "dueOn": "2026-09-30", "isInForce": True},
]


def standing_counts(**counts: int) -> list[dict[str, Any]]:
    return [{"standing": standing, "count": counts.get(standing, 0)} for standing in STANDINGS]


def action(reference: str, standing: str = "ON_TRACK", **changes: Any) -> dict[str, Any]:
    whole = {
        "reference": reference,
        "wording": f"Action {reference}",
        "startsOn": "2026-07-01",
        "dueOn": "2027-06-30",
        "completedOn": None,
        "leads": ["Deputy Director"],
        "progress": "IN_PROGRESS",
        "standing": standing,
        "freshness": "FRESH",
        "daysOverdue": None,
        "daysUntilDue": 221,
        "lastReportOn": "2026-11-09",
        "source": {"isIllustrative": True},
    }
    return {**whole, **changes}


def overdue(reference: str, days: int = 12, **changes: Any) -> dict[str, Any]:
    late = {"dueOn": "2026-11-09", "daysOverdue": days, "daysUntilDue": None}
    return action(reference, "OVERDUE", **{**late, **changes})


def goal(number: int, *actions: dict[str, Any]) -> dict[str, Any]:
    return {
        "number": number,
        "title": f"Goal title {number}",
        "communityIndicator": None,
        "actions": list(actions),
    }


def month(day: str, completed: int = 1, total: int = 3) -> dict[str, Any]:
    return {
        "month": day,
        "completed": completed,
        "inProgress": total - completed,
        "ongoing": 0,
        "notStarted": 0,
        "noReport": 0,
        "total": total,
    }


def reap(*goals: dict[str, Any], **changes: Any) -> dict[str, Any]:
    here = goals or (goal(1, overdue("1.1"), action("1.2")), goal(2, action("2.1", "COMPLETED", progress="COMPLETED")))
    actions = [each for one in here for each in one["actions"]]
    counted = {standing: sum(each["standing"] == standing for each in actions) for standing in STANDINGS}
    whole = {
        "title": "A plan",
        "isFiled": True,
        "filedOn": "2026-09-03",
        "filing": {"state": "filed", "asOf": "2026-09-03"},
        "isCurrent": True,
        "lastReportOn": "2026-11-09",
        "actionCount": len(actions),
        "asOf": TODAY,
        "cycle": CYCLES[1],
        "standingCounts": standing_counts(**counted),
        "progressCounts": [],
        "completion": completion(1, len(actions)),
        "goals": list(here),
        "monthlyProgress": [month("2026-06-30", 0), month("2026-07-31", 0), month("2026-11-21")],
        "source": cited(is_illustrative=True),
    }
    return {**whole, **changes}


def reap_of(cycle: str, *, is_in_force: bool = True, **counts: int) -> dict[str, Any]:
    """A plan among all of a department's."""
    return {"cycle": {"name": cycle, "isInForce": is_in_force}, "standingCounts": standing_counts(**counts)}


def worksheet(**changes: Any) -> dict[str, Any]:
    whole = {
        "stage": "SUBMITTED",
        "stageSince": "2026-11-14",
        "isSubmitted": True,
        "submittedOn": "2026-11-14",
        "isLate": False,
        "dueOn": "2027-01-15",
        "budgetYear": {"fiscalYear": "2027-28", "opensOn": "2026-10-01"},
        "source": cited(is_illustrative=True),
    }
    return {**whole, **changes}


def team(**changes: Any) -> dict[str, Any]:
    whole = {
        "name": "Equity Action Team",
        "formedOn": None,
        "isActive": True,
        "lastMetOn": "2026-11-09",
        "activity": [],
        "meetingCount": 11,
        "meetings": [{"heldOn": "2026-11-09", "attended": 7, "members": 9}],
        "source": cited(is_illustrative=True),
    }
    return {**whole, **changes}


def comparison(**changes: Any) -> dict[str, Any]:
    whole = {
        "completed": 1,
        "outOf": 3,
        "share": 1 / 3,
        "medianShare": 0.45,
        "departments": 19,
        "notCompared": None,
        "fewestActions": 5,
        "fewestDepartments": 5,
        "rule": "Shares are compared with their median.",
        "isIllustrative": True,
    }
    return {**whole, **changes}


def department(**changes: Any) -> Any:
    whole = {
        "code": "library",
        "name": "Library",
        "abbreviation": "SJPL",
        "kind": "DEPARTMENT",
        "note": None,
        "serviceAreas": [PUBLIC_SAFETY],
        "source": cited(),
        "obligations": {"cells": cells(), "asOf": TODAY},
        "reap": reap(),
        "reaps": [reap_of("FY 2026-28", OVERDUE=1)],
        "comparison": comparison(),
        "worksheet": worksheet(),
        "team": team(),
    }
    return {**whole, **changes}


def change(kind: str, became: str, was: str | None = None, **changes: Any) -> dict[str, Any]:
    whole = {
        "kind": kind,
        "recordId": f"{kind}:{changes.get('reference')}",
        "reference": "1.1",
        "name": "Action 1.1",
        "from": {"value": was} if was else None,
        "to": {"value": became},
        "because": "REPORT",
        "reportedOn": "2026-11-09",
    }
    return {**whole, **changes}


def moved(*nodes: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"from": "2026-09-30", "to": TODAY, "totalCount": len(nodes), "nodes": list(nodes), **fields}


def answer(**changes: Any) -> Any:
    return {
        "edition": edition(),
        "department": department(**changes),
        "changes": moved(),
        "cycles": CYCLES,
        "citywideReports": [report()],
    }


def published_answer() -> Any:
    nothing: dict[str, Any] = {"reap": None, "reaps": [], "worksheet": None, "team": None, "serviceAreas": []}
    whole = answer(**nothing, obligations={"cells": UNKNOWN_CELLS, "asOf": TODAY})
    return {**whole, "edition": edition("PUBLISHED"), "citywideReports": [report(recorded=0, out_of=None)]}


def listed(code: str, *areas: dict[str, str], has_plan: bool = True, **counts: int) -> dict[str, Any]:
    plan = {
        "isFiled": True,
        "actionCount": sum(counts.values()),
        "lastReportOn": "2026-11-09",
        "cycle": {"name": "FY 2026-28"},
        "source": {"isIllustrative": True},
    }
    return {
        "code": code,
        "name": code.capitalize(),
        "abbreviation": None,
        "kind": "DEPARTMENT",
        "serviceAreas": list(areas),
        "reap": plan if has_plan else None,
        "standingCounts": standing_counts(**counts),
    }
