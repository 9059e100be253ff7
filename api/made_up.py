"""Whether a count counts something made up for illustration: it has no source of its own that would say so.

Of groups that is read in one statement for all of them, and only when one is asked. What counts departments by all of
their records goes by the whole ledger.
"""

from collections.abc import Callable, Iterable, Sequence, Set
from functools import cached_property
from typing import Any, Protocol

import strawberry

from api.context import Info
from api.meaning import From, Origin
from api.words import EditionName
from domain.base import Rows
from domain.rollup.dimensions import Dimension
from domain.rollup.groups import key_of
from domain.sources.queries import editions

BY_THE_LEDGER = "True when department records here are made up."


class InOneDimension(Protocol):
    """A group as one dimension names it."""

    @property
    def value(self) -> str | None:
        """The group's name for programs."""


Values = tuple[str | None, ...]
"""A group as all its dimensions name it."""


class MadeUp:
    """`counted` makes the statement that counts only what was made up: rows of groups, the same ones, and counts."""

    def __init__(self, by: Sequence[Dimension], counted: Callable[[], Rows]) -> None:
        self._by = by
        self.counted = counted
        self._groups: Set[Values] | None = None

    async def is_in(self, info: Info, group: Sequence[InOneDimension]) -> bool:
        """Whether anything that is counted in this group was made up."""
        if self._groups is None:
            self._groups = self.groups(await info.context.once(self.statement))
        return values_of(group) in self._groups

    @cached_property
    def statement(self) -> Rows:
        """The same, made once for all groups of an answer."""
        return self.counted()

    def groups(self, rows: Iterable[Sequence[Any]]) -> Set[Values]:
        """The groups in which the statement has counted anything."""
        return {values_of(key_of(self._by, row)) for row in rows if row[-1]}


def values_of(group: Sequence[InOneDimension]) -> Values:
    """What a group is called in all its dimensions."""
    return tuple(each.value for each in group)


async def is_any_record_made_up(info: Info) -> bool:
    """Whether the ledger holds anything that was made up."""
    return EditionName.ILLUSTRATIVE in await info.context.all_of(editions)


def by_the_ledger() -> Any:
    """The field that says so of what counts departments."""
    return strawberry.field(
        resolver=is_any_record_made_up, description=BY_THE_LEDGER, directives=[From(kind=Origin.PROGRAM)]
    )
