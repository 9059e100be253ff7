"""The pages at /docs can be read by everybody: narrow and wide, light and dark, with a keyboard, without a script."""

import pytest
from playwright.sync_api import expect

from tests.browser.servers import ILLUSTRATIVE
from tests.browser.visits import NARROW, NewTab, findings, scrolls_sideways_by

EVERY_SHAPE = (
    "/docs",
    "/docs/types/Direction",
    "/docs/types/Action",
    "/docs/rules",
    "/docs/questions",
    "/docs/questions/2-welcoming-plan",
    "/docs/pandas",
    "/docs/search?q=overdue",
    "/docs/search?q=zzzzz",
)


@pytest.mark.parametrize("address", EVERY_SHAPE)
def test_a_page_has_no_finding_wide_narrow_or_dark(new_tab: NewTab, address: str) -> None:
    page = new_tab(ILLUSTRATIVE)
    page.goto(address)
    found = findings(page, "1280 px")
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": NARROW, "height": 900})
    found += findings(page, "320 px, dark")
    assert found == []
    assert scrolls_sideways_by(page) == 0
    expect(page.locator("h1")).to_have_count(1)
    assert page.evaluate("() => document.documentElement.lang") == "en"


def test_the_first_tab_stop_leads_to_the_content(new_tab: NewTab) -> None:
    page = new_tab(ILLUSTRATIVE)
    page.goto("/docs/types/Action")
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    expect(page.locator(".skip-link")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_name_is_found_and_opened_without_a_script_and_without_a_mouse(new_tab: NewTab) -> None:
    page = new_tab(ILLUSTRATIVE, java_script_enabled=False)
    page.goto("/docs")
    page.get_by_label("Search names and sentences").focus()
    page.keyboard.type("days overdue")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Action.daysOverdue").press("Enter")
    expect(page).to_have_url("/docs/types/Action#daysOverdue")
    expect(page.get_by_role("heading", name="daysOverdue")).to_be_in_viewport()
