"""`make bench`: the API beside the limit, on real data, over HTTP. SCALES=1 ENGINES=sqlite QUERIES=Q1,Q3 chooses.
PLANNER=false measures ordinary execution.

It says which part it does, prints a table and writes var/bench/results.json.
"""

import asyncio
import json
import os
import platform
import sys
import time
from datetime import UTC, datetime

from api.settings import Settings
from benchmarks.choice import chosen
from benchmarks.client import WrongStatus
from benchmarks.data import ENGINES, KEPT, Database, databases, size_of
from benchmarks.growth import grown
from benchmarks.measuring import AnswersDiffer, Line, measure
from benchmarks.questions import MEASURED, facts_of
from benchmarks.servers import both
from domain.sqlite import sqlite3

IS_PLANNED = bool(Settings.from_environment().model_dump().get("planner"))
HEAD = (
    f"{'engine':<11}{'scale':>5} {'':<3}{'at once':>8} |{'API p50':>9}{'p95':>9}{'/s':>8} "
    f"|{'limit p50':>10}{'p95':>9}{'/s':>8} |{'p50 is':>8}{'/s is':>7}"
)


def main() -> int:
    """Measure what is asked for; 1 when an answer is wrong."""
    engines, scales = chosen("ENGINES", ENGINES), [int(each) for each in chosen("SCALES", ("1", "100"))]
    started = time.monotonic()
    lines: list[Line] = []
    sizes: dict[str, dict[str, int]] = {}
    try:
        for engine in engines:
            print(f"{engine}: the databases at scale {' and '.join(map(str, scales))}", flush=True)
            with databases(engine, scales) as ready:
                for database in ready:
                    sizes[database.name] = held = size_of(database)
                    print(f"  {_held(held)}", flush=True)
                    lines += asyncio.run(_measure(database))
    except (AnswersDiffer, WrongStatus) as wrong:
        print(f"Stopped. {wrong}", file=sys.stderr)
        return 1
    _keep(lines, sizes)
    print(f"\n{HEAD}\n" + "\n".join(_written(line) for line in lines))
    print("Times are in milliseconds. The last two columns are the API's as a part of the limit's.")
    for sentence in grown(lines):
        print(sentence)
    print(f"{time.monotonic() - started:.0f} s in all. The same in var/bench/results.json.")
    return 0


async def _measure(database: Database) -> list[Line]:
    how = "planned" if IS_PLANNED else "not planned"
    print(f"{database.engine}, scale {database.scale}: the API ({how}) and the limit, in turn", flush=True)
    facts = facts_of(database.url)
    names = chosen("QUERIES", [question.name for question in MEASURED])
    lines = []
    with both(database) as ports:
        for question in MEASURED:
            if question.name in names:
                print(f"  {question.name}: {question.asks}", flush=True)
                lines += await measure(database.engine, database.scale, question, facts, ports)
    return lines


def _held(size: dict[str, int]) -> str:
    return f"{size['actions']:,} actions, {size['progress_reports']:,} reports, {size['bytes'] / 1e6:,.0f} MB"


def _written(line: Line) -> str:
    api, limit = line.api, line.limit
    return (
        f"{line.engine:<11}{line.scale:>5} {line.question:<3}{line.concurrency:>8} "
        f"|{api.p50:>9.2f}{api.p95:>9.2f}{api.per_second:>8.0f} "
        f"|{limit.p50:>10.2f}{limit.p95:>9.2f}{limit.per_second:>8.0f} "
        f"|{line.times_the_limit:>7.2f}x{line.share_of_throughput:>7.0%}"
    )


def _keep(lines: list[Line], sizes: dict[str, dict[str, int]]) -> None:
    results = {
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "processors": os.cpu_count(),
        "planner": IS_PLANNED,
        "sizes": sizes,
        "lines": [line.kept() for line in lines],
    }
    (KEPT / "results.json").write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
