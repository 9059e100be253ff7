"""The page of one measure: fiscal years side by side, what a figure is made of, and the printed words."""

from typing import Any, cast

import pytest

from dashboard.address import Address, read_address
from dashboard.page import NotFound
from dashboard.pages.measure import PAGE, title, view
from dashboard.pages.measure.over_years import is_drawn
from dashboard.queries.measure import MeasureAnswer
from dashboard.trace import value_at
from tests.dashboard.city_answers import cited
from tests.dashboard.measure_answers import one_measure, part, reading
from tests.dashboard.tree import all_of, ids_of, links_of, numbers_of, text_of

HOTLINE = one_measure(reading("528", "2022-23"), reading("340", "2023-24"))


def at(query: str = "") -> Address:
    return read_address(f"/measures/2023-24:3.5:o1?{query}", PAGE.path, PAGE.parameters)


def bars_of(content: Any) -> list[str]:
    found = [each for each in all_of(content) if getattr(each, "className", None) == "bars"]
    return [text_of(bar) for each in found for bar in each.children]


def test_the_address_gives_the_key_with_its_slashes() -> None:
    assert at().variables == {"id": "2023-24/3.5/o1"}


def test_two_fiscal_years_are_compared_first_and_drawn() -> None:
    said = text_of(view(HOTLINE, at()))
    assert "RRN hotline calls 340 in FY 2023-24, down from 528 in FY 2022-23." in said
    assert bars_of(view(HOTLINE, at())) == ["FY 2022-23 528", "FY 2023-24 340"]
    assert title(one_measure(), at()) == "RRN hotline calls"


def test_every_number_stands_at_its_place_in_the_answer() -> None:
    made_of = reading("186", breakdown=[part("English", "175"), part("Spanish", "11")])
    for answer in (HOTLINE, one_measure(made_of)):
        numbers = numbers_of(view(answer, at()))
        assert len(numbers) > 2
        for place, value in numbers:
            assert str(value_at(answer, place)) == value


def test_one_fiscal_year_is_not_drawn() -> None:
    assert bars_of(view(one_measure(reading("340", "2023-24")), at())) == []


def test_a_value_below_zero_is_not_drawn_as_a_bar_from_zero() -> None:
    falling = [reading("-5", "2022-23"), reading("3", "2023-24")]
    assert not is_drawn(falling)
    assert "5% less" in text_of(view(one_measure(*falling, type="CHANGE"), at()))


def test_a_year_without_a_value_keeps_its_row_and_says_why() -> None:
    gap = reading(None, "2023-24", noValue="WITHHELD")
    page = view(one_measure(reading("528", "2021-22"), reading("340", "2022-23"), gap), at())
    assert "2023-24 Withheld" in text_of(page)
    assert len(bars_of(page)) == 2


def test_a_rating_is_drawn_against_its_scale() -> None:
    ratings = [reading("4", "2022-23"), reading("4.5", "2023-24")]
    page = view(one_measure(*ratings, type="RATING", scale="5"), at())
    fills = [
        getattr(each, "style", {})["width"]
        for each in all_of(page)
        if "bars-fill" in (getattr(each, "className", None) or "")
    ]
    assert fills == ["80.00%", "90.00%"]
    assert "Rating out of 5" in text_of(page)


def test_a_breakdown_adds_up_in_words() -> None:
    parts = [part("English", "175"), part("Vietnamese", "3"), part("Spanish", "8")]
    said = text_of(view(one_measure(reading("186", breakdown=parts)), at()))
    assert "186 calls . Made up of 175 English , 3 Vietnamese and 8 Spanish ." in said
    assert "186 = 175 + 3 + 8." in said


def test_some_of_the_same_are_said_and_not_drawn_beside_the_value() -> None:
    some = reading("143", ofWhich=[part("applied for fee waivers", "105")])
    page = view(one_measure(some), at())
    assert "143 calls , of which 105 applied for fee waivers" in text_of(page)
    assert bars_of(page) == []


def test_a_second_quantity_stands_apart_from_the_value() -> None:
    second = reading("3", secondQuantity=[part("providers", low="3", high="15")])
    said = text_of(view(one_measure(second), at()))
    assert "3 calls . Printed with it: 3 to 15 providers ." in said
    assert "Something else, printed in the same item 3 to 15 providers" in said


def test_a_single_number_has_no_part_about_parts() -> None:
    assert "parts" not in ids_of(view(HOTLINE, at()))


def test_the_printed_words_stand_beside_the_cleaned_statement() -> None:
    scanned = reading("3", printed="3 emergency egal services activations", source=cited(lines=[35]))
    page = view(one_measure(scanned, statement="emergency legal services activations", note="Error mended."), at())
    said = text_of(page)
    assert "Statement, tidied emergency legal services activations" in said
    assert "As printed 3 emergency egal services activations" in said
    assert "Note Error mended." in said
    assert "/sources/office-of-racial-equity-work-plan-2023-24?line=35#line-35" in links_of(page)


def test_what_is_not_given_says_so_and_what_is_ours_says_that() -> None:
    said = text_of(view(HOTLINE, at()))
    assert "Baseline not given Target not given" in said
    assert "How much, by our reading and not the City's" in said


def test_a_target_has_its_day() -> None:
    said = text_of(view(one_measure(type="PERCENT", baseline="40", target="60", targetOn="2028-06-30"), at()))
    assert "Baseline 40% Target 60%, by 30 June 2028" in said


def test_a_measure_of_a_department_leads_to_it_and_is_marked() -> None:
    action = {"reference": "1.2", "wording": "Translate forms", "department": {"code": "library", "name": "Library"}}
    page = view(one_measure(strategy=None, action=action, source=cited(is_illustrative=True)), at())
    assert "Library, action 1.2 : Translate forms" in text_of(page)
    assert "/departments/library" in links_of(page)
    assert "Illustrative" in text_of(page)


def test_a_measure_without_readings_says_that_nothing_was_reported() -> None:
    assert "Nothing was reported for this measure by this day." in text_of(view(one_measure(), at()))


def test_an_unknown_measure_is_not_found() -> None:
    answer = {**HOTLINE, "measure": None}
    with pytest.raises(NotFound, match=r"There is no measure called 2023-24/3\.5/o1"):
        view(cast("MeasureAnswer", answer), at())
