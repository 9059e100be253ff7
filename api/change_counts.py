"""Counting what moved between two days: by department, by kind, by the states before and after."""

from collections.abc import Sequence
from typing import Annotated

import strawberry

from api.changes import ChangeWhere, From_, To, filter_of, span_until
from api.context import Info
from api.dimensions import ChangeDimension
from api.groups import SHARE_OF, Count, DimensionKey, check, shown
from api.made_up import MadeUp
from api.meaning import From, Origin
from api.root import root
from domain.changes.changes import Span
from domain.changes.count_queries import change_counts
from domain.changes.filters import ChangeFilter
from domain.filters import made_up_of

AT_MOST = 4  # department, kind, from, to


@strawberry.type(
    description="The group that a count of changes is of, in one dimension.", directives=[From(kind=Origin.WORKED_OUT)]
)
class ChangeKey(DimensionKey[ChangeDimension]):
    """Changes."""


@strawberry.type(description="How many changes are in one group.", directives=[From(kind=Origin.WORKED_OUT)])
class ChangeCount(Count[ChangeKey]):
    """Changes."""


@strawberry.type
class ChangeCountsQuery:
    @root("What moved between two days, counted by one to four dimensions in one statement.")
    async def change_counts(  # noqa: PLR0917  GraphQL passes arguments by name
        self,
        info: Info,
        by: Annotated[list[ChangeDimension], strawberry.argument(description="What to count by, one to four.")],
        start: From_ = None,
        end: To = None,
        where: Annotated[ChangeWhere | None, strawberry.argument(description="Which to count. Default: all.")] = None,
        share_of: Annotated[list[ChangeDimension] | None, SHARE_OF] = None,
    ) -> list[ChangeCount]:
        check(by, share_of or (), AT_MOST)
        span = span_until(info.context.today, start, end)
        asked = filter_of(where)
        rows = await info.context.rows(change_counts(span, by, asked))
        return shown(ChangeCount, ChangeKey, by, share_of, rows, made_up=made_up(span, by, asked))


def made_up(span: Span, by: Sequence[ChangeDimension], asked: ChangeFilter) -> MadeUp:
    """What moved of what was made up."""
    return MadeUp(by, lambda: change_counts(span, by, made_up_of(asked)))
