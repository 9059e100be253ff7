"""The sentences of a department's page, for none, one, many and unknown."""

from collections.abc import Mapping
from typing import Any

import pytest

from dashboard.wording import department as wording
from dashboard.wording import departments as list_wording

TODAY = "2026-11-21"


@pytest.mark.parametrize(
    ("counts", "last_report_on", "sentence"),
    [
        (
            {"OVERDUE": 2, "DUE_SOON": 3, "STALE": 1, "ON_TRACK": 4, "COMPLETED": 4},
            "2026-11-09",
            (
                "2 of 14 actions are overdue, 3 due within 90 days and 1 stale; 4 on track and 4 completed. "
                "The last report was 12 days ago."
            ),
        ),
        ({"OVERDUE": 1, "ON_TRACK": 1}, TODAY, "1 of 2 actions is overdue; 1 on track. The last report was today."),
        ({"STALE": 3}, None, "3 of 3 actions are stale. Nothing has been reported yet."),
        (
            {"ON_TRACK": 9, "NO_DATES_GIVEN": 1},
            "2026-11-20",
            (
                "None of 10 actions is overdue, due soon or stale: 9 on track and 1 without a due date. "
                "The last report was yesterday."
            ),
        ),
        ({}, None, "The plan lists no actions."),
        ({"OVERDUE": 0, "ON_TRACK": 0}, None, "The plan lists no actions."),
    ],
)
def test_the_plan_says_first_what_presses(counts: Mapping[str, int], last_report_on: str | None, sentence: str) -> None:
    assert wording.standing_sentence(counts, last_report_on, TODAY) == sentence


def filing(**changes: Any) -> str:
    facts: dict[str, Any] = {
        "cycle": "FY 2026-28",
        "filed_on": "2026-09-03",
        "is_filed": True,
        "is_current": True,
        "is_in_force": True,
        "ends_on": "2028-06-30",
        "due_on": "2026-09-30",
        "today": TODAY,
    }
    return wording.filing_sentence(**{**facts, **changes})


def test_a_filed_plan_with_recent_reports_is_current() -> None:
    assert filing() == "The REAP for FY 2026-28 was filed on 3 September 2026 and is current."


def test_a_filed_plan_without_recent_reports_is_not_current() -> None:
    assert filing(is_current=False) == (
        "The REAP for FY 2026-28 was filed on 3 September 2026, but it is not current: no recent report."
    )


def test_a_plan_of_an_ended_cycle_is_not_judged_by_recent_reports() -> None:
    ended = filing(cycle="FY 2024-26", is_current=False, is_in_force=False, ends_on="2026-06-30", filed_on=None)
    assert ended == "The REAP for FY 2024-26 was filed; the cycle ended on 30 June 2026."


def test_a_plan_that_was_due_and_is_not_filed_says_so() -> None:
    assert filing(is_filed=False, filed_on=None) == (
        "The REAP for FY 2026-28 is not filed; it was due on 30 September 2026."
    )


@pytest.mark.parametrize(
    ("due_on", "sentence"),
    [
        (TODAY, "The REAP for FY 2026-28 is not filed yet; it is due on 21 November 2026."),
        (None, "The REAP for FY 2026-28 is not filed yet."),
    ],
)
def test_a_plan_that_is_not_yet_due_is_not_called_late(due_on: str | None, sentence: str) -> None:
    assert filing(is_filed=False, filed_on=None, due_on=due_on) == sentence


@pytest.mark.parametrize(
    ("state", "due_on", "sentence"),
    [
        ("LATE", "2026-09-30", "No REAP is on record for FY 2026-28; it was due on 30 September 2026."),
        ("NOT_MET", None, "No REAP is on record for FY 2026-28."),
        ("NOT_REQUIRED", None, "No REAP is on record for FY 2026-28; this department does not have to file one."),
        (
            "NOT_KNOWN",
            None,
            "No REAP is on record for FY 2026-28, and it is not known whether this department has to file one.",
        ),
    ],
)
def test_no_plan_on_record_says_whether_there_must_be_one(state: str, due_on: str | None, sentence: str) -> None:
    assert wording.no_reap("FY 2026-28", state, due_on) == sentence


def sheet(**changes: Any) -> str:
    facts: dict[str, Any] = {
        "fiscal_year": "2027-28",
        "stage": "DRAFT",
        "is_submitted": False,
        "submitted_on": None,
        "is_late": False,
        "due_on": "2027-01-15",
    }
    return wording.worksheet_sentence(**{**facts, **changes})


def test_a_worksheet_is_said_with_its_day() -> None:
    submitted = sheet(stage="FEEDBACK_GIVEN", is_submitted=True, submitted_on="2026-11-14")
    assert submitted == "The worksheet for 2027-28 was submitted on 14 November 2026."
    assert sheet() == "The worksheet for 2027-28 is a draft; it is due on 15 January 2027."
    assert sheet(stage="NOT_STARTED", due_on=None) == "The worksheet for 2027-28 is not started."


def test_a_late_worksheet_says_how_far_it_is() -> None:
    assert sheet(is_late=True, due_on="2026-11-14") == (
        "The worksheet for 2027-28 is late: it is a draft and was due on 14 November 2026."
    )


@pytest.mark.parametrize("state", ["LATE", "NOT_REQUIRED", "NOT_KNOWN", "NOT_MET"])
def test_no_worksheet_on_record_is_never_said_to_be_not_started(state: str) -> None:
    assert wording.no_worksheet(state).startswith("No worksheet is on record")


def test_a_team_says_why_it_is_active_or_not_with_its_days_in_words() -> None:
    active = wording.team_sentence("Active: it last met on 2026-11-09, 12 days before.")
    never = wording.team_sentence("Not active: no meeting is on record.")
    assert active == "The Equity Action Team is active: it last met on 9 November 2026, 12 days before."
    assert never == "The Equity Action Team is not active: no meeting is on record."


def test_a_cycle_that_is_not_in_force_is_named() -> None:
    said = wording.standing_sentence({"OVERDUE": 5, "COMPLETED": 21}, None, TODAY, ended_cycle="FY 2024-26")
    assert (
        said == "In the REAP for FY 2024-26, 5 of 26 actions are overdue; 21 completed. Nothing has been reported yet."
    )


def test_days_to_a_due_date_are_said_both_ways() -> None:
    assert wording.days_by(12, None) == "by 12 days"
    assert wording.days_by(1, None) == "by 1 day"
    assert wording.days_by(None, 30) == "in 30 days"
    assert wording.days_by(None, 0) == "today"
    assert wording.days_by(None, None) is None


def test_a_goal_counts_its_actions_by_standing() -> None:
    assert wording.goal_counts({"COMPLETED": 2, "OVERDUE": 1}) == "3 actions: 2 completed, 1 overdue"
    assert wording.goal_counts({}) == "no actions"


def test_attendance_without_a_number_is_not_zero() -> None:
    assert wording.attended(None, 9) is None
    assert wording.attended(0, 9) == "0 of 9 members"
    assert wording.attended(7, None) == "7"


@pytest.mark.parametrize(
    ("count", "with_plan", "with_overdue", "is_filtered", "sentence"),
    [
        (
            21,
            20,
            14,
            False,
            (
                "21 departments, offices and appointees are on record. "
                "14 of the 20 with a plan have overdue actions. As of 21 November 2026."
            ),
        ),
        (21, 0, 0, False, "21 departments, offices and appointees are on record."),
        (
            2,
            2,
            0,
            True,
            (
                "2 departments, offices and appointees match. "
                "None of the 2 with a plan has overdue actions. As of 21 November 2026."
            ),
        ),
        (
            1,
            1,
            0,
            True,
            (
                "1 department, office or council appointee matches. "
                "The one with a plan has no overdue actions. As of 21 November 2026."
            ),
        ),
        (0, 0, 0, True, "No department matches."),
        (0, 0, 0, False, "No department is on record."),
    ],
)
def test_the_list_says_how_many_there_are(
    count: int, with_plan: int, with_overdue: int, is_filtered: bool, sentence: str
) -> None:
    said = list_wording.lead(count, with_plan=with_plan, with_overdue=with_overdue, is_filtered=is_filtered, day=TODAY)
    assert said == sentence
