"""PostgreSQL, waited for by asyncpg: passing a question to a thread and back takes as long as many an answer."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from sqlalchemy import Dialect, Engine

from api.planner.driver import Asked, Row, ended
from api.postgresql import connected, errors
from api.reader import THREADS

PREPARED_AT_MOST = 500  # statements that one connection keeps prepared


class PostgreSQLDriver:
    """Asks PostgreSQL, each statement prepared when it comes for the first time."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    async def rows(self, asked: Sequence[Asked]) -> list[list[Row]]:
        return [await self._connection.fetch(statement, *filled) for statement, filled in asked]

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[None]:
        await self._connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        async with ended(partial(self._connection.execute, "COMMIT")):
            yield

    def close(self) -> None:
        self._connection.terminate()


class PostgreSQLServer:
    """A server; each driver is a connection to it."""

    at_once = THREADS["postgresql"]

    def __init__(self, engine: Engine, seconds: float) -> None:
        self._engine = engine
        self._seconds = seconds
        self.dialect = _dialect()
        self.errors = errors()

    async def opened(self) -> PostgreSQLDriver:
        connection = await connected(
            self._engine,
            keeps_prepared=PREPARED_AT_MOST,
            statement_timeout=str(round(self._seconds * 1000)),
            # A plan's statement differs from caller to caller in texts and days only; choosing its way anew for each of
            # them takes longer than the way itself.
            plan_cache_mode="force_generic_plan",
            # A city's records stay in memory, where going by an index costs no more than reading on.
            random_page_cost="1.1",
        )
        return PostgreSQLDriver(connection)

    def close(self) -> None:
        """Drivers share nothing."""


def _dialect() -> Dialect:
    from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg

    dialect: Dialect = PGDialect_asyncpg()  # type: ignore[no-untyped-call]
    return dialect
