"""The list of departments: grouped by service area, nobody left out, no plan no numbers."""

from collections.abc import Sequence
from typing import Any

import pytest

from dashboard.address import Address, read_address
from dashboard.pages.departments import PAGE, view
from dashboard.trace import value_at
from tests.dashboard.city_answers import NEIGHBORHOODS, PUBLIC_SAFETY, edition
from tests.dashboard.department_answers import listed
from tests.dashboard.tree import all_of, ids_of, lead_of, links_of, numbers_of, text_of


def at(query: str = "") -> Address:
    return read_address(f"/departments?{query}", PAGE.path, PAGE.parameters)


def answer(*rows: dict[str, Any], total: int | None = None, everyone: Sequence[dict[str, Any]] | None = None) -> Any:
    """`everyone` is who is on record when the filters leave some out."""
    return {
        "everyone": {"nodes": list(rows if everyone is None else everyone)},
        "edition": edition(),
        "departments": {"totalCount": len(rows) if total is None else total, "nodes": list(rows)},
        "serviceAreas": [NEIGHBORHOODS, PUBLIC_SAFETY],
    }


FIRE = listed("fire", PUBLIC_SAFETY, OVERDUE=2, ON_TRACK=5)
LIBRARY = listed("library", NEIGHBORHOODS, OVERDUE=1)
PARKS = listed("parks", NEIGHBORHOODS, PUBLIC_SAFETY, ON_TRACK=3)
CLERK = listed("clerk", has_plan=False)


def group(content: Any, group_id: str) -> list[str]:
    section = next(found for found in all_of(content) if getattr(found, "id", None) == group_id)
    rows = [found for found in all_of(section) if getattr(found, "scope", None) == "row"]
    return [text_of(found) for found in rows]


def test_each_service_area_lists_its_departments() -> None:
    page = view(answer(FIRE, LIBRARY, PARKS, CLERK), at())
    assert group(page, "area-public-safety") == ["Fire", "Parks also under Neighborhood Services"]
    assert group(page, "area-neighborhood-services") == ["Library", "Parks also under Public Safety"]
    assert group(page, "area-not-known") == ["Clerk"]


def test_the_first_sentences_say_that_they_count_what_is_made_up_and_not_of_names_alone() -> None:
    assert lead_of(view(answer(FIRE, CLERK), at())).endswith(" Illustrative")
    assert "Illustrative" not in lead_of(view(answer(CLERK), at()))


def test_a_service_area_that_nobody_serves_has_no_group() -> None:
    assert "area-public-safety" not in ids_of(view(answer(LIBRARY), at()))


def test_every_number_stands_at_its_place_in_the_answer() -> None:
    whole = answer(FIRE, LIBRARY, PARKS, CLERK)
    numbers = numbers_of(view(whole, at()))
    assert numbers
    for place, value in numbers:
        assert str(value_at(whole, place)) == value


def test_a_department_without_a_plan_has_no_zeros() -> None:
    said = text_of(view(answer(FIRE, CLERK), at()))
    assert "Clerk no REAP Department" in said


def test_without_any_plan_there_are_only_names() -> None:
    page = view(answer(CLERK), at())
    assert "No published document names a single department's plan" in text_of(page)
    assert numbers_of(page) == []
    assert "/departments/clerk" in links_of(page)
    assert "No department's plan is on record by 1 January 1900" in text_of(view(answer(CLERK), at("as_of=1900-01-01")))


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("", ["Fire", "Parks"]),
        ("sort=-name", ["Parks", "Fire"]),
        ("sort=-on-track", ["Fire", "Parks"]),
        ("sort=on-track", ["Parks", "Fire"]),
    ],
)
def test_each_group_sorts_by_the_address(query: str, order: list[str]) -> None:
    page = view(answer(FIRE, listed("parks", PUBLIC_SAFETY, ON_TRACK=3)), at(query))
    assert group(page, "area-public-safety") == order


def test_one_service_area_can_be_asked_for() -> None:
    page = view(answer(PARKS), at("service_area=public-safety"))
    assert "area-public-safety" in ids_of(page)
    assert "area-neighborhood-services" not in ids_of(page)


def test_a_search_is_sent_to_the_graph() -> None:
    assert at("search=fire&kind=OFFICE").variables == {"search": "fire", "kind": ["OFFICE"]}


def test_nobody_found_leads_back_to_everybody() -> None:
    page = view(answer(), at("search=zzz"))
    assert "No department matches." in text_of(page)
    assert "/departments" in links_of(page)


def test_only_what_finds_somebody_can_be_chosen_and_what_is_chosen_already() -> None:
    def choices(content: Any) -> dict[str, list[str]]:
        found: list[Any] = [part for part in all_of(content) if type(part).__name__ == "Select"]
        return {part.name: [option.value for option in part.children if option.value] for part in found}

    served = {"service_area": ["public-safety"], "kind": ["DEPARTMENT"]}
    assert choices(view(answer(FIRE), at())) == served
    assert choices(view(answer(FIRE), at("kind=OFFICE"))) == {**served, "kind": ["DEPARTMENT", "OFFICE"]}
    assert choices(view(answer(CLERK), at())) == {"kind": ["DEPARTMENT"]}
    assert choices(view(answer(everyone=[CLERK]), at("service_area=public-safety"))) == served


def test_where_no_service_area_is_known_a_filter_by_one_says_so_instead_of_finding_nobody() -> None:
    unknown = text_of(view(answer(everyone=[CLERK]), at("service_area=public-safety")))
    assert "Which service area each department serves could not be read in any published document." in unknown
    assert "Show all departments" in unknown
    assert "No department matches." not in unknown
    known = text_of(view(answer(everyone=[LIBRARY]), at("service_area=public-safety")))
    assert "could not be read" not in known


def test_a_city_without_departments_is_not_told_to_search_otherwise() -> None:
    page = view(answer(), at())
    assert "No department is on record." in text_of(page)
    assert "Show all departments" not in text_of(page)


def test_a_list_longer_than_the_page_says_so() -> None:
    assert "These are the first 1 of 120 departments." in text_of(view(answer(FIRE, total=120), at()))
