"""One question put to the API and to the limit in turn, so that whatever else the machine does falls on both.

Only answers that are equal in content are timed.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.client import Timing, ask, posted, together
from benchmarks.questions import Facts, Question
from benchmarks.same import difference
from benchmarks.servers import Ports

CONCURRENCIES = (1, 32)
ROUNDS = 3
SECONDS_TO_WARM = 0.4
SECONDS_A_ROUND = {1: 0.5, 32: 0.8}
AT_MOST = {1: 300, 32: 6000}
SLOW = 0.25  # seconds for one answer, from which one round has to do


class AnswersDiffer(Exception):
    """The API and the limit say different things, so their times mean nothing."""

    def __init__(self, question: str, found: str) -> None:
        super().__init__(f"{question}: the API and the limit differ at {found}.")


@dataclass(frozen=True, slots=True)
class Figures:
    """One side of a line of the table. Times are in milliseconds."""

    p50: float
    p95: float
    per_second: float
    answers: int

    @classmethod
    def of(cls, timing: Timing) -> "Figures":
        return cls(timing.at(0.5), timing.at(0.95), timing.per_second, len(timing.seconds))


@dataclass(frozen=True, slots=True)
class Line:
    """A question at one concurrency: the API beside the limit. `bytes` is the size of the answer."""

    engine: str
    scale: int
    question: str
    concurrency: int
    bytes: int
    api: Figures
    limit: Figures

    @property
    def times_the_limit(self) -> float:
        """p50 as a multiple of the limit's."""
        return self.api.p50 / self.limit.p50

    @property
    def share_of_throughput(self) -> float:
        return self.api.per_second / self.limit.per_second

    def kept(self) -> dict[str, Any]:
        """What goes into the file of results."""
        return {
            **asdict(self),
            "times_the_limit": round(self.times_the_limit, 3),
            "share_of_throughput": round(self.share_of_throughput, 3),
        }


async def measure(engine: str, scale: int, question: Question, facts: Facts, ports: Ports) -> list[Line]:
    """The lines of one question, one for each concurrency."""
    request = question.request(facts)
    slowest = await compare(question, request, ports)
    to_api, to_limit = posted(ports.api, request), posted(ports.limit, request)
    lines = []
    for concurrency in CONCURRENCIES:
        await _warm(ports, to_api, to_limit, concurrency)
        api, limit = [], []
        for _ in range(1 if slowest > SLOW else ROUNDS):
            api.append(await _round(ports.api, to_api, concurrency))
            limit.append(await _round(ports.limit, to_limit, concurrency))
        figures = Figures.of(together(api)), Figures.of(together(limit))
        lines.append(Line(engine, scale, question.name, concurrency, len(limit[0].body), *figures))
    return lines


async def _warm(ports: Ports, to_api: bytes, to_limit: bytes, concurrency: int) -> None:
    """Let both open as many connections to the database as they will have; opening them is not what is measured."""
    for port, request in ((ports.api, to_api), (ports.limit, to_limit)):
        await ask(port, request, concurrency=concurrency, seconds=SECONDS_TO_WARM, at_most=AT_MOST[concurrency])


async def _round(port: int, request: bytes, concurrency: int) -> Timing:
    seconds, at_most = SECONDS_A_ROUND[concurrency], AT_MOST[concurrency]
    return await ask(port, request, concurrency=concurrency, seconds=seconds, at_most=at_most)


async def compare(question: Question, request: Mapping[str, Any], ports: Ports) -> float:
    """Seconds that the slower of the two took when warm; `AnswersDiffer` unless both say the same."""
    to_api, to_limit = posted(ports.api, request), posted(ports.limit, request)
    for _ in range(3):
        api, limit = await ask(ports.api, to_api), await ask(ports.limit, to_limit)
        if found := difference(json.loads(api.body), json.loads(limit.body)):
            raise AnswersDiffer(question.name, found)
    return max(api.elapsed, limit.elapsed)
