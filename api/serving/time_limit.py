"""A request ends: with its answer, or with a refusal when its time is over.

An answer that has begun, such as a long export, may go on for as long as its next piece comes in time. What a request
was still doing when its time was over is cancelled: no statement of it begins any more, and the database ends the one
that runs (see `domain.statement_timeout`).
"""

import asyncio
import time
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.serving import asked
from api.serving.refusals import send_refusal

LIMIT = "seconds a request may take"


class TimeLimit:
    """ASGI middleware."""

    def __init__(self, app: ASGIApp, seconds: float) -> None:
        self._app = app
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = asked.current()
        request.may_take_s = self._seconds
        request.ends_at = time.monotonic() + self._seconds
        clock = asyncio.get_running_loop()
        has_begun = False

        async def send_in_time(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            if message.get("more_body"):
                request.ends_at = time.monotonic() + self._seconds
                limit.reschedule(clock.time() + self._seconds)
            await send(message)

        try:
            async with asyncio.timeout(self._seconds) as limit:
                await self._app(scope, receive, send_in_time)
        except TimeoutError:
            if not limit.expired():
                raise
            request.outcome = "refused"
            # Of an answer that has begun the connection is closed: so HTTP says that the rest is missing.
            if not has_begun:
                await send_refusal(scope, send, 503, self._refusal())

    def _refusal(self) -> dict[str, Any]:
        refused = asked.RequestTookTooLong(self._seconds)
        extensions = {"code": refused.code, "limit": LIMIT, "allowed": self._seconds}
        return {"message": str(refused), "extensions": extensions}
