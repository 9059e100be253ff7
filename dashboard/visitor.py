"""For whom the dashboard asks the graph.

A server limits what each caller may ask for. Without this all visitors together would be one caller: the dashboard.
"""

from __future__ import annotations

from contextvars import ContextVar

from starlette.types import ASGIApp, Receive, Scope, Send

HEADER = "x-forwarded-for"
ADDRESSES_KEPT = 5

_addresses: ContextVar[str] = ContextVar("addresses", default="")


def headers() -> dict[str, str]:
    """What a question says about who asks it: the addresses it came through, the visitor's side first."""
    return {HEADER: addresses} if (addresses := _addresses.get()) else {}


class Visitor:
    """ASGI middleware that notes where a request comes from, as proxies do."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        noted = _addresses.set(_came_through(scope))
        try:
            await self._app(scope, receive, send)
        finally:
            _addresses.reset(noted)


def _came_through(scope: Scope) -> str:
    told = b",".join(value for name, value in scope["headers"] if name == HEADER.encode()).decode("latin-1")
    addresses = [part.strip() for part in told.split(",") if _is_address_like(part.strip())]
    if scope.get("client"):
        addresses.append(scope["client"][0])
    return ", ".join(addresses[-ADDRESSES_KEPT:])


def _is_address_like(text: str) -> bool:
    return 0 < len(text) <= 45 and all(letter in "0123456789abcdefABCDEF.:" for letter in text)
