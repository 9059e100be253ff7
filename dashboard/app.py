"""Putting the dashboard together: Dash with its pages, the graph's client, and what stands in front of them.

`create_app` gives an ASGI app that runs alone or behind a dispatcher that sends it everything but the API's own paths
(and the lifespan). It listens nowhere and opens no connection until a page is asked for.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from typing import Any

import httpx2
from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html, page_container, register_page
from dash import _pages as dash_pages
from dash.development.base_component import Component
from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard import document, shell
from dashboard.address import Address, path_of
from dashboard.api_client import ApiClient
from dashboard.components import states
from dashboard.page import Page, open_page, tab_title
from dashboard.pages import all_pages
from dashboard.pages.not_found import PAGE as NOT_FOUND
from dashboard.routes import PageRoutes
from dashboard.security_headers import SecurityHeaders
from dashboard.settings import Settings
from dashboard.static_files import StaticFiles
from dashboard.visitor import Visitor
from dashboard.wording import states as said
from dashboard.wording import words

log = logging.getLogger(__name__)
LOCATION = "_pages_location"
CONTENT = "_pages_content"
# A page's title is known when its answer is; Dash asks for it right after the layout, in the same task.
_title: ContextVar[str] = ContextVar("title", default=words.PRODUCT)


def create_app(settings: Settings, transport: httpx2.AsyncBaseTransport | None = None) -> ASGIApp:
    """The whole dashboard; `transport` reaches an API in the same process without a network."""
    client = ApiClient(settings.api_url, transport=transport, timeout_seconds=settings.api_timeout_seconds)
    pages = [page for page in all_pages() if settings.is_development or not page.is_for_development]
    dash = _dash()
    _register(pages, client)
    dash.layout = html.Div([page_container, dcc.Store(id="arrival")])
    dash.clientside_callback(  # type: ignore[no-untyped-call]
        ClientsideFunction("ledger", "arrived"), Output("arrival", "data"), Input(CONTENT, "children")
    )
    graph_for_readers = settings.public_api_url or settings.api_url
    routes = PageRoutes(dash.server, [page for page in pages if page is not NOT_FOUND], graph_for_readers)
    # A page's content is JSON with many like parts: 175 kB become 14. Static files come compressed already.
    compressed = GZipMiddleware(SecurityHeaders(StaticFiles(routes)), minimum_size=1000, compresslevel=5)
    return _Closing(Visitor(compressed), client)


class _LedgerDash(Dash):
    """Dash, with our own words in the document that it makes."""

    def interpolate_index(self, **parts: Any) -> Any:  # type: ignore[override]
        return super().interpolate_index(**{**parts, "app_entry": document.ENTRY})  # type: ignore[no-untyped-call]


def _dash() -> Dash:
    dash_pages.PAGE_REGISTRY.clear()
    dash = _LedgerDash(
        "dashboard",
        # Dash takes a server here, whatever its annotation says.
        server=FastAPI(docs_url=None, redoc_url=None, openapi_url=None),  # type: ignore[arg-type]
        backend="fastapi",
        use_pages=True,
        pages_folder="",
        use_async=True,
        suppress_callback_exceptions=True,
        include_pages_meta=False,
        assets_path_ignore=["vendor"],
        index_string=document.INDEX,
        title=words.PRODUCT,
        update_title="",
        on_error=_broken,
        add_log_handler=False,
        # The whole address, because Dash hands path variables and parameters over as one pile of names.
        routing_callback_inputs={"href_": State(LOCATION, "href")},
    )
    # Pages ask once and are done; without this every open page would also hold a websocket.
    dash.backend.websocket_capability = False
    return dash


def _register(pages: list[Page], client: ApiClient) -> None:
    for page in pages:
        # Dash shows the page whose module ends in not_found_404 at every address that no page has.
        module = "dashboard.pages.not_found_404" if page is NOT_FOUND else f"dashboard.pages{page.path}"
        register_page(  # type: ignore[no-untyped-call]
            module,
            path=page.path.replace("<", "").replace(">", ""),
            path_template=page.path if "<" in page.path else None,
            name=page.name,
            title=_tab,
            layout=_layout(page, client),
        )


def _layout(page: Page, client: ApiClient) -> Callable[..., Awaitable[Component]]:
    async def layout(href_: str = "/", **_names: Any) -> Component:
        opened = await open_page(_exactly(page, href_), href_, client)
        _title.set(opened.title)
        return opened.content

    return layout


def _exactly(page: Page, href: str) -> Page:
    """Dash lets /departments/a/b pass for /departments/<code>; here that is an address without a page."""
    return page if page is NOT_FOUND or page.matches(path_of(href)) else NOT_FOUND


def _tab(**_path_variables: str) -> str:
    return _title.get()


def _broken(error: Exception) -> Any:
    log.error("A page could not be made", exc_info=error)
    content = shell.frame(states.broken(), Address(path=""), None)
    return [content, {"title": tab_title(said.BROKEN)}]


class _Closing:
    """Closes the connections to the API when the server stops."""

    def __init__(self, app: ASGIApp, client: ApiClient) -> None:
        self._app = app
        self._client = client

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)
        if scope["type"] == "lifespan":
            await self._client.close()
