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
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, Request, WebSocket

from tests.browser.servers import API_DOWN, ILLUSTRATIVE, PUBLISHED, Served

# Makes a tab in a situation: new_tab(PUBLISHED, width=390).
NewTab = Callable[..., Page]

LOOK = (Path(__file__).parent / "look.js").read_text(encoding="utf-8")
NARROW, WIDE = 320, 1280
HEIGHT = 900
ACCESSIBILITY = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CONTRAST = "color-contrast"
# Contrast takes most of axe's time, so it is measured where pages differ: on every page with all detail, on those that
# look otherwise without it, and, in the dark as well, on the page that shows every component.
EVERY_COMPONENT = "/about/components"
SAME_IN_BOTH_EDITIONS = ("/work-plan", "/welcoming-plan", "/measures", "/sources", "/about")
DRAWN_WITHIN_MS = 30_000
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


class Visits:
    """Opens each page of each situation at most once."""

    def __init__(self, browser: Browser, served: dict[str, Served]) -> None:
        self._browser = browser
        self._served = served
        self._contexts: dict[str, BrowserContext] = {}
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
        page = self._context(situation).new_page()
        try:
            open_drawn(page, address)
            return set(page.evaluate("() => [...document.querySelectorAll('[id]')].map((element) => element.id)"))
        finally:
            page.close()

    def home(self, situation: str) -> str:
        return self._served[situation].address

    def _context(self, situation: str) -> BrowserContext:
        if situation not in self._contexts:
            size: Any = {"width": WIDE, "height": HEIGHT}
            self._contexts[situation] = self._browser.new_context(
                base_url=self._served[situation].address, viewport=size, reduced_motion="reduce"
            )
        return self._contexts[situation]

    def _tried(self, situation: str, address: str) -> Visit | Error:
        """A page that never arrives is waited for once, not once for each test."""
        try:
            return self._visit(situation, address)
        except Error as fault:
            return fault

    def _visit(self, situation: str, address: str) -> Visit:
        page = self._context(situation).new_page()
        try:
            watch = Watch()
            watch.over(page)
            status = open_drawn(page, address)
            seen = page.evaluate(LOOK)
            found = _findings_wide(page, situation, address)
            if address == EVERY_COMPONENT:
                page.emulate_media(color_scheme="dark")
                found += findings(page, "dark")
                page.emulate_media(color_scheme="light")
            sideways = {WIDE: scrolls_sideways_by(page)}
            page.set_viewport_size({"width": NARROW, "height": HEIGHT})
            sideways[NARROW] = scrolls_sideways_by(page)
            if situation == ILLUSTRATIVE and "?" not in address:
                found += findings(page, "320 px", leave_out=CONTRAST)
            return Visit(address, status, seen, watch, sideways, found)
        finally:
            page.close()


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


def _findings_wide(page: Page, situation: str, address: str) -> list[str]:
    """Without its API, every page is one and the same; the same page on another day is no other page."""
    if "?" in address or (situation == API_DOWN and address != "/"):
        return []
    is_measured = situation != PUBLISHED or not address.startswith(SAME_IN_BOTH_EDITIONS)
    return findings(page, "1280 px", leave_out=None if is_measured else CONTRAST)


def findings(page: Page, how: str, *, leave_out: str | None = None) -> list[str]:
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_axe())
    rules = {leave_out: {"enabled": False}} if leave_out else {}
    options = {"resultTypes": ["violations"], "runOnly": ACCESSIBILITY, "rules": rules}
    found = page.evaluate("(options) => axe.run(document, options)", options)
    return [
        f"{each['impact']} {each['id']} ({how}): {node['html'][:200]}"
        for each in found["violations"]
        for node in each["nodes"]
    ]


@cache
def _axe() -> str:
    return str(Axe().axe_script)
