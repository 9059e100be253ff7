"""Real Chromium, real servers: one browser and one set of servers for all browser tests."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.graph import Graph
from tests.browser.servers import ROOT, SITUATIONS, Served, all_situations
from tests.browser.tabs import Tabs
from tests.browser.visits import DRAWN_WITHIN_MS, WIDE, NewTab, Visits, Watch

HERE = Path(__file__).parent
# Nothing of the browser's own may go out either, and what goes out by mistake finds no name.
BROWSER_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-software-rasterizer",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests come last: Playwright keeps an event loop running, in which no async test could start its own."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("browser")
            # Tests that ask about the same visits run in one process, which opens each page once.
            shares_visits = "visits" in getattr(item, "fixturenames", ())
            item.add_marker(pytest.mark.xdist_group("visits" if shares_visits else item.path.stem))
    items.sort(key=lambda item: HERE in item.path.parents)


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Served]]:
    with all_situations(tmp_path_factory.mktemp("served")) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = subprocess.run(["scripts/chromium.sh"], cwd=ROOT, check=True, capture_output=True, text=True)
    expect.set_options(timeout=DRAWN_WITHIN_MS)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found.stdout.strip(), args=BROWSER_ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def visits(browser: Browser, served: dict[str, Served]) -> Visits:
    return Visits(browser, served)


@pytest.fixture(scope="session")
def graphs(served: dict[str, Served]) -> Iterator[dict[str, Graph]]:
    """The API of each situation, asked over HTTP as any client would."""
    with httpx2.Client(trust_env=False, timeout=20) as client:
        yield {situation: Graph(client, served[situation].graph) for situation in SITUATIONS}


@pytest.fixture(scope="session")
def tabs(browser: Browser, served: dict[str, Served]) -> Tabs:
    return Tabs(browser, served)


@pytest.fixture
def new_tab(tabs: Tabs) -> Iterator[NewTab]:
    """Makes tabs to act in; at the end none of them may have asked outside or complained."""
    watch = Watch()
    given: list[Page] = []

    def make(situation: str, width: int = WIDE, **options: Any) -> Page:
        page = tabs.take(situation, width, options)
        watch.over(page)
        given.append(page)
        return page

    yield make
    for page in given:
        watch.away_from(page)
        tabs.give_back(page)
    assert (watch.asked_outside, watch.complaints) == ([], [])
