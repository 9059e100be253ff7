"""Exports over HTTP: GET /export/<name>.csv or .xlsx, and at /export/ the list of them all.

Whatever can be refused is refused before an answer begins. Then pieces go out as they are made; if something fails
later the connection is closed before the end, so that HTTP says that the rest is missing.
"""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route
from strawberry.schema import Schema

from api.answering import COST_OF_A_REFUSAL
from api.callers import AskedTooMuch, Networks, caller_of
from api.context import CityClock
from api.errors import BadRequest
from api.export.about import Named
from api.export.arguments import Arguments
from api.export.listing import listing
from api.export.making import KINDS, Making, Streamed, Workshop
from api.export.reading import Asked
from api.export.registry import EXPORTS
from api.reader import Reader
from api.serving.asked import current
from domain.access.policy import PUBLIC, NotAllowed, check_may_read
from domain.errors import EquityError

if TYPE_CHECKING:
    from api.rate_limits import RateLimits

COST = 10_000  # in production, one caller may ask for twenty in a minute
SHOWN = 60


class NoSuchExport(EquityError):
    """Nothing is exported under this name."""

    code = "NO_SUCH_EXPORT"

    def __init__(self, name: str) -> None:
        kinds = " and ".join(f".{kind}" for kind in KINDS)
        super().__init__(f"There is no export {name[:SHOWN]!r}. There are, each as {kinds}: {', '.join(EXPORTS)}.")


class Exports:
    """All exports of one service."""

    def __init__(
        self,
        schema: Schema,
        engine: Engine,
        *,
        statement_timeout: float,
        rate_limits: "RateLimits | None" = None,
        trusted_proxies: Networks = (),
    ) -> None:
        self._schema = schema
        self._engine = engine
        self._statement_timeout = statement_timeout
        self._rate_limits = rate_limits
        self._trusted_proxies = trusted_proxies
        self._clock = CityClock(Reader(engine))
        self._workshop = Workshop(engine)
        self._arguments = cache(lambda root: Arguments(schema, root))

    def routes(self, *, tells_schema: bool) -> list[BaseRoute]:
        """The addresses of all exports, and of their list where the graph tells its schema."""
        return [
            *([Route("/export/", self._list)] if tells_schema else []),
            Route("/export/{file}", self._export),
        ]

    async def _list(self, _request: Request) -> Response:
        return JSONResponse({"exports": listing(self._schema)})

    async def _export(self, request: Request) -> Response:
        try:
            making, named, kind = await self._asked(request)
            await self._charge(request, COST)
            stack = await self._workshop.begun(making)
        except EquityError as refusal:
            return _refused(refusal)
        current().outcome = "executed"
        media_type, _ = KINDS[kind]
        headers = {
            "content-disposition": f'attachment; filename="{named.file_name(making.edition, kind)}"',
            "x-as-of": named.asked.day.isoformat(),
            "x-edition": making.edition.name,
        }
        if request.method == "HEAD":
            await stack.aclose()
            head = Response(media_type=media_type, headers=headers)
            del head.headers["content-length"]  # nobody knows it before the file is made
            return head
        return Streamed(stack, self._workshop.pieces(making), media_type=media_type, headers=headers)

    async def _asked(self, request: Request) -> tuple[Making, Named, str]:
        """What is asked for. A refusal costs whoever asked a little."""
        try:
            named, kind, with_about = await self._read(request)
        except EquityError:
            await self._charge(request, COST_OF_A_REFUSAL)
            raise
        making = Making(self._engine, named, kind, self._statement_timeout, with_about=with_about)
        return making, named, kind

    async def _read(self, request: Request) -> tuple[Named, str, bool]:
        name, _, kind = request.path_params["file"].rpartition(".")
        if name not in EXPORTS or kind not in KINDS:
            raise NoSuchExport(request.path_params["file"])
        export = EXPORTS[name]
        check_may_read(PUBLIC, export.root)
        sent = request.query_params.multi_items()
        arguments = self._arguments(export.root)
        given = arguments.read([(key, text) for key, text in sent if key != "about"])
        day = given.get("end") or given.get("as_of") or await self._clock.today()
        asked = Asked(export, given, day)
        holds = export.holds or arguments.description
        return Named(name, holds, request.url.query, asked), kind, _wants_about(dict(sent))

    async def _charge(self, request: Request, cost: int) -> None:
        current().cost = cost
        if self._rate_limits:
            await self._rate_limits.check(caller_of(request.scope, self._trusted_proxies), cost)


def _wants_about(sent: Mapping[str, str]) -> bool:
    wanted = sent.get("about", "false")
    if wanted not in {"true", "false"}:
        raise BadRequest("`about` is true or false.")
    return wanted == "true"


def _refused(refusal: EquityError) -> Response:
    """A refusal in the form in which the graph refuses."""
    current().outcome = "limited" if isinstance(refusal, AskedTooMuch) else "refused"
    details: dict[str, Any] = getattr(refusal, "details", {})
    error = {"message": str(refusal), "extensions": {"code": refusal.code, **details}}
    headers = {"retry-after": str(refusal.wait_s)} if isinstance(refusal, AskedTooMuch) else None
    return JSONResponse({"errors": [error]}, _status(refusal), headers)


def _status(refusal: EquityError) -> int:
    match refusal:
        case AskedTooMuch():
            return 429
        case NoSuchExport():
            return 404
        case NotAllowed():
            return 403
        case _:
            return 503 if refusal.code == "TIMEOUT" else 400
