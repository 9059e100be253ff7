"""Running statements without holding up anybody else: in a few threads, each in a short session of its own.

SQLite gets slower with more than two readers at once; PostgreSQL does not.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from anyio import CapacityLimiter, to_thread
from sqlalchemy import Engine, Select
from sqlalchemy.orm import Session

from domain.database import reading, snapshot
from domain.rollup.kept import KeptCounts

T = TypeVar("T")

THREADS = {"sqlite": 2, "postgresql": 8}


class Reader:
    """The way from async resolvers to the database."""

    def __init__(self, engine: Engine, kept_counts: KeptCounts | None = None) -> None:
        self.engine = engine
        self.kept_counts = kept_counts
        self._limiter = CapacityLimiter(THREADS[engine.dialect.name])

    async def run(self, work: Callable[[Session], T]) -> T:
        """Do some reading in one session."""
        return await to_thread.run_sync(self._in_session, work, limiter=self._limiter)

    async def run_in_snapshot(self, work: Callable[[Session], T]) -> T:
        """Do some reading in one session that sees the records of one moment."""
        return await to_thread.run_sync(self._in_snapshot, work, limiter=self._limiter)

    async def rows(self, statement: Select[*tuple[Any, ...]], filled: Mapping[str, Any] | None = None) -> list[Any]:
        """All records of a statement that selects one kind of record, or all rows of one that selects columns.

        `filled` are the values of its named parameters.
        """
        return await self.run(lambda session: read_all(session, statement, filled))

    async def first(self, statement: Select[*tuple[Any, ...]]) -> Any:
        """The first of `rows`, or None."""
        found = await self.rows(statement)
        return found[0] if found else None

    def _in_session(self, work: Callable[[Session], T]) -> T:
        with reading(self.engine) as session:
            return work(session)

    def _in_snapshot(self, work: Callable[[Session], T]) -> T:
        with snapshot(self.engine) as session:
            return work(session)


def read_all(
    session: Session, statement: Select[*tuple[Any, ...]], filled: Mapping[str, Any] | None = None
) -> list[Any]:
    """Records where a statement selects one thing, rows where it selects several."""
    result = session.execute(statement, filled)
    return list(result.scalars() if len(result.keys()) == 1 else result)
