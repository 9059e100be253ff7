"""The pages on Equity Action Teams: which are active and by which rule, and who came to a team's meetings."""

from typing import Any

import pytest

from dashboard.address import Address, BadAddress, read_address
from dashboard.page import NotFound
from dashboard.pages import equity_action_team as one
from dashboard.pages import equity_action_teams as every
from dashboard.trace import value_at
from tests.dashboard.team_answers import meeting, one_team, team, teams, teams_reported
from tests.dashboard.tree import all_of, links_of, numbers_of, text_of

TEAMS = teams(team("fire"), team("police", "Equity Champions", is_active=False))


def at(query: str = "") -> Address:
    return read_address(f"/equity-action-teams?{query}", every.PAGE.path, every.PAGE.parameters)


def library(query: str = "") -> Address:
    return read_address(f"/equity-action-teams/library?{query}", one.PAGE.path, one.PAGE.parameters)


def part(content: Any, part_id: str) -> Any:
    return next(found for found in all_of(content) if getattr(found, "id", None) == part_id)


def columns_of(content: Any) -> list[list[tuple[str, float | None]]]:
    """The parts of each column of the drawing: their tone and how much they hold."""
    found = [each for each in all_of(content) if getattr(each, "className", None) == "column"]
    return [
        [
            (
                str(getattr(drawn, "className", "")).split("tone-")[1],
                (getattr(drawn, "style", None) or {}).get("flexGrow"),
            )
            for drawn in all_of(each.children)
        ]
        for each in found
    ]


def test_the_page_begins_with_how_many_are_active_and_by_which_rule() -> None:
    said = text_of(every.view(TEAMS, at()))
    assert said.startswith("Equity Action Teams 1 of 2 teams on record is active. Illustrative Active,")
    assert "Active, of the teams on record 1 of 2 The team met within 100 days and was not said to be paused" in said


def test_each_team_says_whether_it_is_active_and_why() -> None:
    said = text_of(part(every.view(TEAMS, at()), "teams"))
    assert "Fire GARE team Active It last met on 12 November 2026, 9 days ago. 12 November 2026 6" in said
    assert "Police Equity Champions Not active It last met on 7 August 2026, 106 days ago. That is longer ago" in said


def test_every_number_stands_at_its_place_in_the_answer() -> None:
    numbers = numbers_of(every.view(TEAMS, at()))
    assert len(numbers) > 8
    for place, value in numbers:
        assert str(value_at(TEAMS, place)) == value


def test_filters_and_order_become_the_graphs_arguments() -> None:
    asked = at("active=no&search=gare&sort=-met").variables
    assert asked["isActive"] is False
    assert asked["search"] == "gare"
    assert asked["orderBy"] == {"field": "LAST_MET_ON", "direction": "DESC"}
    with pytest.raises(BadAddress, match=r"active=maybe\. Use yes or no\."):
        at("active=maybe")
    with pytest.raises(BadAddress, match=r"sort=size\. Use one of: department"):
        at("sort=size")


def test_filters_that_no_team_fits_are_not_the_same_as_no_team() -> None:
    answer = teams(team("fire"))
    answer["equityActionTeams"] = {**answer["equityActionTeams"], "nodes": [], "totalCount": 0}
    said = text_of(every.view(answer, at("search=zzz")))
    assert "No team matches these filters." in said
    assert "The one team on record is active. Illustrative" in said


def test_the_reported_13_stand_beside_the_recorded_with_the_day_of_each() -> None:
    said = text_of(part(every.view(TEAMS, at("as_of=2026-11-20")), "reported"))
    assert "Reported by the City 13 Departments" in said
    assert "Departments with an active Equity Action Team (as of 30 June 2024)" in said
    assert "Active teams on record here, on 20 November 2026 1 of 21" in said


def test_without_teams_the_page_says_what_is_not_known_and_what_was_reported() -> None:
    nothing = teams(citywideReports=[teams_reported(recorded=0, recordedOutOf=None)])
    said = text_of(every.view(nothing, at()))
    assert "No department's Equity Action Team is on record here" in said
    assert "There are no department records of this kind in this edition." in said
    assert "Choose a later day to see the teams" in text_of(every.view(nothing, at("as_of=2020-01-01")))
    assert "that the City reported without naming them: 13 Departments (as of 30 June 2024)." in said
    assert "Active teams on record here, on 21 November 2026 nothing on record Nothing like this is on" in said
    assert "That does not mean that there is none." in said
    assert "recorded here" not in said


def test_a_teams_page_begins_with_its_own_name_and_whether_it_is_active() -> None:
    answer = one_team(meeting("2026-11-12"), name="Belonging Committee")
    said = text_of(one.view(answer, library()))
    assert "Library: Belonging Committee The team is active. It last met on 12 November 2026, 9 days ago." in said
    assert one.title(answer, library()) == "Library: Equity Action Team"


def test_attendance_that_was_not_reported_is_drawn_and_written_as_that() -> None:
    answer = one_team(meeting("2026-11-12", 0, 12), meeting("2026-10-12", None, 12), meeting("2026-09-12", 9, None))
    page = one.view(answer, library())
    assert columns_of(page) == [[("plain", 9)], [("unknown", None)], [("waiting", 12)]]
    said = text_of(part(page, "meetings"))
    assert "12 November 2026 0 12" in said
    assert "12 October 2026 Not reported 12" in said
    assert "12 September 2026 9 Not reported" in said
    assert "People at each of 2 meetings: 0 to 9; attendance at 1 more meeting was not reported." in text_of(page)


def test_every_number_of_a_teams_page_stands_at_its_place_in_the_answer() -> None:
    said_of_it = [{"state": "paused", "asOf": "2026-10-13", "recordedBy": "Chair", "note": None}]
    answer = one_team(meeting("2026-11-12"), meeting("2026-10-12", None), activity=said_of_it)
    numbers = numbers_of(one.view(answer, library()))
    assert ("department.team.activity[0].state", "paused") in numbers
    for place, value in numbers:
        assert str(value_at(answer, place)) == value


def test_what_was_said_of_the_team_is_listed_with_its_day() -> None:
    said_of_it = [{"state": "paused", "asOf": "2026-10-13", "recordedBy": "Chair", "note": "Until spring."}]
    said = text_of(part(one.view(one_team(activity=said_of_it), library()), "activity"))
    assert "Said to be paused 13 October 2026 Chair Until spring." in said


def test_older_meetings_are_folded_and_none_is_left_out() -> None:
    many = [meeting(f"2026-{month:02}-{day:02}") for month in (10, 9, 8) for day in range(28, 18, -1)]
    page = part(one.view(one_team(*many), library()), "meetings")
    assert "6 older meetings" in text_of(page)
    assert text_of(page).count("8 12") == 30


def test_a_team_without_meetings_says_so() -> None:
    page = one.view(one_team(lastMetOn=None, meetingCount=0, isActive=False), library())
    said = text_of(page)
    assert "No meeting of this team is on record." in said
    assert "Last met on No meeting on record" in said


def test_a_department_without_a_team_says_so_and_an_unknown_one_is_not_found() -> None:
    answer = one_team()
    answer["department"]["team"] = None
    page = one.view(answer, library("as_of=2026-11-20"))
    assert "Library: no Equity Action Team is on record." in text_of(page)
    assert "/equity-action-teams?as_of=2026-11-20" in links_of(page)
    answer["department"] = None
    with pytest.raises(NotFound, match="There is no department with the code library"):
        one.view(answer, library())
