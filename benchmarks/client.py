"""Asking one server questions over loopback, one of them many times or many in turn, and how long each answer took.

It speaks just as much HTTP as that needs: one connection for each question in flight, kept open, and no parsing of
what comes back beyond its status and length, so that the asking costs little beside the answering.
"""

import asyncio
import gzip
import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any
from urllib.parse import urlencode

GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Timing:
    """What a round of questions took. `seconds` holds each answer's time; `elapsed` is the whole round's."""

    seconds: Sequence[float]
    elapsed: float
    body: bytes = b""
    tag: str = ""

    def at(self, share: float) -> float:
        """The time in milliseconds within which this share of the answers came."""
        ordered = sorted(self.seconds)
        return 1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    @property
    def per_second(self) -> float:
        return len(self.seconds) / self.elapsed


def together(rounds: Sequence[Timing]) -> Timing:
    """Several rounds as one."""
    return Timing([each for timing in rounds for each in timing.seconds], sum(timing.elapsed for timing in rounds))


class WrongStatus(Exception):
    """A server answered with another status than the one that was measured."""

    def __init__(self, head: bytes, body: bytes) -> None:
        first_line, _, _ = head.partition(b"\r\n")
        said = gzip.decompress(body) if body.startswith(GZIP) else body
        super().__init__(f"{first_line!r}: {said.partition(b'<main')[2][:500] or said[:500]!r}")


@dataclass(slots=True)
class _Round:
    """What the connections of one round share: `until` and `at_most` say when no further question is asked."""

    requests: Iterator[bytes]
    status: bytes
    until: float
    at_most: int
    asked: int = 0
    seconds: list[float] = field(default_factory=list)
    body: bytes = b""
    tag: str = ""

    def may_ask(self) -> bool:
        if self.asked >= self.at_most or (self.asked and time.perf_counter() >= self.until):
            return False
        self.asked += 1
        return True


class _Connection(asyncio.Protocol):
    """Asks, waits for the whole answer, and asks again."""

    def __init__(self, of: _Round) -> None:
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._round = of
        self._transport: asyncio.Transport | None = None
        self._received = bytearray()
        self._body_from = 0
        self._needed = 0
        self._asked_at = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def ask(self) -> None:
        """Send the question, or end when the round is over."""
        assert self._transport is not None
        if not self._round.may_ask():
            self._transport.close()
            return
        self._received.clear()
        self._needed = 0
        self._asked_at = time.perf_counter()
        self._transport.write(next(self._round.requests))

    def data_received(self, data: bytes) -> None:
        self._received += data
        if not self._needed and not self._read_head():
            return
        if len(self._received) >= self._needed:
            if self._received[9:12] != self._round.status:
                self._fail(
                    WrongStatus(bytes(self._received[: self._body_from]), bytes(self._received[self._body_from :]))
                )
                return
            self._round.seconds.append(time.perf_counter() - self._asked_at)
            self._round.body = bytes(self._received[self._body_from :])
            self.ask()

    def _read_head(self) -> bool:
        end = self._received.find(b"\r\n\r\n")
        if end < 0:
            return False
        head = bytes(self._received[:end]).lower()
        _, _, length = head.partition(b"\r\ncontent-length:")
        _, _, tag = head.partition(b"\r\netag:")
        self._round.tag = tag.partition(b"\r\n")[0].strip().decode()
        self._body_from = end + 4
        self._needed = self._body_from + int(length.partition(b"\r\n")[0] or 0)
        return True

    def _fail(self, problem: Exception) -> None:
        assert self._transport is not None
        self._transport.abort()
        if not self.done.done():
            self.done.set_exception(problem)

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.done.done():
            if exc:
                self.done.set_exception(exc)
            else:
                self.done.set_result(None)


def posted(port: int, question: Mapping[str, Any], *, reads_gzip: bool = False) -> bytes:
    """A question as it goes over the wire, from whoever reads what is compressed or does not."""
    body = json.dumps(question).encode()
    lines = [
        "POST /graphql HTTP/1.1",
        f"host: 127.0.0.1:{port}",
        "content-type: application/json",
        "accept: application/json",
        f"content-length: {len(body)}",
        *(["accept-encoding: gzip"] if reads_gzip else []),
    ]
    return "\r\n".join([*lines, "", ""]).encode() + body


def asked_by_address(port: int, question: Mapping[str, Any], tag: str = "") -> bytes:
    """The same by GET; `tag` names the answer that whoever asks has already."""
    parts = {"query": question["query"], "operationName": question["operationName"]}
    sent = urlencode({**parts, "variables": json.dumps(question["variables"])})
    lines = [f"GET /graphql?{sent} HTTP/1.1", f"host: 127.0.0.1:{port}", "accept: application/json"]
    if tag:
        lines.append(f"if-none-match: {tag}")
    return "\r\n".join([*lines, "", ""]).encode()


async def ask(
    port: int, request: bytes, *, concurrency: int = 1, seconds: float = 0.0, at_most: int = 1, status: int = 200
) -> Timing:
    """Ask for so long or so often, whichever ends first; at least once on each connection that comes to its turn."""
    return await ask_in_turn(
        port, repeat(request), concurrency=concurrency, seconds=seconds, at_most=at_most, status=status
    )


async def ask_in_turn(
    port: int, requests: Iterator[bytes], *, concurrency: int, seconds: float, at_most: int, status: int = 200
) -> Timing:
    """The same with one question after another, which must be enough of them."""
    loop = asyncio.get_running_loop()
    started = time.perf_counter()
    shared = _Round(requests, str(status).encode(), started + seconds, at_most)
    made = [
        (await loop.create_connection(factory, "127.0.0.1", port))[1]
        for factory in repeat(lambda: _Connection(shared), min(concurrency, at_most))
    ]
    started = time.perf_counter()
    shared.until = started + seconds
    for connection in made:
        connection.ask()
    await asyncio.gather(*(connection.done for connection in made))
    return Timing(shared.seconds, time.perf_counter() - started, shared.body, shared.tag)
