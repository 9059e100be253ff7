"""Counting measures: by kind of value, by what they belong to, by why they have no value."""

from typing import Annotated

import strawberry

from api.arguments import AsOf
from api.context import Info
from api.dimensions import MeasureDimension
from api.groups import BY, SHARE_OF, Count, Counting, DimensionKey
from api.meaning import From, Origin
from api.measure_filters import MeasureWhere, filter_of
from api.root import root
from domain.rollup.counted_queries import MEASURES


@strawberry.type(
    description="The group that a count of measures is of, in one dimension.", directives=[From(kind=Origin.WORKED_OUT)]
)
class MeasureKey(DimensionKey[MeasureDimension]):
    """Measures."""


@strawberry.type(description="How many measures are in one group.", directives=[From(kind=Origin.WORKED_OUT)])
class MeasureCount(Count[MeasureKey]):
    """Measures."""


MEASURE_COUNTS: Counting[MeasureWhere] = Counting(MEASURES, filter_of, MeasureCount, MeasureKey)


@strawberry.type
class MeasureCountsQuery:
    @root("Measures, counted by one to three dimensions in one statement. Nothing is added up but their number.")
    async def measure_counts(
        self,
        info: Info,
        by: Annotated[list[MeasureDimension], BY],
        where: Annotated[MeasureWhere | None, strawberry.argument(description="Which to count. Default: all.")] = None,
        share_of: Annotated[list[MeasureDimension] | None, SHARE_OF] = None,
        as_of: AsOf = None,
    ) -> list[MeasureCount]:
        return await MEASURE_COUNTS.answer(info, by, where, share_of, as_of)
