"""Where the pages at /docs are found, and what a browser is told about them.

They are made when the first of them is asked for, so that a start does not wait for them.
"""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from strawberry.schema import Schema

from api.export.listing import listing

if TYPE_CHECKING:
    from api.docs.pages import Pages

STYLE = Path(__file__).parent / "docs.css"
ASKED_AT_MOST = 200
SECURITY = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    )
}


class Docs:
    """The pages of one schema behind their addresses."""

    def __init__(self, schema: Schema, *, leads_to_graphiql: bool) -> None:
        self._schema = schema
        self._leads_to_graphiql = leads_to_graphiql

    @cached_property
    def _pages(self) -> "Pages":
        from api.docs.pages import Pages

        return Pages(
            self._schema.as_str(), exports=partial(listing, self._schema), leads_to_graphiql=self._leads_to_graphiql
        )

    def routes(self) -> list[BaseRoute]:
        """All addresses, each with its page."""
        pages = [
            Route("/style.css", self._style),
            Route("/", self._shown(lambda pages, _: pages.overview())),
            Route("/types/{name}", self._shown(lambda pages, request: pages.type(request.path_params["name"]))),
            Route("/rules", self._shown(lambda pages, _: pages.rules())),
            Route("/exports", self._shown(lambda pages, _: pages.exports())),
            Route("/questions", self._shown(lambda pages, _: pages.questions())),
            Route("/questions/{name}", self._shown(lambda pages, asked: pages.question(asked.path_params["name"]))),
            Route("/search", self._shown(lambda pages, request: pages.search(_asked(request)))),
            Route("/dictionary.csv", self._file("text/csv; charset=utf-8; header=present", lambda it: it.csv())),
            Route("/dictionary.json", self._file("application/json", lambda it: it.json())),
            Route("/{name:path}", self._shown(lambda pages, request: pages.writing(request.path_params["name"]))),
        ]
        return [Route("/docs", self._shown(lambda pages, _: pages.overview())), Mount("/docs", routes=pages)]

    def _shown(self, page: "Callable[[Pages, Request], str | None]") -> "Callable[[Request], Response]":
        """An endpoint that answers with a page, or says that there is none. It runs beside the event loop."""

        def endpoint(request: Request) -> Response:
            html = page(self._pages, request)
            if html is None:
                return HTMLResponse(self._pages.missing(), 404, headers=SECURITY)
            return HTMLResponse(html, headers=SECURITY)

        return endpoint

    def _file(self, media_type: str, made: "Callable[[Pages], str]") -> "Callable[[Request], Response]":
        def endpoint(request: Request) -> Response:
            name = f"data-{Path(request.url.path).name}"
            headers = {**SECURITY, "content-disposition": f'attachment; filename="{name}"'}
            return Response(made(self._pages), media_type=media_type, headers=headers)

        return endpoint

    async def _style(self, _request: Request) -> Response:
        return FileResponse(STYLE, media_type="text/css", headers=SECURITY)


def _asked(request: Request) -> str:
    return request.query_params.get("q", "")[:ASKED_AT_MOST]
