"""Scripts, styles and fonts: compressed once, kept by the browser as long as their address stays the same.

Their addresses carry a fingerprint or a date of change, so a new file has a new address and an old copy is never
shown. A file that does not exist is a plain 404.
"""

from __future__ import annotations

import gzip

import anyio.to_thread
import brotli  # type: ignore[import-untyped]
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.collected import Collected

PREFIXES = ("/_dash-component-suites/", "/assets/")
FOREVER = b"public, max-age=31536000, immutable"
WORTH_COMPRESSING = 500
# There are about 40 files. Made-up fingerprints of the same files must not fill the memory.
MOST_KEPT = 300
COMPRESSIBLE = (b"javascript", b"css", b"json", b"svg", b"text/")
# Brotli's level 11 takes 10 s for the largest file and saves 8% over level 7, which takes less than one.
BROTLI_LEVEL = 7


class StaticFiles:
    """ASGI middleware in front of Dash."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._kept: dict[tuple[str, str], Collected] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(PREFIXES):
            await self._app(scope, receive, send)
            return
        encoding = best_encoding(Headers(scope=scope).get("accept-encoding", ""))
        address = f"{scope['path']}?{scope['query_string'].decode('latin-1')}"
        answer = self._kept.get((address, encoding)) or await self._fetch(scope, receive, address, encoding)
        await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
        await send({"type": "http.response.body", "body": bytes(answer.body)})

    async def _fetch(self, scope: Scope, receive: Receive, address: str, encoding: str) -> Collected:
        answer = Collected()
        await self._app(_without_conditions(scope), receive, answer.collect)
        if answer.status != 200:
            return _not_found()
        answer = await anyio.to_thread.run_sync(_compressed, answer, encoding)
        if is_fingerprinted(address):
            answer.set_header(b"cache-control", FOREVER)
            if len(self._kept) < MOST_KEPT:
                self._kept[address, encoding] = answer
        return answer


def best_encoding(accepted: str) -> str:
    names = {part.partition(";")[0].strip() for part in accepted.split(",")}
    return "br" if "br" in names else "gzip" if "gzip" in names else ""


def is_fingerprinted(address: str) -> bool:
    """Dash writes `.v4_4_1m1700000000.` into its own files' names and `?m=1700000000` after ours."""
    path, _, query = address.partition("?")
    return query.startswith("m=") or (path.startswith(PREFIXES[0]) and ".v" in path)


def _compressed(answer: Collected, encoding: str) -> Collected:
    kind = answer.header(b"content-type")
    if not encoding or len(answer.body) < WORTH_COMPRESSING or not any(word in kind for word in COMPRESSIBLE):
        return answer
    shrink = (lambda body: brotli.compress(bytes(body), quality=BROTLI_LEVEL)) if encoding == "br" else gzip.compress
    answer.body = bytearray(shrink(answer.body))
    answer.set_header(b"content-encoding", encoding.encode())
    answer.set_header(b"content-length", str(len(answer.body)).encode())
    answer.set_header(b"vary", b"Accept-Encoding")
    return answer


def _without_conditions(scope: Scope) -> Scope:
    """The whole file is needed to compress it, so a part or a "not modified" is not asked for."""
    unwanted = {b"range", b"if-none-match", b"if-modified-since", b"if-range"}
    return {**scope, "method": "GET", "headers": [pair for pair in scope["headers"] if pair[0] not in unwanted]}


def _not_found() -> Collected:
    text = b"There is no such file.\n"
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(text)).encode())]
    return Collected(status=404, headers=headers, body=bytearray(text))
