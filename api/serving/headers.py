"""What a browser is told about every answer: what it is, who may use it, and that nothing in it may be run.

A page or an answer that knows better says so in headers of its own, and keeps them.
"""

from collections.abc import Awaitable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.recent import Recent

STRICT = {
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    b"content-security-policy": b"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}
ONLY_ENCRYPTED = {b"strict-transport-security": b"max-age=31536000"}
CACHE_CONTROL = b"cache-control"
ASK_AGAIN = b"private, no-cache"
KEEP_NOTHING = b"no-store"
KINDS_REMEMBERED = 64  # of answers, by the names of their headers


class StrictHeaders:
    """ASGI middleware. In production it also tells browsers to come back over HTTPS only."""

    def __init__(self, app: ASGIApp, *, is_production: bool) -> None:
        self._app = app
        self._strict = list((STRICT | ONLY_ENCRYPTED if is_production else STRICT).items())
        self._missing: Recent[list[tuple[bytes, bytes]]] = Recent(KINDS_REMEMBERED)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        def send_strictly(message: Message) -> Awaitable[None]:
            if message["type"] == "http.response.start":
                message = {**message, "headers": self._completed(list(message.get("headers", ())))}
            return send(message)

        await self._app(scope, receive, send_strictly)

    def _completed(self, headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        names = tuple([name for name, _ in headers])
        missing = self._missing.get(names)
        if missing is None:
            missing = self._not_said_by({name.lower() for name in names})
            self._missing.keep(names, missing)
        return headers + missing

    def _not_said_by(self, said: set[bytes]) -> list[tuple[bytes, bytes]]:
        missing = [header for header in self._strict if header[0] not in said]
        if CACHE_CONTROL not in said:
            # What has an ETag may be kept by the caller alone, who asks each time whether it still holds.
            missing.append((CACHE_CONTROL, ASK_AGAIN if b"etag" in said else KEEP_NOTHING))
        return missing
