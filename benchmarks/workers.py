"""`python -m benchmarks.workers`: the API with more and more workers, alone and while somebody reports.

Answers are made anew each time. WORKERS="1 2" SCALES=1 ENGINES=postgresql QUERIES="Q2 Q3" A_SECOND=20 chooses.
"""

import asyncio
import os
import sys
from dataclasses import replace
from datetime import date

from benchmarks.choice import chosen
from benchmarks.client import Timing, ask, posted
from benchmarks.data import Database, chosen_databases, copied
from benchmarks.questions import QUESTIONS, Facts, Question, facts_of
from benchmarks.reporting import reporting
from benchmarks.servers import API, free_port, server

SECONDS = 3.0
AT_MOST = 100_000
AT_ONCE = 32
HEAD = (
    f"{'engine':<11}{'scale':>5}{'workers':>8} {'':<3}|{'alone: p50':>11}{'p95':>8}{'/s':>8} "
    f"|{'reporting: p50':>15}{'p95':>8}{'/s':>8}{'reports/s':>10}"
)


def main() -> int:
    """Measure what is asked for."""
    names = chosen("QUERIES", ("Q2", "Q3", "Q5"))
    questions = [question for question in QUESTIONS if question.name in names]
    print(HEAD)
    for database in chosen_databases(scales=("1",)):
        with copied(database) as address:
            asyncio.run(_measure(replace(database, url=address), questions))
    print(f"Times are in milliseconds, with {AT_ONCE} questions at once.")
    return 0


async def _measure(database: Database, questions: list[Question]) -> None:
    facts = facts_of(database.url)
    for workers in chosen("WORKERS", ("1", "2", "4")):
        port = free_port()
        with server(API, port, database, {"WORKERS": workers}):
            for question in questions:
                await _line(database, workers, question, facts, port)


async def _line(database: Database, workers: str, question: Question, facts: Facts, port: int) -> None:
    asked = posted(port, question.request(facts))
    await _round(port, asked)  # so that every worker has made its plan and opened its connections
    alone = await _round(port, asked)
    a_second = int(os.environ.get("A_SECOND", "20"))
    with reporting(database.url, date.fromisoformat(facts.as_of), a_second) as written:
        beside = await _round(port, asked)
    reports = len(written) / beside.elapsed
    print(
        f"{database.engine:<11}{database.scale:>5}{workers:>8} {question.name:<3}"
        f"|{alone.at(0.5):>11.2f}{alone.at(0.95):>8.2f}{alone.per_second:>8.0f} "
        f"|{beside.at(0.5):>15.2f}{beside.at(0.95):>8.2f}{beside.per_second:>8.0f}{reports:>10.0f}",
        flush=True,
    )


async def _round(port: int, asked: bytes) -> Timing:
    return await ask(port, asked, concurrency=AT_ONCE, seconds=SECONDS, at_most=AT_MOST)


if __name__ == "__main__":
    sys.exit(main())
