"""A request ends: with its answer, or with a refusal when its time is over.

An answer that has begun, such as a long export, may go on for as long as its next piece comes in time. What a request
was still doing when its time was over is cancelled: no statement of it begins any more, and the database ends the one
that runs (see `domain.statement_timeout`).
"""

import asyncio
import math
import time
from typing import Any, cast

from starlette.types import ASGIApp, Receive, Scope, Send

from api.serving import asked
from api.serving.asked import Asked
from api.serving.refusals import send_refusal

LIMIT = "seconds a request may take"
LOOKS_EVERY_S = 0.05


class Watch:
    """Cancels each task whose request's time is over. It looks at all of them now and then: a clock for each request
    would take as long as much of what a request takes."""

    def __init__(self) -> None:
        self._running: dict[asyncio.Task[Any], Asked] = {}
        self._looks_at = -math.inf

    def begin(self, request: Asked) -> "asyncio.Task[Any]":
        """From here on this task works for this request."""
        task = cast("asyncio.Task[Any]", asyncio.current_task())
        self._running[task] = request
        # A look that is long due was to be taken by a loop that has ended.
        if time.monotonic() > self._looks_at + LOOKS_EVERY_S:
            self._look_later()
        return task

    def has_ended(self, task: "asyncio.Task[Any]") -> bool:
        """Whether the task was cancelled for its time, and by nobody else."""
        return task not in self._running and not task.uncancel()

    def end(self, task: "asyncio.Task[Any]") -> None:
        """The request is answered, or refused."""
        self._running.pop(task, None)

    def _look_later(self) -> None:
        self._looks_at = time.monotonic() + LOOKS_EVERY_S
        asyncio.get_running_loop().call_later(LOOKS_EVERY_S, self._look, self._looks_at)

    def _look(self, due: float) -> None:
        if due != self._looks_at:  # a later one has taken its place
            return
        now = time.monotonic()
        for task in [task for task, request in self._running.items() if now > request.ends_at]:
            del self._running[task]
            task.cancel()
        self._looks_at = -math.inf
        if self._running:
            self._look_later()


class TimeLimit:
    """ASGI middleware, behind which `Watched` notes what goes out."""

    def __init__(self, app: ASGIApp, seconds: float) -> None:
        self._app = app
        self._seconds = seconds
        self._watch = Watch()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = asked.current()
        request.may_take_s = self._seconds
        request.ends_at = time.monotonic() + self._seconds
        task = self._watch.begin(request)
        try:
            await self._app(scope, receive, send)
        except asyncio.CancelledError:
            if not self._watch.has_ended(task):
                raise
            request.outcome = "refused"
            # Of an answer that has begun the connection is closed: so HTTP says that the rest is missing.
            if not request.status:
                await send_refusal(scope, send, 503, self._refusal())
        finally:
            self._watch.end(task)

    def _refusal(self) -> dict[str, Any]:
        refused = asked.RequestTookTooLong(self._seconds)
        extensions = {"code": refused.code, "limit": LIMIT, "allowed": self._seconds}
        return {"message": str(refused), "extensions": extensions}
