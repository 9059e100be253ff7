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
from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html, register_page
from dash import _pages as dash_pages
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate
from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard import document, shell
from dashboard.address import Address, on_this_site, path_of
from dashboard.api_client import ApiClient
from dashboard.components import states
from dashboard.kept_pages import KeptPages
from dashboard.language import speaking
from dashboard.page import Opened, Page, answer_tag, open_page, tab_title
from dashboard.pages import all_pages
from dashboard.pages.not_found import PAGE as NOT_FOUND
from dashboard.routes import Open, PageRoutes
from dashboard.security_headers import SecurityHeaders
from dashboard.settings import Settings
from dashboard.static_files import StaticFiles
from dashboard.visitor import Visitor, language_of
from dashboard.wording import states as said
from dashboard.wording import words

log = logging.getLogger(__name__)
LOCATION = "_pages_location"
CONTENT = "_pages_content"
TITLE = "_pages_store"
# Filled by assets/navigation.js when the reader leaves the page that came with the document.
DEPARTURE = "departure"
# A page's title is known when its answer is; Dash asks for it right after the layout, in the same task.
_title: ContextVar[str] = ContextVar("title", default=words.PRODUCT)


def create_app(settings: Settings, transport: httpx2.AsyncBaseTransport | None = None) -> ASGIApp:
    """The whole dashboard; `transport` reaches an API in the same process without a network."""
    client = ApiClient(settings.api_url, transport=transport, timeout_seconds=settings.api_timeout_seconds)
    pages = [page for page in all_pages() if settings.is_development or not page.is_for_development]
    dash = _dash()

    async def open_at(page: Page, href: str) -> Opened:
        try:
            return await open_page(_exactly(page, href), href, client)
        except Exception:
            log.exception("A page could not be made")
            return _broken(href)

    _register(pages, open_at)
    # What dash.page_container holds, without the part by which Dash names the tab: before the first change of page
    # there is no name yet, so assets/navigation.js does that.
    dash.layout = html.Div(
        [
            dcc.Location(id=LOCATION, refresh="callback-nav"),
            html.Div(id=CONTENT),
            *(dcc.Store(id=name) for name in (TITLE, DEPARTURE, "arrival")),
        ]
    )
    dash.clientside_callback(  # type: ignore[no-untyped-call]
        ClientsideFunction("ledger", "arrived"),
        Output("arrival", "data"),
        Input(CONTENT, "children"),
        State(TITLE, "data"),
    )
    routes = PageRoutes(
        dash.server,
        [page for page in pages if page is not NOT_FOUND],
        NOT_FOUND,
        open_at,
        settings.public_api_url or settings.api_url,
    )
    # A page's content is JSON with many like parts: 175 kB become 14. Static files come compressed already.
    compressed = GZipMiddleware(
        SecurityHeaders(StaticFiles(routes), is_production=not settings.is_development),
        minimum_size=1000,
        compresslevel=5,
    )

    async def tag_of(href: str) -> str | None:
        page = next((page for page in pages if page.matches(path_of(href))), None)
        return await answer_tag(page, href, client) if page else None

    return _Closing(Visitor(KeptPages(compressed, tag_of)), client)


def _dash() -> Dash:
    dash_pages.PAGE_REGISTRY.clear()
    dash = Dash(
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
        add_log_handler=False,
        # The whole address, because Dash hands path variables and parameters over as one pile of names.
        routing_callback_inputs={"href_": State(LOCATION, "href"), "left_": State(DEPARTURE, "data")},
    )
    # Pages ask once and are done; without this every open page would also hold a websocket.
    dash.backend.websocket_capability = False
    return dash


def _register(pages: list[Page], open_at: Open) -> None:
    for page in pages:
        # Dash shows the page whose module ends in not_found_404 at every address that no page has.
        module = "dashboard.pages.not_found_404" if page is NOT_FOUND else f"dashboard.pages{page.path}"
        register_page(  # type: ignore[no-untyped-call]
            module,
            path=page.path.replace("<", "").replace(">", ""),
            path_template=page.path if "<" in page.path else None,
            name=str(page.name),
            title=_tab,
            layout=_layout(page, open_at),
        )


def _broken(href: str) -> Opened:
    with speaking(language_of(href)):
        content = shell.frame(states.broken(on_this_site(href)), Address(path=path_of(href)), None)
        return Opened(content, tab_title(said.BROKEN), 500)


def _layout(page: Page, open_at: Open) -> Callable[..., Awaitable[Component]]:
    async def layout(href_: str = "/", left_: str | None = None, **_names: Any) -> Component:
        if left_ is None:
            # The reader still looks at the page that came with the document.
            raise PreventUpdate
        opened = await open_at(page, href_)
        _title.set(opened.title)
        return opened.content

    return layout


def _exactly(page: Page, href: str) -> Page:
    """Dash lets /departments/a/b pass for /departments/<code>; here that is an address without a page."""
    return page if page is NOT_FOUND or page.matches(path_of(href)) else NOT_FOUND


def _tab(**_path_variables: str) -> str:
    return _title.get()


class _Closing:
    """Closes the connections to the API when the server stops."""

    def __init__(self, app: ASGIApp, client: ApiClient) -> None:
        self._app = app
        self._client = client

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)
        if scope["type"] == "lifespan":
            await self._client.close()
