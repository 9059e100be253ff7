"""The query beside a number: copied, or opened in the explorer, which is served from here."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.servers import ILLUSTRATIVE, PUBLISHED
from tests.browser.visits import NewTab, open_drawn


@pytest.mark.parametrize("situation", [ILLUSTRATIVE, PUBLISHED])
def test_the_query_for_a_number_runs_in_the_explorer_and_answers_the_same(new_tab: NewTab, situation: str) -> None:
    page = new_tab(situation)
    open_drawn(page, "/")
    block = page.locator(".traced-number").first
    block.locator("summary").click()
    value = block.locator("[data-path]").first.get_attribute("data-value")
    block.get_by_role("link", name=re.compile("Run it in the explorer")).click()
    page.wait_for_url(re.compile(r"/graphql\?query="))
    expect(page.locator(".graphiql-query-editor")).to_contain_text("CityPlanProgress")
    page.locator(".graphiql-execute-button").click()
    expect(page.locator(".result-window")).to_contain_text(f'"completed": {value}')


def test_the_query_for_a_number_can_be_copied(new_tab: NewTab) -> None:
    page = new_tab(PUBLISHED, permissions=["clipboard-read", "clipboard-write"])
    open_drawn(page, "/")
    block = page.locator(".traced-number").first
    block.locator("summary").click()
    block.get_by_role("button", name=re.compile("Copy the query")).click()
    expect(page.locator("#announcer")).to_have_text("Copied.")
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert block.locator(".query-text").inner_text().startswith(copied)
