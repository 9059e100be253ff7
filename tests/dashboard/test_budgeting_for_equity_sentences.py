"""The sentences of the Budgeting for Equity pages, for none, one, many and unknown."""

import pytest

from dashboard.wording import budgeting_for_equity as sentences
from dashboard.wording import worksheet

A_WORKSHEET = "a worksheet for the 2027-28 budget"


@pytest.mark.parametrize(
    ("submitted", "out_of", "sentence"),
    [
        (13, 20, f"13 of 20 departments have submitted {A_WORKSHEET}."),
        (1, 3, f"1 of 3 departments has submitted {A_WORKSHEET}."),
        (0, 20, f"None of the 20 departments has submitted {A_WORKSHEET}."),
        (20, 20, f"All 20 departments have submitted {A_WORKSHEET}."),
        (1, 1, f"The one department that must submit {A_WORKSHEET} has done so."),
        (0, 1, f"The one department that must submit {A_WORKSHEET} has not done so."),
        (12, None, f"12 departments have submitted {A_WORKSHEET}, out of a number not known."),
        (1, None, f"1 department has submitted {A_WORKSHEET}, out of a number not known."),
        (
            0,
            None,
            (
                "No submitted worksheet is on record for the 2027-28 budget, and how many departments must submit one "
                "is not known."
            ),
        ),
    ],
)
def test_a_budget_year_is_summed_up(submitted: int, out_of: int | None, sentence: str) -> None:
    assert sentences.lead("2027-28", submitted, out_of) == sentence


@pytest.mark.parametrize(
    ("due_on", "missing", "sentence"),
    [
        ("2026-11-30", 7, "Worksheets are due on 30 November 2026, in 9 days."),
        ("2026-11-22", 7, "Worksheets are due on 22 November 2026, in 1 day."),
        ("2026-11-21", 7, "Worksheets are due on 21 November 2026, which is today."),
        ("2026-11-20", 7, "Worksheets were due on 20 November 2026, and 7 are late."),
        ("2026-11-20", 1, "Worksheets were due on 20 November 2026, and 1 is late."),
        ("2026-11-20", 0, "Worksheets were due on 20 November 2026, and none is missing."),
        ("2026-11-20", None, "Worksheets were due on 20 November 2026."),
        (None, 7, "No due date is known."),
    ],
)
def test_the_due_date_is_said_with_what_is_missing_after_it(
    due_on: str | None, missing: int | None, sentence: str
) -> None:
    assert sentences.due(due_on, "2026-11-21", missing) == sentence


def test_what_the_city_reported_names_its_year_where_there_is_one() -> None:
    assert sentences.reported("100%", "2024-25") == (
        "The City reported that 100% of departments completed a worksheet for 2024-25, without naming any."
    )
    assert sentences.reported("100%", None) == (
        "The City reported that 100% of departments completed a worksheet, without naming any."
    )


def test_years_and_stages_are_summed_up_for_those_who_do_not_see_the_picture() -> None:
    assert sentences.years_summary([("2027-28", 13, 20), ("2026-27", 4, None)]) == (
        "Departments that submitted a worksheet: 2027-28 (13 of 20); 2026-27 (4, out of a number not known)."
    )
    assert sentences.stages_summary([("Draft", 4), ("Submitted", 0), ("Completed", 1)]) == (
        "Departments in each stage: Draft 4; Completed 1."
    )
    assert sentences.stages_summary([("Draft", 0)]) == "No department is in any stage."


def test_a_worksheet_that_came_after_its_due_date_says_by_how_much() -> None:
    assert sentences.late("2026-12-05", "2026-11-30") == "Submitted 5 days after the due date"
    assert sentences.late("2026-12-01", "2026-11-30") == "Submitted 1 day after the due date"
    assert sentences.late("2026-11-30", "2026-11-30") == "No"
    assert sentences.late(None, "2026-11-30") == "No"
    assert sentences.late("2026-11-30", None) == "No"


@pytest.mark.parametrize(
    ("stage", "since", "submitted_on", "due_on", "sentence"),
    [
        (
            "SUBMITTED",
            "2026-11-10",
            "2026-11-10",
            "2026-11-30",
            "Submitted on 10 November 2026, before the due date of 30 November 2026.",
        ),
        (
            "COMPLETED",
            "2026-11-20",
            "2026-11-10",
            "2026-11-10",
            "Completed on 20 November 2026. Submitted on 10 November 2026, on the due date.",
        ),
        (
            "REVISED",
            "2026-11-20",
            "2026-11-10",
            "2026-11-01",
            (
                "Revised on 20 November 2026. Submitted on 10 November 2026, 9 days after the due date of "
                "1 November 2026."
            ),
        ),
        (
            "DRAFT",
            "2026-11-02",
            None,
            "2026-11-30",
            "A draft since 2 November 2026. Not submitted; it is due on 30 November 2026, in 9 days.",
        ),
        (
            "NOT_STARTED",
            None,
            None,
            "2026-11-20",
            "Not started. Not submitted; it was due on 20 November 2026, 1 day ago.",
        ),
        (
            "NOT_STARTED",
            None,
            None,
            "2026-11-21",
            "Not started. Not submitted; it is due today, 21 November 2026.",
        ),
        ("DRAFT", "2026-11-02", None, None, "A draft since 2 November 2026. Not submitted; no due date is known."),
        (
            "COMPLETED",
            "2026-11-20",
            "2026-11-10",
            None,
            "Completed on 20 November 2026. Submitted on 10 November 2026; no due date is known.",
        ),
    ],
)
def test_a_worksheet_is_summed_up_against_its_due_date(
    stage: str, since: str | None, submitted_on: str | None, due_on: str | None, sentence: str
) -> None:
    assert worksheet.lead(stage, since, submitted_on, due_on, "2026-11-21") == sentence


@pytest.mark.parametrize(
    ("answered", "questions", "sentence"),
    [
        (9, 9, "All 9 questions are answered."),
        (1, 1, "The one question is answered."),
        (1, 9, "1 of 9 questions is answered."),
        (5, 9, "5 of 9 questions are answered."),
        (0, 9, "None of the 9 questions is answered."),
        (0, 1, "The one question is not answered."),
        (0, 0, "The questions of this worksheet are not on record."),
    ],
)
def test_how_many_questions_are_answered(answered: int, questions: int, sentence: str) -> None:
    assert worksheet.answered(answered, questions) == sentence


@pytest.mark.parametrize(
    ("title", "versions", "sentence"),
    [
        ("Worksheet questions", [2, 2, 2], "Asked with: {title}, version 2."),
        ("Worksheet questions", [2, 1], "Asked with: {title}, versions 1 and 2."),
        ("Worksheet questions, version 2 (made up)", [2], "Asked with: {title}."),
        (None, [], "Asked with: {title}."),
    ],
)
def test_the_version_of_the_questions_is_named_once(title: str | None, versions: list[int], sentence: str) -> None:
    assert worksheet.asked_with(title, versions) == sentence
