"""Who reads, as far as a request says it: for whom the graph is asked, in which language, in which theme.

A server limits what each caller may ask for. Without the addresses noted here all visitors together would be one
caller: the dashboard. Language and theme that were chosen once are remembered in a cookie; neither says who someone is.
"""

from __future__ import annotations

import re
from contextvars import ContextVar
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.language import best_language, locales

HEADER = "x-forwarded-for"
ADDRESSES_KEPT = 5
IN_ADDRESS = re.compile(r"[?&]lang=(\w+)")
THEMES = ("light", "dark")
REMEMBERED_FOR_SECONDS = 365 * 24 * 3600

_addresses: ContextVar[str] = ContextVar("addresses", default="")
_headers: ContextVar[Headers | None] = ContextVar("request_headers", default=None)


def headers() -> dict[str, str]:
    """What a question says about who asks it: the addresses it came through, the visitor's side first."""
    return {HEADER: addresses} if (addresses := _addresses.get()) else {}


def language_of(href: str) -> str:
    """The language that the address names, else the one remembered, else the browser's."""
    named = language_in(href) or _cookie("lang")
    return named if named in locales() else best_language(_header("accept-language"))


def language_in(href: str) -> str | None:
    """The language that an address names, if there is a catalogue for it."""
    named = IN_ADDRESS.search(href)
    return named[1] if named and named[1] in locales() else None


def theme() -> str | None:
    """The theme that was chosen; None where the browser's preference decides."""
    chosen = _cookie("theme")
    return chosen if chosen in THEMES else None


def remember_language(language: str) -> str:
    """The cookie by which later visits are in this language too."""
    return f"lang={language}; Path=/; Max-Age={REMEMBERED_FOR_SECONDS}; SameSite=Lax"


class Visitor:
    """ASGI middleware that notes where a request comes from, as proxies do, and what its reader chose before."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        came_through = _addresses.set(_came_through(scope))
        asked_with = _headers.set(Headers(scope=scope))
        try:
            await self._app(scope, receive, send)
        finally:
            _headers.reset(asked_with)
            _addresses.reset(came_through)


def _header(name: str) -> str:
    headers = _headers.get()
    return headers.get(name, "") if headers else ""


def _cookie(name: str) -> str:
    try:
        found = SimpleCookie(_header("cookie")).get(name)
    except CookieError:
        return ""
    return found.value if found else ""


def _came_through(scope: Scope) -> str:
    told = b",".join(value for name, value in scope["headers"] if name == HEADER.encode()).decode("latin-1")
    addresses = [part.strip() for part in told.split(",") if _is_address_like(part.strip())]
    if scope.get("client"):
        addresses.append(scope["client"][0])
    return ", ".join(addresses[-ADDRESSES_KEPT:])


def _is_address_like(text: str) -> bool:
    return 0 < len(text) <= 45 and all(letter in "0123456789abcdefABCDEF.:" for letter in text)
