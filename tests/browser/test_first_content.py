"""A page is whole in the document that the server sends: without scripts, and as Dash would draw it."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import PAGES, address_of
from tests.browser.servers import EMPTY, ILLUSTRATIVE
from tests.browser.visits import NewTab, Visits, open_drawn

PARTS = (Path(__file__).parent / "parts.js").read_text(encoding="utf-8")
LEAVE_FOR = """(address) => {
  const link = document.createElement("a");
  link.href = address;
  document.body.append(link);
  link.click();
  link.remove();
}"""
JUMPS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""
NOT_LAID_OUT = """() => [...document.querySelectorAll("main > *")]
  .filter((part) => getComputedStyle(part).contentVisibility !== "visible")
  .map((part) => part.outerHTML.slice(0, 80))"""
MOST_SHIFT = 0.02


def go_on(page: Page, address: str) -> None:
    """Follow a link, so that Dash draws what it leads to."""
    page.evaluate(LEAVE_FOR, address)
    expect(page.locator("#first")).to_have_count(0)


def test_what_the_server_sends_is_what_dash_draws(new_tab: NewTab, visits: Visits) -> None:
    sent, drawn = new_tab(ILLUSTRATIVE, java_script_enabled=False), new_tab(ILLUSTRATIVE)
    open_drawn(drawn, "/about")
    for page in PAGES:
        address = address_of(page, visits)
        sent.goto(address)
        expect(sent.locator("main h1")).to_be_visible()
        title = sent.title()
        drawn.evaluate(LEAVE_FOR, "/not-a-page")
        expect(drawn).to_have_title("Not found · Equity Ledger")
        drawn.evaluate(LEAVE_FOR, address)
        expect(drawn).to_have_title(title)
        expect(drawn.locator("main .state")).to_have_count(0)
        assert sent.locator("#first > .page").evaluate(PARTS) == drawn.locator("#dash .page").evaluate(PARTS), address


def test_without_a_script_a_filter_and_the_day_still_work(new_tab: NewTab) -> None:
    page = new_tab(ILLUSTRATIVE, java_script_enabled=False)
    page.goto("/work-plan")
    page.locator("main form.filters select[name=progress]").select_option("COMPLETED")
    page.locator("main form.filters button").click()
    assert "progress=COMPLETED" in page.url
    page.get_by_label("As of").fill("2026-03-31")
    page.get_by_role("button", name="Show day").click()
    assert "as_of=2026-03-31" in page.url
    assert "progress=COMPLETED" in page.url
    expect(page.locator("main h1")).to_be_visible()


@pytest.mark.parametrize("address", ["/", "/departments", "/budgeting-for-equity", "/work-plan", "/search", "/analyst"])
def test_nothing_jumps_while_dash_takes_over(new_tab: NewTab, address: str) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, address)
    assert page.evaluate(JUMPS) < MOST_SHIFT
    assert page.evaluate(NOT_LAID_OUT) == []
    go_on(page, "/about")
    expect(page.locator("h1")).to_be_focused()
    expect(page.locator("main")).to_have_count(1)


def test_going_back_to_the_page_that_came_with_the_document_draws_it_again(new_tab: NewTab) -> None:
    page = new_tab(EMPTY)
    open_drawn(page, "/measures")
    before = page.locator("main").inner_text()
    page.locator("header nav:visible").get_by_role("link", name="Sources").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sources")
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Measures")
    assert page.locator("main").inner_text() == before
