"""Root fields for cycles and plans."""

from datetime import date
from enum import Enum
from typing import Annotated

import strawberry

from api.arguments import After, AsOf, Before, First, Last
from api.connections import Connection, Key, Order, Page, connect, order_by
from api.context import Info
from api.node import shown
from api.reaps import Cycle, Reap
from api.root import root
from api.words import Direction
from domain.base import Rows
from domain.reaps import list_queries as queries


@strawberry.input(description="Which plans to keep. All that is given must hold; within a list, any of it.")
class ReapWhere:
    department: list[str] | None = strawberry.field(default=None, description="Codes of departments.")
    cycle: list[str] | None = strawberry.field(default=None, description="Names of cycles, as in FY 2024-26.")
    service_area: list[str] | None = strawberry.field(default=None, description="Keys of service areas.")
    is_filed: bool | None = strawberry.field(default=None, description="Whether they are on file on the day.")


@strawberry.enum(description="What plans can be sorted by.")
class ReapOrderField(Enum):
    DEPARTMENT = strawberry.enum_value("department", description="By the department's name.")
    CYCLE = strawberry.enum_value("cycle", description="By the cycle's first day.")
    FILED_ON = strawberry.enum_value("filed_on", description="By the day on which they were filed.")


@strawberry.input(description="How to sort plans.")
class ReapOrder:
    field: ReapOrderField = strawberry.field(description="What to sort by.")
    direction: Direction = strawberry.field(default=Direction.ASC, description="Which end comes first.")


def listed(day: date, where: ReapWhere | None, order: ReapOrder | None) -> tuple[Rows, Order]:
    """What the list holds, and how it is sorted."""
    kept = where or ReapWhere()
    statement = queries.reaps(
        day,
        departments=kept.department,
        cycles=kept.cycle,
        service_areas=kept.service_area,
        is_filed=kept.is_filed,
    )
    columns = statement.selected_columns
    department, cycle = Key(columns.sort_name, str), Key(columns.starts_on, date)
    keys = {
        ReapOrderField.DEPARTMENT: [department, cycle],
        ReapOrderField.CYCLE: [cycle, department],
        ReapOrderField.FILED_ON: [Key(columns.filed_on, date), department],
    }
    by = order or ReapOrder(field=ReapOrderField.DEPARTMENT)
    return statement, order_by(by.field.name, keys[by.field], columns.id, descending=by.direction is Direction.DESC)


@strawberry.type
class ReapsQuery:
    @root("The cycles that plans cover, newest first.")
    async def cycles(self, info: Info, as_of: AsOf = None) -> list[Cycle]:
        day = await info.context.day(as_of)
        return [shown(Cycle, record, day) for record in await info.context.rows(queries.cycles())]

    @root("Departments' Racial Equity Action Plans.")
    async def reaps(  # noqa: PLR0917  GraphQL passes arguments by name
        self,
        info: Info,
        where: Annotated[ReapWhere | None, strawberry.argument(description="Which to keep. Default: all.")] = None,
        order: Annotated[
            ReapOrder | None, strawberry.argument(name="orderBy", description="How to sort. Default: by department.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        as_of: AsOf = None,
    ) -> Connection[Reap]:
        day = await info.context.day(as_of)
        statement, asked = listed(day, where, order)
        return await connect(
            info, statement, asked, Page(first, after, last, before), lambda row: shown(Reap, row, day, as_of=day)
        )
