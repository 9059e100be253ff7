"""The root field for worksheets of all departments and budget years."""

from datetime import date
from enum import Enum
from typing import Annotated, Union

import strawberry
from sqlalchemy import Subquery, select

from api.arguments import After, AsOf, Before, First, Last
from api.connections import Connection, Key, Order, Page, connect
from api.context import Info
from api.filtering import AND, AREAS, CODES, KINDS, NOT, OR, CitedWhere, DateRange, days, in_common
from api.node import shown
from api.ordering import THEN, TO_SORT_BY, Sorting, Way, ordered, ranked, yes_first
from api.root import root
from api.scalars import FiscalYearName
from api.words import DepartmentKind, Stage
from api.worksheets import Worksheet
from domain.base import Rows
from domain.budgeting_for_equity.filters import WorksheetFilter, conditions, due_on, is_late_case
from domain.budgeting_for_equity.models import BudgetYear
from domain.budgeting_for_equity.queries import worksheet_states
from domain.departments.models import Department


@strawberry.input(description="Which worksheets to keep. All that is given must hold; within a list, any of it.")
class WorksheetWhere(CitedWhere):
    department: list[str] | None = strawberry.field(default=None, description=CODES)
    service_area: list[str] | None = strawberry.field(default=None, description=AREAS)
    kind: list[DepartmentKind] | None = strawberry.field(default=None, description=KINDS)
    fiscal_year: list[FiscalYearName] | None = strawberry.field(
        default=None, description="The budget years that they are for."
    )
    stage: list[Stage] | None = strawberry.field(default=None, description="How far they have got on the day.")
    is_submitted: bool | None = strawberry.field(default=None, description="Whether they have been handed in.")
    is_required: bool | None = strawberry.field(
        default=None, description="Whether their department is on the list of those that must hand one in."
    )
    is_late: bool | None = strawberry.field(
        default=None, description="Whether they must be handed in, are not, and their due date has passed."
    )
    stage_since: DateRange | None = strawberry.field(
        default=None, description="Days between which they got into their stage."
    )
    submitted: DateRange | None = strawberry.field(
        default=None, description="Days between which they were first handed in."
    )
    due: DateRange | None = strawberry.field(default=None, description="Days between which they are due.")
    and_: list["WorksheetWhere"] | None = strawberry.field(default=None, name="and", description=AND)
    or_: list["WorksheetWhere"] | None = strawberry.field(default=None, name="or", description=OR)
    not_: Union["WorksheetWhere", None] = strawberry.field(default=None, name="not", description=NOT)


def filter_of(where: WorksheetWhere | None) -> WorksheetFilter:
    """The filter in the domain's words."""
    if where is None:
        return WorksheetFilter()
    return WorksheetFilter(
        departments=where.department,
        service_areas=where.service_area,
        kinds=where.kind,
        fiscal_years=where.fiscal_year,
        stages=where.stage,
        is_submitted=where.is_submitted,
        is_required=where.is_required,
        is_late=where.is_late,
        stage_since=days(where.stage_since),
        submitted=days(where.submitted),
        due=days(where.due),
        **in_common(where, filter_of),
    )


@strawberry.enum(description="What worksheets can be sorted by.")
class WorksheetOrderField(Enum):
    DEPARTMENT = strawberry.enum_value("department", description="By the department's name, then the budget year.")
    FISCAL_YEAR = strawberry.enum_value("fiscal_year", description="By the budget year, then the department's name.")
    STAGE = strawberry.enum_value("stage", description="By how far they have got: not started first.")
    STAGE_SINCE = strawberry.enum_value(
        "stage_since", description="By the day since when they are in their stage; none: not begun."
    )
    SUBMITTED_ON = strawberry.enum_value(
        "submitted_on", description="By the day on which they were first handed in; none: not handed in."
    )
    DUE_ON = strawberry.enum_value("due_on", description="By the day by which they are due; none: not known.")
    IS_LATE = strawberry.enum_value("is_late", description="Those that are late first.")


@strawberry.input(description="How to sort worksheets.")
class WorksheetOrder(Way):
    field: WorksheetOrderField = strawberry.field(description=TO_SORT_BY)
    then: Union["WorksheetOrder", None] = strawberry.field(default=None, description=THEN)


def listed(day: date, where: WorksheetWhere | None, order: WorksheetOrder | None) -> tuple[Rows, Order]:
    """What the list holds, and how it is sorted."""
    states = worksheet_states(day)
    statement = (
        select(states)
        .join(Department, Department.id == states.c.department_id)
        .join(BudgetYear, BudgetYear.id == states.c.budget_year_id)
        .where(*conditions(states, filter_of(where), day))
    )
    by = order or WorksheetOrder(field=WorksheetOrderField.DEPARTMENT)
    return statement, ordered(by, lambda field: _sorting(field, states, day), states.c.id)


def _sorting(field: WorksheetOrderField, states: Subquery, day: date) -> Sorting:
    department = Key(Department.sort_name.expression, str)
    year = Key(BudgetYear.fiscal_year.expression, str)
    return {
        WorksheetOrderField.DEPARTMENT: lambda: Sorting([department], [year]),
        WorksheetOrderField.FISCAL_YEAR: lambda: Sorting([year], [department]),
        WorksheetOrderField.STAGE: lambda: Sorting([ranked(states.c.stage, tuple(Stage))], [department, year]),
        WorksheetOrderField.STAGE_SINCE: lambda: Sorting([Key(states.c.stage_since, date)], [department, year]),
        WorksheetOrderField.SUBMITTED_ON: lambda: Sorting([Key(states.c.submitted_on, date)], [department, year]),
        WorksheetOrderField.DUE_ON: lambda: Sorting([Key(due_on(states), date)], [department, year]),
        WorksheetOrderField.IS_LATE: lambda: Sorting([yes_first(is_late_case(states, day))], [department, year]),
    }[field]()


@strawberry.type
class WorksheetsQuery:
    @root("Worksheets on record, of all departments and budget years. A department without one is in no row of it.")
    async def worksheets(  # noqa: PLR0917  GraphQL passes arguments by name
        self,
        info: Info,
        where: Annotated[WorksheetWhere | None, strawberry.argument(description="Which to keep. Default: all.")] = None,
        order: Annotated[
            WorksheetOrder | None,
            strawberry.argument(name="orderBy", description="How to sort. Default: by department."),
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        as_of: AsOf = None,
    ) -> Connection[Worksheet]:
        day = info.context.day(as_of)
        statement, asked = listed(day, where, order)
        return await connect(
            info, statement, asked, Page(first, after, last, before), lambda row: shown(Worksheet, row, day)
        )
