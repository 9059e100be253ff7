"""Each request gets a number and, when it is answered, one line in the log: what kind it was, and never what it said.

The number comes from whoever asks, if theirs is short and plain, and goes back in the answer, with the headers that
every answer has. A fault or a refusal that nobody else has answered is answered here, a fault with the number under
which the log holds it. Whatever goes out is noted here and nowhere else: each look at it takes its time.
"""

import re
import secrets
import time
from collections.abc import Awaitable
from itertools import count
from typing import Any

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import FAULT, about_fault
from api.serving import asked
from api.serving.asked import Asked
from api.serving.headers import StrictHeaders
from api.serving.metrics import Metrics
from api.serving.refusals import send_refusal
from domain.errors import EquityError

HEADER = b"x-request-id"
PLAIN_ID = re.compile(rb"[A-Za-z0-9._-]{1,64}")
PROCESS = secrets.token_hex(4)
"""What the numbers of one process begin with, so that not every request has to ask the system for random bytes."""
PATH_SHOWN = 100
NAME_SHOWN = 60
TIMEOUT = "TIMEOUT"
_number = count(1)


class Watched:
    """ASGI middleware."""

    def __init__(self, app: ASGIApp, *, metrics: Metrics | None, log_requests: bool, is_production: bool) -> None:
        self._app = app
        self._headers = StrictHeaders(is_production=is_production)
        self._metrics = metrics
        self._logs = log_requests
        self._log = structlog.get_logger("api").bind()  # bound once and not for each line

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Asked(id=_id(scope))
        answer = _Answer(send, request, self._headers)
        begun = asked.begin(request)
        started = time.perf_counter()
        if self._metrics:
            self._metrics.request_begins()
        try:
            await self._answered(scope, receive, answer, request)
        finally:
            took = time.perf_counter() - started
            if self._metrics:
                self._metrics.request_ends(scope["path"], request, took)
            if self._logs:
                self._log.info("request", **_line(scope, request, took))
            asked.end(begun)

    async def _answered(self, scope: Scope, receive: Receive, answer: "_Answer", request: Asked) -> None:
        try:
            await self._app(scope, receive, answer.send)
        except EquityError as refusal:
            if not request.status:
                request.outcome = "refused"
                error = {"message": str(refusal), "extensions": {"code": refusal.code}}
                await send_refusal(scope, answer.send, 503 if refusal.code == TIMEOUT else 400, error)
        except Exception:  # noqa: BLE001  the outermost door: the caller gets an answer, the log the fault
            self._log.exception("fault", reference=request.id)
            if not request.status:
                error = {"message": about_fault(request.id), "extensions": {"code": FAULT}}
                await send_refusal(scope, answer.send, 500, error)


class _Answer:
    """What goes out for one request."""

    def __init__(self, send: Send, request: Asked, headers: StrictHeaders) -> None:
        self._send = send
        self._request = request
        self._headers = headers

    def send(self, message: Message) -> Awaitable[None]:
        request = self._request
        if message["type"] == "http.response.start":
            request.status = message["status"]
            own = message.get("headers", ())
            headers = [*own, *self._headers.beside(own), (HEADER, request.id.encode())]
            message = {**message, "headers": headers}
        else:
            request.size += len(message.get("body", b""))
            if message.get("more_body"):  # which has as long to come as an answer has to begin
                request.ends_at = time.monotonic() + request.may_take_s
        return self._send(message)


def _id(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == HEADER and PLAIN_ID.fullmatch(value):
            return str(value, "ascii")
    return f"{PROCESS}{next(_number):08x}"


def _line(scope: Scope, request: Asked, took: float) -> dict[str, Any]:
    """One bounded line. The address is shown as it was sent, so that it holds no control characters."""
    known = {
        "operation": request.operation and request.operation[:NAME_SHOWN],
        "digest": request.digest,
        "cost": request.cost,
        "outcome": request.outcome,
        "statements": request.statements or None,
    }
    return {
        "method": scope["method"],
        "path": scope.get("raw_path", b"").decode("latin-1")[:PATH_SHOWN] or scope["path"][:PATH_SHOWN],
        "status": request.status,
        "ms": round(took * 1000, 1),
        "bytes": request.size,
        **{name: value for name, value in known.items() if value is not None},
    }
