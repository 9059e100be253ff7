"""The first two sentences of a department's page: right for none, one, many and unknown."""

import re
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as any_of

from dashboard.pages.department.opening import lead
from dashboard.wording import department_opening as opening
from tests.dashboard.city_answers import UNKNOWN_CELLS, cells
from tests.dashboard.department_answers import CYCLES, STANDINGS, department, reap, standing_counts, worksheet
from tests.dashboard.tree import text_of

TODAY = "2026-11-21"
STATES = ("MET", "NOT_MET", "LATE", "NOT_REQUIRED", "NOT_KNOWN")
DAYS = any_of.one_of(any_of.none(), any_of.dates().filter(lambda day: 1900 <= day.year <= 2199).map(str))
COUNTS = any_of.fixed_dictionaries({standing: any_of.integers(0, 1500) for standing in STANDINGS})


@pytest.mark.parametrize(
    ("counts", "last_report_on", "sentence"),
    [
        (
            {"ON_TRACK": 9, "OVERDUE": 2, "COMPLETED": 3},
            "2026-11-09",
            "Library: 9 of 14 actions on track, 2 overdue, 3 completed. The last report is 12 days old.",
        ),
        (
            {"ON_TRACK": 4, "OVERDUE": 2, "DUE_SOON": 3, "STALE": 1, "COMPLETED": 4, "NO_DATES_GIVEN": 1},
            "2026-11-20",
            (
                "Library: 4 of 15 actions on track, 2 overdue, 3 due soon, 1 stale, 4 completed, "
                "1 without a due date. The last report is of yesterday."
            ),
        ),
        (
            {"ON_TRACK": 9, "STALE": 1},
            TODAY,
            "Library: 9 of 10 actions on track, none overdue, 1 stale. The last report is of today.",
        ),
        ({"ON_TRACK": 1}, None, "Library: 1 of 1 action on track. Nothing has been reported yet."),
        (
            {"OVERDUE": 2, "COMPLETED": 1},
            None,
            "Library: 2 of 3 actions overdue, 1 completed. Nothing has been reported yet.",
        ),
        (
            {"COMPLETED": 26},
            "2026-12-01",
            "Library: 26 of 26 actions completed. The last report is of 1 December 2026.",
        ),
        ({}, None, "Library: the plan lists no actions. Nothing has been reported yet."),
        ({"OVERDUE": 0}, None, "Library: the plan lists no actions. Nothing has been reported yet."),
        ({"ON_TRACK": 1240}, None, "Library: 1,240 of 1,240 actions on track. Nothing has been reported yet."),
    ],
)
def test_the_plan_is_said_in_one_sentence_and_its_newest_report_in_another(
    counts: Mapping[str, int], last_report_on: str | None, sentence: str
) -> None:
    assert opening.plan("Library", counts, last_report_on, TODAY) == sentence


def test_a_cycle_that_is_not_in_force_is_named() -> None:
    said = opening.plan("Library", {"OVERDUE": 5, "COMPLETED": 21}, None, TODAY, ended_cycle="FY 2024-26")
    assert said == "Library, REAP FY 2024-26: 5 of 26 actions overdue, 21 completed. Nothing has been reported yet."


@pytest.mark.parametrize(
    ("counts", "not_begun", "begins"),
    [
        ({"ON_TRACK": 15, "OVERDUE": 12}, 4, "15 of 27 actions on track, 4 of them not begun yet, 12 overdue."),
        ({"ON_TRACK": 15, "STALE": 12}, 15, "15 of 27 actions on track, none of which has begun yet, none overdue, "),
        ({"ON_TRACK": 1}, 1, "1 of 1 action on track, which has not begun yet."),
        ({"ON_TRACK": 2}, 0, "2 of 2 actions on track."),
    ],
)
def test_what_is_on_track_only_because_it_has_not_begun_is_told_apart(
    counts: Mapping[str, int], not_begun: int, begins: str
) -> None:
    assert opening.plan("Library", counts, None, TODAY, not_begun=not_begun).startswith(f"Library: {begins}")


@pytest.mark.parametrize(
    ("filing", "state", "due_on", "sentence"),
    [
        (None, "NOT_MET", None, "Library: the REAP for FY 2026-28 is not filed."),
        (
            None,
            "LATE",
            "2026-09-30",
            "Library: the REAP for FY 2026-28 is not filed; late, it was due on 30 September 2026.",
        ),
        ("2026-08-28", "NOT_MET", None, "Library: the REAP for FY 2026-28 was withdrawn on 28 August 2026."),
    ],
)
def test_a_plan_that_is_not_on_file_says_so_before_its_actions(
    filing: str | None, state: str, due_on: str | None, sentence: str
) -> None:
    plan = reap(isFiled=False, filedOn=None, filing=filing and {"state": "withdrawn", "asOf": filing})
    owed = [{**cell, "dueOn": due_on} for cell in cells(filed=state)]
    said = text_of(lead(department(reap=plan, obligations={"cells": owed, "asOf": TODAY}), TODAY))
    assert said.startswith(f"{sentence} As it is on record: 1 of 3 actions on track, 1 overdue, 1 completed. The last ")


def test_what_an_earlier_plan_owed_is_not_said_of_it() -> None:
    plan = reap(isFiled=False, filing=None, cycle=CYCLES[0])
    said = text_of(lead(department(reap=plan, obligations={"cells": cells(filed="LATE"), "asOf": TODAY}), TODAY))
    assert said.startswith("Library: the REAP for FY 2024-26 is not filed. As it is on record: ")


@pytest.mark.parametrize(
    ("state", "due_on", "sentence"),
    [
        ("LATE", "2026-09-30", "Library: no REAP on record; late, it was due on 30 September 2026."),
        ("LATE", None, "Library: no REAP on record; late."),
        ("NOT_REQUIRED", None, "Library: no REAP on record; none is required."),
        ("NOT_KNOWN", None, "Library: no REAP on record; whether one is required is not known."),
        ("NOT_MET", "2027-09-30", "Library: no REAP on record; due on 30 September 2027."),
        ("NOT_MET", None, "Library: no REAP on record; one is required."),
    ],
)
def test_no_plan_on_record_says_whether_there_must_be_one(state: str, due_on: str | None, sentence: str) -> None:
    owed = [{**cell, "dueOn": due_on} for cell in cells(filed=state)]
    here = department(reap=None, obligations={"cells": owed, "asOf": TODAY})
    assert text_of(lead(here, TODAY)).startswith(f"{sentence} Worksheet")


def test_who_must_file_now_is_not_said_of_an_earlier_cycle() -> None:
    here = department(reap=None, obligations={"cells": cells(filed="LATE"), "asOf": TODAY})
    said = text_of(lead(here, TODAY, "FY 2024-26"))
    assert said.startswith("Library: no REAP on record for FY 2024-26. Worksheet")


def sheet(**changes: Any) -> str:
    facts: dict[str, Any] = {
        "fiscal_year": "2027-28",
        "stage": "DRAFT",
        "is_submitted": False,
        "submitted_on": None,
        "is_late": False,
        "due_on": "2027-01-15",
    }
    return opening.worksheet(**{**facts, **changes})


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (
            {"stage": "FEEDBACK_GIVEN", "is_submitted": True, "submitted_on": "2026-11-14"},
            "Worksheet for 2027-28 submitted on 14 November 2026.",
        ),
        (
            {"stage": "COMPLETED", "is_submitted": True},
            "Worksheet for 2027-28 submitted on a day that is not known.",
        ),
        ({}, "Worksheet for 2027-28 in draft; due on 15 January 2027."),
        ({"stage": "NOT_STARTED", "due_on": None}, "Worksheet for 2027-28 not started."),
        ({"stage": "SUBMITTED"}, "Worksheet for 2027-28 not submitted; due on 15 January 2027."),
        (
            {"is_late": True, "due_on": "2026-11-14"},
            "Worksheet for 2027-28 in draft; late, it was due on 14 November 2026.",
        ),
        ({"is_late": True, "due_on": None}, "Worksheet for 2027-28 in draft; late."),
    ],
)
def test_the_worksheet_is_said_in_one_sentence(changes: dict[str, Any], sentence: str) -> None:
    assert sheet(**changes) == sentence


@pytest.mark.parametrize(
    ("state", "due_on", "sentence"),
    [
        ("LATE", "2026-11-14", "No worksheet on record; late, it was due on 14 November 2026."),
        ("NOT_REQUIRED", "2026-11-14", "No worksheet on record; none is required."),
        ("NOT_KNOWN", None, "No worksheet on record; whether one is required is not known."),
        ("NOT_MET", "2027-01-15", "No worksheet on record; due on 15 January 2027."),
    ],
)
def test_no_worksheet_on_record_is_never_said_to_be_not_started(state: str, due_on: str | None, sentence: str) -> None:
    assert opening.no_worksheet(state, due_on) == sentence


def test_what_is_made_up_says_so_and_what_is_unknown_is_said_to_be() -> None:
    assert text_of(lead(department(), TODAY)).endswith("submitted on 14 November 2026. Illustrative")
    nothing: dict[str, Any] = {"reap": None, "reaps": [], "worksheet": None, "team": None}
    unknown = department(**nothing, obligations={"cells": UNKNOWN_CELLS, "asOf": TODAY})
    assert text_of(lead(unknown, TODAY)) == (
        "Library: what was filed, submitted or reported is not published, so nothing is shown for it here."
    )


def complete(sentence: str) -> bool:
    """Begins with a capital, ends with a full stop, and has no gap, no placeholder and no name of a program in it."""
    broken = re.search(r"[{}<>]|None|null|nan|  | [.,;:]|[.,;:]{2}|_", sentence)
    return broken is None and sentence[0].isupper() and sentence.endswith(".") and sentence.count(". ") == 0


@settings(max_examples=60, deadline=None)
@given(COUNTS, DAYS, any_of.booleans())
def test_any_plan_is_a_complete_sentence_whose_numbers_add_up(
    counts: dict[str, int], last_report_on: str | None, is_ended: bool
) -> None:
    said = opening.plan("Library", counts, last_report_on, TODAY, ended_cycle="FY 2024-26" if is_ended else None)
    standings, _, newest = said.partition(". ")
    assert complete(f"{standings}.")
    assert complete(newest)
    statements = standings.partition(": ")[2] + " "
    found = re.findall(r"\d[\d,]*(?= )", statements)
    numbers = [int(number.replace(",", "")) for number in found]
    total = sum(counts.values())
    assert (numbers[0] + sum(numbers[2:]), numbers[1]) == (total, total) if total else not numbers


@settings(max_examples=40, deadline=None)
@given(any_of.sampled_from(STATES), DAYS, any_of.booleans(), any_of.booleans(), DAYS)
def test_any_worksheet_or_none_is_a_complete_sentence(
    state: str, due_on: str | None, is_submitted: bool, is_late: bool, submitted_on: str | None
) -> None:
    assert complete(opening.no_worksheet(state, due_on))
    assert complete(opening.no_plan("Library", opening.no_reap(None, state, due_on, is_required=True)))
    assert complete(opening.no_plan("Library", opening.unfiled("FY 2026-28", submitted_on, state, due_on)))
    for stage in ("NOT_STARTED", "DRAFT", "SUBMITTED", "FEEDBACK_GIVEN", "REVISED", "COMPLETED"):
        assert complete(
            sheet(stage=stage, is_submitted=is_submitted, submitted_on=submitted_on, is_late=is_late, due_on=due_on)
        )


@pytest.mark.parametrize("has_plan", [True, False])
@pytest.mark.parametrize("has_worksheet", [True, False])
@pytest.mark.parametrize("state", STATES)
def test_the_page_opens_with_a_few_sentences_whatever_is_on_record(
    has_plan: bool, has_worksheet: bool, state: str
) -> None:
    plan = reap(standingCounts=standing_counts(ON_TRACK=2)) if has_plan else None
    here = department(
        reap=plan,
        worksheet=worksheet() if has_worksheet else None,
        obligations={"cells": cells(filed=state, worksheet=state), "asOf": TODAY},
    )
    said = text_of(lead(here, TODAY)).removesuffix(" Illustrative")
    assert all(complete(f"{sentence}.") for sentence in said.removesuffix(".").split(". "))
    assert said.count(". ") == (2 if has_plan else 1)
