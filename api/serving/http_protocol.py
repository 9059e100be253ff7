"""The head of a request (its first line and its headers) has to be small and to come soon.

httptools reads as many headers as are sent, for as long as they are sent; each such connection would hold memory.
"""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEAD_BYTES = 64 * 1024
HEAD_WITHIN_S = 10.0


class BoundedHttp(HttpToolsProtocol):
    """uvicorn's fast protocol, with bounds."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._is_in_head = True
        self._head_size = 0
        self._head_ends: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        # Whoever connects and says nothing has no longer for it than whoever begins and does not end.
        self._head_ends = self.loop.call_later(HEAD_WITHIN_S, self._too_slow)

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_clock()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self.transport.is_closing():
            return
        super().data_received(data)
        if self._is_in_head and not self.transport.is_closing():
            self._head_size += len(data)
            if self._head_size > HEAD_BYTES:
                self.send_400_response(f"The head of a request may have {HEAD_BYTES} bytes at most.")
            elif self._head_ends is None:  # most heads come whole and need no clock
                self._head_ends = self.loop.call_later(HEAD_WITHIN_S, self._too_slow)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._is_in_head = True
        self._head_size = 0
        self._stop_clock()

    def on_headers_complete(self) -> None:
        self._is_in_head = False
        self._stop_clock()
        super().on_headers_complete()

    def _stop_clock(self) -> None:
        if self._head_ends is not None:
            self._head_ends.cancel()
            self._head_ends = None

    def _too_slow(self) -> None:
        self.transport.close()
