"""Answers of the graph as the City and department pages get them, with everything that a test does not mention."""

from typing import Any

TODAY = "2026-11-21"
WORK_PLAN = "office-of-racial-equity-work-plan-2023-24"


def cited(*, is_illustrative: bool = False, lines: list[int] | None = None) -> dict[str, Any]:
    return {
        "document": {
            "key": "illustrative-generator" if is_illustrative else WORK_PLAN,
            "title": "Illustrative generator" if is_illustrative else "Office of Racial Equity Work Plan",
            "kind": "GENERATOR" if is_illustrative else "DOCUMENT",
            "edition": "ILLUSTRATIVE" if is_illustrative else "PUBLISHED",
        },
        "lines": lines or [],
        "printed": None,
        "isIllustrative": is_illustrative,
    }


def edition(name: str = "ILLUSTRATIVE", city: str | None = "San José") -> dict[str, Any]:
    return {
        "name": name,
        "city": {"name": city} if city else None,
        "loadedOn": TODAY,
        "dataVersion": "1",
        "today": TODAY,
        "note": "A note.",
    }


def completion(completed: int, out_of: int, ongoing: int = 0) -> dict[str, Any]:
    return {
        "completed": completed,
        "outOf": out_of,
        "ongoing": ongoing,
        "noReport": 0,
        "total": out_of + ongoing,
        "rule": "Ongoing stands beside the share.",
    }


def progress(completed: int, in_progress: int, ongoing: int, not_started: int) -> list[dict[str, Any]]:
    counts = {"COMPLETED": completed, "IN_PROGRESS": in_progress, "ONGOING": ongoing, "NOT_STARTED": not_started}
    return [*({"progress": word, "count": count} for word, count in counts.items()), {"progress": None, "count": 0}]


def plan() -> dict[str, Any]:
    """The printed work plan: 17 of 24, 2 ongoing."""
    first, second = progress(10, 2, 1, 1), progress(7, 2, 1, 2)
    return {
        "fiscalYear": "2023-24",
        "title": "Office of Racial Equity Work Plan",
        "completion": completion(17, 24, 2),
        "progressCounts": progress(17, 4, 2, 3),
        "objectives": [
            {"number": 1, "title": "Normalize", "completion": completion(10, 13, 1), "progressCounts": first},
            {"number": 2, "title": "Establish", "completion": completion(7, 11, 1), "progressCounts": second},
        ],
        "source": cited(lines=[3]),
    }


def cell(obligation: str, state: str = "MET", on: str | None = None, due_on: str | None = None) -> dict[str, Any]:
    return {
        "obligation": obligation,
        "state": state,
        "isMet": state == "MET",
        "isRequired": None if state == "NOT_KNOWN" else state != "NOT_REQUIRED",
        "on": on,
        "dueOn": due_on,
    }


def cells(
    filed: str = "MET", current: str = "MET", worksheet: str = "MET", team: str = "MET", last_report: str | None = None
) -> list[dict[str, Any]]:
    return [
        cell("REAP_FILED", filed, due_on="2026-09-30"),
        cell("REAP_CURRENT", current, on=last_report),
        cell("WORKSHEET_SUBMITTED", worksheet, due_on="2026-11-14"),
        cell("TEAM_ACTIVE", team),
    ]


UNKNOWN_CELLS = cells("NOT_KNOWN", "NOT_KNOWN", "NOT_KNOWN", "NOT_KNOWN")
PUBLIC_SAFETY = {"key": "public-safety", "name": "Public Safety"}
NEIGHBORHOODS = {"key": "neighborhood-services", "name": "Neighborhood Services"}


def row(code: str, name: str | None = None, **changes: Any) -> Any:
    """A department that is neither late nor silent."""
    department = {
        "code": code,
        "name": name or code.capitalize(),
        "serviceAreas": changes.pop("areas", [PUBLIC_SAFETY]),
        "team": changes.pop("team", {"lastMetOn": "2026-11-01", "activity": []}),
    }
    whole = {
        "department": department,
        "cells": cells(),
        "actions": 10,
        "overdueActions": 0,
        "dueSoonActions": 0,
        "staleActions": 0,
        "silentActions": 0,
        "actionsWithoutLead": 0,
        "hasTeam": True,
        "lastReportOn": "2026-11-09",
        "asOf": TODAY,
        "isIllustrative": True,
    }
    return {**whole, **changes}


def unknown_row(code: str) -> Any:
    nothing: dict[str, Any] = {
        "cells": UNKNOWN_CELLS,
        "actions": 0,
        "lastReportOn": None,
        "isIllustrative": False,
        "team": None,
        "hasTeam": None,
    }
    return row(code, areas=[], **nothing)


def totals(out_of: int | None = 3) -> list[dict[str, Any]]:
    return [
        {
            "obligation": obligation,
            "met": met if out_of else 0,
            "outOf": out_of,
            "recorded": met if out_of else 0,
            "rule": "A rule.",
            "cycle": "FY 2026-28" if obligation.startswith("REAP") else None,
            "fiscalYear": "2027-28" if obligation == "WORKSHEET_SUBMITTED" else None,
        }
        for obligation, met in (("REAP_FILED", 3), ("REAP_CURRENT", 2), ("WORKSHEET_SUBMITTED", 1), ("TEAM_ACTIVE", 2))
    ]


def area(served: dict[str, str], out_of: int | None = 3) -> dict[str, Any]:
    """A service area with how many of the departments that serve it met each obligation."""
    kept = [{name: total[name] for name in ("obligation", "met", "outOf")} for total in totals(out_of)]
    return {**served, "obligationTotals": kept}


def report(recorded: int = 12, out_of: int | None = 21) -> dict[str, Any]:
    return {
        "key": "active-teams-2023-24",
        "subject": "teams_active",
        "statement": "departments have active Equity Action Teams",
        "reported": {"display": "13", "printed": "13 departments have active teams"},
        "measure": {"key": "2023-24/2.2/o1"},
        "recorded": recorded,
        "recordedOutOf": out_of,
        "about": "FY 2023-24",
        "sentence": f"Reported 13, recorded {recorded}.",
        "note": None,
        "source": cited(lines=[21]),
    }


def city(**changes: Any) -> Any:
    whole = {
        "edition": edition(),
        "workPlans": [plan()],
        "obligations": [row("fire"), row("library", areas=[NEIGHBORHOODS]), row("police")],
        "obligationTotals": totals(),
        "citywideReports": [report()],
        "serviceAreas": [area(PUBLIC_SAFETY), area(NEIGHBORHOODS, 1)],
    }
    return {**whole, **changes}


def one_area(*rows: Any, **changes: Any) -> Any:
    """The answer about one service area: its departments and totals, those of the whole city beside them."""
    return city(obligations=list(rows), obligationTotals=totals(1), wholeCity=totals(), **changes)


def published_city() -> Any:
    return city(
        edition=edition("PUBLISHED"),
        obligations=[unknown_row("fire"), unknown_row("library")],
        obligationTotals=totals(out_of=None),
        serviceAreas=[area(PUBLIC_SAFETY, None), area(NEIGHBORHOODS, None)],
        citywideReports=[report(recorded=0, out_of=None)],
    )


def states(code: str, **changed: str) -> dict[str, Any]:
    """A department's four obligations on one day; `REAP_FILED="NOT_MET"` changes one."""
    known = dict.fromkeys(("REAP_FILED", "REAP_CURRENT", "WORKSHEET_SUBMITTED", "TEAM_ACTIVE"), "MET")
    return {
        "department": {"code": code, "name": code.capitalize()},
        "cells": [{"obligation": name, "state": state} for name, state in {**known, **changed}.items()],
        "isIllustrative": True,
    }


def group(department: str, kind: str, to: str, count: int) -> dict[str, Any]:
    by = {"DEPARTMENT": department, "KIND": kind, "TO": to}
    return {"by": [{"dimension": name, "value": value} for name, value in by.items()], "count": count}


def moved(*groups: dict[str, Any], **changes: Any) -> Any:
    """Two days on which everything was the same, but for what a test names."""
    brief = {name: plan()[name] for name in ("fiscalYear", "title", "completion", "source")}
    whole = {
        "edition": edition(),
        "serviceAreas": [PUBLIC_SAFETY, NEIGHBORHOODS],
        "moved": list(groups),
        "workPlans": [brief],
        "workPlansThen": [brief],
        "obligationTotals": totals(),
        "obligationTotalsThen": totals(),
        "obligations": [states("fire"), states("police")],
        "obligationsThen": [states("fire"), states("police")],
    }
    return {**whole, **changes}
