"""A change of the page leaves the reader where they were: in the same field, with the same parts open."""

import re
import time

from playwright.sync_api import Route, expect

from tests.browser.servers import ILLUSTRATIVE, PUBLISHED
from tests.browser.visits import DRAWN_WITHIN_MS, EVERY_COMPONENT, NewTab, drawn, open_drawn

ADDRESS_AND_HISTORY = "() => [location.href, history.length]"
FOCUSED = "() => document.activeElement.textContent"
SORTED_BY_OVERDUE = "Sorted by Overdue."


def test_choosing_from_a_list_keeps_the_focus_and_says_the_new_sentence(new_tab: NewTab) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, EVERY_COMPONENT)
    field = page.get_by_label("Standing", exact=True)
    field.click()
    field.select_option("OVERDUE")
    page.wait_for_url("**standing=OVERDUE**")
    expect(field).to_be_focused(timeout=DRAWN_WITHIN_MS)
    expect(page.locator("#announcer")).to_have_text("5 of 26 departments on this page.", timeout=DRAWN_WITHIN_MS)


def test_choosing_with_the_keyboard_waits_for_the_button(new_tab: NewTab) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, "/departments/prns")
    before = page.evaluate(ADDRESS_AND_HISTORY)
    page.get_by_label("Standing", exact=True).focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    assert page.get_by_label("Standing", exact=True).input_value() != ""
    assert page.evaluate(ADDRESS_AND_HISTORY) == before
    page.locator("#goals form.filters button").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**standing=**")
    expect(page.locator("#announcer")).to_have_text(
        re.compile(r"^Actions that match these filters: \d+ of \d+\.?$"), timeout=DRAWN_WITHIN_MS
    )
    assert page.locator("main [role=status]").count() == 0


def test_whoever_tabs_on_while_a_change_loads_stays_where_they_went(new_tab: NewTab) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, EVERY_COMPONENT)
    page.route("**/_dash-update-component**", _late)
    page.locator("a.sort-link", has_text="Overdue").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    went = page.evaluate(FOCUSED)
    assert "Overdue" not in went
    page.wait_for_url("**sort=overdue**")
    expect(page.locator("th[aria-sort=ascending], th[aria-sort=descending]")).to_have_count(1, timeout=DRAWN_WITHIN_MS)
    expect(page.locator("#announcer")).to_have_text(SORTED_BY_OVERDUE, timeout=DRAWN_WITHIN_MS)
    assert page.evaluate(FOCUSED) == went


def test_sorting_keeps_the_focus_on_the_heading_and_open_parts_open(new_tab: NewTab) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, EVERY_COMPONENT)
    opened = page.locator("details.origin").filter(has_text="Where this comes from: teams active")
    opened.locator("summary").click()
    page.locator("a.sort-link", has_text="Overdue").click()
    page.wait_for_url("**sort=overdue**")
    expect(page.locator("a.sort-link", has_text="Overdue")).to_be_focused(timeout=DRAWN_WITHIN_MS)
    expect(opened).to_have_attribute("open", "", timeout=DRAWN_WITHIN_MS)
    expect(page.locator("#announcer")).to_have_text(SORTED_BY_OVERDUE)


def test_an_address_that_names_a_place_in_something_folded_opens_it(new_tab: NewTab) -> None:
    page = new_tab(PUBLISHED)
    open_drawn(page, "/about/rules#completion")
    expect(page.locator("#completion")).to_be_focused(timeout=DRAWN_WITHIN_MS)
    expect(page.locator("#completion")).to_be_in_viewport()


def test_a_page_that_takes_long_says_so_and_a_quick_one_does_not(new_tab: NewTab) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, "/about/rules")
    page.route("**/_dash-update-component**", _late)
    page.locator("header nav:visible").get_by_role("link", name="Sources").click()
    expect(page.locator("#announcer")).to_have_text("Loading the figures …", timeout=DRAWN_WITHIN_MS)
    shown = page.evaluate("() => getComputedStyle(document.body, '::before').opacity")
    assert shown == "1"
    expect(page.get_by_role("heading", level=1)).to_have_text("Sources", timeout=DRAWN_WITHIN_MS)


def test_a_link_opened_in_a_new_tab_is_left_to_the_browser(new_tab: NewTab) -> None:
    page = new_tab(PUBLISHED)
    open_drawn(page, "/about/rules")
    with page.context.expect_page() as opened:
        page.locator("header nav:visible").get_by_role("link", name="Sources").click(modifiers=["ControlOrMeta"])
    expect(opened.value).to_have_url(re.compile("/sources$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("About the rules")


def test_whoever_comes_back_to_a_place_further_down_finds_it_where_it_was(new_tab: NewTab) -> None:
    page = new_tab(PUBLISHED)
    open_drawn(page, "/work-plan")
    page.evaluate("() => window.scrollTo(0, 4000)")
    at_the_top = "() => [scrollY, document.elementFromPoint(600, 300).textContent]"
    before = page.evaluate(at_the_top)
    page.reload()
    drawn(page)
    assert page.evaluate(at_the_top) == before
    assert before[0] == 4000


def _late(route: Route) -> None:
    time.sleep(2)
    route.continue_()
