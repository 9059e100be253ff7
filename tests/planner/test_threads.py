"""Work that an event loop hands over to threads of its own."""

import asyncio
import threading
from collections.abc import Iterator

import pytest

from api.planner.threads import Threads


@pytest.fixture
def threads() -> Iterator[Threads]:
    one = Threads(1, "test")
    yield one
    one.close()


async def test_who_asks_gets_what_the_work_returns_or_raises(threads: Threads) -> None:
    assert await threads.do(divmod, 7, 2) == (3, 1)
    with pytest.raises(ZeroDivisionError):
        await threads.do(divmod, 7, 0)
    assert await threads.do(threading.get_ident) != threading.get_ident()


async def test_work_that_nobody_waits_for_any_more_is_not_begun(threads: Threads) -> None:
    may_end = threading.Event()
    done: list[str] = []
    first = asyncio.ensure_future(threads.do(may_end.wait))
    second = asyncio.ensure_future(threads.do(done.append, "second"))
    await asyncio.sleep(0)
    second.cancel()
    may_end.set()
    assert await first
    await threads.do(done.append, "third")
    assert done == ["third"]


async def test_whoever_stops_waiting_keeps_nobody_else_from_being_answered(threads: Threads) -> None:
    may_end = threading.Event()
    first = asyncio.ensure_future(threads.do(may_end.wait))
    await asyncio.sleep(0.01)
    first.cancel()
    may_end.set()
    assert await threads.do(int, "7") == 7


def test_what_is_left_to_do_later_is_done_before_the_threads_end() -> None:
    threads = Threads(2, "test")
    done: list[str] = []
    asyncio.run(threads.do(int))
    threads.do_later(lambda: done.append("later"))
    threads.close()
    assert done == ["later"]


def test_threads_that_were_never_asked_end_at_once() -> None:
    Threads(2, "test").close()


def test_an_answer_for_a_loop_that_has_ended_is_dropped() -> None:
    threads, may_end = Threads(1, "test"), threading.Event()

    async def ask_and_leave() -> None:
        task = asyncio.ensure_future(threads.do(may_end.wait))
        await asyncio.sleep(0.01)
        task.cancel()

    asyncio.run(ask_and_leave())
    may_end.set()
    assert asyncio.run(threads.do(int, "7")) == 7
    threads.close()
