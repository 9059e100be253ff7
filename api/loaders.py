"""Reading for many at once: what sibling fields ask for is gathered and read in one statement.

A list of a hundred departments that each ask for their REAPs costs one statement and not a hundred. Everything lives
for one request only, so no answer is older than its question.
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache, partial
from typing import Any, TypeVar

from sqlalchemy import Select, bindparam, select
from strawberry.dataloader import DataLoader

from api.reader import Reader
from domain.base import Record

T = TypeVar("T")
R = TypeVar("R", bound=Record)

AT_MOST = 10_000  # keys in one statement: both databases take no more than some 32,000
STATEMENTS = 256
KEYS: Any = bindparam("keys", expanding=True)
"""Stands for the keys in a statement, so that it is the same whatever is asked for."""


@lru_cache(STATEMENTS)
def _put_together(statement: Callable[..., Select[*tuple[Any, ...]]], *arguments: Hashable) -> Select[*tuple[Any, ...]]:
    """A statement is put together once: that takes longer than the database takes for most of them."""
    return statement(*arguments)


class Loaders:
    """The loaders of one request, made when they are first needed."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._made: dict[Hashable, DataLoader[Any, Any]] = {}
        self._asked: dict[Hashable, asyncio.Future[list[Any]]] = {}

    async def many(
        self, statement: Callable[..., Select[*tuple[Any, ...]]], by: str, key: Hashable, *more: Hashable
    ) -> list[Any]:
        """What `statement(keys, *more)` finds for `key`, in its order; `by` names the column that holds the key."""
        found: list[Any] = await self._loader(statement, by, more).load(key)
        return found

    async def one(
        self, statement: Callable[..., Select[*tuple[Any, ...]]], by: str, key: Hashable | None, *more: Hashable
    ) -> Any:
        """The first of `many`, or None."""
        if key is None:
            return None
        found = await self.many(statement, by, key, *more)
        return found[0] if found else None

    async def each(
        self, statement: Callable[..., Select[*tuple[Any, ...]]], by: str, keys: Sequence[Hashable], *more: Hashable
    ) -> list[list[Any]]:
        """`many` for each of `keys`, in their order."""
        found: list[list[Any]] = await self._loader(statement, by, more).load_many(keys)
        return found

    async def same_for_all(self, statement: Callable[..., Select[*tuple[Any, ...]]], *arguments: Hashable) -> Any:
        """The first that `statement(*arguments)` finds, or None: read once, however many fields ask."""
        found = await self.all_of(statement, *arguments)
        return found[0] if found else None

    async def all_of(self, statement: Callable[..., Select[*tuple[Any, ...]]], *arguments: Hashable) -> list[Any]:
        """All that `statement(*arguments)` finds: read once, however many fields ask."""
        return await self.once(_put_together(statement, *arguments))

    async def once(self, statement: Select[*tuple[Any, ...]]) -> list[Any]:
        """All that this very statement finds: read once, however many fields ask."""
        if statement not in self._asked:
            self._asked[statement] = asyncio.ensure_future(self._reader.rows(statement))
        return await self._asked[statement]

    async def record(self, model: type[R], record_id: int) -> R:
        """The record that a foreign key names."""
        record: R = await self.one(_records, "id", record_id, model)
        return record

    async def records(self, model: type[R], ids: Sequence[int]) -> list[R]:
        """The records with these ids, in their order."""
        return [found[0] for found in await self.each(_records, "id", ids, model)]

    def _loader(
        self, statement: Callable[..., Select[*tuple[Any, ...]]], by: str, more: tuple[Hashable, ...]
    ) -> DataLoader[Any, Any]:
        name = (statement, by, more)
        if name not in self._made:
            self._made[name] = DataLoader(partial(self._read, statement, by, more), max_batch_size=AT_MOST)
        return self._made[name]

    async def _read(
        self,
        statement: Callable[..., Select[*tuple[Any, ...]]],
        by: str,
        more: tuple[Hashable, ...],
        keys: list[Hashable],
    ) -> Sequence[list[Any]]:
        found: dict[Hashable, list[Any]] = defaultdict(list)
        for record in await self._reader.rows(_put_together(statement, KEYS, *more), {KEYS.key: keys}):
            found[getattr(record, by)].append(record)
        return [found[key] for key in keys]


def _records(ids: Sequence[int], model: type[R]) -> Select[R]:
    return select(model).where(model.id.in_(ids))
