"""One look at a page: everything that the tests ask about it, gathered while it was open once.

Opening a page takes far longer than asking about it, so each page of each situation is opened one time, in the same
browser, and the tests read what was seen.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, WebSocket

from tests.browser.servers import ILLUSTRATIVE, Served

# Makes a tab in a situation: new_tab(PUBLISHED, width=390).
NewTab = Callable[..., Page]

LOOK = (Path(__file__).parent / "look.js").read_text(encoding="utf-8")
NARROW, WIDE = 320, 1280
HEIGHT = 900
ACCESSIBILITY = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CONTRAST = "color-contrast"
EVERY_COMPONENT = "/about/components"
DRAWN_WITHIN_MS = 30_000
# Each that WCAG 1.4.12 sets at least: lines, paragraphs, letters, words.
TEXT_SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }"""
# Text whose box hides what does not fit.
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
# Text whose box is so narrow that it stands one or two letters to a line.
SQUEEZED = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter((element) => element.checkVisibility() && element.childElementCount === 0 && element.textContent.trim())
  .filter((element) => !element.closest(".visually-hidden, .skip-link, .skip-past, [aria-hidden=true], option, select"))
  .filter((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const lines = range.getClientRects().length;
    return lines > 3 && element.textContent.trim().length / lines < 3;
  })
  .map((element) => element.outerHTML.slice(0, 160))"""
# Axe takes what stands in a closed <details> for hidden; a wide screen shows all of the menu although it is closed.
RUN_AXE = """async (options) => {
  const whole = [...document.querySelectorAll("details.menu:not([open])")]
    .filter((menu) => !menu.querySelector("summary").checkVisibility());
  whole.forEach((menu) => { menu.open = true; });
  const found = await axe.run(document, options);
  whole.forEach((menu) => { menu.open = false; });
  return found;
}"""
# The address cannot be read, there is no such record, the API does not answer.
UNSHOWN = re.compile(r"status of (400|404|503)")


@dataclass
class Watch:
    """What a page did that no page may do."""

    asked_outside: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def over(self, page: Page) -> None:
        page.on("request", self._request)
        page.on("websocket", self._websocket)
        page.on("console", self._console)
        page.on("pageerror", self._error)

    def away_from(self, page: Page) -> None:
        page.remove_listener("request", self._request)
        page.remove_listener("websocket", self._websocket)
        page.remove_listener("console", self._console)
        page.remove_listener("pageerror", self._error)

    def _request(self, request: Request) -> None:
        self._address(request.url)

    def _websocket(self, socket: WebSocket) -> None:
        self._address(socket.url)

    def _address(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"data", "blob", "about"} and parts.hostname != "127.0.0.1":
            self.asked_outside.append(url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type not in {"error", "warning"}:
            return
        # The browser notes the status of a page that cannot be shown; that status is wanted.
        path = urlsplit(message.location["url"]).path
        is_wanted = UNSHOWN.search(message.text) and ("." not in path or path.startswith("/measures/"))
        if not is_wanted:
            self.complaints.append(f"{message.type}: {message.text} ({message.location['url']})")

    def _error(self, error: Error) -> None:
        self.complaints.append(f"error on the page: {error}")


@dataclass(frozen=True)
class Visit:
    """A page as it was seen. `seen` is what look.js returns."""

    address: str
    status: int
    seen: dict[str, Any]
    watch: Watch
    scrolls_sideways_by: dict[int, int]
    findings: list[str]
    lost: list[str]


class Visits:
    """Opens each page of each situation at most once."""

    def __init__(self, browser: Browser, served: dict[str, Served]) -> None:
        self._browser = browser
        self._served = served
        self._tabs: dict[str, Page] = {}
        self._visits: dict[tuple[str, str], Visit | Error] = {}

    def of(self, situation: str, address: str) -> Visit:
        key = (situation, address)
        if key not in self._visits:
            self._visits[key] = self._tried(situation, address)
        found = self._visits[key]
        if isinstance(found, Error):
            raise found
        return found

    def places_of(self, situation: str, address: str) -> set[str]:
        """What a link can name on a page; a page that no test looks at is opened for this alone."""
        seen = self._visits.get((situation, address))
        if isinstance(seen, Visit):
            return set(seen.seen["ids"])
        page = self._tab(situation)
        open_drawn(page, address)
        return set(page.evaluate("() => [...document.querySelectorAll('[id]')].map((element) => element.id)"))

    def home(self, situation: str) -> str:
        return self._served[situation].address

    def _tab(self, situation: str) -> Page:
        """One tab for all pages of a situation: a new one would read every script anew."""
        if situation not in self._tabs:
            context = self._browser.new_context(base_url=self._served[situation].address, reduced_motion="reduce")
            self._tabs[situation] = context.new_page()
        return self._tabs[situation]

    def _tried(self, situation: str, address: str) -> Visit | Error:
        """A page that never arrives is waited for once, not once for each test."""
        try:
            return self._visit(situation, address)
        except Error as fault:
            return fault

    def _visit(self, situation: str, address: str) -> Visit:
        page = self._tab(situation)
        page.set_viewport_size({"width": WIDE, "height": HEIGHT})
        watch = Watch()
        watch.over(page)
        try:
            status = open_drawn(page, address)
            seen = page.evaluate(LOOK)
            # Axe takes most of the time: here it looks once at each page, test_accessibility.py at the other looks.
            found = findings(page, "1280 px") if situation == ILLUSTRATIVE and "?" not in address else []
            sideways = {WIDE: scrolls_sideways_by(page)}
            page.set_viewport_size({"width": NARROW, "height": HEIGHT})
            sideways[NARROW] = scrolls_sideways_by(page)
            lost = lost_in_large_text(page) if situation == ILLUSTRATIVE else []
            return Visit(address, status, seen, watch, sideways, found, lost)
        finally:
            watch.away_from(page)


def open_drawn(page: Page, address: str) -> int:
    """Go to an address, wait until all of the page is drawn, and return the HTTP status."""
    response = page.goto(address)
    assert response is not None
    drawn(page)
    return response.status


def drawn(page: Page) -> None:
    """A page comes whole with its document; from when its scripts are ready, a change of page needs no new document."""
    page.locator("main h1").wait_for(timeout=DRAWN_WITHIN_MS)
    page.locator("html[data-ready]").wait_for(timeout=DRAWN_WITHIN_MS)


def scrolls_sideways_by(page: Page) -> int:
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    root = "document.scrollingElement"
    return int(page.evaluate(f"() => {root}.scrollWidth - {root}.clientWidth"))


def lost_in_large_text(page: Page) -> list[str]:
    """What is cut off, squeezed or scrolls sideways with wider text, wide and narrow, and with text twice as large."""
    page.add_style_tag(content=TEXT_SPACING)
    lost = _lost(page, "wider text, 320 px")
    page.set_viewport_size({"width": WIDE, "height": HEIGHT})
    lost += _lost(page, "wider text, 1280 px")
    page.add_style_tag(content="html { font-size: 200% !important; }")
    return lost + _lost(page, "text of 200%")


def _lost(page: Page, how: str) -> list[str]:
    sideways = scrolls_sideways_by(page)
    cut_off: list[str] = page.evaluate(CUT_OFF) + page.evaluate(SQUEEZED)
    return [f"{how}: {each}" for each in [*cut_off, *([f"scrolls by {sideways}"] if sideways else [])]]


def findings(page: Page, how: str, *, leave_out: str | None = None) -> list[str]:
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_axe())
    rules = {leave_out: {"enabled": False}} if leave_out else {}
    options = {"resultTypes": ["violations"], "runOnly": ACCESSIBILITY, "rules": rules}
    found = page.evaluate(RUN_AXE, options)
    return [
        f"{each['impact']} {each['id']} ({how}): {node['html'][:200]}"
        for each in found["violations"]
        for node in each["nodes"]
    ]


@cache
def _axe() -> str:
    return str(Axe().axe_script)
