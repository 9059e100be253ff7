"""A service that is told to stop says first that it is not ready any more, and answers on until nobody sends it more.

Whoever hands out requests (a load balancer, an orchestrator) looks at /health/ready. Only after the delay are the
doors closed; what is being answered then is still answered.
"""

import asyncio
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

_told = threading.Event()


def is_leaving() -> bool:
    """Whether this process was told to stop."""
    return _told.is_set()


@contextmanager
def announced(delay_s: float) -> Iterator[None]:
    """Within the block, a SIGTERM reaches the server's own handler only after the delay; a second one at once."""
    if threading.current_thread() is not threading.main_thread():  # where signals cannot be heard
        yield
        return
    clock = asyncio.get_running_loop()
    close: Callable[[int, FrameType | None], Any] | int | None = signal.getsignal(signal.SIGTERM)

    def leave(number: int, frame: FrameType | None) -> None:
        is_first = not _told.is_set()
        _told.set()
        if callable(close):
            clock.call_soon_threadsafe(clock.call_later, delay_s if is_first else 0, close, number, frame)

    if callable(close):
        signal.signal(signal.SIGTERM, leave)
    yield
