"""Asking the graph's resolvers without an event loop: what all of them ask for is read at once, then all go on.

It does what `loaders` does for one request, in one thread and for thousands of objects: there is no task for each
object, which costs more than its answer.
"""

from collections import defaultdict
from collections.abc import Callable, Coroutine, Generator, Hashable, Iterator, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Select

from api.context import Context
from api.kept_counts import Found, KeptQuestion
from api.reader import Reader

T = TypeVar("T")

Statement = Callable[..., Select[*tuple[Any, ...]]]
Asked = tuple[Statement, str, tuple[Hashable, ...]]


class UntilRead:
    """Awaited by whoever needs what is not read yet."""

    def __await__(self) -> Generator[None, None, None]:
        yield


class Batches(Context):
    """The context of resolvers that are asked side by side by `all_of_them`."""

    def __init__(self, reader: Reader, day: date, read: Callable[[Select[*tuple[Any, ...]]], list[Any]]) -> None:
        super().__init__(reader, day)
        self._read_now = read
        self._known: dict[Asked, dict[Hashable, list[Any]]] = defaultdict(dict)
        self._wanted: dict[Asked, dict[Hashable, None]] = defaultdict(dict)
        self._whole: dict[Hashable, list[Any]] = {}

    async def many(self, statement: Statement, by: str, key: Hashable, *more: Hashable) -> list[Any]:
        return (await self.each(statement, by, [key], *more))[0]

    async def each(self, statement: Statement, by: str, keys: Sequence[Hashable], *more: Hashable) -> list[list[Any]]:
        asked = (statement, by, more)
        known = self._known[asked]
        unknown = [key for key in keys if key not in known]
        if unknown:
            self._wanted[asked].update(dict.fromkeys(unknown))
            await UntilRead()
        return [known[key] for key in keys]

    async def kept_rows(self, question: KeptQuestion, day: date) -> Found | None:
        """A file is read in one session from its first row to its last, and counts in that one."""
        return None

    async def once(self, statement: Select[*tuple[Any, ...]]) -> list[Any]:
        if statement not in self._whole:
            self._whole[statement] = self._read_now(statement)
        return self._whole[statement]

    def all_of_them(self, asked: Sequence[Coroutine[Any, Any, T]]) -> list[T]:
        """What each of these comes to, in their order."""
        found: dict[int, T] = {}
        left = dict(enumerate(asked))
        try:
            while left:
                left = dict(self._gone_on(left, found))
                self._read_wanted()
        finally:
            for each in left.values():
                each.close()
        return [found[place] for place in range(len(asked))]

    def _gone_on(
        self, asked: dict[int, Coroutine[Any, Any, T]], found: dict[int, T]
    ) -> Iterator[tuple[int, Coroutine[Any, Any, T]]]:
        """Let each go on until it has its result or needs something; those that need something."""
        for place, each in asked.items():
            try:
                each.send(None)
            except StopIteration as end:
                found[place] = end.value
            else:
                yield place, each

    def _read_wanted(self) -> None:
        wanted, self._wanted = self._wanted, defaultdict(dict)
        for (statement, by, more), keys in wanted.items():
            known = self._known[statement, by, more]
            known.update((key, []) for key in keys)
            for record in self._read_now(statement(list(keys), *more)):
                known[getattr(record, by)].append(record)
