"""Counting Budgeting for Equity worksheets on record: by department, budget year and stage.

A department that must hand one in and has none on record is no worksheet: `BudgetYear.stageCounts` counts it.
"""

from typing import Annotated

import strawberry

from api.arguments import AsOf
from api.context import Info
from api.dimensions import WorksheetDimension
from api.groups import BY, SHARE_OF, Count, Counting, DimensionKey
from api.meaning import From, Origin
from api.root import root
from api.worksheet_lists import WorksheetWhere, filter_of
from domain.rollup.counted_queries import WORKSHEETS


@strawberry.type(
    description="The group that a count of worksheets is of, in one dimension.",
    directives=[From(kind=Origin.WORKED_OUT)],
)
class WorksheetKey(DimensionKey[WorksheetDimension]):
    """Worksheets."""


@strawberry.type(description="How many worksheets are in one group.", directives=[From(kind=Origin.WORKED_OUT)])
class WorksheetCount(Count[WorksheetKey]):
    """Worksheets."""


WORKSHEET_COUNTS: Counting[WorksheetWhere] = Counting(WORKSHEETS, filter_of, WorksheetCount, WorksheetKey)


@strawberry.type
class WorksheetCountsQuery:
    @root("Budgeting for Equity worksheets on record, counted by one to three dimensions in one statement.")
    async def worksheet_counts(
        self,
        info: Info,
        by: Annotated[list[WorksheetDimension], BY],
        where: Annotated[
            WorksheetWhere | None, strawberry.argument(description="Which to count. Default: all.")
        ] = None,
        share_of: Annotated[list[WorksheetDimension] | None, SHARE_OF] = None,
        as_of: AsOf = None,
    ) -> list[WorksheetCount]:
        return await WORKSHEET_COUNTS.answer(info, by, where, share_of, as_of)
