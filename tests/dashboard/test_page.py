"""From an address to a page, and every way in which it can go wrong, said in words."""

from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from dash import html

from dashboard.address import Address, Parameter, code, one_of
from dashboard.components.filters import Choice, filters
from dashboard.components.paging import page_parameters, pages
from dashboard.components.table import Column, table
from dashboard.page import NotFound, Page, open_page, tab_title

Reader = Callable[[Any], str]


def view(_answer: Any, address: Address) -> Any:
    if address.value("code") == "XYZ":
        raise NotFound("There is no department XYZ.", "Choose one from the list.")
    return html.H1(f"Department {address.value('code')}")


PAGE = Page("/departments/<code>", "Department", view, query="Edition", parameters=(Parameter("code", code, "code"),))


async def test_a_page_costs_one_question_and_stands_in_the_frame(graph: Any, words_in: Reader) -> None:
    opened = await open_page(PAGE, "/departments/LIB?as_of=2026-03-31", graph.client)
    text = words_in(opened.content)
    assert len(graph.asked) == 1
    assert graph.asked[0]["variables"] == {"code": "LIB", "asOf": "2026-03-31"}
    assert "Department LIB" in text
    assert "Riverton" in text
    assert "Illustrative edition. Department detail is made up." in text
    assert "as of 31 March 2026, loaded on 20 November 2026, data version 3f9c1a" in text
    assert opened.title == "Department, as of 31 March 2026 · Equity Ledger"


@pytest.mark.parametrize(("day", "is_ahead"), [("2026-11-20", False), ("2026-11-21", False), ("2026-11-22", True)])
async def test_a_page_as_of_a_day_to_come_says_that_it_is_no_forecast(
    graph: Any, words_in: Reader, day: str, is_ahead: bool
) -> None:
    opened = await open_page(PAGE, f"/departments/LIB?as_of={day}", graph.client)
    assert ("is still to come" in words_in(opened.content)) is is_ahead


async def test_an_earlier_day_is_said_outside_the_menu_with_the_way_back(
    graph: Any, words_in: Reader, parts_of: Callable[..., list[Any]]
) -> None:
    opened = await open_page(PAGE, "/departments/LIB?as_of=2026-03-31", graph.client)
    [said], [menu] = parts_of(opened.content, "day-shown"), parts_of(opened.content, "menu")
    assert words_in(said) == "As of 31 March 2026. Back to today"
    assert [link.href for link in parts_of(said, element="A")] == ["/departments/LIB"]
    assert parts_of(menu, "day-shown") == []
    today = await open_page(PAGE, "/departments/LIB", graph.client)
    assert parts_of(today.content, "day-shown") == []


async def test_a_published_edition_has_no_banner(graph: Any, parts_of: Callable[..., list[Any]]) -> None:
    graph.data["edition"]["name"] = "PUBLISHED"
    opened = await open_page(PAGE, "/departments/LIB", graph.client)
    assert parts_of(opened.content, "edition-banner") == []


@pytest.mark.parametrize(
    ("href", "said"),
    [
        (
            "/departments/LIB?as_of=soon",
            ("In the address of this page, as_of is “soon”.", "This address cannot be read · Equity Ledger"),
        ),
        ("/departments/XYZ", ("There is no department XYZ.", "Not found · Equity Ledger")),
    ],
)
async def test_what_the_reader_can_mend_is_said(
    graph: Any, words_in: Reader, parts_of: Callable[..., list[Any]], href: str, said: tuple[str, str]
) -> None:
    opened = await open_page(PAGE, href, graph.client)
    state = parts_of(opened.content, "state")[0]
    sentence, title = said
    assert sentence in words_in(state)
    assert opened.title == title
    links = [(words_in(link), link.href) for link in parts_of(state, element="A")]
    assert links[-2:] == [("Departments", "/departments"), ("City", "/")]


async def test_from_what_is_not_found_the_way_on_keeps_day_and_language(
    graph: Any, parts_of: Callable[..., list[Any]]
) -> None:
    opened = await open_page(PAGE, "/departments/XYZ?as_of=2026-03-31&lang=es", graph.client)
    links = [link.href for link in parts_of(parts_of(opened.content, "state"), element="A")]
    assert links == ["/departments?as_of=2026-03-31&lang=es", "/?as_of=2026-03-31&lang=es"]


async def test_an_api_that_is_down_leaves_the_frame_standing(
    graph: Any, words_in: Reader, parts_of: Callable[..., list[Any]]
) -> None:
    graph.error = httpx2.ConnectError("refused")
    opened = await open_page(PAGE, "/departments/LIB?as_of=2026-03-31", graph.client)
    text = words_in(opened.content)
    assert "The figures cannot be shown just now" in text
    assert "Budgeting for Equity" in text
    assert "Riverton" not in text
    assert len(parts_of(opened.content, element="H1")) == 1
    assert opened.title == "The figures cannot be shown just now, as of 31 March 2026 · Equity Ledger"
    again = parts_of(parts_of(opened.content, "state"), element="A")
    assert [(words_in(link), link.href, link.rel) for link in again] == [
        ("Try again", "/departments/LIB?as_of=2026-03-31", "external")
    ]


async def test_a_refusal_shows_the_words_of_the_api(graph: Any, words_in: Reader) -> None:
    error = {"message": "Ask for a later day.", "extensions": {"code": "DAY_TOO_EARLY"}}
    graph.response = httpx2.Response(200, json={"errors": [error]})
    text = words_in((await open_page(PAGE, "/departments/LIB", graph.client)).content)
    assert "Ask for a later day." in text
    assert "DAY_TOO_EARLY" in text


async def test_a_day_can_only_be_compared_with_a_later_one_and_the_page_says_so_in_its_language(
    graph: Any, words_in: Reader, parts_of: Callable[..., list[Any]]
) -> None:
    page = Page("/", "City", view, query="Edition", parameters=(Parameter("since"), Parameter("service_area")))
    error = {"message": "Exchange the two days.", "extensions": {"code": "DAYS_OUT_OF_ORDER"}}
    graph.response = httpx2.Response(200, json={"errors": [error]})
    opened = await open_page(page, "/?since=2027-05-01&service_area=safety&lang=es", graph.client)
    state = parts_of(opened.content, "state")[0]
    assert "Exchange" not in words_in(state)
    assert "1 de mayo de 2027" in words_in(state)
    assert [link.href for link in parts_of(state, element="A")] == ["/?service_area=safety&lang=es"]
    assert opened.status == 400


async def test_the_menu_says_where_the_reader_is(
    graph: Any, parts_of: Callable[..., list[Any]], attribute: Any, words_in: Reader
) -> None:
    opened = await open_page(PAGE, "/departments/LIB?as_of=2026-03-31", graph.client)
    [menu] = parts_of(opened.content, "pages")
    current = [link for link in parts_of(menu, element="A") if attribute(link, "aria-current")]
    assert [(words_in(link), attribute(link, "aria-current")) for link in current] == [("Departments", "true")]
    assert current[0].href == "/departments?as_of=2026-03-31"


async def test_the_tab_says_what_was_chosen_in_the_words_of_the_page(graph: Any) -> None:
    def listing(_answer: Any, address: Address) -> Any:
        info = {"hasPreviousPage": True, "hasNextPage": False, "startCursor": "abc", "endCursor": "abc"}
        return [
            filters(address, [Choice("standing", "Standing", [("STALE", "Stale"), ("ON_TRACK", "On track")])]),
            table("Actions", [Column("Due", sort="due")], [["today"]], name="Actions", address=address),
            pages(info, "1 of 2", address, of_what="Actions", first="Interpret at every public meeting of the council"),
        ]

    standing = Parameter("standing", one_of("STALE", "ON_TRACK"), is_list=True)
    page = Page(
        "/actions", "Actions", listing, "Edition", parameters=(standing, Parameter("sort"), *page_parameters(9))
    )
    query = "sort=-due&standing=STALE&standing=ON_TRACK&as_of=2026-03-31&page=after.abc"
    assert (await open_page(page, f"/actions?{query}", graph.client)).title == (
        "Actions, Standing: Stale, On track, in reverse order of Due, from “Interpret at every public meeting of …”, "
        "as of 31 March 2026 · Equity Ledger"
    )
    assert (await open_page(page, "/actions?sort=due&lang=es", graph.client)).title == (
        "Actions, en orden de Due · Equity Ledger"
    )


def test_the_tab_is_called_after_the_page_first() -> None:
    assert tab_title("City", "sort name") == "City, sort name · Equity Ledger"
    assert tab_title("City") == "City · Equity Ledger"
    assert tab_title("") == "Equity Ledger"
