"""What is timed, and what is said of it."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest

from benchmarks.client import Timing, WrongStatus, ask, posted, together
from benchmarks.growth import grown
from benchmarks.measuring import Line

ANSWER = b'{"data":{"cycles":[]}}'


@asynccontextmanager
async def server(status: str = "200 OK") -> AsyncIterator[tuple[int, list[bytes]]]:
    """A port on which everything is answered alike, in two pieces, and the bodies that were sent there."""
    bodies: list[bytes] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                length = int(head.partition(b"content-length: ")[2].partition(b"\r\n")[0])
                bodies.append(await reader.readexactly(length))
                writer.write(f"HTTP/1.1 {status}\r\nContent-Length: {len(ANSWER)}\r\n\r\n".encode() + ANSWER[:5])
                await writer.drain()
                writer.write(ANSWER[5:])
        writer.close()

    listening = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with listening:
        yield listening.sockets[0].getsockname()[1], bodies


async def test_a_question_is_asked_as_often_as_allowed_and_its_answer_is_read_whole() -> None:
    async with server() as (port, bodies):
        timing = await ask(port, posted(port, {"query": "{ cycles { name } }"}), concurrency=4, seconds=9, at_most=10)
    assert len(timing.seconds) == len(bodies) == 10
    assert timing.body == ANSWER
    assert json.loads(bodies[0]) == {"query": "{ cycles { name } }"}


async def test_a_question_is_asked_once_when_there_is_no_time_for_more() -> None:
    async with server() as (port, bodies):
        timing = await ask(port, posted(port, {}), at_most=10)
    assert len(timing.seconds) == len(bodies) == 1


async def test_an_answer_of_another_status_is_not_timed() -> None:
    async with server("500 Internal Server Error") as (port, _):
        with pytest.raises(WrongStatus, match="500"):
            await ask(port, posted(port, {}))


def test_rounds_are_put_together_before_they_are_summed_up() -> None:
    both = together([Timing([0.001, 0.003], 1.0), Timing([0.002, 0.004], 3.0)])
    assert (both.at(0.5), both.at(0.95), both.per_second) == (3.0, 4.0, 1.0)


def line(scale: int, *rounds: float, size: int = 1000) -> Line:
    """Rounds of the API in which each of five answers took so many seconds, beside the limit's of 0.002."""
    api = [Timing([each] * 5, 5 * each, bytes(size)) for each in rounds]
    limit = [Timing([0.002] * 5, 0.01, bytes(size)) for _ in rounds]
    return Line.of(api, limit, engine="sqlite", scale=scale, question="Q2", concurrency=1)


def test_a_line_says_what_part_of_the_limit_the_api_reaches_in_most_rounds() -> None:
    said = line(1, 0.0025, 0.0025, 0.2)
    assert said.times_the_limit == pytest.approx(1.25)
    assert said.share_of_throughput == pytest.approx(0.8)
    assert said.kept()["bytes"] == 1000


def test_growth_is_said_beside_the_growth_of_the_answer() -> None:
    (said,) = grown([line(1, 0.0025), line(100, 0.005, size=1800)])
    assert said == (
        "sqlite, Q2: from scale 1 to 100 the API takes 2.0 times as long, the limit 1.0 times, for an answer of "
        "1.8 times the bytes."
    )
    assert list(grown([line(1, 0.0025)])) == []
