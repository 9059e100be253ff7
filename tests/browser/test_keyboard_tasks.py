"""Each person's main tasks, from the first Tab to the answer, without a mouse."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from tests.browser.servers import ILLUSTRATIVE, PUBLISHED
from tests.browser.test_keyboard import focused, tab_to
from tests.browser.visits import DRAWN_WITHIN_MS, NewTab, drawn, open_drawn

FOCUSED_ID = "() => document.activeElement.id"
FOCUSED_HREF = "() => document.activeElement.getAttribute('href') || ''"


def past_the_menu(page: Page) -> None:
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the content"
    page.keyboard.press("Enter")


def tab_to_id(page: Page, wanted: str) -> None:
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED_ID) == wanted:
            return
    raise AssertionError(f"#{wanted} cannot be reached with the Tab key.")


def test_a_manager_finds_the_overdue_actions_of_a_department(new_tab: NewTab) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, "/departments?as_of=2026-03-31&sort=-overdue")
    past_the_menu(page)
    for _ in range(200):
        page.keyboard.press("Tab")
        if "/departments/" in page.evaluate(FOCUSED_HREF):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/departments/*")
    expect(page.get_by_role("heading", level=1)).to_be_focused(timeout=DRAWN_WITHIN_MS)
    tab_to_id(page, "filter-standing")
    page.keyboard.type("Overdue")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.matches('#goals form.filters button')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**standing=OVERDUE**")
    expect(page.locator("#goals [data-kind=standing]:not([data-badge=OVERDUE])")).to_have_count(0)
    expect(page.locator("#goals [data-kind=standing][data-badge=OVERDUE]")).not_to_have_count(0)


def test_an_analyst_opens_the_line_that_a_measure_was_read_in(new_tab: NewTab) -> None:
    page = new_tab(PUBLISHED)
    open_drawn(page, "/measures")
    past_the_menu(page)
    for _ in range(200):
        page.keyboard.press("Tab")
        if re.match(r"/sources/[^?]+\?line=\d+#line-\d+", page.evaluate(FOCUSED_HREF)):
            break
    line = urlsplit(page.evaluate(FOCUSED_HREF)).fragment
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/**")
    expect(page.locator(f"#{line}")).to_be_focused(timeout=DRAWN_WITHIN_MS)
    expect(page.locator(f"#{line}")).to_be_in_viewport()


def test_an_executive_goes_back_to_an_earlier_day(new_tab: NewTab) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, "/")
    tab_to_id(page, "as-of-day")
    page.keyboard.type("03312026")
    page.keyboard.press("Enter")
    page.wait_for_url("**as_of=2026-03-31**")
    drawn(page)
    expect(page.locator("footer")).to_contain_text("as of 31 March 2026")
    expect(page.locator("#announcer")).not_to_be_empty(timeout=DRAWN_WITHIN_MS)


def test_a_chart_s_numbers_are_read_in_its_table(new_tab: NewTab) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, "/")
    past_the_menu(page)
    tab_to(page, "Table of these numbers")
    page.keyboard.press("Enter")
    table = page.locator("details.figure-numbers[open] table").first
    expect(table).to_be_visible()
    assert table.locator("tbody th[scope=row]").count() > 0


def test_what_is_shown_is_taken_along_as_a_file(new_tab: NewTab, tmp_path: Path) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, "/analyst")
    past_the_menu(page)
    for _ in range(200):
        page.keyboard.press("Tab")
        if ".csv" in page.evaluate(FOCUSED_HREF):
            break
    with page.expect_download() as started:
        page.keyboard.press("Enter")
    saved = tmp_path / "counts.csv"
    started.value.save_as(saved)
    assert len(saved.read_text(encoding="utf-8-sig").splitlines()) > 1


def test_an_executive_unfolds_the_other_departments_and_goes_to_the_last_one(new_tab: NewTab) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, "/")
    rest = page.locator("#call-first .calls-rest")
    last = rest.get_by_role("link").last
    expect(last).to_be_hidden()
    past_the_menu(page)
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.matches('.calls-rest > summary')"):
            break
    page.keyboard.press("Enter")
    expect(last).to_be_visible()
    tab_to(page, last.inner_text())
    page.keyboard.press("Enter")
    page.wait_for_url("**/departments/*")
