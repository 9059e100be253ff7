"""One question put to the API and to the limit in turn, so that whatever else the machine does falls on both.

Only answers that are equal in content are timed.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import count
from statistics import mean, median, stdev
from typing import Any

from benchmarks.client import Timing, ask, posted, together
from benchmarks.questions import Facts, Question
from benchmarks.same import difference
from benchmarks.servers import Ports

CONCURRENCIES = (1, 32)
FEWEST_PAIRS = {1: 8, 32: 4}
MOST_PAIRS = {1: 16, 32: 12}
SURE_TO = 0.04
"""Pairs of rounds are asked until their mean is known to this part of it (by its standard error), or there are most."""
SECONDS_TO_WARM = 0.4
# With many at once long enough that how a round begins, with what the other side has left behind, counts little.
SECONDS_A_ROUND = {1: 0.25, 32: 1.5}
AT_MOST = {1: 300, 32: 12_000}
SLOW = 0.25  # seconds for one answer
PAIRS_OF_SLOW = 2  # one of each order has to do


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
    """A question at one concurrency: the API beside the limit. `bytes` is the size of the answer.

    The last two are the middle of what the pairs of rounds say: a moment of other work spoils no more than its own.
    """

    engine: str
    scale: int
    question: str
    concurrency: int
    bytes: int
    api: Figures
    limit: Figures
    times_the_limit: float
    """p50 as a multiple of the limit's."""
    share_of_throughput: float

    @classmethod
    def of(cls, api: Sequence[Timing], limit: Sequence[Timing], **named: Any) -> "Line":
        """Of rounds that came in pairs."""
        pairs = [*zip(api, limit, strict=True)]
        return cls(
            **named,
            bytes=len(limit[0].body),
            api=Figures.of(together(api)),
            limit=Figures.of(together(limit)),
            times_the_limit=median(one.at(0.5) / other.at(0.5) for one, other in pairs),
            share_of_throughput=median(one.per_second / other.per_second for one, other in pairs),
        )

    def kept(self) -> dict[str, Any]:
        """What goes into the file of results."""
        return asdict(self)


async def measure(engine: str, scale: int, question: Question, facts: Facts, ports: Ports) -> list[Line]:
    """The lines of one question, one for each concurrency."""
    request = question.request(facts)
    slowest = await compare(question, request, ports)
    to_api, to_limit = posted(ports.api, request), posted(ports.limit, request)
    lines = []
    for concurrency in CONCURRENCIES:
        await _warm(ports, to_api, to_limit, concurrency)
        api: list[Timing] = []
        limit: list[Timing] = []
        for number in count():
            sides = (api, ports.api, to_api), (limit, ports.limit, to_limit)
            for rounds, port, asked in sides if number % 2 else reversed(sides):
                rounds.append(await _round(port, asked, concurrency))
            if (slowest > SLOW and len(api) == PAIRS_OF_SLOW) or _are_enough(api, limit, concurrency):
                break
        named = {"engine": engine, "scale": scale, "question": question.name, "concurrency": concurrency}
        lines.append(Line.of(api, limit, **named))
    return lines


def _are_enough(api: Sequence[Timing], limit: Sequence[Timing], concurrency: int) -> bool:
    """Whether more pairs would say much the same, whatever it is that they say."""
    if not FEWEST_PAIRS[concurrency] <= len(api) < MOST_PAIRS[concurrency]:
        return len(api) >= MOST_PAIRS[concurrency]
    shares = [one.per_second / other.per_second for one, other in zip(api, limit, strict=True)]
    return stdev(shares) <= SURE_TO * mean(shares) * math.sqrt(len(shares))


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
