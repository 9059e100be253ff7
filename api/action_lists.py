"""The root field for actions of all departments' plans."""

from datetime import date
from enum import Enum
from typing import Annotated, Union

import strawberry
from sqlalchemy import Subquery, select

from api.action_filters import ActionWhere, filter_of
from api.actions import Action
from api.arguments import After, AsOf, Before, First, Last
from api.connections import Connection, Key, Order, Page, connect
from api.context import Info
from api.node import shown
from api.ordering import THEN, TO_SORT_BY, Sorting, Way, ordered, ranked
from api.root import root
from api.words import Freshness, Progress, Standing
from domain.base import Rows
from domain.departments.models import Department
from domain.reaps.filters import conditions
from domain.reaps.list_queries import cycle_starts_on, first_lead
from domain.reaps.queries import action_states

MOST_PRESSING_FIRST = (
    Standing.OVERDUE,
    Standing.DUE_SOON,
    Standing.STALE,
    Standing.NO_DATES_GIVEN,
    Standing.ON_TRACK,
    Standing.COMPLETED,
)


@strawberry.enum(description="What actions can be sorted by.")
class ActionOrderField(Enum):
    REFERENCE = strawberry.enum_value("reference", description="By goal and number, as they stand in the plans.")
    WORDING = strawberry.enum_value("wording", description="By what will be done, by alphabet.")
    DUE_ON = strawberry.enum_value("due_on", description="By due date; none: none given.")
    STARTS_ON = strawberry.enum_value("starts_on", description="By the day on which they begin; none: none given.")
    COMPLETED_ON = strawberry.enum_value(
        "completed_on", description="By the day that the report of their completion speaks of; none: not completed."
    )
    DEPARTMENT = strawberry.enum_value("department", description="By the department's name, then goal and number.")
    CYCLE = strawberry.enum_value("cycle", description="By the first day of the plan's cycle.")
    PROGRESS = strawberry.enum_value(
        "progress",
        description="By the word last reported: completed, in progress, ongoing, not started; none: no report.",
    )
    STANDING = strawberry.enum_value(
        "standing",
        description="The most pressing first: overdue, due soon, stale, no dates given, on track, completed.",
    )
    FRESHNESS = strawberry.enum_value(
        "freshness", description="By the age of the newest report: fresh, stale, no report, closed."
    )
    LAST_REPORT_ON = strawberry.enum_value(
        "last_report_on", description="By the day that the newest report speaks of; none: no report."
    )
    LEAD = strawberry.enum_value("lead", description="By the first lead's job title; none: no lead named.")


@strawberry.input(description="How to sort actions.")
class ActionOrder(Way):
    field: ActionOrderField = strawberry.field(description=TO_SORT_BY)
    then: Union["ActionOrder", None] = strawberry.field(default=None, description=THEN)


def _sorting(states: Subquery, field: ActionOrderField) -> Sorting:
    goal, number = Key(states.c.goal_number, int), Key(states.c.number, int)
    department, due_on = Key(Department.sort_name.expression, str), Key(states.c.due_on, date)
    return {
        ActionOrderField.REFERENCE: lambda: Sorting([goal, number], [department]),
        ActionOrderField.WORDING: lambda: Sorting([Key(states.c.search_text, str)], [department]),
        ActionOrderField.DUE_ON: lambda: Sorting([due_on], [department]),
        ActionOrderField.STARTS_ON: lambda: Sorting([Key(states.c.starts_on, date)], [department]),
        ActionOrderField.COMPLETED_ON: lambda: Sorting([Key(states.c.completed_on, date)], [department]),
        ActionOrderField.DEPARTMENT: lambda: Sorting([department], [goal, number]),
        ActionOrderField.CYCLE: lambda: Sorting([Key(cycle_starts_on(states), date)], [department, goal, number]),
        ActionOrderField.PROGRESS: lambda: Sorting([ranked(states.c.progress, tuple(Progress))], [due_on]),
        ActionOrderField.STANDING: lambda: Sorting([ranked(states.c.standing, MOST_PRESSING_FIRST)], [due_on]),
        ActionOrderField.FRESHNESS: lambda: Sorting([ranked(states.c.freshness, tuple(Freshness))], [due_on]),
        ActionOrderField.LAST_REPORT_ON: lambda: Sorting([Key(states.c.last_report_on, date)], [department]),
        ActionOrderField.LEAD: lambda: Sorting([Key(first_lead(states), str)], [due_on]),
    }[field]()


def listed(day: date, where: ActionWhere | None, order: ActionOrder | None) -> tuple[Rows, Order]:
    """What the list holds, and how it is sorted."""
    states = action_states(day)
    statement = (
        select(states)
        .join(Department, Department.id == states.c.department_id)
        .where(*conditions(states, filter_of(where)))
    )
    by = order or ActionOrder(field=ActionOrderField.DEPARTMENT)
    return statement, ordered(by, lambda field: _sorting(states, field), states.c.id)


@strawberry.type
class ActionsQuery:
    @root("Actions of departments' Racial Equity Action Plans.")
    async def actions(  # noqa: PLR0917  GraphQL passes arguments by name
        self,
        info: Info,
        where: Annotated[ActionWhere | None, strawberry.argument(description="Which to keep. Default: all.")] = None,
        order: Annotated[
            ActionOrder | None, strawberry.argument(name="orderBy", description="How to sort. Default: by department.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        as_of: AsOf = None,
    ) -> Connection[Action]:
        day = info.context.day(as_of)
        statement, asked = listed(day, where, order)
        return await connect(
            info, statement, asked, Page(first, after, last, before), lambda row: shown(Action, row, day)
        )
