"""Which departments are asked for, and how they are sorted: the same for their list and for their obligations."""

from datetime import date
from enum import Enum
from typing import Any, TypeVar, Union

import strawberry
from sqlalchemy import FromClause, Select, case, func

from api.connections import Key, Order
from api.filtering import AND, AREAS, CODES, NOT, OR, CitedWhere, in_common, words_in
from api.ordering import THEN, TO_SORT_BY, Sorting, Way, asked_in_turn, ordered, ranked
from api.words import DepartmentKind, Obligation, ObligationState, Standing
from domain.departments import queries
from domain.departments.filters import DepartmentFilter, ObligationFilter, conditions, has_reap
from domain.departments.models import Department
from domain.reaps.standing import REPORT_IS_FRESH_FOR
from domain.rollup.obligation_queries import actions_by_department, column_of, obligation_states

S = TypeVar("S", bound=Select[Any])

WORST_FIRST = (
    ObligationState.LATE,
    ObligationState.NOT_MET,
    ObligationState.NOT_KNOWN,
    ObligationState.NOT_REQUIRED,
    ObligationState.MET,
)


@strawberry.input(description="That a department has at least one of these obligations in one of these states.")
class ObligationWhere:
    of: list[Obligation] | None = strawberry.field(default=None, description="Which obligations. Default: any of them.")
    state: list[ObligationState] | None = strawberry.field(
        default=None, description="Which states, on the day. Default: any of them."
    )


@strawberry.input(description="Which departments to keep. All that is given must hold; within a list, any of it.")
class DepartmentWhere(CitedWhere):
    code: list[str] | None = strawberry.field(default=None, description=CODES)
    service_area: list[str] | None = strawberry.field(default=None, description=AREAS)
    kind: list[DepartmentKind] | None = strawberry.field(default=None, description="What they are.")
    search: str | None = strawberry.field(
        default=None,
        description=words_in("name or abbreviation"),
    )
    obligation: ObligationWhere | None = strawberry.field(default=None, description="What they answer for, on the day.")
    has_reap: bool | None = strawberry.field(
        default=None, description="Whether a plan for the cycle in force on the day is on record, filed or not."
    )
    has_team: bool | None = strawberry.field(
        default=None, description="Whether an Equity Action Team or the like is on record on the day."
    )
    has_overdue_actions: bool | None = strawberry.field(
        default=None, description="Whether any action of the cycle in force is overdue on the day."
    )
    and_: list["DepartmentWhere"] | None = strawberry.field(default=None, name="and", description=AND)
    or_: list["DepartmentWhere"] | None = strawberry.field(default=None, name="or", description=OR)
    not_: Union["DepartmentWhere", None] = strawberry.field(default=None, name="not", description=NOT)


def filter_of(where: DepartmentWhere | None) -> DepartmentFilter:
    """The filter in the domain's words."""
    if where is None:
        return DepartmentFilter()
    asked = where.obligation
    return DepartmentFilter(
        codes=where.code,
        service_areas=where.service_area,
        kinds=where.kind,
        search=where.search,
        obligation=None if asked is None else ObligationFilter(obligations=asked.of, states=asked.state),
        has_reap=where.has_reap,
        has_team=where.has_team,
        has_overdue_actions=where.has_overdue_actions,
        **in_common(where, filter_of),
    )


@strawberry.enum(
    description="What departments can be sorted by. Actions are those of the plan for the cycle in force on the day;"
    " a department without one has no number of them."
)
class DepartmentOrderField(Enum):
    NAME = strawberry.enum_value("name", description="By name.")
    CODE = strawberry.enum_value("code", description="By code.")
    KIND = strawberry.enum_value("kind", description="Departments, then offices, then council appointees.")
    ACTIONS = strawberry.enum_value("actions", description="By the number of actions.")
    COMPLETED = strawberry.enum_value("completed", description="By the number of completed actions.")
    OVERDUE = strawberry.enum_value("overdue", description="By the number of overdue actions.")
    DUE_SOON = strawberry.enum_value("due_soon", description="By the number of actions due soon.")
    STALE = strawberry.enum_value("stale_standing", description="By the number of actions that stand as stale.")
    ON_TRACK = strawberry.enum_value("on_track", description="By the number of actions on track.")
    NO_DATES_GIVEN = strawberry.enum_value("no_dates_given", description="By the number of actions without dates.")
    STALE_REPORTS = strawberry.enum_value(
        "stale",
        description=f"By the number of open actions last reported more than {REPORT_IS_FRESH_FOR.days} days ago.",
    )
    SILENT = strawberry.enum_value(
        "silent", description="By the number of actions never reported, though their first day is past or not given."
    )
    LAST_REPORT_ON = strawberry.enum_value(
        "last_report_on", description="By the newest day that a report of an action of the cycle in force speaks of."
    )
    REAP_FILED = strawberry.enum_value("reap_filed", description="Whether the plan is filed: late ones first.")
    REAP_CURRENT = strawberry.enum_value(
        "reap_current", description="Whether the plan is filed and lately reported on: those that are not first."
    )
    WORKSHEET_SUBMITTED = strawberry.enum_value(
        "worksheet_submitted", description="Whether the worksheet is handed in: late ones first."
    )
    TEAM_ACTIVE = strawberry.enum_value("team_active", description="Whether the team is active: others first.")


@strawberry.input(description="How to sort departments.")
class DepartmentOrder(Way):
    field: DepartmentOrderField = strawberry.field(description=TO_SORT_BY)
    then: Union["DepartmentOrder", None] = strawberry.field(default=None, description=THEN)


OF_ACTIONS = {"actions", "stale", "silent", "last_report_on", *(column_of(each) for each in Standing)}
OF_OBLIGATIONS = {each.value for each in Obligation}
NAME = Key(Department.sort_name.expression, str, can_be_none=False)
CODE = Key(Department.key.expression, str, can_be_none=False)
OF_ITSELF = {
    "name": Sorting([NAME]),
    "code": Sorting([CODE]),
    "kind": Sorting([ranked(Department.kind.expression, tuple(DepartmentKind))], [NAME]),
}


def listed(day: date, where: DepartmentWhere | None, order: DepartmentOrder | None) -> tuple[Select[Department], Order]:
    """What the list holds, and how it is sorted."""
    statement = queries.departments(day).where(*conditions(filter_of(where), day))
    return in_order(statement, order, day)


def in_order(statement: S, order: DepartmentOrder | None, day: date) -> tuple[S, Order]:
    """A statement about departments with beside it what it is sorted by, and the order."""
    by = order or DepartmentOrder(field=DepartmentOrderField.NAME)
    fields = {each.field.value for each in asked_in_turn(by)}
    sortings = dict(OF_ITSELF)
    if fields & OF_ACTIONS:
        actions = actions_by_department(day).alias()
        statement = statement.outerjoin(actions, actions.c.department_id == Department.id)
        sortings |= {name: Sorting([_of_actions(actions, name, day)], [NAME]) for name in fields & OF_ACTIONS}
    if fields & OF_OBLIGATIONS:
        states = obligation_states(day)
        statement = statement.outerjoin(states, states.c.department_id == Department.id)
        sortings |= {name: Sorting([ranked(states.c[name], WORST_FIRST)], [NAME]) for name in fields & OF_OBLIGATIONS}
    return statement, ordered(by, lambda field: sortings[field.value], Department.id.expression)


def _of_actions(actions: FromClause, name: str, day: date) -> Key:
    if name == "last_report_on":
        return Key(actions.c.last_report_on, date)
    return Key(case((has_reap(day), func.coalesce(actions.c[name], 0))), int)
