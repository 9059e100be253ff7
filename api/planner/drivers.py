"""The shortest way to the database: one connection for each thread, kept open, with statements that stay prepared.

SQLAlchemy opens the connections, and so decides what they know. It is left out between a plan and its rows: making a
session, a transaction and a result around each statement costs more than many of them take.
"""

import base64
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from math import inf
from threading import Lock, local
from time import monotonic
from typing import Any, Protocol

from sqlalchemy import Dialect, Engine

from api.reader import THREADS
from domain import statement_timeout
from domain.database import errors_of, own_connection
from domain.statement_timeout import check_time

Filled = Mapping[str, Any] | tuple[Any, ...]
Row = tuple[Any, ...]

PREPARED_AT_MOST = 500  # statements that one connection to PostgreSQL keeps prepared


class Driver(Protocol):
    """One connection, used by one thread."""

    def rows(self, statement: str, filled: Filled) -> list[Row]:
        """What the statement finds, as the database wrote it."""

    def snapshot(self) -> AbstractContextManager[None]:
        """Meanwhile every statement sees the same records, whatever others write."""


class SQLiteDriver:
    """Asks an SQLite file."""

    def __init__(self, connection: Any, seconds: float) -> None:
        self._connection = connection
        self._seconds = seconds
        self._until = inf
        connection.set_progress_handler(lambda: monotonic() > self._until, statement_timeout.STEPS_BETWEEN_LOOKS)
        for name, (arguments, function) in SQLITE_LACKS.items():
            connection.create_function(name, arguments, function, deterministic=True)

    def rows(self, statement: str, filled: Filled) -> list[Row]:
        self._until = monotonic() + self._seconds
        found: list[Row] = self._connection.execute(statement, filled).fetchall()
        return found

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.execute("COMMIT")


class PostgreSQLDriver:
    """Asks PostgreSQL, each statement prepared when it comes for the first time."""

    def __init__(self, connection: Any, _seconds: float) -> None:
        from psycopg import RawCursor

        connection.autocommit = True
        connection.prepare_threshold = 0
        connection.prepared_max = PREPARED_AT_MOST
        # A plan's statement differs from caller to caller in texts and days only; choosing its way anew for each of
        # them takes longer than the way itself.
        connection.execute("SET plan_cache_mode = force_generic_plan")
        self._connection = connection
        self._cursor = RawCursor(connection)

    def rows(self, statement: str, filled: Filled) -> list[Row]:
        found: list[Row] = self._cursor.execute(statement, filled, prepare=True).fetchall()
        return found

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        # psycopg forgets what it has prepared at every end of a transaction that is not a commit.
        self._cursor.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        try:
            yield
        finally:
            self._cursor.execute("COMMIT")


DRIVERS: Mapping[str, Callable[[Any, float], Driver]] = {"sqlite": SQLiteDriver, "postgresql": PostgreSQLDriver}


class Drivers:
    """The connections of all threads to one database."""

    def __init__(self, engine: Engine, statement_timeout: float) -> None:
        self._engine = engine
        self._statement_timeout = statement_timeout
        self._own = local()
        self._open: list[Any] = []
        self._lock = Lock()
        self.dialect = dialect_of(engine)
        self.at_once = THREADS[engine.dialect.name]
        self.errors = errors_of(engine)

    def own(self) -> Driver:
        """The connection of the thread that asks."""
        if not hasattr(self._own, "driver"):
            connection = own_connection(self._engine)
            self._own.connection = connection
            self._own.driver = DRIVERS[self._engine.dialect.name](connection, self._statement_timeout)
            with self._lock:
                self._open.append(connection)
        driver: Driver = self._own.driver
        return driver

    def forget(self, fault: Exception) -> None:
        """Give up the thread's connection after a fault that may be its end; refuse what took too long."""
        connection = self._own.connection
        del self._own.driver, self._own.connection
        with self._lock:
            self._open.remove(connection)
        connection.close()
        check_time(fault, self._statement_timeout)

    def close(self) -> None:
        """Close all of them. Nobody may be asking any more."""
        with self._lock:
            while self._open:
                self._open.pop().close()


def dialect_of(engine: Engine) -> Dialect:
    """How statements for these connections are written: PostgreSQL's own $1, which its driver need not look for."""
    if engine.dialect.name == "sqlite":
        return engine.dialect
    from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg

    numbered: Dialect = PGDialect_psycopg(paramstyle="numeric_dollar")  # type: ignore[no-untyped-call]
    return numbered


def base64_of(text: str | None) -> str | None:
    """Base 64 of a text, for SQLite."""
    return None if text is None else base64.b64encode(text.encode()).decode()


def share_of(part: int, whole: int | None) -> str | None:
    """One number divided by another, as JSON has it, for SQLite."""
    return repr(part / whole) if whole else None


SQLITE_LACKS: Mapping[str, tuple[int, Callable[..., Any]]] = {"base64_of": (1, base64_of), "share_of": (2, share_of)}
