"""The root field for strategies of the citywide plan, as far as their text could be read."""

from datetime import date
from enum import Enum
from typing import Annotated, Union

import strawberry
from sqlalchemy import Select, select

from api.arguments import After, AsOf, Before, First, Last
from api.citywide_plan import CitywideStrategy
from api.connections import Connection, Key, Order, Page, connect
from api.context import Info
from api.filtering import AND, NOT, OR, CitedWhere, in_common, words_in
from api.meaning import Unit
from api.node import shown
from api.ordering import THEN, TO_SORT_BY, Sorting, Way, ordered
from api.root import root
from domain.citywide_plan import models
from domain.citywide_plan.filters import CitywideStrategyFilter, conditions


@strawberry.input(description="Which strategies to keep. All that is given must hold; within a list, any of it.")
class CitywideStrategyWhere(CitedWhere):
    pillar: list[int] | None = strawberry.field(
        default=None,
        description="Numbers of the pillars that they are below.",
        directives=[Unit(of="ordinal number")],
    )
    search: str | None = strawberry.field(default=None, description=words_in("the wording"))
    and_: list["CitywideStrategyWhere"] | None = strawberry.field(default=None, name="and", description=AND)
    or_: list["CitywideStrategyWhere"] | None = strawberry.field(default=None, name="or", description=OR)
    not_: Union["CitywideStrategyWhere", None] = strawberry.field(default=None, name="not", description=NOT)


def filter_of(where: CitywideStrategyWhere | None) -> CitywideStrategyFilter:
    """The filter in the domain's words."""
    if where is None:
        return CitywideStrategyFilter()
    return CitywideStrategyFilter(pillars=where.pillar, search=where.search, **in_common(where, filter_of))


@strawberry.enum(description="What strategies of the citywide plan can be sorted by.")
class CitywideStrategyOrderField(Enum):
    PILLAR = strawberry.enum_value("pillar", description="By the pillar's number, then their own.")
    NUMBER = strawberry.enum_value("number", description="By their number; none: none is printed.")
    WORDING = strawberry.enum_value("wording", description="By what they say, by alphabet.")


@strawberry.input(description="How to sort strategies of the citywide plan.")
class CitywideStrategyOrder(Way):
    field: CitywideStrategyOrderField = strawberry.field(description=TO_SORT_BY)
    then: Union["CitywideStrategyOrder", None] = strawberry.field(default=None, description=THEN)


PILLAR, NUMBER = Key(models.Pillar.number.expression, int), Key(models.CitywideStrategy.number.expression, int)
SORTINGS = {
    CitywideStrategyOrderField.PILLAR: Sorting([PILLAR], [NUMBER]),
    CitywideStrategyOrderField.NUMBER: Sorting([NUMBER], [PILLAR]),
    CitywideStrategyOrderField.WORDING: Sorting([Key(models.CitywideStrategy.search_text.expression, str)]),
}


def listed(
    _day: date, where: CitywideStrategyWhere | None, order: CitywideStrategyOrder | None
) -> tuple[Select[models.CitywideStrategy], Order]:
    """What the list holds, and how it is sorted."""
    statement = (
        select(models.CitywideStrategy)
        .join(models.Pillar, models.Pillar.id == models.CitywideStrategy.pillar_id)
        .where(*conditions(filter_of(where)))
    )
    by = order or CitywideStrategyOrder(field=CitywideStrategyOrderField.PILLAR)
    return statement, ordered(by, SORTINGS.__getitem__, models.CitywideStrategy.id.expression)


@strawberry.type
class CitywideStrategiesQuery:
    @root("Strategies of the citywide plan, as far as their text could be read.")
    async def citywide_strategies(  # noqa: PLR0917  GraphQL passes arguments by name
        self,
        info: Info,
        where: Annotated[
            CitywideStrategyWhere | None, strawberry.argument(description="Which to keep. Default: all.")
        ] = None,
        order: Annotated[
            CitywideStrategyOrder | None,
            strawberry.argument(name="orderBy", description="How to sort. Default: by pillar and number."),
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        as_of: AsOf = None,
    ) -> Connection[CitywideStrategy]:
        day = info.context.day(as_of)
        statement, asked = listed(day, where, order)
        return await connect(
            info, statement, asked, Page(first, after, last, before), lambda row: shown(CitywideStrategy, row, day)
        )
