"""The root fields for measures, and how their list is sorted."""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import Annotated, Any, Union

import strawberry
from sqlalchemy import Subquery, select
from strawberry.scalars import ID

from api.arguments import After, AsOf, Before, First, Last
from api.connections import Connection, Key, Order, Page, connect
from api.context import Info
from api.measure_filters import MeasureWhere, filter_of
from api.measures import Measure
from api.node import key_of, shown
from api.ordering import THEN, TO_SORT_BY, Sorting, Way, ordered, ranked
from api.root import root
from api.words import Accountability, MeasureType
from domain.base import Rows, near
from domain.measures import queries
from domain.measures.filters import conditions


@strawberry.enum(description="What measures can be sorted by.")
class MeasureOrderField(Enum):
    REFERENCE = strawberry.enum_value("reference", description="Their place in the plans: work plans, then REAPs.")
    STATEMENT = strawberry.enum_value("statement", description="What is measured, by alphabet.")
    VALUE = strawberry.enum_value(
        "value", description="The newest number, of whatever type; the low end of a range; none: no number."
    )
    FISCAL_YEAR = strawberry.enum_value(
        "fiscal_year", description="The fiscal year of the newest value; none: no year is named."
    )
    TYPE = strawberry.enum_value("type", description="By kind of value: percent, rating, count, change, and so on.")
    ROLE = strawberry.enum_value("role", description="Performance measures, then outputs.")
    ACCOUNTABILITY = strawberry.enum_value(
        "accountability", description="How much, how well, better off, coverage; none: no such reading of ours."
    )
    BASELINE = strawberry.enum_value("baseline", description="The value before the plan; none: none given.")
    TARGET = strawberry.enum_value("target", description="The value to reach; none: none given.")
    TARGET_ON = strawberry.enum_value("target_on", description="The day by which to reach it; none: none given.")


@strawberry.input(description="How to sort measures.")
class MeasureOrder(Way):
    field: MeasureOrderField = strawberry.field(description=TO_SORT_BY)
    then: Union["MeasureOrder", None] = strawberry.field(default=None, description=THEN)


def listed(day: date, where: MeasureWhere | None, order: MeasureOrder | None) -> tuple[Rows, Order]:
    """What the list holds, and how it is sorted."""
    places = queries.measure_places(day)
    statement = select(places).where(*conditions(places, filter_of(where), day))
    by = order or MeasureOrder(field=MeasureOrderField.REFERENCE)
    return statement, ordered(by, lambda field: _sorting(field, places), places.c.id)


def _in_plan(places: Subquery) -> Sequence[Key]:
    kinds: dict[str, type[Any]] = {
        "is_of_reap": int,
        "fiscal_year": str,
        "department": str,
        "cycle_starts_on": date,
        "group_number": int,
        "item_number": int,
        "role_order": int,
        "position": int,
    }
    return [Key(places.c[name], kind) for name, kind in kinds.items()]


def _sorting(field: MeasureOrderField, places: Subquery) -> Sorting:
    in_plan = _in_plan(places)
    return {
        MeasureOrderField.REFERENCE: lambda: Sorting(in_plan),
        MeasureOrderField.STATEMENT: lambda: Sorting([Key(places.c.search_text, str)]),
        MeasureOrderField.VALUE: lambda: Sorting([Key(places.c.sort_value, float)]),
        MeasureOrderField.FISCAL_YEAR: lambda: Sorting([Key(queries.newest_fiscal_year(places), str)], in_plan),
        MeasureOrderField.TYPE: lambda: Sorting([ranked(places.c.type, tuple(MeasureType))], in_plan),
        MeasureOrderField.ROLE: lambda: Sorting([Key(places.c.role_order, int)], in_plan),
        MeasureOrderField.ACCOUNTABILITY: lambda: Sorting(
            [ranked(places.c.accountability, tuple(Accountability))], in_plan
        ),
        MeasureOrderField.BASELINE: lambda: Sorting([Key(near(places.c.baseline), float)], in_plan),
        MeasureOrderField.TARGET: lambda: Sorting([Key(near(places.c.target), float)], in_plan),
        MeasureOrderField.TARGET_ON: lambda: Sorting([Key(places.c.target_on, date)], in_plan),
    }[field]()


@strawberry.type
class MeasuresQuery:
    @root("All measures: of the work plan, and of departments' plans.")
    async def measures(  # noqa: PLR0917  GraphQL passes arguments by name
        self,
        info: Info,
        where: Annotated[MeasureWhere | None, strawberry.argument(description="Which to keep. Default: all.")] = None,
        order: Annotated[
            MeasureOrder | None,
            strawberry.argument(name="orderBy", description="How to sort. Default: as they stand in the plans."),
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
        as_of: AsOf = None,
    ) -> Connection[Measure]:
        day = info.context.day(as_of)
        statement, asked = listed(day, where, order)
        return await connect(
            info, statement, asked, Page(first, after, last, before), lambda row: shown(Measure, row, day)
        )

    @root("One measure; none when it is not on record.")
    async def measure(
        self,
        info: Info,
        id: Annotated[ID, strawberry.argument(description="Its id or its key.")],  # noqa: A002
        as_of: AsOf = None,
    ) -> Measure | None:
        day = info.context.day(as_of)
        record = await info.context.one(queries.measures_by_key, "key", key_of(Measure, id))
        return shown(Measure, record, day) if record else None
