"""Pages that were made before, for as long as the graph gives the same answer.

Drawing a page takes a hundred times what the graph takes to say that nothing has changed. So before a page is made, as
a document or for Dash, the graph is asked for the tag of the page's answer; if the kept page was made from that answer,
it is sent. Readers who want the same new page wait for the one that is being made.
"""

from __future__ import annotations

import asyncio
import json
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from typing import Any
from weakref import WeakValueDictionary

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import visitor
from dashboard.address import split
from dashboard.collected import Collected
from dashboard.routes import is_of_dash

BYTES_KEPT = 32 * 2**20
LONGEST_ADDRESS = 2_000
LONGEST_QUESTION = 64 * 1024
DRAW_PATH = "/_dash-update-component"
# What Dash calls the drawing of a page: its content and its title.
DRAW_PAGE = ".._pages_content.children..._pages_store.data.."
TagOf = Callable[[str], Awaitable[str | None]]


@dataclass
class _Made(Collected):
    """A page as it was sent, compressed as it was, with the tag of the answer it was made from."""

    tag: str = ""


class KeptPages:
    """ASGI middleware in front of the whole dashboard; `tag_of` asks the graph for the tag of an address's answer."""

    def __init__(self, app: ASGIApp, tag_of: TagOf) -> None:
        self._app = app
        self._tag_of = tag_of
        self._kept: OrderedDict[Hashable, _Made] = OrderedDict()
        self._bytes = 0
        self._making: WeakValueDictionary[Hashable, asyncio.Lock] = WeakValueDictionary()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        href: str | None = None
        if scope["type"] == "http" and scope["method"] == "POST" and scope["path"] == DRAW_PATH:
            body = await _body(receive)
            if body is None:
                await PlainTextResponse("Nothing that long is asked here.\n", 413)(scope, receive, send)
                return
            href, receive = _href_drawn(body), _said_again(body, receive)
        elif scope["type"] == "http" and scope["method"] == "GET" and not is_of_dash(scope["path"]):
            href = _relative(f"{scope['path']}?{scope['query_string'].decode('latin-1')}")
        if href is None:
            await self._app(scope, receive, send)
        else:
            await self._page(href, scope, receive, send)

    async def _page(self, href: str, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        compressed = "gzip" in headers.get("accept-encoding", "")
        reader = (visitor.language_of(href), visitor.theme(), compressed, "text/html" in headers.get("accept", ""))
        key = (scope["method"], href, *reader)
        lock = self._making.setdefault(key, asyncio.Lock())
        async with lock:
            tag = await self._tag_of(href)
            made = self._kept.get(key)
            if tag is None:
                await self._app(scope, receive, send)
                return
            if made is None or made.tag != tag:
                await self._make(key, tag, scope, receive, send)
                return
        self._kept.move_to_end(key)
        await _answer(made, headers)(scope, receive, send)

    async def _make(self, key: Hashable, tag: str, scope: Scope, receive: Receive, send: Send) -> None:
        made = _Made(tag=tag)
        await self._app(_without_condition(scope), receive, made.collect)
        if made.status == 200:
            self._keep(key, made)
        await _answer(made, Headers(scope=scope))(scope, receive, send)

    def _keep(self, key: Hashable, made: _Made) -> None:
        if key in self._kept:
            self._bytes -= len(self._kept.pop(key).body)
        self._kept[key] = made
        self._bytes += len(made.body)
        while self._bytes > BYTES_KEPT:
            self._bytes -= len(self._kept.popitem(last=False)[1].body)


def _answer(made: _Made, headers: Headers) -> Response:
    tag = made.header(b"etag").decode()
    is_known = made.status == 200 and bool(tag) and headers.get("if-none-match", "").removeprefix("W/") == tag
    response = Response(b"" if is_known else bytes(made.body), 304 if is_known else made.status)
    left_out = (b"content-length", b"content-encoding", b"content-type") if is_known else ()
    response.raw_headers = [pair for pair in made.headers if pair[0] not in left_out]
    return response


async def _body(receive: Receive) -> bytes | None:
    """What was sent, or None for more than any page asks."""
    body = bytearray()
    more = True
    while more and len(body) <= LONGEST_QUESTION:
        message = await receive()
        body += message.get("body", b"")
        more = message.get("more_body", False)
    return bytes(body) if len(body) <= LONGEST_QUESTION else None


def _without_condition(scope: Scope) -> Scope:
    """The whole page is needed to keep it."""
    return {**scope, "headers": [pair for pair in scope["headers"] if pair[0] != b"if-none-match"]}


def _said_again(body: bytes, receive: Receive) -> Receive:
    """The same request for the next who reads it; after it, what comes from the browser."""
    waiting = [{"type": "http.request", "body": body, "more_body": False}]

    async def again() -> Message:
        return waiting.pop() if waiting else await receive()

    return again


def _href_drawn(body: bytes) -> str | None:
    """The address of the page that Dash is asked to draw; None for anything else, and for a reader's first page."""
    try:
        asked: Any = json.loads(body)
        state = {entry["id"]: entry.get("value") for entry in asked["state"]}
        is_page = asked["output"] == DRAW_PAGE and state["departure"] is not None
        return _relative(str(state["_pages_location"])) if is_page else None
    except (ValueError, TypeError, KeyError, RecursionError):
        return None


def _relative(href: str) -> str | None:
    if len(href) > LONGEST_ADDRESS:
        return None
    parts = split(href)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
