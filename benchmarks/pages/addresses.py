"""Which pages there are, as the dashboard itself lists them, and one address of each that holds a real record.

A page whose address has a variable part is entered by the first link to it on another page, as a reader would.
"""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from playwright.sync_api import Browser

from benchmarks.pages.visits import reader
from dashboard.address import VARIABLE_IN_PATH
from dashboard.pages import all_pages
from dashboard.pages.not_found import PAGE as NOT_FOUND

PATHS = tuple(page.path for page in all_pages() if not page.is_for_development and page is not NOT_FOUND)


class NoWayThere(Exception):
    """A page that no other page links to, so nobody finds it."""

    def __init__(self, path: str) -> None:
        super().__init__(f"No page links to {path}.")


def links_in(browser: Browser, home: str, paths: Iterable[str]) -> list[str]:
    """The paths that these pages link to, each once, in the order in which a reader meets them."""
    found: dict[str, None] = {}
    with reader(browser) as context:
        page = context.new_page()
        for path in paths:
            page.goto(home + path)
            page.wait_for_selector("main h1")
            links = page.eval_on_selector_all("main a[href]", "links => links.map(link => link.href)")
            found |= dict.fromkeys(urlsplit(link).path for link in links if link.startswith(f"{home}/"))
    return list(found)


def matching(template: str, links: Sequence[str]) -> list[str]:
    """The links that lead to a page with this path, as in /departments/<code>."""
    wanted = re.compile(VARIABLE_IN_PATH.sub("[^/]+", template))
    return [link for link in links if wanted.fullmatch(link)]


def one_of_each(links: Sequence[str]) -> list[str]:
    """An address of every page."""
    addresses = []
    for path in PATHS:
        found = [path] if "<" not in path else matching(path, links)
        if not found:
            raise NoWayThere(path)
        addresses.append(found[0])
    return addresses


def entrances() -> list[str]:
    """The pages that need no variable."""
    return [path for path in PATHS if "<" not in path]
