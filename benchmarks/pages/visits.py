"""Opening a page in Chromium as a reader would: for the first time, again, and on a computer of a quarter the speed."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from benchmarks.data import ROOT
from benchmarks.pages.entries import Load, Traffic, Transfer, read

WATCH = Path(__file__).with_name("watch.js").read_text(encoding="utf-8")
COLD, WARM = "cold", "warm"
SLOWED_TIMES = 4
SETTLE_MS = 1000
STILL_SETTLE_MS = 100  # nothing happens later where no script runs
PATIENCE_MS = 60_000
# Nothing may go out, not even of the browser's own.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


@dataclass(frozen=True, slots=True)
class Way:
    """How a page is opened: for the first time or again, at full speed or slowed."""

    cache: str
    slowed: bool = False

    @property
    def name(self) -> str:
        return f"{self.cache}, {SLOWED_TIMES} times slower" if self.slowed else self.cache


COLD_NOW, COLD_SLOWED = Way(COLD), Way(COLD, slowed=True)
WARM_NOW, WARM_SLOWED = Way(WARM), Way(WARM, slowed=True)
ALL_WAYS = (COLD_NOW, WARM_NOW, COLD_SLOWED, WARM_SLOWED)


@dataclass(frozen=True, slots=True)
class Visit:
    """One load and what came over the wire for it."""

    load: Load
    transfers: list[Transfer]


class NotShown(Exception):
    """A page that cannot be seen has no speed."""

    def __init__(self, url: str, status: int | None) -> None:
        super().__init__(f"{url} was answered with {status}.")


def chromium_path() -> str:
    return subprocess.run(["scripts/chromium.sh"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser that reaches this machine only."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """Someone who was never here: an empty cache, no cookie."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE_MS)
    try:
        yield context
    finally:
        context.close()


def cold_and_warm(browser: Browser, url: str, *, slowed: bool, has_scripts: bool = True) -> dict[Way, Visit]:
    """The first visit of a reader and the second."""
    with reader(browser) as context:
        page = context.new_page()
        return {Way(cache, slowed): _visit(page, url, slowed, has_scripts) for cache in (COLD, WARM)}


def _visit(page: Page, url: str, slowed: bool, has_scripts: bool) -> Visit:
    # The same address asked for twice in a row would be a reload, which asks for everything again.
    page.goto("about:blank")
    traffic = Traffic()
    session = page.context.new_cdp_session(page)
    traffic.listen(session.on)
    session.send("Network.enable")
    # In seconds of the processor and not of the clock, so that it means something on a machine that has more to do.
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED_TIMES if slowed else 1})
    answer = page.goto(url, wait_until="commit")
    if answer is None or not answer.ok:
        raise NotShown(url, answer.status if answer else None)
    # Not before: what runs at a document's very start takes the time in which the browser would read its beginning.
    page.evaluate(WATCH)
    seen = page.evaluate(
        "([scripts, settle]) => window.watched(scripts, settle)",
        [has_scripts, SETTLE_MS if has_scripts else STILL_SETTLE_MS],
    )
    metrics = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    session.detach()
    return Visit(read(seen, metrics["TaskDuration"], traffic.transfers), traffic.transfers)
