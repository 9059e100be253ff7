"""The limit: the same pages as plain files. No script, no framework, nothing worked out while the reader waits.

A page is kept as the browser had it once everything was drawn, without its scripts, together with the styles and fonts
that it asked for; a few lines of ASGI send the kept bytes.
"""

import json
import re
from collections.abc import Awaitable, Callable, Iterable, Iterator, MutableMapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import brotli  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from benchmarks.data import KEPT, Database
from benchmarks.pages.visits import reader
from benchmarks.servers import free_port, server

STORE = KEPT / "still-pages"
COMMAND = ["-m", "uvicorn", "--factory", "benchmarks.pages.limit:app", "--no-access-log", "--log-level", "warning"]
KEPT_KINDS = {"stylesheet", "font", "image"}
COMPRESSED = ("text/", "image/svg")
SCRIPTS = re.compile(r"<script\b.*?</script>|<link[^>]+\bas=\"script\"[^>]*>|<noscript\b.*?</noscript>", re.DOTALL)
Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]


def without_scripts(html: str) -> str:
    """A page that only a reader can act on."""
    return SCRIPTS.sub("", html)


def keep(browser: Browser, home: str, paths: Iterable[str], store: Path = STORE) -> None:
    """Write the pages and what they need into the store."""
    store.mkdir(parents=True, exist_ok=True)
    for old in store.iterdir():
        old.unlink()
    names = count()

    def put(address: str, kind: str, body: bytes) -> None:
        name = str(next(names))
        (store / name).write_bytes(brotli.compress(body) if kind.startswith(COMPRESSED) else body)
        (store / f"{name}.json").write_text(json.dumps({"address": address, "kind": kind}))

    needed: dict[str, None] = {}
    with reader(browser) as context:
        page = context.new_page()
        page.on("request", lambda asked: needed.update({asked.url: None} if asked.resource_type in KEPT_KINDS else {}))
        for path in paths:
            put(path, "text/html; charset=utf-8", without_scripts(_drawn(page, home + path)).encode())
        for url in needed:
            answer = context.request.get(url)
            put(url.removeprefix(home), answer.headers["content-type"], answer.body())


def _drawn(page: Page, url: str) -> str:
    page.goto(url)
    page.wait_for_selector("main h1")
    page.wait_for_load_state("networkidle")
    return page.content()


@contextmanager
def limit(database: Database) -> Iterator[str]:
    """Where the kept pages are."""
    port = free_port()
    with server([*COMMAND, "--port", str(port)], port, database):
        yield f"http://127.0.0.1:{port}"


def app(store: Path = STORE) -> Callable[..., Awaitable[None]]:
    """An ASGI app that sends what is kept."""
    answers = dict(_answer(described) for described in store.glob("*.json"))

    async def answer(scope: Message, _receive: object, send: Send) -> None:
        if scope["type"] != "http":
            return
        query = scope["query_string"].decode()
        headers, body = answers.get(f"{scope['path']}?{query}" if query else scope["path"], ([], b""))
        await send({"type": "http.response.start", "status": 200 if headers else 404, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    return answer


def _answer(described: Path) -> tuple[str, tuple[list[tuple[bytes, bytes]], bytes]]:
    said, body = json.loads(described.read_text()), described.with_suffix("").read_bytes()
    kind = said["kind"]
    headers = [(b"content-type", kind.encode()), (b"content-length", str(len(body)).encode())]
    if kind.startswith(COMPRESSED):
        headers.append((b"content-encoding", b"br"))
    stays = b"no-cache" if kind.startswith("text/html") else b"public, max-age=31536000, immutable"
    return said["address"], ([*headers, (b"cache-control", stays)], body)
