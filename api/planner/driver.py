"""What a plan asks of whichever database it is made for."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Protocol

from sqlalchemy import Dialect, Engine

from domain.errors import EquityError

Filled = Sequence[Any]
Row = tuple[Any, ...]
Asked = tuple[str, Filled]
"""A statement, and what is filled in."""


class Driver(Protocol):
    """What one request at a time asks."""

    async def rows(self, asked: Sequence[Asked]) -> list[list[Row]]:
        """What each of these statements finds, as the database wrote it, asked one after the other."""

    def snapshot(self) -> AbstractAsyncContextManager[None]:
        """Meanwhile every statement sees the same records, whatever others write."""

    def close(self) -> None:
        """End whatever it was still doing, and let go of it."""


class Database(Protocol):
    """One database as plans see it, of which no statement may take longer than so many seconds."""

    at_once: int
    """How many requests it answers at the same time."""
    dialect: Dialect
    """How statements for it are written."""
    errors: tuple[type[Exception], ...]
    """What its drivers raise when it refuses or cannot be reached."""

    def __init__(self, engine: Engine, seconds: float) -> None: ...

    async def opened(self) -> Driver:
        """A new driver."""

    def close(self) -> None:
        """Let go of all that its drivers share. They are closed before it."""


@asynccontextmanager
async def ended(end: Callable[[], Awaitable[Any]]) -> AsyncIterator[None]:
    """Ends a transaction in which all went well, or in which we refused; after a fault its connection goes anyway."""
    try:
        yield
    except EquityError:
        await end()
        raise
    await end()
