"""The fiscal years that anything here is of."""

import strawberry

from api.context import Info
from api.meaning import From, Origin
from api.root import root
from api.scalars import FiscalYearName
from domain.rollup.fiscal_year_queries import fiscal_years


@strawberry.type
class FiscalYearsQuery:
    @root(
        "Fiscal years that have a work plan, a budget year or a reported value on record, newest first.",
        From(kind=Origin.PROGRAM),
    )
    async def fiscal_years(self, info: Info) -> list[FiscalYearName]:
        return [FiscalYearName(each) for each in await info.context.rows(fiscal_years())]
