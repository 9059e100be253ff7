"""An analyst puts a count together by keyboard and takes it along; a reader searches from any page."""

import csv
import json
import re
from pathlib import Path
from urllib.parse import quote

import httpx2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.graph import Graph
from tests.browser.servers import ILLUSTRATIVE, PUBLISHED, Served
from tests.browser.visits import NewTab, open_drawn

MOST_TAB_STOPS = 60
TABLE = ".counted .figure-numbers table"
TO_ITS_START = "(form) => { form.tabIndex = -1; form.focus(); }"
NAMED = "(id) => document.activeElement.id === id"


def tab_to_field(page: Page, field_id: str) -> None:
    for _ in range(MOST_TAB_STOPS):
        if page.evaluate(NAMED, field_id):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{field_id!r} cannot be reached with the Tab key.")


def tab_to_words(page: Page, words: str) -> None:
    for _ in range(MOST_TAB_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.textContent") == words:
            return
    raise AssertionError(f"{words!r} cannot be reached with the Tab key.")


def choose(page: Page, field_id: str, letter: str, then: str) -> None:
    """In a list of choices the keyboard goes to the next one that begins with a letter; the button sends them all."""
    page.locator("main form.builder").evaluate(TO_ITS_START)
    tab_to_field(page, field_id)
    before = page.locator("main").element_handle()
    there = page.url
    page.keyboard.press(letter)
    assert page.url == there
    tab_to_words(page, "Count these")
    page.keyboard.press("Enter")
    # Until the next page is drawn the button of the last one has the keyboard.
    before.wait_for_element_state("hidden")
    assert then in page.url
    expect(page.get_by_role("button", name="Count these")).to_be_focused()


def numbers_of(page: Page) -> list[list[int]]:
    """Count and total of each group, in the table's order."""
    rows = page.locator(f"{TABLE} tbody tr").all()
    return [[int(cell.get_attribute("data-value") or "") for cell in row.locator("[data-path]").all()] for row in rows]


def test_a_count_is_put_together_by_keyboard_and_is_the_same_everywhere(
    new_tab: NewTab, graphs: dict[str, Graph], tmp_path: Path
) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, "/analyst")
    page.locator("html[data-ready]").wait_for()
    choose(page, "count", "A", "count=actions")
    choose(page, "by-1", "D", "by=DEPARTMENT")
    choose(page, "by-2", "P", "by=DEPARTMENT&by=PROGRESS")
    expect(page.locator("[data-announce]")).to_contain_text(
        re.compile(r"^1,\d{3} actions of all REAP cycles are counted")
    )
    shown = numbers_of(page)

    counted = page.locator(".counted")
    text, variables = (counted.get_attribute(f"data-{name}") for name in ("query", "variables"))
    assert text == "CountActions"
    copied = counted.locator("[data-copy]").get_attribute("data-copy") or ""
    answered = graphs[ILLUSTRATIVE].ask(copied.partition("\n\n# variables")[0], variables or "")["actionCounts"]
    assert shown == [[group["count"], group["outOf"]] for group in answered]
    assert sum(count for count, _ in shown) == shown[0][1]

    for _ in range(MOST_TAB_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.textContent") == "CSV":
            break
    with page.expect_download() as begun:
        page.keyboard.press("Enter")
    begun.value.save_as(tmp_path / "counts.csv")
    with (tmp_path / "counts.csv").open(encoding="utf-8-sig", newline="") as file:
        in_file = [[int(row["count"]), int(row["outOf"])] for row in csv.DictReader(file)]
    assert in_file == shown


def test_the_published_city_is_counted_without_anything_made_up(new_tab: NewTab) -> None:
    page = new_tab(PUBLISHED)
    open_drawn(page, "/analyst?count=measures&by=PLAN")
    assert page.locator(".counted").count() == 1
    assert json.loads(page.locator(".counted").get_attribute("data-variables") or "")["where"] == {
        "edition": ["PUBLISHED"]
    }


def test_a_reader_searches_from_any_page_without_accents_and_follows_what_was_found(new_tab: NewTab) -> None:
    page = new_tab(PUBLISHED)
    open_drawn(page, "/work-plan?as_of=2026-03-31")
    page.locator("html[data-ready]").wait_for()
    tab_to_field(page, "search-everything")
    page.keyboard.type("jose")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?**")
    expect(page.get_by_role("heading", level=1)).to_have_text("Search")
    assert "as_of=2026-03-31" in page.url
    assert "José" in page.locator("main mark").all_inner_texts()
    first = page.locator("#found-strategy .hit-title").first
    reference = re.search(r"#(strategy-[\d.]+)", first.get_attribute("href") or "")
    assert reference
    first.press("Enter")
    page.wait_for_url("**/work-plan?**")
    expect(page.locator(f"[id='{reference[1]}']")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ("<script>document.title='taken'</script>", 200, "Nothing on record contains “&lt;script&gt;"),
        ("x" * 10_000, 400, "Use at most 100 characters."),
        ("jose\0", 400, "Use letters, digits and spaces only."),
        ("a b c d e f g h i", 400, "Use at most 8 words."),
    ],
    ids=["a script", "10,000 characters", "NUL", "nine words"],
)
def test_whatever_is_looked_for_is_answered_in_words(
    served: dict[str, Served], query: str, status: int, said: str
) -> None:
    answer = httpx2.get(f"{served[PUBLISHED].address}/search?q={quote(query)}", headers={"Accept": "text/html"})
    assert answer.status_code == status
    assert said in answer.text
    assert "<script>document.title" not in answer.text
