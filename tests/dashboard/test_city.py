"""The City page: what it says first, who needs a call, and what it never merges."""

from typing import Any

import pytest

from dashboard.address import Address, read_address
from dashboard.pages.city import PAGE, view
from dashboard.pages.city.late_and_silent import (
    late_departments,
    late_reasons,
    silent_departments,
    silent_reasons,
)
from dashboard.trace import value_at
from tests.dashboard.city_answers import cells, city, edition, published_city, row
from tests.dashboard.tree import all_of, links_of, numbers_of, text_of

CITY = Address(path="/")


def at(query: str) -> Address:
    return read_address(f"/?{query}", PAGE.path, PAGE.parameters)


def part(content: Any, part_id: str) -> Any:
    return next(found for found in all_of(content) if getattr(found, "id", None) == part_id)


def rows_of(content: Any) -> list[str]:
    """The departments in the matrix, in their order."""
    body = next(found for found in all_of(part(content, "obligations")) if type(found).__name__ == "Tbody")
    return [text_of(line.children[0]) for line in body.children]


def test_the_page_opens_with_the_city_and_what_its_plan_came_to() -> None:
    said = text_of(view(city(), CITY))
    assert said.startswith("San José: where its equity commitments stand 17 of the 24 strategies")
    assert "2 more are ongoing and counted apart." in said
    assert "As of 21 November 2026." in said


def test_every_number_stands_at_its_place_in_the_answer() -> None:
    answer = city()
    numbers = numbers_of(view(answer, CITY))
    assert len(numbers) > 40
    for place, value in numbers:
        assert str(value_at(answer, place)) == value


def test_each_objective_has_its_own_n_of_n_with_ongoing_apart() -> None:
    said = text_of(view(city(), CITY))
    assert "1 Normalize 10 of 13 completed, 1 ongoing" in said
    assert "2 Establish 7 of 11 completed, 1 ongoing" in said


def test_the_foot_of_the_matrix_counts_out_of_those_that_must() -> None:
    assert "All departments 3 of 3 2 of 3 1 of 3 2 of 3" in text_of(view(city(), CITY))


def test_a_total_that_nobody_knows_is_said_so() -> None:
    answer = city()
    answer["obligationTotals"][3]["outOf"] = None
    assert "2 , out of a number not known" in text_of(part(view(answer, CITY), "obligations"))


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("", ["Fire", "Library", "Police"]),
        ("sort=-name", ["Police", "Library", "Fire"]),
        ("sort=worksheet", ["Police", "Fire", "Library"]),
    ],
)
def test_the_matrix_sorts_by_the_address(query: str, order: list[str]) -> None:
    late = row("police", cells=cells(worksheet="LATE"))
    answer = city(obligations=[row("fire"), row("library"), late])
    assert rows_of(view(answer, at(query))) == order


def test_a_service_area_leaves_its_departments_and_says_what_the_last_row_counts() -> None:
    page = view(city(), at("service_area=neighborhood-services"))
    said = text_of(part(page, "obligations"))
    assert rows_of(page) == ["Library"]
    assert "1 of 3 departments, those that serve Neighborhood Services. The last row counts all departments." in said
    assert "3 of 3 1 of 1 of those shown" in said


def test_every_department_links_to_its_page_on_the_same_day() -> None:
    links = links_of(part(view(city(), at("as_of=2026-03-31")), "obligations"))
    assert "/departments/library?as_of=2026-03-31" in links


def test_a_late_department_is_named_with_its_reasons() -> None:
    late = row("library", cells=cells(worksheet="LATE"), overdueActions=2)
    assert late_reasons(late) == ["worksheet not submitted, due 14 November 2026", "2 actions overdue"]
    assert late_departments([row("fire"), late]) == [late]


def test_the_one_that_is_late_with_most_stands_first() -> None:
    overdue = row("airport", overdueActions=9)
    late = row("police", cells=cells(filed="LATE", worksheet="LATE"))
    assert late_departments([overdue, late]) == [late, overdue]


def test_a_filed_plan_without_a_recent_report_is_silent() -> None:
    silent = row("fire", cells=cells(current="NOT_MET"), lastReportOn="2026-08-12")
    assert silent_reasons(silent) == ["nothing reported for 101 days, last on 12 August 2026"]
    assert silent_departments([silent, row("police")]) == [silent]


def test_a_plan_that_is_not_filed_is_not_called_silent() -> None:
    assert silent_reasons(row("fire", cells=cells(filed="NOT_MET", current="NOT_MET"))) == []


def test_a_department_without_a_team_is_silent_only_where_teams_are_on_record() -> None:
    assert silent_reasons(row("fire", cells=cells(team="NOT_MET"), team=None)) == ["no Equity Action Team on record"]
    assert silent_reasons(row("fire", cells=cells(team="NOT_KNOWN"), team=None)) == []


def test_a_team_that_was_paused_says_so_and_not_when_it_last_met() -> None:
    paused = {"lastMetOn": "2026-11-17", "activity": [{"state": "paused", "asOf": "2026-11-18"}]}
    silent = row("fire", cells=cells(team="NOT_MET"), team=paused)
    assert silent_reasons(silent) == ["team paused, as said on 18 November 2026"]


def test_nobody_late_and_nobody_silent_is_said_in_words() -> None:
    said = text_of(view(city(), CITY))
    assert "No department is late, overdue or silent." in said
    assert "No department has gone silent" in said


def test_what_the_city_reported_stands_beside_what_is_recorded() -> None:
    said = text_of(part(view(city(), CITY), "citywide-reports"))
    assert "13 Published" in said
    assert "12 of 21 Illustrative" in said


def test_without_department_records_the_page_says_what_is_not_known() -> None:
    page = view(published_city(), CITY)
    said = text_of(page)
    assert "Which department has filed, submitted or met is not published." in said
    assert "Not known" not in said
    assert not any("edition-illustrative" in (getattr(found, "className", None) or "") for found in all_of(page))
    assert "nothing on record" in text_of(part(page, "citywide-reports"))
    assert "/departments/fire" in links_of(part(page, "obligations"))


def test_a_city_of_which_nothing_was_entered_says_so() -> None:
    nothing = city(workPlans=[], obligations=[], obligationTotals=[], citywideReports=[], serviceAreas=[])
    said = text_of(view(nothing, CITY))
    assert "No work plan is on record for this day." in said
    assert "No department is on record." in said
    assert "no report of the City about all departments is on record" in said


def test_without_a_work_plan_the_page_still_stands() -> None:
    said = text_of(view(city(workPlans=[], edition=edition(city=None)), CITY))
    assert said.startswith("Where the city's equity commitments stand No work plan is on record for this day.")
