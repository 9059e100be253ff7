"""From an address to a page, and every way in which it can go wrong, said in words."""

from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from dash import html

from dashboard.address import Address, Parameter, code
from dashboard.page import NotFound, Page, open_page, tab_title
from dashboard.wording import addresses

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


async def test_a_published_edition_has_no_banner(graph: Any, parts_of: Callable[..., list[Any]]) -> None:
    graph.data["edition"]["name"] = "PUBLISHED"
    opened = await open_page(PAGE, "/departments/LIB", graph.client)
    assert parts_of(opened.content, "edition-banner") == []


@pytest.mark.parametrize(
    ("href", "sentence"),
    [
        ("/departments/LIB?as_of=soon", "In the address of this page, as_of is “soon”."),
        ("/departments/XYZ", "There is no department XYZ."),
    ],
)
async def test_what_the_reader_can_mend_is_said(
    graph: Any, words_in: Reader, parts_of: Callable[..., list[Any]], href: str, sentence: str
) -> None:
    opened = await open_page(PAGE, href, graph.client)
    assert sentence in words_in(parts_of(opened.content, "state"))


async def test_an_api_that_is_down_leaves_the_frame_standing(
    graph: Any, words_in: Reader, parts_of: Callable[..., list[Any]]
) -> None:
    graph.error = httpx2.ConnectError("refused")
    opened = await open_page(PAGE, "/departments/LIB", graph.client)
    text = words_in(opened.content)
    assert "The figures cannot be shown just now" in text
    assert "Budgeting for Equity" in text
    assert "Riverton" not in text
    assert len(parts_of(opened.content, element="H1")) == 1


async def test_a_refusal_shows_the_words_of_the_api(graph: Any, words_in: Reader) -> None:
    error = {"message": "Ask for a later day.", "extensions": {"code": "DAY_TOO_EARLY"}}
    graph.response = httpx2.Response(200, json={"errors": [error]})
    text = words_in((await open_page(PAGE, "/departments/LIB", graph.client)).content)
    assert "Ask for a later day." in text
    assert "DAY_TOO_EARLY" in text


async def test_the_menu_says_where_the_reader_is(
    graph: Any, parts_of: Callable[..., list[Any]], attribute: Any, words_in: Reader
) -> None:
    opened = await open_page(PAGE, "/departments/LIB?as_of=2026-03-31", graph.client)
    menu = parts_of(opened.content, "menu-wide")[0]
    current = [link for link in parts_of(menu, element="A") if attribute(link, "aria-current")]
    assert [(words_in(link), attribute(link, "aria-current")) for link in current] == [("Departments", "true")]
    assert current[0].href == "/departments?as_of=2026-03-31"


def test_the_tab_says_what_was_chosen_so_that_no_two_views_of_a_page_are_called_the_same() -> None:
    given = {"sort": ["-late"], "service_area": ["a", "b"], "as_of": ["2026-03-31"], "after": ["abcdefghij"]}
    assert addresses.chosen(given) == ("sort -late, service area a, b, as of 31 March 2026, continued after efghij")
    assert tab_title("City", "sort name") == "City, sort name · Equity Ledger"
    assert tab_title("City") == "City · Equity Ledger"
    assert tab_title("") == "Equity Ledger"
