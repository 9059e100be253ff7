"""What every count has in common: its groups, its share, and how it is answered.

A root field that counts names a `Counting`; ordinary execution, the planner and exports all answer through it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

import strawberry

from api.context import Info
from api.errors import BadRequest
from api.kept_counts import KeptQuestion
from api.made_up import InOneDimension, MadeUp
from api.meaning import From, Origin, Unit
from domain.base import Rows
from domain.filters import made_up_of
from domain.rollup.dimensions import Dimension
from domain.rollup.groups import Key, groups
from domain.rollup.queries import Counted

D = TypeVar("D", bound=Dimension)
K = TypeVar("K", bound=InOneDimension)
W = TypeVar("W")

AT_MOST = 3
BY = strawberry.argument(description="What to count by, one to three.")
SHARE_OF = strawberry.argument(
    description=(
        "Within which of the dimensions the share is taken: `[DEPARTMENT]` makes it a share of each department's own. "
        "Default: none of them, so that it is a share of everything counted."
    )
)


@strawberry.type(
    description="The group that a count is of, in one dimension.", directives=[From(kind=Origin.WORKED_OUT)]
)
class DimensionKey(Generic[D]):
    dimension: D = strawberry.field(description="The dimension.")
    value: str | None = strawberry.field(description="The group's name for programs; none: none given.")
    label: str = strawberry.field(description="The group's name in words.")


@strawberry.type(description="How many are in one group.", directives=[From(kind=Origin.WORKED_OUT)])
class Count(Generic[K]):
    by: list[K] = strawberry.field(description="The group, one entry for each dimension asked for.")
    count: int = strawberry.field(description="How many are in it.", directives=[Unit(of="records")])
    out_of: int = strawberry.field(
        description=(
            "How many were counted in all groups together; with `shareOf`, in all groups that are the same in those "
            "dimensions."
        ),
        directives=[Unit(of="records")],
    )
    share: float = strawberry.field(
        description="`count` divided by `outOf`, from 0 to 1. A group holds one at least, so there is always a share.",
        directives=[Unit(of="share from 0 to 1")],
    )
    made_up: strawberry.Private[MadeUp]

    @strawberry.field(
        description=(
            "True when any of the records in it was made up for illustration and is no fact. `outOf` and `share` speak "
            "of other groups too, so they are illustrative when any of those is."
        ),
        directives=[From(kind=Origin.PROGRAM)],
    )
    async def is_illustrative(self, info: Info) -> bool:
        return await self.made_up.is_in(info, self.by)


def never_kept(_by: Sequence[Dimension], _asked: Any) -> None:
    """What is counted anew each time."""


@dataclass(frozen=True, slots=True)
class Counting(Generic[W]):
    """A root field that counts: what is counted, its filter, and its types in the graph."""

    thing: Counted[Any]
    filter_of: Callable[[W | None], Any]
    count: type[Any]
    key: type[Any]
    kept: Callable[[Sequence[Dimension], Any], KeptQuestion | None] = never_kept

    def made_up(self, by: Sequence[Dimension], where: W | None, day: date) -> MadeUp:
        """What was made up of what is counted."""
        return MadeUp(by, lambda: self.thing.counts(by, made_up_of(self.filter_of(where)), day))

    def statement(
        self, by: Sequence[Dimension], where: W | None, share_of: Sequence[Dimension] | None, day: date
    ) -> Rows:
        """The one statement; `BadRequest` unless its dimensions can be asked together."""
        check(by, share_of or ())
        return self.thing.counts(by, self.filter_of(where), day)

    async def answer(
        self,
        info: Info,
        by: Sequence[Dimension],
        where: W | None,
        share_of: Sequence[Dimension] | None,
        as_of: date | None,
    ) -> list[Any]:
        """What the root field answers."""
        day = info.context.day(as_of)
        statement = self.statement(by, where, share_of, day)
        question = self.kept(by, self.filter_of(where))
        rows = await info.context.kept_rows(question, day) if question else None
        if rows is None:
            rows = await info.context.rows(statement)
        return shown(self.count, self.key, by, share_of, rows, made_up=self.made_up(by, where, day))


def shown(
    count: type[Any],
    key: type[Any],
    by: Sequence[Dimension],
    share_of: Sequence[Dimension] | None,
    rows: Sequence[Sequence[Any]],
    *,
    made_up: MadeUp,
) -> list[Any]:
    """Counted rows as the graph shows them, in the groups' order."""
    return [
        count(by=keys_as(key, each.by), count=each.count, out_of=each.out_of, share=each.share, made_up=made_up)
        for each in groups(by, rows, share_of or ())
    ]


def keys_as(key: type[Any], keys: Sequence[Key]) -> list[Any]:
    """Keys of a group as the graph shows them."""
    return [key(dimension=each.dimension, value=each.value, label=each.label) for each in keys]


def check(by: Sequence[Dimension], share_of: Sequence[Dimension], at_most: int = AT_MOST) -> None:
    """Raise `BadRequest` unless these are different dimensions, not too many, and shares are taken within some."""
    check_different(by)
    if not 1 <= len(by) <= at_most:
        raise BadRequest(f"Name one to {at_most} different dimensions to count by; {len(by)} were given.")
    if not set(share_of) <= set(by):
        raise BadRequest("Name in `shareOf` only dimensions that are counted by: a share is taken within groups.")


def check_different(by: Sequence[Dimension]) -> None:
    """Raise `BadRequest` when a dimension is named twice."""
    repeated = next((each for place, each in enumerate(by) if each in by[:place]), None)
    if repeated is not None:
        raise BadRequest(f"{repeated.name} is named more than once. Name each dimension once.")
