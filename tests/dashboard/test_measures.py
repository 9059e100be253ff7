"""The list of measures: filters and places in the address, values in words, and numbers that are never mixed."""

from typing import Any

import pytest

from dashboard.address import Address, BadAddress, read_address
from dashboard.components.measure_link import key_in_address, measure_path
from dashboard.components.paging import from_the_start
from dashboard.pages.measures import PAGE, view
from dashboard.trace import value_at
from tests.dashboard.measure_answers import listed, measures, of_reap
from tests.dashboard.team_answers import page_info
from tests.dashboard.tree import all_of, links_of, numbers_of, text_of


def at(query: str = "") -> Address:
    return read_address(f"/measures?{query}", PAGE.path, PAGE.parameters)


def part(content: Any, part_id: str) -> Any:
    return next(found for found in all_of(content) if getattr(found, "id", None) == part_id)


def test_the_page_begins_with_what_is_measured_and_what_has_no_value() -> None:
    said = text_of(view(measures(listed()), at()))
    assert said.startswith("Measures The work plan has 113 measures; with a value: 102, without: 11.")


def test_every_number_stands_at_its_place_in_the_answer() -> None:
    answer = measures(listed(), of_reap(value=None, noValue="WITHHELD"), reaps=(4, 3))
    numbers = numbers_of(view(answer, at()))
    assert ("measures.nodes[key=2023-24/1.6/o2].value", "420") in numbers
    assert ("measures.nodes[key=library/fy-2026-28/g1/a2/m1].noValue", "WITHHELD") in numbers
    for place, value in numbers:
        assert str(value_at(answer, place)) == value


def test_published_and_made_up_measures_are_counted_apart_and_marked() -> None:
    said = text_of(view(measures(listed(), of_reap(), reaps=(1058, 581)), at()))
    assert "Work plan: measures with a value 102 of 113" in said
    assert "Departments' plans: measures with a value 581 of 1,058" in said
    assert "1,171" not in said
    assert "Participants Illustrative 420 participants" in said


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("NOT_REPORTED", "Not reported"),
        ("PLANNED_NOT_MEASURED", "Planned, not measured"),
        ("NOT_APPLICABLE", "Not applicable"),
        ("NOT_YET_DUE", "Not yet due"),
        ("WITHHELD", "Withheld"),
        ("WITHDRAWN", "Withdrawn"),
    ],
)
def test_each_reason_for_having_no_value_is_said_and_none_is_zero(reason: str, words: str) -> None:
    missing = listed(value=None, noValue=reason)
    assert f"Participants {words} Count" in text_of(view(measures(missing), at()))


def test_a_value_says_its_fiscal_year_where_one_is_named() -> None:
    assert "420 participants , 2023-24" in text_of(view(measures(listed(fiscalYear="2023-24")), at()))


def test_where_no_department_has_measures_they_cannot_be_chosen_and_nothing_is_said_of_filters() -> None:
    def can_choose(content: Any) -> bool:
        return any(getattr(found, "id", None) == "filter-of" for found in all_of(content))

    assert not can_choose(view(measures(listed()), at()))
    assert can_choose(view(measures(listed(), of_reap(), reaps=(4, 3)), at()))
    content = view(measures(), at("of=REAP"))
    assert can_choose(content)
    assert "No measure of a department's plan is on record" in text_of(content)
    assert "matches these filters" not in text_of(content)


def test_filters_become_the_graphs_arguments() -> None:
    asked = at(
        "type=RATING&role=OUTPUT&accountability=HOW_WELL&has_value=no&no_value=WITHHELD&of=REAP&fiscal_year=2023-24&search=calls"
    ).variables
    assert asked["type"] == ["RATING"]
    assert asked["role"] == ["OUTPUT"]
    assert asked["accountability"] == ["HOW_WELL"]
    assert asked["hasValue"] is False
    assert asked["noValue"] == ["WITHHELD"]
    assert asked["of"] == "REAP"
    assert asked["fiscalYear"] == "2023-24"
    assert asked["search"] == "calls"


@pytest.mark.parametrize("query", ["sort=value", "sort=-value&type=RATING", "sort=value&type=COUNT&type=PERCENT"])
def test_values_of_different_types_or_scales_are_not_put_in_one_order(query: str) -> None:
    with pytest.raises(BadAddress, match="not sorted together"):
        view(measures(listed()), at(query))


def test_values_of_one_type_can_be_put_in_order() -> None:
    address = at("sort=-value&type=PERCENT")
    assert address.variables["orderBy"] == {"field": "VALUE", "direction": "DESC"}
    assert "/measures?type=PERCENT&sort=value" in links_of(view(measures(listed()), address))


def test_another_type_can_be_chosen_while_values_are_in_order() -> None:
    page = view(measures(listed()), at("sort=value&type=PERCENT"))
    hidden = [getattr(found, "name", None) for found in all_of(page) if getattr(found, "type", None) == "hidden"]
    assert "sort" not in hidden


def test_a_place_in_the_list_becomes_a_cursor_and_a_size() -> None:
    forward = at("page=after.ZW5k").variables
    assert (forward["first"], forward["after"]) == (30, "ZW5k")
    assert (forward["last"], forward["before"]) == (None, None)
    back = at("page=before.c3RhcnQ=").variables
    assert (back["last"], back["before"]) == (30, "c3RhcnQ=")
    assert (back["first"], back["after"]) == (None, None)
    with pytest.raises(BadAddress, match="Use the links below the list"):
        at("page=2")


def test_the_way_through_the_list_keeps_the_filters() -> None:
    answer = measures(listed())
    answer["measures"]["pageInfo"] = page_info(has_next=True, has_previous=True)
    links = links_of(view(answer, at("type=COUNT&page=after.bWlk")))
    assert "/measures?type=COUNT&page=after.ZW5k" in links
    assert "/measures?type=COUNT&page=before.c3RhcnQ%3D" in links
    assert "/measures?type=COUNT" in links


def test_sorting_and_filtering_start_at_the_beginning() -> None:
    address = at("type=COUNT&page=after.bWlk")
    assert from_the_start(address).href(sort="statement") == "/measures?type=COUNT&sort=statement"
    assert "/measures?type=COUNT&sort=statement" in links_of(view(measures(listed()), address))


def test_a_measure_leads_to_its_page_its_strategy_and_its_line() -> None:
    links = links_of(view(measures(listed(), of_reap()), at("as_of=2026-11-20")))
    assert "/measures/2023-24:1.6:o2?as_of=2026-11-20" in links
    assert "/work-plan?as_of=2026-11-20&year=2023-24#strategy-1.6" in links
    assert "/sources/office-of-racial-equity-work-plan-2023-24?as_of=2026-11-20&line=17#line-17" in links
    assert "/departments/library?as_of=2026-11-20" in links


def test_a_key_with_slashes_comes_through_the_address_unharmed() -> None:
    assert measure_path("2023-24/3.5/o1") == "/measures/2023-24:3.5:o1"
    assert key_in_address("2023-24:3.5:o1") == "2023-24/3.5/o1"
    assert key_in_address("TWVhc3VyZToyMDIzLTI0LzMuNS9vMQ==") == "TWVhc3VyZToyMDIzLTI0LzMuNS9vMQ=="


def test_filters_that_nothing_fits_lead_back_to_every_measure() -> None:
    page = view(measures(work_plan=(0, 0)), at("search=zzz&as_of=2026-11-20"))
    assert "No measure matches these filters." in text_of(page)
    assert "/measures?as_of=2026-11-20" in links_of(page)


def test_a_city_of_which_nothing_is_known_still_has_the_page() -> None:
    said = text_of(view(measures(work_plan=(0, 0)), at()))
    assert "No measure is on record. Once plans are loaded" in said
    assert "Filter measures" not in said


def test_an_empty_page_of_the_list_keeps_the_way_back() -> None:
    page = view(measures(), at("page=after.ZW5k"))
    assert "Filter measures" in text_of(page)
    assert "Only what fits" not in text_of(page)
    assert "/measures" in links_of(page)


def test_a_city_without_departments_plans_says_that_what_departments_measure_is_not_known() -> None:
    assert "what departments measure is not known here" in text_of(view(measures(listed()), at()))
    assert "not known here" not in text_of(view(measures(listed(), reaps=(4, 3)), at()))


def test_with_filters_the_sentence_says_that_only_what_fits_is_counted() -> None:
    said = text_of(view(measures(listed(), work_plan=(6, 6)), at("type=COUNT&of=WORK_PLAN")))
    assert "The work plan has 6 measures, all with a value. Only what matches the filters is counted." in said


def test_made_up_measures_of_departments_are_marked_in_the_first_sentence_and_real_ones_are_not() -> None:
    made_up = measures(listed(), reaps=(3, 3))
    assert "3 measures, all with a value. Illustrative" in text_of(view(made_up, at()))
    made_up["inReaps"]["nodes"] = [{"source": {"isIllustrative": False}}]
    assert "with a value. Illustrative" not in text_of(view(made_up, at()))


@pytest.mark.parametrize(
    ("sort", "field", "direction"),
    [("type", "TYPE", "ASC"), ("-answers", "ACCOUNTABILITY", "DESC"), ("-statement", "STATEMENT", "DESC")],
)
def test_the_list_is_put_in_order_by_the_graph(sort: str, field: str, direction: str) -> None:
    address = at(f"sort={sort}")
    assert address.variables["orderBy"] == {"field": field, "direction": direction}
    turned = sort.removeprefix("-") if sort.startswith("-") else f"-{sort}"
    assert f"/measures?sort={turned}" in links_of(view(measures(listed()), address))
