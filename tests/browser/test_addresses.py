"""What a reader asks for stands in the address: it can be reloaded, gone back to, shared, and mistyped."""

import re
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.servers import API_DOWN, ILLUSTRATIVE, PUBLISHED, SITUATIONS, Served
from tests.browser.visits import NewTab, drawn, open_drawn

EARLIER = "2026-03-31"
# Form field, what is chosen there, and the parameter that then stands in the address.
CHOICES = [
    ("/", "service_area"),
    ("/departments", "kind"),
    ("/work-plan", "progress"),
    ("/measures", "type"),
    ("/budgeting-for-equity", "year"),
    ("/equity-action-teams", "active"),
]
NO_PAGES = ["/no-such-page", "/departments/library/nothing", "/work-plan/2", "/about/nothing"]
NOTHING_THERE = ["/robots.txt", "/assets/no-such-file.js", "/wp-login.php"]
UNREADABLE = [
    ("/?as_of=yesterday", "as_of is “yesterday”"),
    ("/?sort=upside-down", "sort is “upside-down”"),
    ("/work-plan?progress=DONE", "progress is “DONE”"),
    ("/work-plan?as_of=2026-02-30", "as_of is “2026-02-30”"),
    ("/departments?kind=ISLAND", "kind is “ISLAND”"),
    ("/measures?type=FEELING", "type is “FEELING”"),
]


def chosen(page: Page, name: str) -> list[str]:
    return parse_qs(urlsplit(page.url).query).get(name, [])


def content(page: Page) -> str:
    """All words of the page, those of its folded parts too."""
    drawn(page)
    return re.sub(r"\s+", " ", page.locator("main").evaluate("(main) => main.textContent"))


def choose(page: Page, name: str) -> str:
    """Choose the second of the possible choices that is not chosen yet, and return it."""
    field = page.locator(f"main form.filters select[name={name}]")
    now = field.input_value()
    values = field.locator("option").evaluate_all("(options) => options.map((option) => option.value)")
    wanted = [value for value in values if value not in {now, ""}][-1]
    # As with the pointer: what the keyboard chooses waits for the button.
    field.click()
    field.select_option(wanted)
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query).get(name) == [wanted])
    return str(wanted)


@pytest.mark.parametrize(("address", "name"), CHOICES)
def test_a_filter_lives_in_the_address_through_reload_back_and_forward(
    new_tab: NewTab, address: str, name: str
) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, address)
    before = content(page)
    wanted = choose(page, name)
    expect(page.locator("main")).not_to_have_text(before)
    after = content(page)
    page.reload()
    expect(page.locator(f"main form.filters select[name={name}]")).to_have_value(wanted)
    assert content(page) == after
    page.go_back()
    expect(page.locator(f"main form.filters select[name={name}]")).not_to_have_value(wanted)
    assert chosen(page, name) == []
    page.go_forward()
    expect(page.locator(f"main form.filters select[name={name}]")).to_have_value(wanted)
    assert chosen(page, name) == [wanted]


def test_words_are_searched_for_with_the_enter_key_and_cleared_by_a_link(new_tab: NewTab) -> None:
    page = new_tab(PUBLISHED)
    open_drawn(page, "/departments")
    everyone = page.locator("main a[href*='/departments/']").count()
    page.locator("main").get_by_role("searchbox").fill("library")
    page.locator("main").get_by_role("searchbox").press("Enter")
    page.wait_for_url("**search=library**")
    expect(page.locator("main a[href*='/departments/']")).to_have_count(1)
    page.get_by_role("link", name="Clear filters").click()
    expect(page.locator("main a[href*='/departments/']")).to_have_count(everyone)
    assert chosen(page, "search") == []


def test_completed_strategies_are_17_of_26_when_asked_for(new_tab: NewTab) -> None:
    page = new_tab(PUBLISHED)
    open_drawn(page, "/work-plan?progress=COMPLETED")
    expect(page.locator("main [data-kind=progress][data-badge=IN_PROGRESS]")).to_have_count(0)
    expect(page.locator("main")).to_contain_text(re.compile(r"\b17 of 26\b"))


def test_the_day_is_chosen_above_and_every_link_keeps_it(new_tab: NewTab) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, "/")
    page.get_by_label("As of").fill(EARLIER)
    page.get_by_role("button", name="Show day").click()
    page.wait_for_url(f"**as_of={EARLIER}**")
    expect(page.locator("main")).to_contain_text("31 March 2026")
    page.locator("header nav:visible").get_by_role("link", name="Departments", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Departments")
    assert chosen(page, "as_of") == [EARLIER]
    drawn(page)
    pages = page.locator("main a[href^='/departments/']")
    assert all(f"as_of={EARLIER}" in href for href in pages.evaluate_all("(links) => links.map((link) => link.href)"))
    page.get_by_role("link", name="Back to today").click()
    expect(page.get_by_label("As of")).not_to_have_value(EARLIER)
    expect(page.locator("main")).to_be_focused()
    assert chosen(page, "as_of") == []


def test_a_heading_sorts_and_says_so(new_tab: NewTab) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, "/")
    heading = page.get_by_role("columnheader", name="Overdue actions")
    cells = page.locator("#obligations tbody tr td:nth-last-child(2)")
    orders = []
    for order, descends in (("descending", True), ("ascending", False)):
        heading.get_by_role("link").click()
        expect(heading).to_have_attribute("aria-sort", order)
        counts = [int(text) for text in cells.all_inner_texts() if text != "no actions"]
        assert counts == sorted(counts, reverse=descends)
        orders.append(counts)
    assert orders[0] != orders[1]


@pytest.mark.parametrize("situation", SITUATIONS)
def test_an_address_without_a_page_has_the_status_404_and_a_sentence(new_tab: NewTab, situation: str) -> None:
    page = new_tab(situation)
    assert open_drawn(page, "/no-such-page") == (503 if situation == API_DOWN else 404)
    sentence = "did not answer" if situation == API_DOWN else "There is no page at /no-such-page."
    assert sentence in content(page)
    assert page.title().endswith("Equity Ledger")


@pytest.mark.parametrize("situation", [ILLUSTRATIVE, PUBLISHED])
@pytest.mark.parametrize("address", [*NO_PAGES, *NOTHING_THERE])
def test_programs_are_told_404_too(served: dict[str, Served], situation: str, address: str) -> None:
    accepts = {"Accept": "text/html"} if address in NO_PAGES else {}
    answered = httpx2.get(f"{served[situation].address}{address}", headers=accepts, trust_env=False)
    assert answered.status_code == 404


@pytest.mark.parametrize("code", ["nobody", "LIBRARY%20"])
def test_a_department_that_does_not_exist_is_not_found_in_words(new_tab: NewTab, code: str) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, f"/departments/{code}")
    assert page.get_by_role("heading", level=1).inner_text() in {"Not found", "This address cannot be read"}
    expect(page.locator("main p").first).to_have_text(re.compile(r".+\.$"))


@pytest.mark.parametrize(("address", "sentence"), UNREADABLE)
def test_a_parameter_that_cannot_be_read_is_named_with_the_way_to_write_it(
    new_tab: NewTab, address: str, sentence: str
) -> None:
    page = new_tab(PUBLISHED)
    open_drawn(page, address)
    assert page.get_by_role("heading", level=1).inner_text() == "This address cannot be read"
    assert sentence in content(page)
    page.get_by_role("link", name="the page without it").click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("This address cannot be read")


@pytest.mark.parametrize("path", ["/", "/work-plan"])
def test_a_day_before_anything_was_recorded_is_shown_and_no_fault(new_tab: NewTab, path: str) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, f"{path}?as_of=1950-01-01")
    assert page.locator("main > .state").count() == 0
