"""`python -m benchmarks.rollup`: the rollup of all actions, counted anew and from what is kept of each REAP.

It asks the API within this process, without answers kept whole, and writes reports into a copy of the database.
SCALE=100 ENGINES=sqlite chooses.
"""

import asyncio
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from sqlalchemy import Engine

from api.answering import Answering
from api.context import CityClock
from api.graphql_request import GraphQLRequest
from api.reader import Reader
from api.schema import make_schema
from api.serving.started import keep_for_good
from benchmarks.data import ENGINES, copied, databases
from benchmarks.reporting import report
from domain.access.policy import Caller
from domain.database import open_database
from domain.rollup.kept import KeptCounts

TIMES = 15
LONG = 60.0  # seconds that a statement may take here
GROUPS = ("STANDING", "DEPARTMENT, STANDING", "DEPARTMENT, CYCLE, STANDING")
ASKED = "{{ actionCounts(by: [{groups}]) {{ by {{ value label }} count outOf share }} }}"
HEAD = f"{'engine':<11}{'by':<29}{'groups':>7} |{'anew':>8}{'a report since':>16}{'nothing since':>15}{'midnight':>10}"


class OneDay(CityClock):
    """A clock that is put forward by hand."""

    day = date.today()  # noqa: DTZ011

    async def today(self) -> date:
        return self.day


class Asked:
    """The API over one database, and one question."""

    def __init__(self, engine: Engine, groups: str, *, keeps: bool) -> None:
        self.engine = engine
        reader = Reader(engine, KeptCounts() if keeps else None)
        self.answering = Answering(
            make_schema(), reader, planner=True, kept_bytes=0, statement_timeout=LONG, rate_limits=None
        )
        self.clock = self.answering._clock = OneDay(reader)
        self.question = GraphQLRequest(ASKED.format(groups=groups))

    def pass_midnight(self) -> None:
        self.clock.day += timedelta(days=1)

    async def answer(self) -> bytes:
        return (await self.answering.answer(self.question, Caller(), "")).body

    async def p50(self, before: Callable[[int], None], times: int = TIMES) -> float:
        """Milliseconds of an answer, `before` each of which something happens."""
        took = []
        for number in range(times):
            before(number)
            started = time.perf_counter()
            await self.answer()
            took.append(time.perf_counter() - started)
        return statistics.median(took) * 1000


def main() -> int:
    """Measure what is asked for."""
    scale = int(os.environ.get("SCALE", "100"))
    lines: list[str] = []
    for engine in os.environ.get("ENGINES", "").replace(",", " ").split() or ENGINES:
        with databases(engine, [scale]) as (database,), copied(database) as address:
            lines += measured(engine, open_database(address))
    print(f"{HEAD}\n" + "\n".join(lines))
    print("p50 in milliseconds. A report since: one was written since the last answer. Midnight: a day has passed.")
    return 0


def measured(name: str, engine: Engine) -> Iterator[str]:
    """A line for each way to group."""
    for groups in GROUPS:
        yield f"{name:<11}{groups:<29}" + asyncio.run(_line(engine, groups))


async def _line(engine: Engine, groups: str) -> str:
    anew, kept = Asked(engine, groups, keeps=False), Asked(engine, groups, keeps=True)
    keep_for_good()  # as the API does when it starts
    for asked in (anew, kept):
        for _ in range(3):
            body = await asked.answer()
    number = body.count(b'"share"')
    figures = (
        await anew.p50(nothing, 5),
        await kept.p50(lambda _: report(engine, OneDay.day)),
        await kept.p50(nothing),
        await kept.p50(lambda _: kept.pass_midnight()),
    )
    # Whatever happened meanwhile, both ways have to say the same.
    anew.clock.day = kept.clock.day
    if await anew.answer() != await kept.answer():
        raise SystemExit("What is kept says something else than a count made anew.")
    for asked in (anew, kept):
        asked.answering.close()
    return f"{number:>7} |{figures[0]:>8.1f}{figures[1]:>16.1f}{figures[2]:>15.1f}{figures[3]:>10.1f}"


def nothing(_number: int) -> None:
    """Nothing happens."""


if __name__ == "__main__":
    sys.exit(main())
