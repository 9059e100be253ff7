"""Departments in the graph: from here to everything that a department answers for."""

from datetime import date
from typing import Annotated, Any

import strawberry

from api import equity_action_teams, obligations, reaps, worksheets
from api.arguments import After, AsOf, Before, First, Last
from api.citation import Citation, cite
from api.comparison import Comparison, comparison
from api.connections import Connection, Page, connect
from api.context import Info
from api.department_filters import DepartmentOrder, DepartmentWhere, listed
from api.later import LaterDepartmentObligations, LaterObligationTotal, LaterReap, LaterTeam, LaterWorksheet
from api.meaning import ByRule, From, Origin
from api.node import Node, shown
from api.root import root
from api.scalars import FiscalYearName
from api.standing_counts import StandingCount, standing_counts
from api.words import DepartmentKind
from domain.budgeting_for_equity.queries import budget_year_of_day, worksheets_of_departments
from domain.departments import models, queries
from domain.equity_action_teams.queries import teams_of_departments
from domain.reaps.list_queries import cycle_of_day, cycles, reaps_of_departments

CycleInForce = Annotated[
    str | None, strawberry.argument(description="As in FY 2024-26. Default: the one in force on the day.")
]


@strawberry.type(
    description="A city service area: departments grouped by the service that residents get.",
    directives=[From(kind=Origin.DOCUMENT)],
)
class ServiceArea(Node):
    record: strawberry.Private[models.ServiceArea]
    day: strawberry.Private[date]
    key: str = strawberry.field(description="Its name for programs.")
    name: str = strawberry.field(description="Its name.")
    source: Citation = strawberry.field(description="Where this was read.")

    @strawberry.field(
        description="For each obligation, how many of the departments that serve it met it, out of those that must.",
        directives=[ByRule(key="n-of-n")],
    )
    async def obligation_totals(
        self,
        info: Info,
        as_of: Annotated[
            date | None,
            strawberry.argument(description="The day to speak of. Default: the day that all above it speaks of."),
        ] = None,
    ) -> list[LaterObligationTotal]:
        members = await info.context.many(queries.service_area_members, "service_area_id", self.record.id)
        serving = {member.department_id for member in members}
        return await obligations.totals_of(info, serving, as_of or self.day)


@strawberry.type(description="That a department serves a service area.", directives=[From(kind=Origin.DOCUMENT)])
class ServiceAreaMembership:
    service_area: ServiceArea = strawberry.field(description="The service area.")
    source: Citation = strawberry.field(description="Where this was read.")


@strawberry.type(
    description="A department, office or council appointee of the City.", directives=[From(kind=Origin.DOCUMENT)]
)
class Department(Node):
    record: strawberry.Private[models.Department]
    day: strawberry.Private[date]
    key: str = strawberry.field(description="Its name for programs; the same as its code.")
    code: str = strawberry.field(description="The short name that its address uses.")
    name: str = strawberry.field(description="Its name.")
    abbreviation: str | None = strawberry.field(description="The abbreviation in use; none: none in use.")
    kind: DepartmentKind = strawberry.field(description="What it is in the City's organization.")
    active_from: date | None = strawberry.field(description="The first day that it existed; none: not known.")
    active_until: date | None = strawberry.field(description="The last day that it existed; none: it still does.")
    note: str | None = strawberry.field(description="What to know about it; none: nothing to say.")
    source: Citation = strawberry.field(description="Where this was read.")

    @strawberry.field(description="The service areas that it serves.")
    async def service_areas(self, info: Info) -> list[ServiceArea]:
        rows = await info.context.many(queries.memberships, "department_id", self.record.id)
        return [shown(ServiceArea, row.ServiceArea, self.day) for row in rows]

    @strawberry.field(description="The service areas that it serves, each with where that was read.")
    async def service_area_memberships(self, info: Info) -> list[ServiceAreaMembership]:
        rows = await info.context.many(queries.memberships, "department_id", self.record.id)
        return [
            ServiceAreaMembership(
                service_area=shown(ServiceArea, row.ServiceArea, self.day), source=cite(row.ServiceAreaMembership)
            )
            for row in rows
        ]

    @strawberry.field(description="Its Racial Equity Action Plan for a cycle; none: not on record.")
    async def reap(
        self,
        info: Info,
        cycle: CycleInForce = None,
    ) -> LaterReap | None:
        found = await self._reap_of(info, cycle)
        return shown(reaps.Reap, found, self.day, as_of=self.day) if found else None

    async def _reap_of(self, info: Info, cycle: str | None) -> Any:
        name = cycle or await _name_of_cycle(info, self.day)
        rows = await info.context.many(reaps_of_departments, "department_id", self.record.id, self.day)
        return next((row for row in rows if row.cycle_name == name), None)

    @strawberry.field(description="All of its Racial Equity Action Plans, the newest cycle first.", name="reaps")
    async def all_reaps(self, info: Info) -> list[LaterReap]:
        rows = await info.context.many(reaps_of_departments, "department_id", self.record.id, self.day)
        return [shown(reaps.Reap, row, self.day, as_of=self.day) for row in rows]

    @strawberry.field(description="Its Budgeting for Equity worksheet for a year; none: not on record.")
    async def worksheet(
        self,
        info: Info,
        fiscal_year: Annotated[
            FiscalYearName | None,
            strawberry.argument(description="As in 2027-28. Default: the one being prepared on the day."),
        ] = None,
    ) -> LaterWorksheet | None:
        year = fiscal_year or await _name_of_budget_year(info, self.day)
        rows = await info.context.many(worksheets_of_departments, "department_id", self.record.id, self.day)
        found = next((row for row in rows if row.fiscal_year == year), None)
        return shown(worksheets.Worksheet, found, self.day) if found else None

    @strawberry.field(description="All of its worksheets, the newest budget year first.", name="worksheets")
    async def all_worksheets(self, info: Info) -> list[LaterWorksheet]:
        rows = await info.context.many(worksheets_of_departments, "department_id", self.record.id, self.day)
        return [shown(worksheets.Worksheet, row, self.day) for row in rows]

    @strawberry.field(description="Its Equity Action Team, or the like; none: not on record.")
    async def team(self, info: Info) -> LaterTeam | None:
        row = await info.context.one(teams_of_departments, "department_id", self.record.id, self.day)
        return shown(equity_action_teams.Team, row, self.day) if row else None

    @strawberry.field(description="What it answers for, and whether it met each.", name="obligations")
    async def its_obligations(self, info: Info) -> LaterDepartmentObligations:
        return await obligations.of_department(info, self.record, self.day)

    @strawberry.field(
        description=(
            "Its actions by standing: all six groups, which add up to the plan's actions; all 0 where no plan for the "
            "cycle is on record. `reap` tells, and its source says whether it was made up."
        ),
        directives=[ByRule(key="standing")],
    )
    async def standing_counts(
        self,
        info: Info,
        cycle: CycleInForce = None,
    ) -> list[StandingCount]:
        found = await self._reap_of(info, cycle)
        return await standing_counts(info, found.id if found else None, self.day)

    @strawberry.field(
        description="How much of its plan is completed, beside the city's median; or why that is not compared.",
        name="comparison",
        directives=[ByRule(key="comparison")],
    )
    async def beside_others(
        self,
        info: Info,
        cycle: CycleInForce = None,
    ) -> Comparison:
        asked = await _on_record(info, cycle) if cycle else await _name_of_cycle(info, self.day)
        return await comparison(info, self.record.id, asked, self.day)


async def _on_record(info: Info, cycle: str) -> str | None:
    """The name of a cycle; none: no cycle of that name is on record."""
    return next((each.name for each in await info.context.all_of(cycles) if each.name == cycle), None)


async def _name_of_cycle(info: Info, day: date) -> str | None:
    cycle = await info.context.same_for_all(cycle_of_day, day)
    return cycle.name if cycle else None


async def _name_of_budget_year(info: Info, day: date) -> str | None:
    year = await info.context.same_for_all(budget_year_of_day, day)
    return year.fiscal_year if year else None


def of_record(record: models.Department, day: date) -> Department:
    """A department as the graph shows it."""
    return shown(Department, record, day, code=record.key)


@strawberry.type
class DepartmentsQuery:
    @root("The City's departments, offices and council appointees that existed on the day.")
    async def departments(  # noqa: PLR0917  GraphQL passes arguments by name
        self,
        info: Info,
        where: Annotated[
            DepartmentWhere | None, strawberry.argument(description="Which to keep. Default: all.")
        ] = None,
        order: Annotated[
            DepartmentOrder | None, strawberry.argument(name="orderBy", description="How to sort. Default: by name.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        as_of: AsOf = None,
    ) -> Connection[Department]:
        day = info.context.day(as_of)
        statement, asked = listed(day, where, order)
        return await connect(
            info, statement, asked, Page(first, after, last, before), lambda record: of_record(record, day)
        )

    @root("One department; none when it is not on record.")
    async def department(
        self,
        info: Info,
        code: Annotated[str, strawberry.argument(description="Its code, as in housing.")],
        as_of: AsOf = None,
    ) -> Department | None:
        record = await info.context.one(queries.departments_by_key, "key", code)
        return of_record(record, info.context.day(as_of)) if record else None

    @root("All city service areas, by name.")
    async def service_areas(self, info: Info) -> list[ServiceArea]:
        rows = await info.context.rows(queries.service_areas())
        return [shown(ServiceArea, record, info.context.today) for record in rows]
