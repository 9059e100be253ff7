"""Sample answers in the shape of the graph's, for the gallery only."""

from __future__ import annotations

from typing import Any

from dashboard.queries.cited import Cited
from dashboard.queries.citywide_reports import CitywideReport

PUBLISHED: Cited = {
    "document": {
        "key": "work-plan-2023-24",
        "title": "Work plan, July 2023 to June 2024",
        "kind": "DOCUMENT",
        "edition": "PUBLISHED",
    },
    "lines": [31],
    "printed": "54 consultations with departments and community partners",
    "isIllustrative": False,
}
MADE_UP: Cited = {
    "document": {
        "key": "generator",
        "title": "Illustrative generator",
        "kind": "GENERATOR",
        "edition": "ILLUSTRATIVE",
    },
    "lines": [],
    "printed": None,
    "isIllustrative": True,
}
ANSWER: dict[str, Any] = {
    "workPlan": {
        "completion": {
            "completed": 17,
            "outOf": 24,
            "ongoing": 2,
            "rule": "Completed strategies are counted out of those that can finish; Ongoing ones stand beside them.",
        }
    },
    "obligationTotals": [
        {"obligation": "REAP_FILED", "met": 18, "outOf": 20},
        {"obligation": "TEAM_ACTIVE", "met": 11, "outOf": None},
    ],
    "consultations": {"value": "54"},
    "silent": {"value": None},
}
PROGRESS_COUNTS: list[dict[str, Any]] = [
    {"progress": "COMPLETED", "count": 17},
    {"progress": "IN_PROGRESS", "count": 4},
    {"progress": "ONGOING", "count": 2},
    {"progress": "NOT_STARTED", "count": 3},
    {"progress": None, "count": 1},
]
REPORTS: list[CitywideReport] = [
    {
        "key": "reaps-2023-24",
        "subject": "REAPS_FILED",
        "statement": "Departments that completed their REAP",
        "reported": {"display": "100%", "printed": "100%"},
        "measure": {"key": "2023-24/2.1/m1"},
        "recorded": 19,
        "recordedOutOf": 20,
        "about": "FY 2024-26",
        "sentence": "",
        "note": None,
        "source": PUBLISHED,
    },
    {
        "key": "teams-2023-24",
        "subject": "TEAMS_ACTIVE",
        "statement": "Departments with an active Equity Action Team",
        "reported": {"display": "13", "printed": "13"},
        "measure": {"key": "2023-24/2.2/m1"},
        "recorded": 0,
        "recordedOutOf": None,
        "about": None,
        "sentence": "",
        "note": "The document gives no number of teams in all.",
        "source": PUBLISHED,
    },
]
OBJECTIVES = [
    ("1. Normalize equity in the organization", [6, 1, 0, 0]),
    ("2. Build capacity to remove inequities", [3, 2, 1, 0]),
    ("3. Practices that welcome everyone", [3, 0, 1, 2]),
    ("4. Access to information and civic life", [5, 1, 0, 1]),
]
DEPARTMENTS = [
    ("Housing", "HSG", ["MET", "MET", "MET", "MET"], 0, "2026-11-09", 14),
    ("Library", "LIB", ["MET", "MET", "MET", "NOT_MET"], 2, "2026-11-02", 11),
    ("Parks, Recreation and Neighborhood Services", "PRNS", ["MET", "NOT_MET", "LATE", "MET"], 5, "2026-06-14", 23),
    ("Transportation", "DOT", ["LATE", "NOT_MET", "NOT_MET", "NOT_KNOWN"], 0, None, 0),
    ("City Auditor", "AUD", ["NOT_REQUIRED", "NOT_REQUIRED", "MET", "NOT_REQUIRED"], 1, "2026-10-30", 6),
]
READINGS = [
    {"value": "528", "display": "528 calls", "fiscalYear": "2022-23", "noValue": None},
    {"value": "340", "display": "340 calls", "fiscalYear": "2023-24", "noValue": None},
    {"value": None, "display": "No value: not reported", "fiscalYear": "2024-25", "noValue": "NOT_REPORTED"},
]


def months() -> list[dict[str, Any]]:
    """Fourteen actions that move on a little each month."""
    found = []
    for index in range(18):
        year, month = divmod(5 + index, 12)
        completed, waiting = index * 8 // 17, max(0, 7 - index // 2)
        silent = 2 if index < 4 else 0
        found.append(
            {
                "month": f"{2025 + year}-{month + 1:02d}-28",
                "completed": completed,
                "inProgress": 13 - completed - waiting - silent + 1 - 1,
                "ongoing": 1,
                "notStarted": waiting,
                "noReport": silent,
                "total": 14,
            }
        )
    return found


# Standing, and the day an action is due.
DUE: list[tuple[str, str | None]] = [
    *([("COMPLETED", "2025-12-31")] * 3),
    ("COMPLETED", "2026-03-31"),
    ("COMPLETED", "2026-06-30"),
    ("OVERDUE", "2026-06-30"),
    ("OVERDUE", "2026-09-30"),
    ("ON_TRACK", "2026-12-31"),
    ("DUE_SOON", "2026-12-11"),
    *([("ON_TRACK", "2027-06-30")] * 4),
    ("ON_TRACK", "2199-06-30"),
    ("NO_DATES_GIVEN", None),
]
# Weeks before (-) and after the due date, and how many of 20 departments had submitted by then.
SUBMITTED = {
    "2026-27": [(-12, 0), (-10, 1), (-8, 3), (-5, 4), (-3, 9), (-1, 11)],
    "2025-26": [(-12, 0), (-9, 2), (-4, 5), (-1, 12), (0, 16), (2, 18), (4, 18)],
    "2024-25": [(-12, 0), (-6, 1), (-2, 6), (0, 13), (1, 15), (3, 17), (4, 17)],
    "2023-24": [(-12, 0), (-3, 4), (0, 9), (2, 8), (4, 8)],
}
