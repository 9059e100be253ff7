"""The root field for departments' Equity Action Teams."""

from datetime import date
from enum import Enum
from typing import Annotated, Union

import strawberry
from sqlalchemy import Subquery, select

from api.arguments import After, AsOf, Before, First, Last
from api.connections import Connection, Key, Order, Page, connect
from api.context import Info
from api.equity_action_teams import Team
from api.filtering import AND, AREAS, CODES, KINDS, NOT, OR, CitedWhere, DateRange, days, in_common, words_in
from api.node import shown
from api.ordering import THEN, TO_SORT_BY, Sorting, Way, ordered, yes_first
from api.root import root
from api.words import ActivityState, DepartmentKind
from domain.base import Rows
from domain.departments.models import Department
from domain.equity_action_teams.filters import TeamFilter, active, conditions
from domain.equity_action_teams.queries import meetings_in_a_year, team_states


@strawberry.input(description="Which teams to keep. All that is given must hold; within a list, any of it.")
class TeamWhere(CitedWhere):
    department: list[str] | None = strawberry.field(default=None, description=CODES)
    service_area: list[str] | None = strawberry.field(default=None, description=AREAS)
    kind: list[DepartmentKind] | None = strawberry.field(default=None, description=KINDS)
    is_active: bool | None = strawberry.field(default=None, description="Whether they are active on the day.")
    stated: list[ActivityState] | None = strawberry.field(
        default=None, description="What was last said of their activity up to the day."
    )
    last_met: DateRange | None = strawberry.field(
        default=None, description="Days between which their newest meeting up to the day lies."
    )
    formed: DateRange | None = strawberry.field(default=None, description="Days between which they were formed.")
    search: str | None = strawberry.field(default=None, description=words_in("the name"))
    and_: list["TeamWhere"] | None = strawberry.field(default=None, name="and", description=AND)
    or_: list["TeamWhere"] | None = strawberry.field(default=None, name="or", description=OR)
    not_: Union["TeamWhere", None] = strawberry.field(default=None, name="not", description=NOT)


def filter_of(where: TeamWhere | None) -> TeamFilter:
    """The filter in the domain's words."""
    if where is None:
        return TeamFilter()
    return TeamFilter(
        departments=where.department,
        service_areas=where.service_area,
        kinds=where.kind,
        is_active=where.is_active,
        stated=where.stated,
        last_met=days(where.last_met),
        formed=days(where.formed),
        search=where.search,
        **in_common(where, filter_of),
    )


@strawberry.enum(description="What teams can be sorted by.")
class TeamOrderField(Enum):
    DEPARTMENT = strawberry.enum_value("department", description="By the department's name.")
    NAME = strawberry.enum_value("name", description="By the team's name.")
    IS_ACTIVE = strawberry.enum_value("is_active", description="Those that are active on the day first.")
    FORMED_ON = strawberry.enum_value("formed_on", description="By the day on which they were formed; none: not known.")
    LAST_MET_ON = strawberry.enum_value(
        "last_met_on", description="By the day of the newest meeting; none: none reported."
    )
    MEETINGS = strawberry.enum_value("meetings", description="By the number of meetings in the last twelve months.")


@strawberry.input(description="How to sort teams.")
class TeamOrder(Way):
    field: TeamOrderField = strawberry.field(description=TO_SORT_BY)
    then: Union["TeamOrder", None] = strawberry.field(default=None, description=THEN)


def listed(day: date, where: TeamWhere | None, order: TeamOrder | None) -> tuple[Rows, Order]:
    """What the list holds, and how it is sorted."""
    states = team_states(day)
    statement = (
        select(states)
        .join(Department, Department.id == states.c.department_id)
        .where(*conditions(states, filter_of(where), day))
    )
    by = order or TeamOrder(field=TeamOrderField.DEPARTMENT)
    return statement, ordered(by, lambda field: _sorting(field, states, day), states.c.id)


def _sorting(field: TeamOrderField, states: Subquery, day: date) -> Sorting:
    department = Key(Department.sort_name.expression, str)
    return {
        TeamOrderField.DEPARTMENT: lambda: Sorting([department]),
        TeamOrderField.NAME: lambda: Sorting([Key(states.c.sort_name, str)], [department]),
        TeamOrderField.IS_ACTIVE: lambda: Sorting([yes_first(active(states, day))], [department]),
        TeamOrderField.FORMED_ON: lambda: Sorting([Key(states.c.formed_on, date)], [department]),
        TeamOrderField.LAST_MET_ON: lambda: Sorting([Key(states.c.last_met_on, date)], [department]),
        TeamOrderField.MEETINGS: lambda: Sorting([Key(meetings_in_a_year(states, day), int)], [department]),
    }[field]()


@strawberry.type
class TeamsQuery:
    @root("Departments' Equity Action Teams, or the like.")
    async def equity_action_teams(  # noqa: PLR0917  GraphQL passes arguments by name
        self,
        info: Info,
        where: Annotated[TeamWhere | None, strawberry.argument(description="Which to keep. Default: all.")] = None,
        order: Annotated[
            TeamOrder | None, strawberry.argument(name="orderBy", description="How to sort. Default: by department.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        as_of: AsOf = None,
    ) -> Connection[Team]:
        day = info.context.day(as_of)
        statement, asked = listed(day, where, order)
        return await connect(
            info, statement, asked, Page(first, after, last, before), lambda row: shown(Team, row, day)
        )
