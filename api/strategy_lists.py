"""The root field for strategies of the office's work plans."""

from datetime import date
from enum import Enum
from typing import Annotated, Union

import strawberry
from sqlalchemy import Subquery, select

from api.arguments import After, AsOf, Before, First, Last
from api.connections import Connection, Key, Order, Page, connect
from api.context import Info
from api.filtering import AND, NOT, OR, CitedWhere, DateRange, days, in_common, words_in
from api.meaning import Unit
from api.node import shown
from api.ordering import THEN, TO_SORT_BY, Sorting, Way, ordered, ranked
from api.root import root
from api.scalars import FiscalYearName
from api.words import Progress
from api.work_plan import Strategy
from domain.base import Rows
from domain.work_plan.filters import StrategyFilter, conditions
from domain.work_plan.list_queries import first_pillar, measures
from domain.work_plan.queries import strategy_states


@strawberry.input(description="Which strategies to keep. All that is given must hold; within a list, any of it.")
class StrategyWhere(CitedWhere):
    fiscal_year: list[FiscalYearName] | None = strawberry.field(
        default=None, description="The years of the work plans that they are in."
    )
    objective: list[int] | None = strawberry.field(
        default=None, description="Numbers of objectives of their plan.", directives=[Unit(of="ordinal number")]
    )
    pillar: list[int] | None = strawberry.field(
        default=None,
        description="Numbers of pillars of the citywide plan that they serve, by our reading.",
        directives=[Unit(of="ordinal number")],
    )
    serves_a_pillar: bool | None = strawberry.field(
        default=None, description="Whether they serve any pillar of the citywide plan, by our reading."
    )
    progress: list[Progress] | None = strawberry.field(default=None, description="Words last reported.")
    no_report: bool | None = strawberry.field(
        default=None, description="True: only those never reported. False: only those reported."
    )
    is_deferred: bool | None = strawberry.field(default=None, description="Whether they were put off, with a reason.")
    reported: DateRange | None = strawberry.field(
        default=None, description="Days between which the newest report of their progress lies."
    )
    search: str | None = strawberry.field(
        default=None,
        description=words_in("the statement or the wording"),
    )
    and_: list["StrategyWhere"] | None = strawberry.field(default=None, name="and", description=AND)
    or_: list["StrategyWhere"] | None = strawberry.field(default=None, name="or", description=OR)
    not_: Union["StrategyWhere", None] = strawberry.field(default=None, name="not", description=NOT)


def filter_of(where: StrategyWhere | None) -> StrategyFilter:
    """The filter in the domain's words."""
    if where is None:
        return StrategyFilter()
    return StrategyFilter(
        fiscal_years=where.fiscal_year,
        objectives=where.objective,
        pillars=where.pillar,
        serves_a_pillar=where.serves_a_pillar,
        progress=where.progress,
        no_report=where.no_report,
        is_deferred=where.is_deferred,
        reported=days(where.reported),
        search=where.search,
        **in_common(where, filter_of),
    )


@strawberry.enum(description="What strategies can be sorted by.")
class StrategyOrderField(Enum):
    REFERENCE = strawberry.enum_value("reference", description="By objective and number, as they stand in their plan.")
    FISCAL_YEAR = strawberry.enum_value("fiscal_year", description="By the year of their work plan, then their place.")
    STATEMENT = strawberry.enum_value("statement", description="By what they say, by alphabet.")
    PROGRESS = strawberry.enum_value(
        "progress",
        description="By the word last reported: completed, in progress, ongoing, not started; none: no report.",
    )
    REPORTED_ON = strawberry.enum_value(
        "reported_on", description="By the day that the newest report speaks of; none: no report."
    )
    PILLAR = strawberry.enum_value(
        "pillar", description="By the lowest number of a pillar that they serve, by our reading; none: no pillar."
    )
    MEASURES = strawberry.enum_value("measures", description="By the number of performance measures and outputs.")


@strawberry.input(description="How to sort strategies.")
class StrategyOrder(Way):
    field: StrategyOrderField = strawberry.field(description=TO_SORT_BY)
    then: Union["StrategyOrder", None] = strawberry.field(default=None, description=THEN)


def listed(day: date, where: StrategyWhere | None, order: StrategyOrder | None) -> tuple[Rows, Order]:
    """What the list holds, and how it is sorted."""
    states = strategy_states(day)
    statement = select(states).where(*conditions(states, filter_of(where)))
    by = order or StrategyOrder(field=StrategyOrderField.FISCAL_YEAR)
    return statement, ordered(by, lambda field: _sorting(field, states), states.c.id)


def _sorting(field: StrategyOrderField, states: Subquery) -> Sorting:
    year = Key(states.c.fiscal_year, str)
    place = [Key(states.c.objective_number, int), Key(states.c.number, int)]
    return {
        StrategyOrderField.REFERENCE: lambda: Sorting(place, [year]),
        StrategyOrderField.FISCAL_YEAR: lambda: Sorting([year], place),
        StrategyOrderField.STATEMENT: lambda: Sorting([Key(states.c.search_text, str)]),
        StrategyOrderField.PROGRESS: lambda: Sorting([ranked(states.c.progress, tuple(Progress))], [year, *place]),
        StrategyOrderField.REPORTED_ON: lambda: Sorting([Key(states.c.reported_on, date)], [year, *place]),
        StrategyOrderField.PILLAR: lambda: Sorting([Key(first_pillar(states), int)], [year, *place]),
        StrategyOrderField.MEASURES: lambda: Sorting([Key(measures(states), int)], [year, *place]),
    }[field]()


@strawberry.type
class StrategiesQuery:
    @root("Strategies of all of the office's work plans on record.")
    async def strategies(  # noqa: PLR0917  GraphQL passes arguments by name
        self,
        info: Info,
        where: Annotated[StrategyWhere | None, strawberry.argument(description="Which to keep. Default: all.")] = None,
        order: Annotated[
            StrategyOrder | None,
            strawberry.argument(name="orderBy", description="How to sort. Default: by year and place in the plan."),
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        as_of: AsOf = None,
    ) -> Connection[Strategy]:
        day = info.context.day(as_of)
        statement, asked = listed(day, where, order)
        return await connect(
            info, statement, asked, Page(first, after, last, before), lambda row: shown(Strategy, row, day)
        )
