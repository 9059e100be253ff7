"""How pages look: light and dark by preference and switch, the reader's own colours, larger and wider text."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.servers import ILLUSTRATIVE, PUBLISHED
from tests.browser.visits import EVERY_COMPONENT, NARROW, WIDE, NewTab, open_drawn, scrolls_sideways_by

LIGHT_PAPER, DARK_PAPER = "rgb(251, 249, 244)", "rgb(17, 24, 29)"
GROUND = "() => getComputedStyle(document.body).backgroundColor"
LOOKED_AT = (EVERY_COMPONENT, "/", "/departments/prns", "/analyst")
# What success criterion 1.4.12 of WCAG lets a reader set.
WIDER_TEXT = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
# The first text of each kind becomes one word of 10,000 letters, apart from what a chart draws, what is only heard, and
# days and years, which are short and kept on one line.
LONG_WORDS = """() => {
  const texts = document.createTreeWalker(document.querySelector('.page'), NodeFilter.SHOW_TEXT);
  const kinds = new Map();
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const around = text.parentElement;
    const kind = [around.tagName, around.className, around.parentElement.className].join(' ');
    if (!text.textContent.trim() || kinds.has(kind)) continue;
    if (!around.closest('[aria-hidden=true], .visually-hidden, option, .keep-together')) kinds.set(kind, text);
  }
  for (const text of kinds.values()) text.textContent = 'abcdefghij'.repeat(1000);
  return kinds.size;
}"""
KEPT_TOGETHER = "() => Math.max(...[...document.querySelectorAll('.keep-together')].map((one) => one.innerText.length))"
# Texts that their box cuts off, apart from what is only heard or waits for the keyboard (both clipped to nothing) and
# words for which a bar has no room.
CUT_OFF = """() => [...document.querySelectorAll('.page *')].filter((element) => {
  const style = getComputedStyle(element);
  const cuts = [style.overflowX, style.overflowY].some((way) => way === 'hidden' || way === 'clip');
  const isTooSmall = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
  return cuts && isTooSmall && style.clipPath === 'none' && !element.closest('.bar-part, select, input');
}).map((element) => element.outerHTML.slice(0, 120))"""
TONES = """() => [...document.querySelectorAll('.bar-key .swatch')].map((swatch) => {
  const style = getComputedStyle(swatch);
  return [swatch.className, [style.backgroundColor, style.backgroundImage, style.boxShadow].join(' ')];
})"""
MOVING = "() => document.getAnimations().map((animation) => animation.animationName)"


def switch(page: Page) -> None:
    """By keyboard, as a button is used."""
    page.locator("[data-theme-switch]").focus()
    page.keyboard.press("Space")


@pytest.mark.parametrize(("preference", "ground"), [("light", LIGHT_PAPER), ("dark", DARK_PAPER)])
def test_without_a_choice_the_readers_preference_decides(new_tab: NewTab, preference: str, ground: str) -> None:
    page = new_tab(PUBLISHED, color_scheme=preference)
    open_drawn(page, "/about")
    assert page.evaluate(GROUND) == ground
    pressed = "true" if preference == "dark" else "false"
    expect(page.get_by_role("button", name="Dark theme")).to_have_attribute("aria-pressed", pressed)


def test_the_switch_turns_the_theme_and_the_next_visit_is_in_it_from_the_first_moment(new_tab: NewTab) -> None:
    page = new_tab(PUBLISHED)
    open_drawn(page, "/about")
    switch(page)
    expect(page.get_by_role("button", name="Dark theme")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate(GROUND) == DARK_PAPER
    page.locator("header nav:visible").get_by_role("link", name="Sources").click()
    page.wait_for_url("**/sources")
    expect(page).to_have_title(re.compile("Sources"))  # by then the header is the new page's
    expect(page.get_by_role("button", name="Dark theme")).to_have_attribute("aria-pressed", "true")
    sent = page.request.get("/about").text()
    assert 'data-theme="dark"' in sent.partition(">")[2].partition(">")[0]
    switch(page)
    assert page.evaluate(GROUND) == LIGHT_PAPER
    assert 'data-theme="light"' in page.request.get("/about").text()


def test_the_switch_goes_against_a_preference_too(new_tab: NewTab) -> None:
    page = new_tab(PUBLISHED, color_scheme="dark")
    open_drawn(page, "/about")
    switch(page)
    assert page.evaluate(GROUND) == LIGHT_PAPER


def test_in_the_readers_own_colours_no_two_kinds_of_bar_look_alike(new_tab: NewTab) -> None:
    page = new_tab(ILLUSTRATIVE, forced_colors="active")
    open_drawn(page, EVERY_COMPONENT)
    looks = dict(page.evaluate(TONES))
    assert len(looks) >= 5
    assert len(set(looks.values())) == len(looks)
    assert all("inset" in look for look in looks.values())


def test_in_the_readers_own_colours_the_page_one_is_on_is_still_the_marked_one(new_tab: NewTab) -> None:
    page = new_tab(PUBLISHED, forced_colors="active")
    open_drawn(page, "/about/rules")
    border = "(link) => getComputedStyle(link).borderBottomColor"
    menu = page.locator(".pages a")
    colours = [menu.nth(at).evaluate(border) for at in range(menu.count())]
    assert len(set(colours)) == 2
    assert colours.count(page.locator(".pages a[aria-current]").evaluate(border)) == 1


def test_in_the_readers_own_colours_a_table_still_shows_where_it_goes_on(new_tab: NewTab) -> None:
    page = new_tab(ILLUSTRATIVE, width=NARROW, forced_colors="active")
    open_drawn(page, "/departments")
    wide = page.locator(".table-scroll").first
    assert wide.evaluate("(region) => region.scrollWidth > region.clientWidth")
    assert "repeating-linear-gradient" in wide.evaluate("(region) => getComputedStyle(region).backgroundImage")
    assert wide.locator("table").evaluate("(table) => getComputedStyle(table).forcedColorAdjust") == "auto"


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_no_word_is_too_long_for_its_box(new_tab: NewTab, width: int) -> None:
    page = new_tab(ILLUSTRATIVE, width=width)
    open_drawn(page, EVERY_COMPONENT)
    assert 7 <= page.evaluate(KEPT_TOGETHER) <= len("FY 2024-2026")
    page.evaluate(LONG_WORDS)
    assert scrolls_sideways_by(page) == 0
    assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("address", LOOKED_AT)
def test_text_of_twice_the_size_and_wider_text_lose_nothing(new_tab: NewTab, address: str) -> None:
    page = new_tab(ILLUSTRATIVE, width=NARROW)
    open_drawn(page, address)
    for style in (WIDER_TEXT, "html { font-size: 200%; }"):
        added = page.add_style_tag(content=style)
        assert (scrolls_sideways_by(page), page.evaluate(CUT_OFF)) == (0, []), style
        added.evaluate("(style) => style.remove()")
    page.set_viewport_size({"width": WIDE, "height": 900})
    page.add_style_tag(content="html { font-size: 200%; }")
    assert (scrolls_sideways_by(page), page.evaluate(CUT_OFF)) == (0, [])


def test_nothing_moves_for_those_who_asked_for_stillness(new_tab: NewTab) -> None:
    page = new_tab(ILLUSTRATIVE)
    open_drawn(page, EVERY_COMPONENT)
    assert page.evaluate(MOVING) == []
