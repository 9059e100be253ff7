"""The shortest way to the database: a few connections, kept open, with statements that stay prepared.

SQLAlchemy writes the statements. It is left out between a plan and its rows: making a session, a transaction and a
result around each statement costs more than many of them take. SQLite holds up whoever asks it, so it is asked in
threads; PostgreSQL is waited for by asyncpg, as passing a question to a thread and back takes as long as many answers.
"""

import asyncio
import base64
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from math import inf
from threading import Lock
from time import monotonic, thread_time
from typing import Any, Protocol, Self

import structlog
from sqlalchemy import Dialect, Engine

from api.planner.threads import Threads
from api.postgresql import connected, errors
from api.reader import THREADS
from api.recent import Recent
from domain import statement_timeout
from domain.database import errors_of, own_connection
from domain.errors import EquityError

log = structlog.get_logger("api")

Filled = Sequence[Any]
Row = tuple[Any, ...]
Asked = tuple[str, Filled]
"""A statement, and what is filled in."""

# More connections than threads, so that a thread has its next question while the last one's answer is sent.
AT_ONCE = {"sqlite": 2 * THREADS["sqlite"], "postgresql": THREADS["postgresql"]}
PREPARED_AT_MOST = 500  # statements that one connection to PostgreSQL keeps prepared
SHORT_S = 0.0001  # for what SQLite finds so soon, a thread's way there and back is longer than holding up others
HOLDS_UP_AT_MOST_S = 0.005
REMEMBERED = 500  # statements of which one connection to SQLite knows how long they took


class Driver(Protocol):
    """One connection, lent to one request at a time."""

    @classmethod
    async def opened(cls, engine: Engine, threads: Threads, seconds: float) -> Self:
        """A new connection, of which no statement may take longer than these seconds; it may wait in these threads."""

    async def rows(self, asked: Sequence[Asked]) -> list[list[Row]]:
        """What each of these statements finds, as the database wrote it, asked one after the other."""

    def snapshot(self) -> AbstractAsyncContextManager[None]:
        """Meanwhile every statement sees the same records, whatever others write."""

    def close(self) -> None:
        """End whatever it was still doing, and let go of it."""


class SQLiteDriver:
    """Asks an SQLite file: in a thread, or at once what was short the last time."""

    def __init__(self, threads: Threads, seconds: float) -> None:
        self._threads = threads
        self._seconds = seconds
        self._until = inf
        self._connection: Any = None
        self._in_use = Lock()
        self._may_wait = True
        self._took: Recent[float] = Recent(REMEMBERED)
        """Seconds of work that each statement was when it was asked last."""

    @classmethod
    async def opened(cls, engine: Engine, threads: Threads, seconds: float) -> Self:
        driver = cls(threads, seconds)
        await threads.do(driver._open, engine)
        return driver

    def _open(self, engine: Engine) -> None:
        self._connection = connection = own_connection(engine)
        connection.set_progress_handler(lambda: monotonic() > self._until, statement_timeout.STEPS_BETWEEN_LOOKS)
        for name, (arguments, function) in SQLITE_LACKS.items():
            connection.create_function(name, arguments, function, deterministic=True)
        [kind] = connection.execute("PRAGMA journal_mode").fetchone()
        self._may_wait = kind != "wal"  # for who writes

    async def rows(self, asked: Sequence[Asked]) -> list[list[Row]]:
        if self._is_short(asked):
            try:
                return self._rows(asked, HOLDS_UP_AT_MOST_S)
            except self._connection.OperationalError as fault:
                if not statement_timeout.was_ended(fault):
                    raise
        return await self._threads.do(self._rows, asked, self._seconds)

    def _is_short(self, asked: Sequence[Asked]) -> bool:
        took = [self._took.get(statement) for statement, _ in asked]
        return not self._may_wait and all(each is not None and each <= SHORT_S for each in took)

    def _rows(self, asked: Sequence[Asked], seconds: float) -> list[list[Row]]:
        with self._in_use:
            return [self._rows_of_one(statement, filled, seconds) for statement, filled in asked]

    def _rows_of_one(self, statement: str, filled: Filled, seconds: float) -> list[Row]:
        self._until, begun = monotonic() + seconds, thread_time()
        try:
            found: list[Row] = self._connection.execute(statement, filled).fetchall()
        finally:
            self._took.keep(statement, thread_time() - begun)
        return found

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[None]:
        # Neither waits for anything, so neither is worth a thread: nothing is locked before a record is read.
        self._connection.execute("BEGIN")
        async with _ended(self._commit):
            yield

    async def _commit(self) -> None:
        self._connection.execute("COMMIT")

    def close(self) -> None:
        self._until = 0
        self._threads.do_later(self._close)

    def _close(self) -> None:
        with self._in_use:
            self._connection.close()


class PostgreSQLDriver:
    """Asks PostgreSQL, each statement prepared when it comes for the first time."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    @classmethod
    async def opened(cls, engine: Engine, _threads: Threads, seconds: float) -> Self:
        connection = await connected(
            engine,
            keeps_prepared=PREPARED_AT_MOST,
            statement_timeout=str(round(seconds * 1000)),
            # A plan's statement differs from caller to caller in texts and days only; choosing its way anew for each of
            # them takes longer than the way itself.
            plan_cache_mode="force_generic_plan",
            # A city's records stay in memory, where going by an index costs no more than reading on.
            random_page_cost="1.1",
        )
        return cls(connection)

    async def rows(self, asked: Sequence[Asked]) -> list[list[Row]]:
        return [await self._connection.fetch(statement, *filled) for statement, filled in asked]

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[None]:
        await self._connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        async with _ended(partial(self._connection.execute, "COMMIT")):
            yield

    def close(self) -> None:
        self._connection.terminate()


@asynccontextmanager
async def _ended(end: Callable[[], Awaitable[Any]]) -> AsyncIterator[None]:
    """Ends a transaction in which all went well, or in which we refused; after a fault its connection goes anyway."""
    try:
        yield
    except EquityError:
        await end()
        raise
    await end()


DRIVERS: Mapping[str, type[Driver]] = {"sqlite": SQLiteDriver, "postgresql": PostgreSQLDriver}


class Drivers:
    """The connections to one database, for one event loop."""

    def __init__(self, engine: Engine, seconds: float) -> None:
        self._engine = engine
        self._seconds = seconds
        self._kind = DRIVERS[engine.dialect.name]
        self._free: list[Driver] = []
        self._threads = Threads(THREADS[engine.dialect.name], "plans")
        self._turns = asyncio.Semaphore(AT_ONCE[engine.dialect.name])
        self.dialect = dialect_of(engine)
        self.errors = (errors_of(engine),) if engine.dialect.name == "sqlite" else errors()

    def lent(self) -> "Lent":
        """A connection of one's own for a while; after a fault, which may be its end, nobody gets it again.

        Raises `StatementTookTooLong` for the database's fault that says so.
        """
        return Lent(self)

    async def take(self) -> Driver:
        """Wait for one's turn, and have a connection until it is given back."""
        await self._turns.acquire()
        try:
            return self._free.pop() if self._free else await self._opened()
        except BaseException:
            self._turns.release()
            raise

    def give_back(self, driver: Driver, fault: BaseException | None) -> None:
        """After this, somebody else has a turn. A refusal of ours is no fault: the connection knows nothing of it."""
        self._turns.release()
        if fault is None or isinstance(fault, EquityError):
            self._free.append(driver)
            return
        driver.close()
        if isinstance(fault, self.errors):
            statement_timeout.check_time(fault, self._seconds)

    async def _opened(self) -> Driver:
        try:
            return await self._kind.opened(self._engine, self._threads, self._seconds)
        except self.errors as fault:  # ordinary execution may answer all the same, so nobody else would say it
            log.warning("no connection for plans", fault=type(fault).__name__, said=str(fault))
            raise

    def close(self) -> None:
        """Close all of them. Nobody may be asking any more."""
        while self._free:
            self._free.pop().close()
        self._threads.close()


class Lent:
    """What `lent` returns: written out, as a generator costs a short request more than lending itself."""

    def __init__(self, of: Drivers) -> None:
        self._of = of

    async def __aenter__(self) -> Driver:
        self._driver = await self._of.take()
        return self._driver

    async def __aexit__(self, _kind: type[BaseException] | None, fault: BaseException | None, _traceback: Any) -> None:
        self._of.give_back(self._driver, fault)


def dialect_of(engine: Engine) -> Dialect:
    """How statements for these connections are written."""
    if engine.dialect.name == "sqlite":
        return engine.dialect
    from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg

    dialect: Dialect = PGDialect_asyncpg()  # type: ignore[no-untyped-call]
    return dialect


def base64_of(text: str | None) -> str | None:
    """Base 64 of a text, for SQLite."""
    return None if text is None else base64.b64encode(text.encode()).decode()


def share_of(part: int, whole: int | None) -> str | None:
    """One number divided by another, as JSON has it, for SQLite."""
    return repr(part / whole) if whole else None


SQLITE_LACKS: Mapping[str, tuple[int, Callable[..., Any]]] = {"base64_of": (1, base64_of), "share_of": (2, share_of)}
