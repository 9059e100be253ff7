"""The shortest way to the database: a few connections, kept open, with statements that stay prepared.

SQLAlchemy writes the statements. It is left out between a plan and its rows: making a session, a transaction and a
result around each statement costs more than many of them take.
"""

import asyncio
from collections.abc import Mapping
from typing import Any

import structlog
from sqlalchemy import Engine

from api.planner.driver import Database, Driver
from api.planner.postgresql_driver import PostgreSQLServer
from api.planner.sqlite_driver import SQLiteFile
from domain import statement_timeout
from domain.errors import EquityError

log = structlog.get_logger("api")

DATABASES: Mapping[str, type[Database]] = {"sqlite": SQLiteFile, "postgresql": PostgreSQLServer}


class Drivers:
    """The drivers of one database, for one event loop."""

    def __init__(self, engine: Engine, seconds: float) -> None:
        self._seconds = seconds
        self._database = DATABASES[engine.dialect.name](engine, seconds)
        self._free: list[Driver] = []
        self._turns = asyncio.Semaphore(self._database.at_once)
        self.dialect = self._database.dialect
        self.errors = self._database.errors

    def lent(self) -> "Lent":
        """A driver of one's own for a while; after a fault, which may be its end, nobody gets it again.

        Raises `StatementTookTooLong` for the database's fault that says so.
        """
        return Lent(self)

    async def take(self) -> Driver:
        """Wait for one's turn, and have a driver until it is given back."""
        await self._turns.acquire()
        try:
            return self._free.pop() if self._free else await self._opened()
        except BaseException:
            self._turns.release()
            raise

    def give_back(self, driver: Driver, fault: BaseException | None) -> None:
        """After this, somebody else has a turn. A refusal of ours is no fault: the driver knows nothing of it."""
        self._turns.release()
        if fault is None or isinstance(fault, EquityError):
            self._free.append(driver)
            return
        driver.close()
        if isinstance(fault, self.errors):
            statement_timeout.check_time(fault, self._seconds)

    async def let_others_ask(self) -> None:
        """Whoever waits is told in the next step of the loop, and has asked after the one that follows.

        What was found is made an answer of after that, so that the database has something to do meanwhile.
        """
        if self._turns.locked():
            await asyncio.sleep(0)
            await asyncio.sleep(0)

    async def _opened(self) -> Driver:
        try:
            return await self._database.opened()
        except self.errors as fault:  # ordinary execution may answer all the same, so nobody else would say it
            log.warning("no connection for plans", fault=type(fault).__name__, said=str(fault))
            raise

    def close(self) -> None:
        """Close all of them. Nobody may be asking any more."""
        while self._free:
            self._free.pop().close()
        self._database.close()


class Lent:
    """What `lent` returns: written out, as a generator costs a short request more than lending itself."""

    def __init__(self, of: Drivers) -> None:
        self._of = of

    async def __aenter__(self) -> Driver:
        self._driver = await self._of.take()
        return self._driver

    async def __aexit__(self, _kind: type[BaseException] | None, fault: BaseException | None, _traceback: Any) -> None:
        self._of.give_back(self._driver, fault)
        if fault is None:
            await self._of.let_others_ask()
