"""Answers of the graph as the Budgeting for Equity pages get them, with everything that a test does not mention."""

from datetime import date, timedelta
from typing import Any

from tests.dashboard.city_answers import cited, edition

RULE = "The worksheet has been handed in."
STAGES = ("NOT_STARTED", "DRAFT", "SUBMITTED", "FEEDBACK_GIVEN", "REVISED", "COMPLETED")
FURTHER = STAGES[2:]


def sheet(code: str, stage: str = "SUBMITTED", **fields: Any) -> Any:
    return {
        "stage": stage,
        "stageSince": None if stage == "NOT_STARTED" else "2026-11-10",
        "submittedOn": "2026-11-10" if stage in FURTHER else None,
        "isLate": False,
        "department": {"code": code},
        "source": {"isIllustrative": True},
        **fields,
    }


def budget_year(fiscal_year: str, *sheets: dict[str, Any], must: int | None = 3, **fields: Any) -> Any:
    """A year whose counts are those of its worksheets; departments that must and have none have not started."""
    stages = [each["stage"] for each in sheets] + ["NOT_STARTED"] * max((must or 0) - len(sheets), 0)
    submitted = sum(stage in FURTHER for stage in stages)
    return {
        "fiscalYear": fiscal_year,
        "opensOn": None,
        "dueOn": "2026-11-30",
        "isOpen": True,
        "note": None,
        "completion": {
            "started": sum(stage != "NOT_STARTED" for stage in stages),
            "submitted": submitted,
            "completed": stages.count("COMPLETED"),
            "outOf": must,
            "share": submitted / must if must else None,
            "rule": RULE,
        },
        "completionByWeek": [],
        "stageCounts": [{"stage": stage, "count": stages.count(stage)} for stage in STAGES],
        "filers": [{"code": code} for code in ("fire", "library", "police")[: must or 0]],
        "worksheets": list(sheets),
        "source": cited(is_illustrative=True),
        **fields,
    }


def weeks(due_on: str | None, counts: dict[int, int], must: int | None = 20, *, until: str = "2100-01-01") -> Any:
    """Worksheets submitted by weeks before the due date; the week that holds `until` ends on that day."""
    due = date.fromisoformat(due_on or "2026-11-30")
    return [
        {
            "weeksBeforeDue": before if due_on else None,
            "endsOn": min((due - timedelta(weeks=before)).isoformat(), until),
            "submitted": submitted,
            "outOf": must,
            "share": submitted / must if must else None,
        }
        for before, submitted in counts.items()
    ]


def filled_up(fiscal_year: str, due_on: str, counts: dict[int, int], must: int | None = 20, **fields: Any) -> Any:
    """A budget year of which only the weeks matter."""
    until = fields.pop("until", "2100-01-01")
    return budget_year(
        fiscal_year, dueOn=due_on, completionByWeek=weeks(due_on, counts, must, until=until), must=must, **fields
    )


def worksheets_reported(**fields: Any) -> Any:
    return {
        "key": "worksheets-completed-2024-25",
        "subject": "worksheets_completed",
        "statement": "of Departments completed BfE worksheets",
        "reported": {"display": "100%", "printed": "100% of Departments completed BfE worksheets"},
        "measure": {"key": "2023-24/3.1/o1"},
        "recorded": 2,
        "recordedOutOf": 3,
        "about": "2024-25",
        "sentence": "Reported 100%, recorded 2 of 3.",
        "note": "The budget year is not printed.",
        "source": cited(lines=[29]),
        **fields,
    }


def budgeting(*years: dict[str, Any], **fields: Any) -> Any:
    departments = [
        {"code": code, "name": name} for code, name in (("fire", "Fire"), ("library", "Library"), ("police", "Police"))
    ]
    return {
        "edition": edition(),
        "budgetYears": list(years),
        "departments": {"nodes": departments},
        "citywideReports": [worksheets_reported()],
        **fields,
    }


def question(number: int, **fields: Any) -> Any:
    return {
        "code": f"q{number}",
        "number": number,
        "wording": f"What is question {number}?",
        "hint": None,
        "isRequired": True,
        "version": 2,
        **fields,
    }


def answered(number: int, text: str | None, no_value: str | None = None) -> Any:
    return {"question": {"code": f"q{number}"}, "text": text, "noValue": no_value, "asOf": "2026-11-09"}


def stage_entry(stage: str, as_of: str, note: str | None = None) -> Any:
    return {
        "stage": stage,
        "asOf": as_of,
        "recordedAt": f"{as_of}T12:00:00Z",
        "recordedBy": "Budget analyst",
        "note": note,
    }


def worksheet_in_full(**fields: Any) -> Any:
    return {
        "stage": "SUBMITTED",
        "stageSince": "2026-11-10",
        "isSubmitted": True,
        "submittedOn": "2026-11-10",
        "isLate": False,
        "dueOn": "2026-11-30",
        "stages": [stage_entry("DRAFT", "2026-11-02"), stage_entry("SUBMITTED", "2026-11-10", "By mail.")],
        "answers": [answered(1, "Two requests."), answered(2, None, "WITHHELD")],
        "source": cited(is_illustrative=True),
        **fields,
    }


def one_worksheet(worksheet: dict[str, Any] | None, **fields: Any) -> Any:
    """The Library's worksheet for 2027-28, between those of Fire and Police."""
    beside = [("fire", "Fire"), ("library", "Library"), ("police", "Police")]
    return {
        "edition": edition(),
        "department": {
            "code": "library",
            "name": "Library",
            "worksheet": worksheet,
            "worksheets": [
                {"stage": "SUBMITTED", "budgetYear": {"fiscalYear": year}} for year in ("2027-28", "2026-27")
            ],
        },
        "budgetYear": {
            "fiscalYear": "2027-28",
            "opensOn": "2026-10-01",
            "dueOn": "2026-11-30",
            "isOpen": True,
            "note": None,
            "questionSet": "Worksheet questions",
            "questions": [question(1), question(2, isRequired=False), question(3)],
            "filers": [{"code": code} for code, _ in beside],
            "worksheets": [{"department": {"code": code, "name": name}} for code, name in beside],
            "source": cited(is_illustrative=True),
        },
        "rules": [{"key": "worksheet-submitted", "sentence": RULE}],
        **fields,
    }
