"""`python -m benchmarks.first_time`: what a question takes when it comes for the first time, and after that.

The first time its text is read and looked at, and a plan is made of it. SCALES, ENGINES and QUERIES choose;
PLANNER=false shows ordinary execution.
"""

import asyncio
import sys
from typing import Any

from benchmarks.choice import chosen
from benchmarks.client import ask, posted
from benchmarks.data import Database, chosen_databases
from benchmarks.questions import CITATIONS, MEASURED, Question, facts_of
from benchmarks.servers import API, free_port, server

ASKED = (*MEASURED, CITATIONS)
TIMES = 3
BEFORE: dict[str, Any] = {"query": "{ cycles { name } }", "operationName": None, "variables": {}}
"""Asked beforehand, so that what a process does once is not measured."""
HEAD = f"{'engine':<11}{'scale':>5} {'':<3}|{'first':>8}{'second':>8}{'third':>8}"


def main() -> int:
    """Measure what is asked for."""
    names = chosen("QUERIES", [question.name for question in ASKED])
    print(HEAD)
    for database in chosen_databases():
        asyncio.run(_measure(database, [each for each in ASKED if each.name in names]))
    print("Times are in milliseconds.")
    return 0


async def _measure(database: Database, questions: list[Question]) -> None:
    facts, port = facts_of(database.url), free_port()
    with server(API, port, database):
        for _ in range(TIMES):
            await ask(port, posted(port, BEFORE))
        for question in questions:
            asked = posted(port, question.request(facts))
            took = [1000 * (await ask(port, asked)).elapsed for _ in range(TIMES)]
            times = "".join(f"{each:>8.1f}" for each in took)
            print(f"{database.engine:<11}{database.scale:>5} {question.name:<3}|{times}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
