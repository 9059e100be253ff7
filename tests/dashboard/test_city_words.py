"""The City page's sentences, for none, one, many and unknown."""

import pytest

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
        (0, 0, 0, "No strategy in the work plan for 2023-24 can be completed, because none is on record."),
    ],
)
def test_the_plan_is_summed_up_in_one_sentence(completed: int, out_of: int, ongoing: int, sentence: str) -> None:
    assert wording.plan_sentence("2023-24", completed, out_of, ongoing) == sentence


@pytest.mark.parametrize(
    ("filed", "must_file", "submitted", "must_submit", "sentence"),
    [
        (18, 21, 9, 21, "18 of 21 departments have filed a REAP, and 9 of 21 departments have submitted a worksheet."),
        (1, 21, 0, 21, "1 of 21 departments has filed a REAP, and none of 21 departments has submitted a worksheet."),
        (
            21,
            21,
            1,
            1,
            "All 21 departments have filed a REAP, and the one department that must has submitted a worksheet.",
        ),
        (
            3,
            None,
            2,
            None,
            (
                "On record are 3 departments with a REAP filed and 2 with a worksheet submitted; "
                "how many must is not known."
            ),
        ),
        (
            3,
            None,
            9,
            21,
            (
                "3 departments (out of a number not known) have filed a REAP, "
                "and 9 of 21 departments have submitted a worksheet."
            ),
        ),
    ],
)
def test_obligations_are_said_as_n_of_n(
    filed: int, must_file: int | None, submitted: int, must_submit: int | None, sentence: str
) -> None:
    said = wording.obligation_sentence(filed=filed, must_file=must_file, submitted=submitted, must_submit=must_submit)
    assert said == sentence


@pytest.mark.parametrize(
    ("late", "overdue", "silent", "sentence"),
    [
        (0, 0, 0, "No department is late, overdue or silent."),
        (1, 0, 0, "1 department is late."),
        (0, 0, 1, "No department is late and 1 is silent."),
        (0, 1, 0, "No department is late and 1 has overdue actions."),
        (4, 20, 6, "4 departments are late, 20 have overdue actions and 6 are silent."),
    ],
)
def test_late_and_silent_departments_are_counted(late: int, overdue: int, silent: int, sentence: str) -> None:
    assert wording.late_and_silent(late, overdue, silent) == sentence


def test_silence_about_a_plan_is_not_called_failure() -> None:
    none_yet = wording.plan_sentence("2023-24", 0, 26, 0, no_report=26)
    some = wording.plan_sentence("2023-24", 3, 10, 0, no_report=2)
    assert none_yet == "Nothing had been reported of the 26 strategies in the work plan for 2023-24 by this day."
    assert some.endswith("are completed; of 2 nothing was reported.")


def test_nothing_on_record_of_departments_suggests_no_share() -> None:
    nothing = wording.obligation_sentence(filed=0, must_file=None, submitted=0, must_submit=None)
    assert nothing == "No department has a REAP filed or a worksheet submitted; how many must is not known."


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
        (words_of.team_is_not_active(False, None, "2026-11-21"), "no Equity Action Team on record"),
        (words_of.team_is_not_active(True, None, "2026-11-21"), "team has no meeting on record"),
        (words_of.team_is_not_active(True, "2026-05-25", "2026-11-21"), "team not active, last met 180 days ago"),
    ],
)
def test_each_reason_is_said_in_words(reason: str, said: str) -> None:
    assert reason == said


def test_reasons_make_one_sentence() -> None:
    assert words_of.sentence(["worksheet not submitted", "2 actions overdue"]) == (
        "Worksheet not submitted; 2 actions overdue."
    )


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
