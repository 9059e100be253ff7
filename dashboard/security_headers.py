"""What a browser is told not to do: run any script but ours, call any other host, be framed by another page.

The policy names the hash of each inline script in the very HTML that is sent, because Dash's own list of hashes
leaves one of its scripts out and the page would stay blank.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send

INLINE_SCRIPT = re.compile(rb"<script(?P<attributes>(?![^>]*\bsrc=)[^>]*)>(?P<text>.*?)</script>", re.DOTALL)
# Data blocks are never run, so they need no hash.
DATA_BLOCK = re.compile(rb"""type=["']application/json["']""")
# No cross-origin-opener-policy: it has the browser begin each first page in another process, noticeably later
# (docs/page-speed.md), to keep secrets of a window from whoever opened it; these pages have none.
PLAIN_HEADERS = {
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
    b"referrer-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
ONLY_ENCRYPTED = {b"strict-transport-security": b"max-age=31536000"}
POLICY = (
    "default-src 'self'; script-src 'self'{hashes}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)


def content_security_policy(html: bytes) -> str:
    """The policy for one HTML document, with the hashes of the scripts that stand in it."""
    scripts = [m["text"] for m in INLINE_SCRIPT.finditer(html) if not DATA_BLOCK.search(m["attributes"])]
    hashes = dict.fromkeys(base64.b64encode(hashlib.sha256(script).digest()).decode() for script in scripts)
    return POLICY.format(hashes="".join(f" 'sha256-{digest}'" for digest in hashes))


class SecurityHeaders:
    """ASGI middleware. HTML is held back until it is whole, so that its scripts can be hashed; the rest streams."""

    def __init__(self, app: ASGIApp, *, is_production: bool = False) -> None:
        self._app = app
        self._headers = {**PLAIN_HEADERS, **(ONLY_ENCRYPTED if is_production else {})}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        await self._app(scope, receive, _HeaderSender(send, self._headers))


class _HeaderSender:
    def __init__(self, send: Send, headers: Mapping[bytes, bytes]) -> None:
        self._send = send
        self._headers = headers
        self._held_start: Message | None = None
        self._body = b""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            await self._begin(message)
        elif self._held_start is None:
            await self._send(message)
        else:
            self._body += message.get("body", b"")
            if not message.get("more_body", False):
                await self._send(self._with_headers(self._held_start, content_security_policy(self._body)))
                await self._send({"type": "http.response.body", "body": self._body})

    async def _begin(self, message: Message) -> None:
        headers = dict(message["headers"])
        if message["status"] == 304:
            # The browser goes on with the document that it has, and with that document's own policy.
            await self._send(message)
        elif headers.get(b"content-type", b"").startswith(b"text/html"):
            self._held_start = message
        else:
            await self._send(self._with_headers(message, POLICY.format(hashes="")))

    def _with_headers(self, start: Message, policy: str) -> Message:
        kept = [(name, value) for name, value in start["headers"] if name.lower() not in self._headers]
        ours = [*self._headers.items(), (b"content-security-policy", policy.encode())]
        return {**start, "headers": [*kept, *ours]}
