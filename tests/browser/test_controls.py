"""Every control has a name of its own and a place in the keyboard's order, and what it shows can be read by all."""

import pytest
from playwright.sync_api import Page

from tests.browser.pages import PAGES, address_of
from tests.browser.servers import ILLUSTRATIVE
from tests.browser.visits import NARROW, WIDE, NewTab, Visits, open_drawn, scrolls_sideways_by

CONTROLS = """() => [...document.querySelectorAll(
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"
  )]
  .filter((control) => !control.closest("details.menu-narrow") || control.matches("details.menu-narrow > summary"))
  .map((control) => ({
    kind: control.matches("a") ? "link" : control.localName,
    name: (control.getAttribute("aria-label")
      || (control.labels && control.labels.length ? control.labels[0].textContent : "")
      || control.textContent).replace(/\\s+/g, " ").trim(),
    goal: control.href || "",
    isOutOfReach: control.tabIndex < 0,
  }))"""
# Each WCAG 1.4.12 sets at least: lines, paragraphs, letters, words.
TEXT_SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }"""
# Text that is cut off: its box hides what does not fit.
CUT_OFF = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter((element) => element.checkVisibility() && element.childElementCount === 0 && element.textContent.trim())
  .filter((element) => {
    const style = getComputedStyle(element);
    const hides = (value) => value === "hidden" || value === "clip";
    if (style.clipPath !== "none" || element.closest(".visually-hidden, .skip-link, .skip-past")) return false;
    return (hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
      || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1);
  })
  .map((element) => element.outerHTML.slice(0, 160))"""
MOVING = """() => document.getAnimations().filter((each) => each.effect.getComputedTiming().duration > 1).length
  + (getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? 1 : 0)"""
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


def opened(new_tab: NewTab, visits: Visits, page: str, width: int = WIDE) -> Page:
    tab = new_tab(ILLUSTRATIVE, width=width)
    open_drawn(tab, address_of(page, visits))
    return tab


@every_page
def test_every_control_has_a_name_of_its_own_and_can_be_reached(new_tab: NewTab, visits: Visits, page: str) -> None:
    controls = opened(new_tab, visits, page).evaluate(CONTROLS)
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
def test_nothing_is_lost_with_wider_text_or_with_text_twice_as_large(
    new_tab: NewTab, visits: Visits, page: str
) -> None:
    tab = opened(new_tab, visits, page)
    tab.add_style_tag(content=TEXT_SPACING)
    assert (tab.evaluate(CUT_OFF), scrolls_sideways_by(tab)) == ([], 0)
    tab.set_viewport_size({"width": NARROW, "height": 800})
    assert (tab.evaluate(CUT_OFF), scrolls_sideways_by(tab)) == ([], 0)
    tab.set_viewport_size({"width": WIDE, "height": 800})
    tab.add_style_tag(content="html { font-size: 200% !important; }")
    assert (tab.evaluate(CUT_OFF), scrolls_sideways_by(tab)) == ([], 0)


@pytest.mark.parametrize("page", ["/", "/departments/<code>", "/measures"])
def test_what_is_focused_is_never_covered(new_tab: NewTab, visits: Visits, page: str) -> None:
    tab = opened(new_tab, visits, page)
    for _ in range(60):
        tab.keyboard.press("Tab")
        assert tab.evaluate(FOCUS_IS_COVERED) is None


def test_nothing_moves_for_those_who_asked_for_no_motion(new_tab: NewTab, visits: Visits) -> None:
    tab = new_tab(ILLUSTRATIVE)
    for page in PAGES:
        open_drawn(tab, address_of(page, visits))
        assert tab.evaluate(MOVING) == 0, page


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
