"""Sending a request straight to an application, in this process, so that what it costs can be measured."""

from dataclasses import dataclass
from time import process_time
from typing import Any

from starlette.types import ASGIApp, Message

from tests.hostile.requests import EVERY_CLIENT_SENDS, Hostile

PIECE = 16 * 1024


@dataclass(frozen=True, slots=True)
class Answered:
    """What came back, and how much of the processor's time it took."""

    status: int
    headers: dict[str, str]
    body: bytes
    cpu_s: float


async def send(app: ASGIApp, request: Hostile, path: str = "/graphql") -> Answered:
    """The answer to one request, whose body arrives in pieces."""
    pieces = [request.body[at : at + PIECE] for at in range(0, len(request.body), PIECE)] or [b""]
    headers = EVERY_CLIENT_SENDS | request.headers
    sent: list[Message] = []

    async def receive() -> Message:
        if not pieces:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": pieces.pop(0), "more_body": bool(pieces)}

    async def collect(message: Message) -> None:
        sent.append(message)

    scope: dict[str, Any] = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": request.query,
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in headers.items()],
        "server": ("localhost", 80),
        "client": ("127.0.0.1", 50_000),
        "extensions": {},
        "state": {},
    }
    started = process_time()
    await app(scope, receive, collect)
    cpu_s = process_time() - started
    start, *rest = sent
    told = {name.decode("latin-1"): value.decode("latin-1") for name, value in start["headers"]}
    return Answered(start["status"], told, b"".join(each.get("body", b"") for each in rest), cpu_s)
