"""The sentences of the Equity Action Teams pages, for none, one, many and unknown."""

import pytest

from dashboard.wording import equity_action_teams as sentences
from dashboard.wording.days_in_sentences import with_days_in_words


@pytest.mark.parametrize(
    ("active", "on_record", "sentence"),
    [
        (16, 20, "16 of 20 teams on record are active."),
        (1, 20, "1 of 20 teams on record is active."),
        (0, 20, "None of the 20 teams on record is active."),
        (20, 20, "All 20 teams on record are active."),
        (1, 1, "One department has a team on record, and it is active."),
        (0, 1, "One department has a team on record, and it is not active."),
    ],
)
def test_how_many_teams_are_active(active: int, on_record: int, sentence: str) -> None:
    assert sentences.lead(active, on_record) == sentence


def test_the_rule_explains_the_count_before_it() -> None:
    assert sentences.rule("The team met within 100 days.") == (
        "A team counts as active when the team met within 100 days."
    )
    assert sentences.rule("") == ""


def test_the_reason_stands_without_the_answer_and_with_worded_days() -> None:
    assert sentences.why("Not active: it last met on 2026-08-07, 106 days before.") == (
        "It last met on 7 August 2026, 106 days before."
    )
    assert sentences.why("Active: it last met on 2026-11-21, on that day.") == (
        "It last met on 21 November 2026, on that day."
    )


def test_a_team_is_summed_up_with_its_meetings() -> None:
    assert sentences.team_lead("Active: it last met on 2026-11-12, 9 days before.", 13) == (
        "Active: it last met on 12 November 2026, 9 days before. 13 meetings in the 12 months up to this day."
    )
    assert sentences.team_lead("Not active: no meeting was reported.", 0) == (
        "Not active: no meeting was reported. No meetings in the 12 months up to this day."
    )


@pytest.mark.parametrize(
    ("known", "not_reported", "sentence"),
    [
        ([(4, 12), (13, None)], 6, "4 to 13 people came to each of 2 meetings; attendance at 6 more was not reported."),
        ([(8, 12), (8, 12)], 0, "8 people came to each of 2 meetings."),
        ([(1, 12)], 0, "1 person came to one meeting."),
        ([(0, 12)], 1, "0 people came to one meeting; attendance at 1 more was not reported."),
        ([], 3, "Attendance was not reported for any of the 3 meetings on record."),
        ([], 1, "Attendance was not reported for the one meeting on record."),
        ([], 0, "No meeting is on record."),
    ],
)
def test_attendance_that_was_not_reported_is_never_counted_as_zero(
    known: list[tuple[int, int | None]], not_reported: int, sentence: str
) -> None:
    assert sentences.attendance(known, not_reported) == sentence


def test_what_the_city_reported_is_said_with_its_day_where_there_is_one() -> None:
    assert sentences.reported("13 Departments", "as of 2024-06-30") == (
        "The City reported 13 departments with active teams (as of 30 June 2024), without naming them."
    )
    assert sentences.reported("13 Departments", None) == (
        "The City reported 13 departments with active teams, without naming them."
    )


def test_days_in_a_sentence_of_the_graph_are_written_as_people_write_them() -> None:
    assert with_days_in_words("From 2024-07-01 to 2026-06-30 (FY 2024-26).") == (
        "From 1 July 2024 to 30 June 2026 (FY 2024-26)."
    )
