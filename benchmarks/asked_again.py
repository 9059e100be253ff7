"""The same question again while nothing was written: `python -m benchmarks.asked_again` (SCALES, ENGINES, QUERIES).

The API need not work it out again. Asked by POST the whole answer is sent again, compressed to those who read gzip as
every browser and pandas do; by GET, to whoever has it already, only that it still holds.
"""

import asyncio
import sys

from benchmarks.choice import chosen
from benchmarks.client import Timing, ask, asked_by_address, posted
from benchmarks.data import Database, chosen_databases
from benchmarks.questions import QUESTIONS, Question, facts_of
from benchmarks.servers import keeping_answers

SECONDS = 1.0
AT_MOST = 50_000
HEAD = f"{'engine':<11}{'scale':>5} {'':<3}{'how':<5}{'at once':>8} |{'p50':>8}{'p95':>8}{'/s':>8} |{'bytes':>9}"


def main() -> int:
    """Measure what is asked for."""
    names = chosen("QUERIES", [question.name for question in QUESTIONS])
    print(HEAD)
    for database in chosen_databases():
        asyncio.run(_measure(database, [each for each in QUESTIONS if each.name in names]))
    print("Times are in milliseconds.")
    return 0


async def _measure(database: Database, questions: list[Question]) -> None:
    facts = facts_of(database.url)
    with keeping_answers(database) as port:
        for question in questions:
            request = question.request(facts)
            for concurrency in (1, 32):
                for how, reads_gzip in (("200", False), ("gzip", True)):
                    asked = posted(port, request, reads_gzip=reads_gzip)
                    await ask(port, asked, at_most=3)  # made, and kept
                    again = await ask(port, asked, concurrency=concurrency, seconds=SECONDS, at_most=AT_MOST)
                    _show(database, question, how, concurrency, again)
                first = await ask(port, asked_by_address(port, request), at_most=3)
                holds = asked_by_address(port, request, first.tag)
                told = await ask(port, holds, concurrency=concurrency, seconds=SECONDS, at_most=AT_MOST, status=304)
                _show(database, question, "304", concurrency, told)


def _show(database: Database, question: Question, how: str, concurrency: int, timing: Timing) -> None:
    print(
        f"{database.engine:<11}{database.scale:>5} {question.name:<3}{how:<5}{concurrency:>8} "
        f"|{timing.at(0.5):>8.2f}{timing.at(0.95):>8.2f}{timing.per_second:>8.0f} |{len(timing.body):>9}",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
