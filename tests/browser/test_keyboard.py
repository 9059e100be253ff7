"""Everything that a mouse can do here, a keyboard can do: getting past the menu, choosing a page, opening a source."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.servers import ILLUSTRATIVE, PUBLISHED
from tests.browser.visits import NewTab, open_drawn

PHONE = 390
MOST_TAB_STOPS = 400
FOCUSED = "() => document.activeElement === document.body ? '' : document.activeElement.textContent.trim()"

HAS_A_RING = "() => getComputedStyle(document.activeElement).outlineStyle === 'solid'"


def focused(page: Page) -> str:
    return str(page.evaluate(FOCUSED))


def tab_to(page: Page, words: str) -> None:
    for _ in range(MOST_TAB_STOPS):
        page.keyboard.press("Tab")
        if focused(page).startswith(words):
            return
    raise AssertionError(f"{words!r} cannot be reached with the Tab key.")


def test_the_first_stop_skips_to_the_content(new_tab: NewTab) -> None:
    page = new_tab(PUBLISHED)
    open_drawn(page, "/work-plan")
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the content"
    expect(page.locator(".skip-link")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.querySelector('main').contains(document.activeElement)")


def test_each_page_of_the_menu_is_reached_in_order_and_opened_at_its_heading(new_tab: NewTab) -> None:
    page = new_tab(PUBLISHED)
    open_drawn(page, "/")
    names = page.locator("header .pages a").all_inner_texts()
    assert len(names) == 10
    tab_to(page, names[0])
    for name in names[1:]:
        page.keyboard.press("Tab")
        assert focused(page) == name
    page.keyboard.press("Enter")
    page.wait_for_url("**/about/rules")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page.locator("header nav:visible a[aria-current=page]")).to_have_text("About the rules")


def test_the_menu_of_a_phone_opens_and_leads_on(new_tab: NewTab) -> None:
    page = new_tab(PUBLISHED, width=PHONE)
    open_drawn(page, "/")
    tab_to(page, "Menu")
    page.keyboard.press("Enter")
    tab_to(page, "Measures")
    page.keyboard.press("Enter")
    page.wait_for_url("**/measures")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page.locator("details.menu")).not_to_have_attribute("open", re.compile(""))


def test_what_is_searched_for_from_the_menu_of_a_phone_is_shown_with_the_menu_folded_up(new_tab: NewTab) -> None:
    page = new_tab(PUBLISHED, width=PHONE)
    open_drawn(page, "/")
    tab_to(page, "Menu")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("library")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=library")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    expect(page.get_by_role("heading", level=1)).to_be_in_viewport()
    expect(page.locator("details.menu")).not_to_have_attribute("open", re.compile(""))


def test_where_a_number_comes_from_opens_with_the_keyboard(new_tab: NewTab) -> None:
    page = new_tab(PUBLISHED)
    open_drawn(page, "/")
    tab_to(page, "Where this comes from")
    page.keyboard.press("Enter")
    opened = page.locator(".traced-number details[open]").first
    expect(opened).to_contain_text("Query for this number")
    expect(opened.get_by_role("link", name=re.compile("Run it in the explorer"))).to_be_visible()


@pytest.mark.parametrize(("situation", "address"), [(ILLUSTRATIVE, "/"), (ILLUSTRATIVE, "/budgeting-for-equity")])
def test_no_place_holds_the_keyboard_fast(new_tab: NewTab, situation: str, address: str) -> None:
    page = new_tab(situation)
    open_drawn(page, address)
    tab_to(page, "Ask the graph")


def test_what_is_focused_can_be_seen(new_tab: NewTab) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, "/")
    for _ in range(25):
        page.keyboard.press("Tab")
        # The calendar button inside a date field belongs to the browser, which draws its own ring around it.
        assert page.evaluate(HAS_A_RING) or page.evaluate("() => document.activeElement.type") == "date", focused(page)
