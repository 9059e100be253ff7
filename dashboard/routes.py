"""Which addresses are pages, and what every other address gets.

Dash answers any unknown address with a page and HTTP 200. Here an address that no page has is a 404: in words for
someone who reads, in one line for a program. Run alone, /graphql leads on to the API.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.document import with_title
from dashboard.page import Page, tab_title
from dashboard.wording import states as said

OWN_PREFIXES = ("/_dash-", "/assets/")
OWN_PATHS = ("/_favicon.ico",)
GRAPH_PATH = "/graphql"


class PageRoutes:
    """ASGI middleware in front of Dash, which then sees only its own addresses and "/"."""

    def __init__(self, app: ASGIApp, pages: Sequence[Page], api_url: str) -> None:
        self._app = app
        self._pages = pages
        self._api_url = api_url

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})
        elif scope["type"] != "http" or scope["path"].startswith(OWN_PREFIXES) or scope["path"] in OWN_PATHS:
            await self._app(scope, receive, send)
        elif scope["method"] not in ("GET", "HEAD"):
            await PlainTextResponse("Pages can only be read.\n", 405, {"Allow": "GET, HEAD"})(scope, receive, send)
        elif scope["path"] == GRAPH_PATH:
            await self._graph_elsewhere(scope)(scope, receive, send)
        else:
            await self._page(scope, receive, send)

    async def _page(self, scope: Scope, receive: Receive, send: Send) -> None:
        page = next((page for page in self._pages if page.matches(scope["path"])), None)
        if page is None and not _is_for_a_reader(scope):
            await PlainTextResponse("There is nothing at this address.\n", 404)(scope, receive, send)
            return
        # Dash prepares itself only when "/" is asked for, and the document is the same for every page.
        index = _Document(200 if page else 404, tab_title(page.name if page else said.NO_PAGE_NAME))
        await self._app({**scope, "path": "/", "raw_path": b"/", "method": "GET"}, receive, index.collect)
        await index.response()(scope, receive, send)

    def _graph_elsewhere(self, scope: Scope) -> Response:
        if urlsplit(self._api_url).hostname is None:
            return PlainTextResponse("There is nothing at this address.\n", 404)
        query = scope["query_string"].decode("latin-1")
        return RedirectResponse(f"{self._api_url}?{query}" if query else self._api_url, 307)


class _Document:
    """Collects the document that Dash makes, to send it with its own title and status."""

    def __init__(self, status: int, title: str) -> None:
        self._status = status
        self._title = title
        self._body = b""

    async def collect(self, message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] != 200:
            self._status = message["status"]
        elif message["type"] == "http.response.body":
            self._body += message.get("body", b"")

    def response(self) -> Response:
        html = with_title(self._body.decode(), self._title)
        return Response(html, self._status, {"Cache-Control": "no-cache"}, "text/html")


def _is_for_a_reader(scope: Scope) -> bool:
    """A browser that follows a link asks for HTML; robots.txt, favicons and scripts have a point in their last part."""
    accepts_html = "text/html" in Headers(scope=scope).get("accept", "")
    return accepts_html and "." not in scope["path"].rsplit("/", 1)[-1]
