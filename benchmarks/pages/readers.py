"""`python -m benchmarks.pages.readers`: 50 readers at once on one dashboard worker, with the API in another process.

They ask for different pages and departments: for the documents as a browser that follows a link does, and for the
pages' callback exactly as a real browser was heard to send it. `first` is right after the servers have started, when
nothing has been drawn yet; `again` goes on asking, each reader as soon as the answer is there. ENGINES=postgresql has
the records there.
"""

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle, islice

from playwright.sync_api import Browser, Page, Request

from benchmarks.choice import chosen
from benchmarks.client import Timing, WrongStatus, ask_in_turn
from benchmarks.data import Database, databases
from benchmarks.pages.addresses import entrances, links_in, matching, one_of_each
from benchmarks.pages.serving import dashboard
from benchmarks.pages.visits import chromium, reader

READERS = 50
GOAL_MS = 300
SECONDS, AT_MOST = 10.0, 2000
DOCUMENT, CALLBACK = "document", "callback"
DEPARTMENT = "/departments/<code>"
CALLBACK_PATH = "/_dash-update-component"
FOLLOW_A_LINK = """path => {
    const link = document.createElement("a");
    link.href = path;
    document.body.append(link);
    link.click();
    link.remove();
}"""
HEAD = f"{'':<10}{'':<7}{'at once':>8}{'answers':>9} |{'p50':>8}{'p95':>8}{'/s':>7}"


@dataclass(frozen=True, slots=True)
class Heard:
    """What a browser sent for a change of page; `home` is where it thought to be."""

    home: str
    target: str
    body: str

    def said_to(self, home: str) -> bytes:
        """The same, as sent to another server."""
        body = self.body.replace(self.home, home).encode()
        head = [
            f"POST {self.target} HTTP/1.1",
            f"host: {home.removeprefix('http://')}",
            "content-type: application/json",
            "accept: application/json",
            "accept-encoding: gzip, br",
            f"content-length: {len(body)}",
        ]
        return "\r\n".join([*head, "", ""]).encode() + body


def document_asked(home: str, path: str) -> bytes:
    """A page's document as a browser asks for it."""
    head = [f"GET {path} HTTP/1.1", f"host: {home.removeprefix('http://')}", "accept: text/html"]
    return "\r\n".join([*head, "accept-encoding: gzip, br", "", ""]).encode()


def main() -> int:
    """Measure documents and callbacks, each on servers that have just started; 1 when a page is refused."""
    with databases(chosen("ENGINES", ["sqlite"])[0], [1]) as (database,):
        paths, heard = _listen(database)
        print(f"{len(paths)} addresses, read in turn by {READERS} readers.")
        print(HEAD)
        try:
            missed = [*_measure(database, DOCUMENT, paths, heard), *_measure(database, CALLBACK, paths, heard)]
        except WrongStatus as wrong:
            print(f"Stopped. {wrong}", file=sys.stderr)
            return 1
    print("Times are in milliseconds.")
    print("\n".join(missed or [f"The goal is kept: p95 of a page's callback under {GOAL_MS} ms."]))
    return 0


def _listen(database: Database) -> tuple[list[str], list[Heard]]:
    """The addresses that are read, and what a browser sends to change to each of them."""
    with dashboard(database) as home, chromium() as browser:
        links = links_in(browser, home, entrances())
        paths = list(dict.fromkeys([*one_of_each(links), *matching(DEPARTMENT, links)]))
        return paths, heard_on_the_way(browser, home, paths)


def heard_on_the_way(browser: Browser, home: str, paths: Sequence[str]) -> list[Heard]:
    """Go from page to page within one tab, and note each request for a page's content."""
    heard = []
    with reader(browser) as context:
        page = context.new_page()
        page.goto(f"{home}{paths[-1]}")
        page.wait_for_selector("html[data-ready=true]")
        for path in paths:
            asked = _asked_by_going(page, path)
            heard.append(Heard(home, asked.url.removeprefix(home), asked.post_data or ""))
    return heard


def _asked_by_going(page: Page, path: str) -> Request:
    with page.expect_response(lambda response: _is_content(response.request)) as answered:
        page.evaluate(FOLLOW_A_LINK, path)
    answered.value.finished()
    return answered.value.request


def _is_content(request: Request) -> bool:
    return CALLBACK_PATH in request.url and "_pages_content" in (request.post_data or "")


def _measure(database: Database, kind: str, paths: list[str], heard: list[Heard]) -> list[str]:
    missed = []
    with dashboard(database) as home:
        if kind == DOCUMENT:
            requests = [document_asked(home, path) for path in paths]
        else:
            requests = [each.said_to(home) for each in heard]
        for when, seconds, at_most in (("first", 0.0, READERS), ("again", SECONDS, AT_MOST)):
            timing = asyncio.run(_ask(home, requests, seconds, at_most))
            print(_line(kind, when, timing), flush=True)
            if kind == CALLBACK and timing.at(0.95) >= GOAL_MS:
                missed.append(f"Missed: {kind} {when}, p95 {timing.at(0.95):,.0f} ms, goal {GOAL_MS} ms.")
    return missed


async def _ask(home: str, requests: Sequence[bytes], seconds: float, at_most: int) -> Timing:
    port = int(home.rpartition(":")[2])
    in_turn = islice(cycle(requests), at_most)
    return await ask_in_turn(port, in_turn, concurrency=READERS, seconds=seconds or 60.0, at_most=at_most)


def _line(kind: str, when: str, timing: Timing) -> str:
    return (
        f"{kind:<10}{when:<7}{READERS:>8}{len(timing.seconds):>9} "
        f"|{timing.at(0.5):>8.0f}{timing.at(0.95):>8.0f}{timing.per_second:>7.0f}"
    )


if __name__ == "__main__":
    sys.exit(main())
