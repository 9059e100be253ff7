"""Every number on every page is the number that its query returns, and every picture shows the numbers of its table.

The query is sent as the reader sees it on the page, to the API, over HTTP.
"""

import json
import re
from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.graph import Graph, found_at
from tests.browser.pages import PAGES, address_of
from tests.browser.servers import EMPTY, ILLUSTRATIVE, PUBLISHED
from tests.browser.visits import Visits

# Pages on which a figure must stand; a page without one has only words.
WITH_NUMBERS = ("/", "/work-plan", "/welcoming-plan", "/measures", "/budgeting-for-equity", "/equity-action-teams")
WITH_PICTURES = {
    ILLUSTRATIVE: ("/", "/departments/<code>", "/work-plan", "/budgeting-for-equity"),
    PUBLISHED: ("/", "/work-plan"),
}
# The same pages as they were on an earlier day, and with a filter: the variables must follow the address.
OTHER_ADDRESSES = (
    "/?as_of=2026-03-31",
    "/?as_of=2026-03-31&service_area=public-safety",
    "/?as_of=2026-03-31&since=2025-09-30",
    "/departments?as_of=2026-03-31",
    "/work-plan?as_of=2026-03-31",
)
DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
ENUM = re.compile(r"[A-Z]+(?:_[A-Z]+)*")

every_page = pytest.mark.parametrize("page", PAGES)
with_records = pytest.mark.parametrize("situation", [ILLUSTRATIVE, PUBLISHED])


def numbers(visits: Visits, situation: str, address: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = visits.of(situation, address).seen["numbers"]
    return found


def figures(visits: Visits, situation: str, page: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = visits.of(situation, address_of(page, visits)).seen["figures"]
    return found


def as_written(value: Any) -> str:
    """How a page's attribute writes a value of the answer."""
    return "" if value is None else str(value)


def shows(number: dict[str, Any]) -> bool:
    """Whether the words on the page say the value: digits as they are, the graph's own words as a badge or a word."""
    value, shown = number["value"], number["shown"]
    if NUMBER.fullmatch(value):
        return value.lstrip("-") in [digits.replace(",", "") for digits in DIGITS.findall(shown)] or (
            value == "0" and re.search(r"\b(no|none|nothing)\b", shown, re.IGNORECASE) is not None
        )
    if DAY.fullmatch(value):
        return as_a_day(value) in re.sub(r"([A-Z][a-z]{2})[a-z]+", r"\1", shown)
    if value in {"True", "False"}:
        return bool(shown)
    if ENUM.fullmatch(value):
        return number["badge"] in {value, None} and bool(shown)
    return value in shown if value else bool(shown)


def as_a_day(value: str) -> str:
    """The day as pages write it, the month by its first letters: 29 Oct 2026."""
    day = date.fromisoformat(value)
    return f"{day.day} {day:%b} {day.year}"


def wrong_ones(found: list[dict[str, Any]], graph: Graph) -> list[str]:
    wrong = []
    for number in found:
        where = f"{number['query']} {number['path']} shown as {number['shown']!r}"
        if not number["shownQuery"]:
            wrong.append(f"{where}: its query is not shown")
            continue
        answered = as_written(found_at(graph.ask(number["shownQuery"], number["variables"]), number["path"]))
        if answered != number["value"]:
            wrong.append(f"{where}: the page has {number['value']!r}, the graph answers {answered!r}")
        elif not shows(number):
            wrong.append(f"{where}: the words do not say {number['value']!r}")
    return wrong


@with_records
@every_page
def test_each_number_is_what_the_query_beside_it_returns(
    visits: Visits, graphs: dict[str, Graph], situation: str, page: str
) -> None:
    assert wrong_ones(numbers(visits, situation, address_of(page, visits)), graphs[situation]) == []


@pytest.mark.parametrize("address", OTHER_ADDRESSES)
def test_each_number_of_an_earlier_day_is_what_the_query_beside_it_returns(
    visits: Visits, graphs: dict[str, Graph], address: str
) -> None:
    found = numbers(visits, ILLUSTRATIVE, address)
    assert found
    assert all(json.loads(number["variables"])["asOf"] == "2026-03-31" for number in found)
    assert wrong_ones(found, graphs[ILLUSTRATIVE]) == []


@pytest.mark.parametrize("page", ["/", "/departments", "/work-plan"])
def test_each_number_of_an_empty_city_is_what_the_query_beside_it_returns(
    visits: Visits, graphs: dict[str, Graph], page: str
) -> None:
    assert wrong_ones(numbers(visits, EMPTY, page), graphs[EMPTY]) == []


@with_records
@pytest.mark.parametrize("page", WITH_NUMBERS)
def test_a_page_of_figures_has_numbers_that_can_be_traced(visits: Visits, situation: str, page: str) -> None:
    assert numbers(visits, situation, page)


@with_records
@every_page
def test_the_explorer_opens_with_the_query_that_stands_beside_the_number(
    visits: Visits, situation: str, page: str
) -> None:
    for number in numbers(visits, situation, address_of(page, visits)):
        opened = parse_qs(urlsplit(number["runAt"]).query)
        assert number["shownQuery"].startswith(opened["query"][0])
        assert opened.get("variables", ["{}"]) == [number["variables"]]


@pytest.mark.parametrize("situation", [ILLUSTRATIVE, PUBLISHED, EMPTY])
@every_page
def test_each_picture_has_a_table_beside_it_a_sentence_and_a_source(visits: Visits, situation: str, page: str) -> None:
    for figure in figures(visits, situation, page):
        assert figure["summary"].endswith(".")
        assert figure["source"].startswith("Source: ")
        assert len(figure["rows"]) > 1
    assert visits.of(situation, address_of(page, visits)).seen["picturesOutsideFigures"] == 0


@pytest.mark.parametrize(
    ("situation", "page"), [(situation, page) for situation, pages in WITH_PICTURES.items() for page in pages]
)
def test_the_pages_that_should_have_a_picture_have_one(visits: Visits, situation: str, page: str) -> None:
    assert figures(visits, situation, page)


@with_records
@every_page
def test_a_picture_shows_the_numbers_of_its_table(visits: Visits, situation: str, page: str) -> None:
    for figure in figures(visits, situation, page):
        table = {cell for row in figure["rows"] for cell in row}
        assert set(figure["written"]) <= table, figure["name"]
        drawn = [length for bar in figure["stretches"] for length in bar]
        assert {f"{length:,}" for length in drawn} <= table, figure["name"]


def test_columns_over_time_are_as_high_as_their_table_says(visits: Visits) -> None:
    # A plan that nobody has reported on has no columns: the day is one on which most have reports.
    department = f"{address_of('/departments/<code>', visits)}?as_of=2026-03-31"
    found = visits.of(ILLUSTRATIVE, department).seen["figures"]
    over_time = [figure for figure in found if figure["columns"]]
    assert over_time
    for figure in over_time:
        months = [[int(cell.replace(",", "")) for cell in row[1:-1]] for row in figure["rows"][1:]]
        assert figure["columns"] == [[count for count in month if count] for month in months]


def test_a_picture_of_made_up_records_is_marked(visits: Visits) -> None:
    found = figures(visits, ILLUSTRATIVE, "/departments/<code>")
    assert found
    assert all(figure["isMarked"] for figure in found)
