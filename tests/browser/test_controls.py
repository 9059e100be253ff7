"""Every control has a name of its own and a place in the keyboard's order, and what it shows can be read by all."""

import pytest
from playwright.sync_api import Page

from tests.browser.pages import PAGES, address_of
from tests.browser.servers import ILLUSTRATIVE
from tests.browser.visits import NewTab, Visits, open_drawn

FOCUS_IS_COVERED = """() => {
  const focused = document.activeElement;
  if (focused === document.body) return null;
  const box = focused.getBoundingClientRect();
  const middle = [Math.max(1, box.left + Math.min(box.width / 2, 20)), box.top + Math.min(box.height / 2, 10)];
  if (middle[1] < 0 || middle[1] > innerHeight) return focused.outerHTML.slice(0, 160);
  const top = document.elementFromPoint(...middle);
  const isSeen = top && (focused.contains(top) || top.contains(focused) || top.matches("label"));
  return isSeen ? null : focused.outerHTML.slice(0, 160);
}"""
every_page = pytest.mark.parametrize("page", PAGES)


def opened(new_tab: NewTab, visits: Visits, page: str) -> Page:
    tab = new_tab(ILLUSTRATIVE)
    open_drawn(tab, address_of(page, visits))
    return tab


@every_page
def test_every_control_has_a_name_of_its_own_and_can_be_reached(visits: Visits, page: str) -> None:
    controls = visits.of(ILLUSTRATIVE, address_of(page, visits)).seen["controls"]
    assert [control for control in controls if not control["name"] or control["isOutOfReach"]] == []
    seen: dict[tuple[str, str], str] = {}
    alike = []
    for control in controls:
        key = (control["kind"], control["name"])
        # Two links of one name may lead to one and the same place.
        if key in seen and (control["kind"] != "link" or seen[key] != control["goal"]):
            alike.append((*key, control["goal"], seen[key]))
        seen[key] = control["goal"]
    assert alike == []


@every_page
def test_nothing_is_lost_with_wider_text_or_with_text_twice_as_large(visits: Visits, page: str) -> None:
    assert visits.of(ILLUSTRATIVE, address_of(page, visits)).lost == []


@every_page
def test_nothing_moves_for_those_who_asked_for_no_motion(visits: Visits, page: str) -> None:
    assert visits.of(ILLUSTRATIVE, address_of(page, visits)).seen["moving"] == 0


@pytest.mark.parametrize("page", ["/", "/departments/<code>", "/measures"])
def test_what_is_focused_is_never_covered(new_tab: NewTab, visits: Visits, page: str) -> None:
    tab = opened(new_tab, visits, page)
    for _ in range(60):
        tab.keyboard.press("Tab")
        assert tab.evaluate(FOCUS_IS_COVERED) is None


@pytest.mark.parametrize("page", ["/", "/measures", "/budgeting-for-equity", "/departments"])
def test_a_table_is_passed_in_at_most_two_stops(new_tab: NewTab, visits: Visits, page: str) -> None:
    tab = opened(new_tab, visits, page)
    skip = tab.locator("main .skip-past:visible").last
    after = skip.evaluate("(link) => link.hash.slice(1)")
    skip.focus()
    tab.keyboard.press("Enter")
    assert tab.evaluate("(id) => document.activeElement.id === id", after)
    tab.keyboard.press("Tab")
    assert tab.evaluate("() => document.activeElement.closest('.table-scroll')") is None
