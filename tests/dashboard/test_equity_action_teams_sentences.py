"""The sentences of the Equity Action Teams pages, for none, one, many and unknown."""

from typing import Any

import pytest

from dashboard.wording import equity_action_teams as sentences

TODAY = "2026-11-21"


@pytest.mark.parametrize(
    ("active", "on_record", "sentence"),
    [
        (16, 20, "16 of 20 teams on record are active."),
        (1, 20, "1 of 20 teams on record is active."),
        (0, 20, "None of the 20 teams on record is active."),
        (20, 20, "All 20 teams on record are active."),
        (1, 1, "The one team on record is active."),
        (0, 1, "The one team on record is not active."),
    ],
)
def test_how_many_teams_are_active(active: int, on_record: int, sentence: str) -> None:
    assert sentences.lead(active, on_record) == sentence


def said_of_it(state: str, as_of: str) -> list[dict[str, str]]:
    return [{"state": state, "asOf": as_of}]


@pytest.mark.parametrize(
    ("team", "sentence"),
    [
        ({"isActive": True}, "It last met on 12 November 2026, 9 days ago."),
        ({"isActive": True, "lastMetOn": "2026-11-20"}, "It last met on 20 November 2026, 1 day ago."),
        ({"isActive": True, "lastMetOn": TODAY}, "It last met on 21 November 2026."),
        (
            {"isActive": True, "activity": said_of_it("active", "2026-11-20")},
            "It last met on 12 November 2026, 9 days ago.",
        ),
        ({"lastMetOn": None}, "No meeting is on record."),
        (
            {"lastMetOn": "2026-08-07"},
            "It last met on 7 August 2026, 106 days ago. That is longer ago than the rule allows.",
        ),
        (
            {"activity": said_of_it("paused", "2026-11-12")},
            "It last met on 12 November 2026, 9 days ago. It was said to be paused on 12 November 2026.",
        ),
        (
            {"lastMetOn": "2026-08-07", "activity": said_of_it("dissolved", "2026-08-06")},
            "It last met on 7 August 2026, 106 days ago. That is longer ago than the rule allows.",
        ),
        (
            {"lastMetOn": "2026-08-07", "activity": said_of_it("dissolved", "2026-10-01")},
            "It last met on 7 August 2026, 106 days ago. It was said to be dissolved on 1 October 2026.",
        ),
    ],
)
def test_a_team_says_how_the_rule_falls_on_it(team: dict[str, Any], sentence: str) -> None:
    assert sentences.why({"isActive": False, "lastMetOn": "2026-11-12", "activity": [], **team}, TODAY) == sentence


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (0, "It held no meeting in the 12 months up to this day."),
        (1, "It held 1 meeting in the 12 months up to this day."),
        (13, "It held 13 meetings in the 12 months up to this day."),
    ],
)
def test_the_meetings_of_a_year_are_counted(count: int, sentence: str) -> None:
    assert sentences.meetings_held(count) == sentence


@pytest.mark.parametrize(
    ("known", "not_reported", "sentence"),
    [
        (
            [(4, 12), (13, None)],
            6,
            "People at each of 2 meetings: 4 to 13; attendance at 6 more meetings was not reported.",
        ),
        ([(8, 12), (8, 12)], 0, "People at each of 2 meetings: 8."),
        ([(1, 12)], 0, "People at 1 meeting: 1."),
        ([(0, 12)], 1, "Nobody attended 1 meeting; attendance at 1 more meeting was not reported."),
        ([(0, 12), (0, 12)], 0, "Nobody attended any of 2 meetings."),
        ([(0, 12), (3, 12)], 0, "People at each of 2 meetings: 0 to 3."),
        ([], 3, "Attendance was not reported for any of the 3 meetings on record."),
        ([], 1, "Attendance was not reported for the one meeting on record."),
        ([], 0, "No meeting is on record."),
    ],
)
def test_attendance_that_was_not_reported_is_never_counted_as_zero(
    known: list[tuple[int, int | None]], not_reported: int, sentence: str
) -> None:
    assert sentences.attendance(known, not_reported) == sentence


def test_what_the_city_reported_is_said_with_its_day_and_leaves_room_for_the_figure() -> None:
    assert sentences.reported("as of 2024-06-30").endswith("without naming them: {figure} (as of 30 June 2024).")
