"""How long six questions take: by plan, by ordinary execution, and by SQL written by hand through a bare ASGI app.

    python benchmarks/planned_vs_executed.py DATABASE_URL [rounds]

The three take turns within one run, so that the ratios hold on a busy machine. Hand-written SQL is there for four of
the six. The database is only read.
"""

import asyncio
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from httpx2 import ASGITransport, AsyncClient
from sqlalchemy import Connection, text
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.app import create_app
from api.planner.statements import lend_functions
from api.reader import Reader
from api.settings import Settings
from benchmarks.by_hand import BY_HAND, statement
from domain.calendar import month_ends
from domain.database import open_database

QUERIES = Path(__file__).parent / "queries"
CYCLE = "FY 2026-28"


def variables(name: str, day: date) -> dict[str, Any]:
    """What each question is asked with."""
    own: dict[str, dict[str, Any]] = {
        "1-rollup": {"cycle": [CYCLE]},
        "2-reap": {"code": "housing"},
        "3-actions": {"where": {"cycle": [CYCLE], "standing": ["OVERDUE", "STALE"]}},
    }
    return {"asOf": day.isoformat(), **own.get(name, {})}


def by_hand(url: str, day: date) -> Starlette:
    """The bare application."""
    engine = open_database(url)
    reader = Reader(engine)
    ends = list(month_ends(day, 24))
    values = " UNION ALL ".join(
        f"SELECT '{each}' AS day" if engine.dialect.name == "sqlite" else f"SELECT '{each}'::date AS day"
        for each in ends
    )
    given = {"day": day, "day90": day + timedelta(days=90), "day100": day - timedelta(days=100), "cycle": CYCLE}
    if engine.dialect.name == "sqlite":
        given = {name: str(value) for name, value in given.items()}

    def work(connection: Connection, name: str) -> str:
        if engine.dialect.name == "sqlite":
            lend_functions(connection)
        sql = statement(name, engine.dialect.name).replace("FROM months m", f"FROM ({values}) m")
        rows = connection.execute(text(sql), {key: given[key] for key in given if f":{key}" in sql}).all()
        return str(rows[0][0]) if len(rows[0]) == 1 else page(rows)

    async def answer(request: Request) -> Response:
        await request.body()
        name = request.path_params["name"]
        return Response(await reader.run(lambda session: work(session.connection(), name)))

    return Starlette(routes=[Route("/{name}", answer, methods=["POST"])])


def page(rows: Any) -> str:
    """The page of actions around its records."""
    nodes = ",".join(row[1] for row in rows[:50])
    more = "true" if len(rows) > 50 else "false"
    return (
        f'{{"data":{{"actions":{{"totalCount":{rows[0][0]},"pageInfo":{{"hasNextPage":{more}}},"nodes":[{nodes}]}}}}}}'
    )


async def timed(ask: Callable[[], Awaitable[Any]]) -> float:
    """How long one answer takes, in milliseconds."""
    started = time.perf_counter()
    await ask()
    return (time.perf_counter() - started) * 1000


async def measure(url: str, rounds: int) -> None:
    """Ask everything in turns, and print the middle of what each took."""
    day = date(2026, 11, 20)
    ways = {
        "planned": create_app(Settings(database_url=url)),
        "executed": create_app(Settings(database_url=url, planner=False)),
        "by hand": by_hand(url, day),
    }
    clients = {
        name: AsyncClient(transport=ASGITransport(app), base_url="http://bench", timeout=None)
        for name, app in ways.items()
    }
    print(f"{'p50 in ms':16}{'planned':>9}{'executed':>9}{'by hand':>9}{'to hand':>9}{'gain':>7}  bytes")
    for path in sorted(QUERIES.glob("*.graphql")):
        name = path.stem
        asked = {"query": path.read_text(encoding="utf-8"), "variables": variables(name, day)}

        def asking(way: str, name: str = name, asked: dict[str, Any] = asked) -> Callable[[], Awaitable[Any]]:
            return lambda: clients[way].post("/graphql" if way != "by hand" else f"/{name}", json=asked)

        can = [way for way in ways if way != "by hand" or name in BY_HAND]
        for _ in range(7):  # PostgreSQL keeps a plan of its own from the sixth time on
            answers = {way: (await asking(way)()).text for way in can if way != "executed"}
        answers["executed"] = (await asking("executed")()).text
        assert answers["planned"] == answers["executed"]
        if "by hand" in can and name != "3-actions":
            assert answers["by hand"] == answers["executed"], name
        took: dict[str, list[float]] = {way: [] for way in can}
        for place in range(rounds):
            for way in can:
                if way != "executed" or place % 8 == 0:
                    took[way].append(await timed(asking(way)))
        p50 = {way: statistics.median(each) for way, each in took.items()}
        hand = f"{p50['by hand']:9.2f}{p50['planned'] / p50['by hand']:9.2f}" if "by hand" in p50 else " " * 18
        gain = p50["executed"] / p50["planned"]
        print(f"{name:16}{p50['planned']:9.2f}{p50['executed']:9.1f}{hand}{gain:7.1f}  {len(answers['planned'])}")


if __name__ == "__main__":
    asyncio.run(measure(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 40))
