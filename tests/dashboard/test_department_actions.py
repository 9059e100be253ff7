"""What is said of a plan's actions, for none, one, many and unknown."""

from typing import Any

import pytest

from dashboard.wording import department as wording
from dashboard.wording import department_actions as actions

TODAY = "2026-11-21"


def filing(counts: dict[str, int] | None = None, **changes: Any) -> str:
    facts: dict[str, Any] = {
        "filed_on": "2026-09-03",
        "is_filed": True,
        "is_current": True,
        "is_in_force": True,
        "ends_on": "2028-06-30",
        "due_on": "2026-09-30",
        "today": TODAY,
    }
    return actions.filing(counts or {"ON_TRACK": 9, "OVERDUE": 3, "STALE": 2}, **{**facts, **changes})


def test_a_filed_plan_with_recent_reports_is_current() -> None:
    assert filing() == "Filed on 3 September 2026; current; actions that need attention: 5 of 14."


def test_a_filed_plan_without_recent_reports_is_not_current() -> None:
    said = filing({"ON_TRACK": 1}, is_current=False)
    assert said == (
        "Filed on 3 September 2026; not current, because nothing was reported lately; no action needs attention."
    )


def test_a_plan_of_an_ended_cycle_is_not_judged_by_recent_reports() -> None:
    ended = filing({"COMPLETED": 1}, is_current=False, is_in_force=False, ends_on="2026-06-30", filed_on=None)
    assert ended == "Filed on a day that is not known; the cycle ended on 30 June 2026; no action needs attention."
    to_come = filing({"ON_TRACK": 1}, is_in_force=False)
    assert to_come == "Filed on 3 September 2026; the cycle ends on 30 June 2028; no action needs attention."


@pytest.mark.parametrize(
    ("due_on", "sentence"),
    [
        ("2026-09-30", "Not filed, and it was due on 30 September 2026; the plan lists no actions."),
        (TODAY, "Not filed yet, and it is due on 21 November 2026; the plan lists no actions."),
        (None, "Not filed yet; the plan lists no actions."),
    ],
)
def test_a_plan_that_is_not_yet_due_is_not_called_late(due_on: str | None, sentence: str) -> None:
    assert filing({"ON_TRACK": 0}, is_filed=False, filed_on=None, is_current=False, due_on=due_on) == sentence


def test_days_to_a_due_date_are_said_both_ways() -> None:
    assert actions.days_by(12, None) == "by 12 days"
    assert actions.days_by(1, None) == "by 1 day"
    assert actions.days_by(None, 30) == "in 30 days"
    assert actions.days_by(None, 0) == "today"
    assert actions.days_by(None, None) is None


def test_a_goal_counts_its_actions_by_standing() -> None:
    assert actions.goal_counts({"COMPLETED": 2, "OVERDUE": 1}) == "3 actions: 2 completed, 1 overdue"
    assert actions.goal_counts({"COMPLETED": 1}) == "1 action: 1 completed"
    assert actions.goal_counts({}) == "No actions"


@pytest.mark.parametrize(
    ("overdue", "next_on", "undated", "sentence"),
    [
        (
            2,
            "2026-12-11",
            1,
            "2 actions are overdue; the next due date is 11 December 2026; 1 action has no due date.",
        ),
        (1, None, 0, "1 action is overdue; no due date lies ahead."),
        (
            0,
            "2026-12-11",
            3,
            "No action is overdue; the next due date is 11 December 2026; 3 actions have no due date.",
        ),
        (0, None, 2, "No action is overdue; no due date lies ahead; 2 actions have no due date."),
    ],
)
def test_due_dates_are_summed_up_in_one_sentence(
    overdue: int, next_on: str | None, undated: int, sentence: str
) -> None:
    said = actions.due_dates(overdue=overdue, next_on=next_on, undated=undated, undated_completed=0)
    assert said == sentence


@pytest.mark.parametrize(
    ("undated", "completed", "end"),
    [
        (3, 2, "3 actions have no due date, 2 of them completed."),
        (3, 1, "3 actions have no due date, 1 of them completed."),
        (3, 3, "3 actions have no due date, all of them completed."),
        (1, 1, "1 action has no due date, and it is completed."),
    ],
)
def test_what_is_completed_is_told_apart_among_actions_without_a_date(undated: int, completed: int, end: str) -> None:
    said = actions.due_dates(overdue=0, next_on=None, undated=undated, undated_completed=completed)
    assert said == f"No action is overdue; no due date lies ahead; {end}"


def test_attendance_without_a_number_is_not_zero() -> None:
    assert wording.attended(None, 9) is None
    assert wording.attended(0, 9) == "0 of 9 members"
    assert wording.attended(1, 1) == "1 of 1 member"
    assert wording.attended(7, None) == "7"


@pytest.mark.parametrize("state", ["NOT_KNOWN", "NOT_REQUIRED", "NOT_MET"])
def test_no_team_on_record_is_said_as_what_it_is(state: str) -> None:
    said = {
        "NOT_KNOWN": "No Equity Action Team is on record, and it is not known whether there is one.",
        "NOT_REQUIRED": "No Equity Action Team is on record, and none is required.",
        "NOT_MET": "No Equity Action Team is on record.",
    }
    assert wording.no_team(state) == said[state]
