"""The root field for actions of all departments' plans."""

from datetime import date
from enum import Enum
from typing import Annotated

import strawberry
from sqlalchemy import Subquery, case, select

from api.action_filters import ActionWhere, filter_of
from api.actions import Action
from api.arguments import After, AsOf, Before, First, Last
from api.connections import Connection, Key, Order, Page, connect, order_by
from api.context import Info
from api.node import shown
from api.root import root
from api.words import Direction, Standing
from domain.base import Rows
from domain.departments.models import Department
from domain.reaps.filters import conditions
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
    DUE_ON = strawberry.enum_value("due_on", description="By due date.")
    STARTS_ON = strawberry.enum_value("starts_on", description="By the day on which they begin.")
    DEPARTMENT = strawberry.enum_value("department", description="By the department's name, then goal and number.")
    STANDING = strawberry.enum_value(
        "standing",
        description="The most pressing first: overdue, due soon, stale, no dates given, on track, completed.",
    )
    LAST_REPORT_ON = strawberry.enum_value("last_report_on", description="By the day that the newest report speaks of.")


@strawberry.input(description="How to sort actions.")
class ActionOrder:
    field: ActionOrderField = strawberry.field(description="What to sort by.")
    direction: Direction = strawberry.field(default=Direction.ASC, description="Which end comes first.")


def _keys(states: Subquery, field: ActionOrderField) -> list[Key]:
    goal, number = Key(states.c.goal_number, int), Key(states.c.number, int)
    department, due_on = Key(Department.sort_name.expression, str), Key(states.c.due_on, date)
    pressing = case({each.value: place for place, each in enumerate(MOST_PRESSING_FIRST)}, value=states.c.standing)
    return {
        ActionOrderField.REFERENCE: [goal, number, department],
        ActionOrderField.DUE_ON: [due_on, department],
        ActionOrderField.STARTS_ON: [Key(states.c.starts_on, date), department],
        ActionOrderField.DEPARTMENT: [department, goal, number],
        ActionOrderField.STANDING: [Key(pressing, int), due_on],
        ActionOrderField.LAST_REPORT_ON: [Key(states.c.last_report_on, date), department],
    }[field]


def listed(day: date, where: ActionWhere | None, order: ActionOrder | None) -> tuple[Rows, Order]:
    """What the list holds, and how it is sorted."""
    states = action_states(day)
    statement = (
        select(states)
        .join(Department, Department.id == states.c.department_id)
        .where(*conditions(states, filter_of(where)))
    )
    by = order or ActionOrder(field=ActionOrderField.DEPARTMENT)
    keys = _keys(states, by.field)
    return statement, order_by(by.field.name, keys, states.c.id, descending=by.direction is Direction.DESC)


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
        day = await info.context.day(as_of)
        statement, asked = listed(day, where, order)
        return await connect(
            info, statement, asked, Page(first, after, last, before), lambda row: shown(Action, row, day)
        )
