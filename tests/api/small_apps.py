"""Small applications, and what stands between them and whoever asks."""

from collections.abc import Awaitable, Callable

import httpx2
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from api.serving.metrics import Metrics
from api.serving.watch import Watched


async def get(app: ASGIApp, path: str = "/graphql", **headers: str) -> httpx2.Response:
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://city") as client:
        return await client.get(path, headers=headers)


def answering(work: Callable[[], Awaitable[object]]) -> ASGIApp:
    """An application that does some work before it answers."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await work()
        await PlainTextResponse("done")(scope, receive, send)

    return app


def watched(app: ASGIApp, metrics: Metrics | None = None, *, is_production: bool = False) -> ASGIApp:
    return Watched(app, metrics=metrics, log_requests=True, is_production=is_production)


async def nothing() -> None:
    pass
