"""Whether anything was written since an answer was made: a word that changes with every write, whoever wrote.

Two equal words mean that the database held the same records both times. An answer kept under the word that was read
before it was made is therefore never stale.
"""

import asyncio
from collections.abc import Hashable
from typing import Any, Protocol

from sqlalchemy import Engine

from api.postgresql import connected, errors
from domain.database import own_connection
from domain.sqlite import sqlite3

STATE = """
    SELECT pg_current_snapshot()::text || CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()::text ELSE '' END
"""


class DataVersion(Protocol):
    """Says which state the database is in."""

    async def now(self) -> Hashable | None:
        """The present state's word; None when it cannot be told at this moment."""

    def close(self) -> None:
        """Let go of the connection."""


def data_version(engine: Engine) -> DataVersion:
    """The way to tell it for this kind of database."""
    return SQLiteVersion(engine) if engine.dialect.name == "sqlite" else PostgreSQLVersion(engine)


class SQLiteVersion:
    """`PRAGMA data_version`: a number that changes for a connection when any other one has written.

    It reads one number from the head of the file and does not wait, so it needs no thread.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: sqlite3.Connection | None = None

    async def now(self) -> Hashable | None:
        if self._connection is None:
            self._connection = own_connection(self._engine)
            self._connection.execute("PRAGMA busy_timeout = 0")
        try:
            (number,) = self._connection.execute("PRAGMA data_version").fetchone()
        except sqlite3.Error:  # somebody is writing just now
            return None
        return int(number)

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()


class PostgreSQLVersion:
    """`pg_current_snapshot()`: which transactions are over. Those who ask at the same time share one answer.

    On a replica it does not say which of those that had begun are over: how far the replica has come stands beside it.
    Nobody shares one that was asked for before they came: it may be older than what they wrote.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Any = None
        self._waiting: asyncio.Future[Hashable | None] | None = None
        self._asking: asyncio.Task[None] | None = None

    async def now(self) -> Hashable | None:
        loop = asyncio.get_running_loop()
        if self._waiting is None:
            self._waiting = loop.create_future()
            if self._asking is None or self._asking.done():
                self._asking = loop.create_task(self._ask_for_all())
        return await asyncio.shield(self._waiting)

    async def _ask_for_all(self) -> None:
        while self._waiting is not None:
            asked, self._waiting = self._waiting, None
            asked.set_result(await self._word())

    async def _word(self) -> str | None:
        try:
            if self._connection is None:
                self._connection = await connected(self._engine, keeps_prepared=1)
            word: str = await self._connection.fetchval(STATE)
        except errors():
            self.close()
            return None
        return word

    def close(self) -> None:
        if self._connection is not None:
            self._connection.terminate()
            self._connection = None
