"""The City page's sentences, for none, one, many and unknown."""

import pytest

from dashboard.wording import call_first as call_words
from dashboard.wording import city as wording
from dashboard.wording import obligations as words_of


@pytest.mark.parametrize(
    ("completed", "out_of", "ongoing", "sentence"),
    [
        (
            17,
            24,
            2,
            (
                "17 of the 24 strategies that can finish in the work plan for 2023-24 are completed; "
                "2 more are ongoing and counted apart."
            ),
        ),
        (
            1,
            24,
            1,
            (
                "1 of the 24 strategies that can finish in the work plan for 2023-24 is completed; "
                "1 more is ongoing and counted apart."
            ),
        ),
        (0, 24, 0, "None of the 24 strategies that can finish in the work plan for 2023-24 is completed."),
        (24, 24, 0, "All 24 strategies that can finish in the work plan for 2023-24 are completed."),
        (1, 1, 0, "The one strategy that can finish in the work plan for 2023-24 is completed."),
        (0, 0, 3, "No strategy in the work plan for 2023-24 can be completed, because all 3 are ongoing."),
        (0, 0, 0, "No strategy of the work plan for 2023-24 is on record."),
        (0, 0, 1, "No strategy in the work plan for 2023-24 can be completed, because the only one is ongoing."),
        (0, 1, 0, "The 1 strategy that can finish in the work plan for 2023-24 is not completed."),
    ],
)
def test_the_plan_is_summed_up_in_one_sentence(completed: int, out_of: int, ongoing: int, sentence: str) -> None:
    assert wording.plan_sentence("2023-24", completed, out_of, ongoing) == sentence


@pytest.mark.parametrize(
    ("filed", "must_file", "submitted", "must_submit", "sentence"),
    [
        (18, 21, 9, 21, "18 of 21 departments have filed a REAP; 9 of 21 have submitted a worksheet"),
        (1, 21, 0, 21, "1 of 21 departments has filed a REAP; none of 21 has submitted a worksheet"),
        (
            21,
            21,
            1,
            1,
            "All 21 departments have filed a REAP; the one that must submit a worksheet has submitted it",
        ),
        (
            0,
            1,
            0,
            1,
            "1 department must file a REAP and has not; 1 must submit a worksheet and has not",
        ),
        (1, 1, 2, 2, "The one department that must file a REAP has filed it; all 2 have submitted a worksheet"),
        (0, 0, 0, 0, "No department must file a REAP; no department must submit a worksheet"),
        (
            3,
            None,
            1,
            None,
            (
                "3 departments have filed a REAP, out of a number not known; "
                "1 has submitted a worksheet, out of a number not known"
            ),
        ),
        (
            0,
            None,
            0,
            None,
            (
                "No REAP is on record as filed, and how many must be is not known; "
                "no worksheet is on record as submitted, and how many must be is not known"
            ),
        ),
    ],
)
def test_obligations_are_said_as_n_of_n(
    filed: int, must_file: int | None, submitted: int, must_submit: int | None, sentence: str
) -> None:
    said = wording.departments_sentence(
        filed=filed, must_file=must_file, submitted=submitted, must_submit=must_submit, late=0, silent=0
    )
    assert said == f"{sentence}; no department is late or silent."


@pytest.mark.parametrize(
    ("late", "silent", "sentence"),
    [
        (0, 0, "no department is late or silent."),
        (1, 0, "1 department is late with something; none has gone silent."),
        (0, 1, "no department is late; 1 has gone silent."),
        (4, 6, "4 departments are late with something; 6 have gone silent."),
    ],
)
def test_late_and_silent_departments_are_counted(late: int, silent: int, sentence: str) -> None:
    said = wording.departments_sentence(filed=3, must_file=3, submitted=3, must_submit=3, late=late, silent=silent)
    assert said == f"All 3 departments have filed a REAP; all 3 have submitted a worksheet; {sentence}"


@pytest.mark.parametrize(
    ("departments", "counted", "sentence"),
    [
        (1, (0, 0, 0, 1), "1 department needs a call; none is late; 1 has something without an owner."),
        (3, (1, 1, 2, 0), "3 departments need a call; 1 is late; 1 has no REAP on file; 2 are silent."),
        (5, (4, 2, 0, 0), "5 departments need a call; 4 are late; 2 have no REAP on file."),
        (5, (4, 0, 1, 2), "5 departments need a call; 4 are late; 1 is silent; 2 have something without an owner."),
    ],
)
def test_departments_to_call_are_counted_by_kind(
    departments: int, counted: tuple[int, int, int, int], sentence: str
) -> None:
    late, not_filed, silent, no_owner = counted
    said = call_words.summary(departments, late=late, not_filed=not_filed, silent=silent, no_owner=no_owner)
    assert said == sentence


def test_silence_about_a_plan_is_not_called_failure() -> None:
    none_yet = wording.plan_sentence("2023-24", 0, 26, 0, no_report=26)
    some = wording.plan_sentence("2023-24", 3, 10, 0, no_report=2)
    assert none_yet == "Nothing had been reported on the 26 strategies in the work plan for 2023-24 by this day."
    assert some.endswith("are completed; nothing was reported on 2.")


def test_a_city_without_a_name_still_has_a_heading() -> None:
    assert wording.heading(None) == "Where the city's equity commitments stand"


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (
            words_of.is_late_because("WORKSHEET_SUBMITTED", "2026-11-14"),
            "worksheet not submitted, due 14 November 2026",
        ),
        (words_of.is_late_because("REAP_FILED", None), "REAP not filed"),
        (words_of.overdue_actions(1), "1 action overdue"),
        (
            words_of.nothing_reported("2026-07-01", "2026-08-13", "2026-11-21"),
            "nothing reported for 100 days, last on 13 August 2026",
        ),
        (
            words_of.nothing_reported("2026-09-03", None, "2026-11-21"),
            "nothing reported since the REAP was filed on 3 September 2026",
        ),
        (words_of.actions_without_lead(2), "2 open actions name no lead"),
        (words_of.team_is_not_active(None, "2026-11-21"), "team has no meeting on record"),
        (words_of.team_is_not_active("2026-05-25", "2026-11-21"), "team not active, last met 180 days ago"),
    ],
)
def test_each_reason_is_said_in_words(reason: str, said: str) -> None:
    assert reason == said


@pytest.mark.parametrize(
    ("obligation", "state", "on", "due_on", "detail"),
    [
        ("REAP_FILED", "MET", "2026-09-03", "2026-09-30", "3 Sep 2026"),
        ("REAP_FILED", "LATE", None, "2026-09-30", "due 30 Sep 2026"),
        ("REAP_CURRENT", "NOT_MET", "2026-05-03", None, "last report 3 May 2026"),
        ("TEAM_ACTIVE", "NOT_MET", "2026-05-03", None, "last met 3 May 2026"),
        ("TEAM_ACTIVE", "NOT_MET", None, None, None),
        ("WORKSHEET_SUBMITTED", "NOT_KNOWN", None, None, None),
    ],
)
def test_a_cell_says_the_day_that_explains_it(
    obligation: str, state: str, on: str | None, due_on: str | None, detail: str | None
) -> None:
    assert words_of.cell_detail(obligation, state, on, due_on) == detail


def test_what_is_met_and_not_required_says_so_as_no_total_counts_it() -> None:
    assert words_of.cell_detail("REAP_FILED", "MET", "2026-09-03", None, must=False) == "not required"
    assert words_of.cell_detail("REAP_FILED", "MET", "2026-09-03", None, must=None) == "3 Sep 2026"
