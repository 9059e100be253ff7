"""SQLite, which holds up whoever asks it: asked in threads, or at once for what was short the last time.

Each thread has a connection of its own, and with it what was read last at hand. So has each snapshot, because its
statements may be asked in several threads.
"""

import base64
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from math import inf
from threading import Lock, local
from time import monotonic, thread_time
from typing import Any

from sqlalchemy import Engine

from api.planner.driver import Asked, Filled, Row, ended
from api.planner.threads import Threads
from api.reader import THREADS
from api.recent import Recent
from domain import statement_timeout
from domain.database import errors_of, own_connection

SHORT_S = 0.0001  # for what is found so soon, a thread's way there and back is longer than holding up others
HOLDS_UP_AT_MOST_S = 0.005  # and so ends at SQLite's first look at the clock, after some 10 ms of work
REMEMBERED = 500  # statements of which is known how long they took


class Connection:
    """One connection. It asks whoever has asked it last until when that may take."""

    def __init__(self, engine: Engine) -> None:
        self._until: Callable[[], float] = lambda: inf
        self._connection = own_connection(engine)
        self._connection.set_progress_handler(
            lambda: monotonic() > self._until(), statement_timeout.STEPS_BETWEEN_LOOKS
        )
        for name, (arguments, function) in SQLITE_LACKS.items():
            self._connection.create_function(name, arguments, function, deterministic=True)
        [kind] = self.rows("PRAGMA journal_mode", (), self._until)[0]
        self.may_wait = kind != "wal"
        """Whether who reads waits for who writes."""
        self.close = self._connection.close

    def rows(self, statement: str, filled: Filled, until: Callable[[], float]) -> list[Row]:
        """What a statement finds; an error of the driver's after that time, which may be another one meanwhile."""
        self._until = until
        found: list[Row] = self._connection.execute(statement, filled).fetchall()
        return found


class SQLiteFile:
    """A file, with the connections of those threads that have asked it."""

    at_once = 32  # most of them wait in a line for one of the threads

    def __init__(self, engine: Engine, seconds: float) -> None:
        self._engine = engine
        self.seconds = seconds
        self.dialect = engine.dialect
        self.errors: tuple[type[Exception], ...] = (errors_of(engine),)
        self.threads = Threads(THREADS["sqlite"], "plans")
        self.took: Recent[float] = Recent(REMEMBERED)
        """Seconds of work that each statement was when it was asked last."""
        self.may_wait = True
        self._own = local()
        self._connections: list[Connection] = []

    async def opened(self) -> "SQLiteDriver":
        return SQLiteDriver(self)

    def connected(self) -> Connection:
        """A new connection."""
        connection = Connection(self._engine)
        self.may_wait = connection.may_wait
        return connection

    @property
    def of_this_thread(self) -> Connection:
        """The connection of the thread that asks for it."""
        if not hasattr(self._own, "connection"):
            self._own.connection = self.connected()
            self._connections.append(self._own.connection)
        connection: Connection = self._own.connection
        return connection

    def let_go(self) -> None:
        """After a fault, which may be its end, nobody is asked by this thread's connection again."""
        self._connections.remove(self._own.connection)
        self._own.connection.close()
        del self._own.connection

    def close(self) -> None:
        self.threads.close()
        for connection in self._connections:
            connection.close()


class SQLiteDriver:
    """Asks a file for one request at a time."""

    def __init__(self, file: SQLiteFile) -> None:
        self._file = file
        self._is_closed = False
        self._in_use = Lock()
        self._snapshot: Connection | None = None
        self._is_in_snapshot = False

    async def rows(self, asked: Sequence[Asked]) -> list[list[Row]]:
        if self._is_short(asked):
            try:
                return self._rows(asked, HOLDS_UP_AT_MOST_S)
            except self._file.errors as fault:
                if not statement_timeout.was_ended(fault):
                    raise
        return await self._file.threads.do(self._rows, asked, self._file.seconds)

    def _is_short(self, asked: Sequence[Asked]) -> bool:
        took = [self._file.took.get(statement) for statement, _ in asked]
        return not self._file.may_wait and all(each is not None and each <= SHORT_S for each in took)

    def _rows(self, asked: Sequence[Asked], seconds: float) -> list[list[Row]]:
        with self._in_use:
            if self._is_in_snapshot and self._snapshot:
                return self._rows_by(self._snapshot, asked, seconds)
            connection = self._file.of_this_thread
            try:
                return self._rows_by(connection, asked, seconds)
            except self._file.errors as fault:
                if not statement_timeout.was_ended(fault):
                    self._file.let_go()
                raise

    def _rows_by(self, connection: Connection, asked: Sequence[Asked], seconds: float) -> list[list[Row]]:
        return [self._rows_of(connection, each, seconds) for each in asked]

    def _rows_of(self, connection: Connection, asked: Asked, seconds: float) -> list[Row]:
        statement, filled = asked
        until, begun = monotonic() + seconds, thread_time()
        try:
            return connection.rows(statement, filled, lambda: -inf if self._is_closed else until)
        finally:
            self._file.took.keep(statement, thread_time() - begun)

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[None]:
        if self._snapshot is None:
            self._snapshot = await self._file.threads.do(self._file.connected)
        # Neither this nor its end waits for anything, so neither is worth a thread: nothing is locked before a record
        # is read.
        self._snapshot.rows("BEGIN", (), lambda: inf)
        self._is_in_snapshot = True
        async with ended(self._end_snapshot):
            yield

    async def _end_snapshot(self) -> None:
        self._is_in_snapshot = False
        if self._snapshot is not None:
            self._snapshot.rows("COMMIT", (), lambda: inf)

    def close(self) -> None:
        self._is_closed = True
        self._file.threads.do_later(self._close)

    def _close(self) -> None:
        with self._in_use:
            if self._snapshot is not None:
                self._snapshot.close()


def base64_of(text: str | None) -> str | None:
    """Base 64 of a text, for SQLite."""
    return None if text is None else base64.b64encode(text.encode()).decode()


def share_of(part: int, whole: int | None) -> str | None:
    """One number divided by another, as JSON has it, for SQLite."""
    return repr(part / whole) if whole else None


SQLITE_LACKS: Mapping[str, tuple[int, Callable[..., Any]]] = {"base64_of": (1, base64_of), "share_of": (2, share_of)}
