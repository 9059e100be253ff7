"""Threads that do for one event loop what would hold it up.

`concurrent.futures` does that for anybody, with locks and callbacks of its own around each piece of work. Between a
loop and its own threads a queue and one call back are enough: many a statement takes no longer than the rest did.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")
Work = Callable[[], Any]


class Threads:
    """So many threads, which begin with the first piece of work."""

    def __init__(self, number: int, name: str) -> None:
        self._waiting: SimpleQueue[tuple[Work, asyncio.Future[Any] | None] | None] = SimpleQueue()
        self._threads = [Thread(target=self._run, name=f"{name} {each}", daemon=True) for each in range(number)]
        self._has_begun = False

    async def do(self, work: Callable[..., T], *given: Any) -> T:
        """What the work returns, or raises. It is not begun any more when nobody waits for it."""
        if not self._has_begun:
            self._has_begun = True
            for thread in self._threads:
                thread.start()
        answer: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.put((partial(work, *given), answer))
        return await answer

    def do_later(self, work: Work) -> None:
        """Have something done that nobody waits for, behind whatever waits already."""
        self._waiting.put((work, None))

    def close(self) -> None:
        """Wait until all that waits is done. Nothing may be asked after it."""
        if self._has_begun:
            for _ in self._threads:
                self._waiting.put(None)
            for thread in self._threads:
                thread.join()

    def _run(self) -> None:
        while (asked := self._waiting.get()) is not None:
            work, answer = asked
            if answer is None:
                work()
            elif not answer.cancelled():
                _do(work, answer)
            del asked, work, answer  # nothing is kept for as long as there is nothing to do


def _do(work: Work, answer: "asyncio.Future[Any]") -> None:
    try:
        tell = partial(_tell, answer.set_result, work())
    except BaseException as fault:  # noqa: BLE001  whoever waits is told
        tell = partial(_tell, answer.set_exception, fault)
    with suppress(RuntimeError):  # the loop has ended: nobody waits any more
        answer.get_loop().call_soon_threadsafe(tell)


def _tell(say: Callable[[Any], None], what: Any) -> None:
    with suppress(asyncio.InvalidStateError):  # whoever waited was cancelled
        say(what)
