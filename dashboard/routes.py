"""Which addresses are pages, and what every other address gets.

A page is sent whole: its content is drawn here as HTML, and Dash's scripts come with it. An address that no page has is
a 404: in words for someone who reads, in one line for a program. Run alone, the API's own addresses lead on to the API.
"""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import styles, visitor
from dashboard.document import ICON, dash_parts, document
from dashboard.language import speaking
from dashboard.page import Opened, Page
from dashboard.rendering import to_html

OWN_PREFIXES = ("/_dash-", "/assets/")
OWN_PATHS = ("/_favicon.ico",)
HEALTH_PATH = "/health/live"
ICON_PATH = "/favicon.ico"  # where browsers look when an address sends no page, such as a text or a picture
GRAPH_PATH = "/graphql"
API_PREFIXES = (GRAPH_PATH, "/export/", "/docs")
Open = Callable[[Page, str], Awaitable[Opened]]


class PageRoutes:
    """ASGI middleware in front of Dash, which then sees only its own addresses and "/"."""

    def __init__(self, app: ASGIApp, pages: Sequence[Page], not_found: Page, open_page: Open, api_url: str) -> None:
        self._app = app
        self._pages = pages
        self._not_found = not_found
        self._open = open_page
        self._api_url = api_url
        self._parts: Mapping[str, str] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] == styles.PATH:
            await Response(styles.text(), media_type="text/css")(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1000})
        elif scope["type"] != "http" or is_of_dash(scope["path"]):
            await self._app(scope, receive, send)
        else:
            await (await self._answer(scope, receive))(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive) -> Response:
        if scope["method"] not in ("GET", "HEAD"):
            return PlainTextResponse("Pages can only be read.\n", 405, {"Allow": "GET, HEAD"})
        if scope["path"] == HEALTH_PATH:
            return PlainTextResponse("The dashboard answers.\n", headers={"Cache-Control": "no-store"})
        if scope["path"] == ICON_PATH:
            return RedirectResponse(ICON, 307)
        if scope["path"].startswith(API_PREFIXES):
            return self._elsewhere(scope)
        page = next((page for page in self._pages if page.matches(scope["path"])), None)
        if page is None and not _is_for_a_reader(scope):
            return _nothing_here()
        return await self._document(page or self._not_found, scope, receive)

    async def _document(self, page: Page, scope: Scope, receive: Receive) -> Response:
        if not self._parts:
            self._parts = await self._ask_dash(scope, receive)
        href = _href(scope)
        language = visitor.language_of(href)
        opened = await self._open(page, href)
        with speaking(language):
            body = document(
                self._parts, to_html(opened.content), title=opened.title, language=language, theme=visitor.theme()
            ).encode()
        tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        headers = {
            "Cache-Control": "private, no-cache",
            "Content-Language": language,
            "ETag": tag,
            "Vary": "Accept-Language, Cookie",
        }
        if named := visitor.language_in(href):
            headers["Set-Cookie"] = visitor.remember_language(named)
        if opened.status == 200 and Headers(scope=scope).get("if-none-match", "").removeprefix("W/") == tag:
            return Response(status_code=304, headers=headers)
        return Response(body, opened.status, headers, "text/html")

    async def _ask_dash(self, scope: Scope, receive: Receive) -> Mapping[str, str]:
        """What Dash needs in a document. It prepares itself when "/" is asked for, and not before."""
        collected = bytearray()

        async def collect(message: Message) -> None:
            collected.extend(message.get("body", b""))

        await self._app({**scope, "path": "/", "raw_path": b"/", "method": "GET"}, receive, collect)
        return dash_parts(collected.decode())

    def _elsewhere(self, scope: Scope) -> Response:
        graph = urlsplit(self._api_url)
        if graph.hostname is None:
            return _nothing_here()
        path = graph.path if scope["path"] == GRAPH_PATH else scope["path"]
        return RedirectResponse(graph._replace(path=path, query=scope["query_string"].decode("latin-1")).geturl(), 307)


def is_of_dash(path: str) -> bool:
    """An address that Dash answers: its scripts, our files, and what its scripts ask for."""
    return path.startswith(OWN_PREFIXES) or path in OWN_PATHS


def _nothing_here() -> Response:
    return PlainTextResponse("There is nothing at this address.\n", 404)


def _href(scope: Scope) -> str:
    query = scope["query_string"].decode("latin-1")
    path: str = scope.get("raw_path", b"").decode("latin-1").partition("?")[0] or scope["path"]
    return f"{path}?{query}" if query else path


def _is_for_a_reader(scope: Scope) -> bool:
    """A browser that follows a link asks for HTML; robots.txt and scripts have a point in their last part."""
    accepts_html = "text/html" in Headers(scope=scope).get("accept", "")
    return accepts_html and "." not in scope["path"].rsplit("/", 1)[-1]
