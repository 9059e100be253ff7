"""Counting departments' plans: by cycle, by whether they are filed."""

from typing import Annotated

import strawberry

from api.arguments import AsOf
from api.context import Info
from api.dimensions import ReapDimension
from api.groups import BY, SHARE_OF, Count, Counting, DimensionKey
from api.meaning import From, Origin
from api.reap_lists import ReapWhere, filter_of
from api.root import root
from domain.rollup.counted_queries import REAPS


@strawberry.type(
    description="The group that a count of departments' plans is of, in one dimension.",
    directives=[From(kind=Origin.WORKED_OUT)],
)
class ReapKey(DimensionKey[ReapDimension]):
    """Departments' plans."""


@strawberry.type(description="How many departments' plans are in one group.", directives=[From(kind=Origin.WORKED_OUT)])
class ReapCount(Count[ReapKey]):
    """Departments' plans."""


REAP_COUNTS: Counting[ReapWhere] = Counting(REAPS, filter_of, ReapCount, ReapKey)


@strawberry.type
class ReapCountsQuery:
    @root("Departments' Racial Equity Action Plans on record, counted by one to three dimensions in one statement.")
    async def reap_counts(
        self,
        info: Info,
        by: Annotated[list[ReapDimension], BY],
        where: Annotated[ReapWhere | None, strawberry.argument(description="Which to count. Default: all.")] = None,
        share_of: Annotated[list[ReapDimension] | None, SHARE_OF] = None,
        as_of: AsOf = None,
    ) -> list[ReapCount]:
        return await REAP_COUNTS.answer(info, by, where, share_of, as_of)
