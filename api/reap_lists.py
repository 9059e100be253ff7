"""Root fields for cycles and plans."""

from datetime import date
from enum import Enum
from typing import Annotated, Union

import strawberry
from sqlalchemy import Subquery, func

from api.arguments import After, AsOf, Before, First, Last
from api.connections import Connection, Key, Order, Page, connect
from api.context import Info
from api.filtering import AND, AREAS, CODES, CYCLES, KINDS, NOT, OR, CitedWhere, DateRange, days, in_common
from api.node import shown
from api.ordering import THEN, TO_SORT_BY, Sorting, Way, asked_in_turn, ordered, yes_first
from api.reaps import Cycle, Reap
from api.root import root
from api.words import DepartmentKind, Standing
from domain.base import Rows
from domain.departments.models import Department
from domain.reaps import list_queries as queries
from domain.reaps import models
from domain.reaps.queries import reap_states
from domain.reaps.reap_filters import ReapFilter, conditions, current, last_report_on
from domain.reaps.standing import REPORT_IS_FRESH_FOR


@strawberry.input(description="Which plans to keep. All that is given must hold; within a list, any of it.")
class ReapWhere(CitedWhere):
    department: list[str] | None = strawberry.field(default=None, description=CODES)
    cycle: list[str] | None = strawberry.field(default=None, description=CYCLES)
    service_area: list[str] | None = strawberry.field(default=None, description=AREAS)
    kind: list[DepartmentKind] | None = strawberry.field(default=None, description=KINDS)
    in_force: bool | None = strawberry.field(default=None, description="Whether their cycle covers the day.")
    is_filed: bool | None = strawberry.field(default=None, description="Whether they are on file on the day.")
    is_withdrawn: bool | None = strawberry.field(
        default=None, description="Whether they were filed and withdrawn; what was never filed was not withdrawn."
    )
    is_current: bool | None = strawberry.field(
        default=None,
        description=(
            f"Whether they are filed and something was reported of them in the last {REPORT_IS_FRESH_FOR.days} days."
        ),
    )
    is_required: bool | None = strawberry.field(
        default=None, description="Whether their department is on the list of those that must file one."
    )
    is_late: bool | None = strawberry.field(
        default=None, description="Whether they must be filed, are not, and their cycle's due date has passed."
    )
    filed: DateRange | None = strawberry.field(default=None, description="Days between which they were filed.")
    last_report: DateRange | None = strawberry.field(
        default=None, description="Days between which the newest report of any of their actions lies."
    )
    and_: list["ReapWhere"] | None = strawberry.field(default=None, name="and", description=AND)
    or_: list["ReapWhere"] | None = strawberry.field(default=None, name="or", description=OR)
    not_: Union["ReapWhere", None] = strawberry.field(default=None, name="not", description=NOT)


def filter_of(where: ReapWhere | None) -> ReapFilter:
    """The filter in the domain's words."""
    if where is None:
        return ReapFilter()
    return ReapFilter(
        departments=where.department,
        cycles=where.cycle,
        service_areas=where.service_area,
        kinds=where.kind,
        in_force=where.in_force,
        is_filed=where.is_filed,
        is_withdrawn=where.is_withdrawn,
        is_current=where.is_current,
        is_required=where.is_required,
        is_late=where.is_late,
        filed=days(where.filed),
        last_report=days(where.last_report),
        **in_common(where, filter_of),
    )


@strawberry.enum(description="What plans can be sorted by.")
class ReapOrderField(Enum):
    DEPARTMENT = strawberry.enum_value("department", description="By the department's name.")
    CYCLE = strawberry.enum_value("cycle", description="By the cycle's first day.")
    FILED_ON = strawberry.enum_value("filed_on", description="By the day on which they were filed; none: not filed.")
    IS_CURRENT = strawberry.enum_value("is_current", description="Those that are current first.")
    LAST_REPORT_ON = strawberry.enum_value(
        "last_report_on", description="By the newest day that a report of any action speaks of; none: no report."
    )
    ACTIONS = strawberry.enum_value("actions", description="By the number of actions.")
    COMPLETED = strawberry.enum_value("completed", description="By the number of completed actions.")
    OVERDUE = strawberry.enum_value("overdue", description="By the number of overdue actions.")
    DUE_SOON = strawberry.enum_value("due_soon", description="By the number of actions due soon.")
    STALE = strawberry.enum_value("stale", description="By the number of stale actions.")
    ON_TRACK = strawberry.enum_value("on_track", description="By the number of actions on track.")
    NO_DATES_GIVEN = strawberry.enum_value("no_dates_given", description="By the number of actions without dates.")


@strawberry.input(description="How to sort plans.")
class ReapOrder(Way):
    field: ReapOrderField = strawberry.field(description=TO_SORT_BY)
    then: Union["ReapOrder", None] = strawberry.field(default=None, description=THEN)


OF_ACTIONS = {ReapOrderField[name.upper()]: name for name in ("actions", *(each.value for each in Standing))}
DEPARTMENT, CYCLE = Key(Department.sort_name.expression, str), Key(models.Cycle.starts_on.expression, date)


def listed(day: date, where: ReapWhere | None, order: ReapOrder | None) -> tuple[Rows, Order]:
    """What the list holds, and how it is sorted."""
    states = reap_states(day)
    statement = queries.reaps(states).where(*conditions(states, filter_of(where), day))
    by = order or ReapOrder(field=ReapOrderField.DEPARTMENT)
    fields = {each.field for each in asked_in_turn(by)}
    sortings = {field: _sorting(field, states, day) for field in fields - OF_ACTIONS.keys()}
    if counted := fields & OF_ACTIONS.keys():
        counts = queries.standings_of_reaps(day)
        statement = statement.outerjoin(counts, counts.c.reap_id == states.c.id)
        numbers = {field: func.coalesce(counts.c[OF_ACTIONS[field]], 0) for field in counted}
        sortings |= {field: Sorting([Key(number, int)], [DEPARTMENT, CYCLE]) for field, number in numbers.items()}
    return statement, ordered(by, sortings.__getitem__, states.c.id)


def _sorting(field: ReapOrderField, states: Subquery, day: date) -> Sorting:
    return {
        ReapOrderField.DEPARTMENT: lambda: Sorting([DEPARTMENT], [CYCLE]),
        ReapOrderField.CYCLE: lambda: Sorting([CYCLE], [DEPARTMENT]),
        ReapOrderField.FILED_ON: lambda: Sorting([Key(states.c.filed_on, date)], [DEPARTMENT]),
        ReapOrderField.IS_CURRENT: lambda: Sorting([yes_first(current(states, day))], [DEPARTMENT, CYCLE]),
        ReapOrderField.LAST_REPORT_ON: lambda: Sorting([Key(last_report_on(states, day), date)], [DEPARTMENT, CYCLE]),
    }[field]()


@strawberry.type
class ReapsQuery:
    @root("The cycles that plans cover, newest first.")
    async def cycles(self, info: Info, as_of: AsOf = None) -> list[Cycle]:
        day = info.context.day(as_of)
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
        day = info.context.day(as_of)
        statement, asked = listed(day, where, order)
        return await connect(
            info, statement, asked, Page(first, after, last, before), lambda row: shown(Reap, row, day, as_of=day)
        )
