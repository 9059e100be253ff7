"""No finding of axe, on any page, in any state, at any width, in any colours.

States: with data, of an empty city, without the API, while the next page is on its way, and with everything unfolded
that can be (the menu on a phone, where numbers come from, tables beside charts). ACCESSIBILITY=all (as `make
check-accessibility` sets it) looks at all of them on every page; otherwise most pages are looked at in one of them, so
that together they cover each state in each width and in each colour scheme.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from tests.browser.pages import PAGES, address_of
from tests.browser.servers import API_DOWN, EMPTY, ILLUSTRATIVE
from tests.browser.visits import CONTRAST, EVERY_COMPONENT, HEIGHT, NARROW, WIDE, NewTab, Visits, findings, open_drawn

ALL = os.environ.get("ACCESSIBILITY") == "all"
SITUATION = {"data": ILLUSTRATIVE, "empty": EMPTY, "error": API_DOWN, "loading": ILLUSTRATIVE, "unfolded": ILLUSTRATIVE}
COLOURS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "dark", "forced_colors": "active"},
}
LOOKS = list(product(SITUATION, (WIDE, NARROW), COLOURS))
# Addresses that show something else than the page's bare one.
OTHER_VIEWS = (
    "/?since=2026-03-31",
    "/departments?as_of=2026-03-31",
    "/search?q=library",
    "/work-plan?progress=COMPLETED",
    EVERY_COMPONENT,
)
ADDRESSES = (*PAGES, *OTHER_VIEWS)
# Axe takes longest where most is shown; in between, these pages are looked at once, by test_pages.py.
LONGEST = {
    "/departments/<code>",
    "/equity-action-teams/<code>",
    "/sources",
    "/sources/<key>",
    "/welcoming-plan",
    "/work-plan",
    EVERY_COMPONENT,
}
LOOKED_AT = ADDRESSES if ALL else tuple(address for address in ADDRESSES if address not in LONGEST)
UNFOLD = "() => document.querySelectorAll('details').forEach((details) => { details.open = true; })"
GO_ON = """() => {
  const link = document.createElement("a");
  link.href = "/about?as_of=2026-03-31";
  document.querySelector("main").append(link);
  link.click();
  link.remove();
}"""


def looks_at(page: str) -> list[tuple[str, int, str]]:
    if ALL:
        return LOOKS
    place = LOOKED_AT.index(page)
    return [(list(SITUATION)[place % 5], (WIDE, NARROW)[place % 2], list(COLOURS)[place // 5 % 3])]


@pytest.mark.parametrize("page", LOOKED_AT)
def test_no_page_has_a_finding(new_tab: NewTab, visits: Visits, page: str) -> None:
    address = page if page in OTHER_VIEWS else address_of(page, visits)
    tabs: dict[str, Page] = {}
    found: list[str] = []
    for state, width, colours in looks_at(page):
        if page == EVERY_COMPONENT and state in {"empty", "error"}:
            continue
        if state not in tabs:
            tabs[state] = new_tab(SITUATION[state])
            open_drawn(tabs[state], address)
        tab = tabs[state]
        tab.set_viewport_size({"width": width, "height": HEIGHT})
        tab.emulate_media(**COLOURS[colours], reduced_motion="reduce")
        how = f"{state}, {width} px, {colours}"
        # Forced colours are the reader's own, and whole.
        leave_out = CONTRAST if colours == "forced" else None
        if state == "loading":
            with on_its_way(tab, address):
                found += findings(tab, how, leave_out=leave_out)
        else:
            if state == "unfolded":
                tab.evaluate(UNFOLD)
            found += findings(tab, how, leave_out=leave_out)
    assert found == []


@contextmanager
def on_its_way(page: Page, address: str) -> Iterator[None]:
    """The moment between a link and the page that it leads to, for as long as it is looked at."""
    waiting: list[Route] = []
    page.route("**/_dash-update-component**", lambda route: waiting.append(route))  # noqa: PLW0108  Playwright wants a function
    page.evaluate(GO_ON)
    page.wait_for_url("**/about?as_of=2026-03-31")
    yield
    for route in waiting:
        route.continue_()
    page.locator("h1", has_text="About Equity Ledger").wait_for()
    page.unroute("**/_dash-update-component**")
    open_drawn(page, address)


def test_together_the_looks_cover_every_state_width_and_colour() -> None:
    seen = [look for page in LOOKED_AT for look in looks_at(page)]
    assert {look[:2] for look in seen} == set(product(SITUATION, (WIDE, NARROW)))
    assert {(look[0], look[2]) for look in seen} == set(product(SITUATION, COLOURS))
