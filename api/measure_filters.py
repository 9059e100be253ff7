"""Which measures are asked for, and how they are sorted."""

from enum import Enum

import strawberry

from api.scalars import FiscalYearName
from api.words import Accountability, Direction, MeasureOwner, MeasureRole, MeasureType
from domain.measures.queries import MeasureFilter


@strawberry.input(description="Which measures to keep. All that is given must hold; within a list, any of it.")
class MeasureWhere:
    type: list[MeasureType] | None = strawberry.field(default=None, description="Kinds of value.")
    role: list[MeasureRole] | None = strawberry.field(default=None, description="Columns of the plan.")
    accountability: list[Accountability] | None = strawberry.field(
        default=None, description="Questions of Results-Based Accountability, by our reading."
    )
    fiscal_year: FiscalYearName | None = strawberry.field(
        default=None, description="Only measures with a reading that names this fiscal year."
    )
    has_value: bool | None = strawberry.field(
        default=None, description="True: only those with a value. False: only those without."
    )
    strategy: str | None = strawberry.field(default=None, description="Key of a work-plan strategy.")
    department: list[str] | None = strawberry.field(default=None, description="Codes of departments.")
    of: MeasureOwner | None = strawberry.field(default=None, description="The kind of plan that they belong to.")
    search: str | None = strawberry.field(
        default=None, description="Words in the statement; accents and case do not matter."
    )


@strawberry.enum(description="What measures can be sorted by.")
class MeasureOrderField(Enum):
    REFERENCE = strawberry.enum_value("reference", description="Their place in the plans: work plans, then REAPs.")
    STATEMENT = strawberry.enum_value("statement", description="What is measured, by alphabet.")
    VALUE = strawberry.enum_value("value", description="The newest number, of whatever type; the low end of a range.")


@strawberry.input(description="How to sort measures.")
class MeasureOrder:
    field: MeasureOrderField = strawberry.field(description="What to sort by.")
    direction: Direction = strawberry.field(default=Direction.ASC, description="Which end comes first.")


def filter_of(where: MeasureWhere | None) -> MeasureFilter:
    """The filter in the domain's words."""
    if where is None:
        return MeasureFilter()
    return MeasureFilter(
        types=where.type,
        roles=where.role,
        accountability=where.accountability,
        fiscal_year=where.fiscal_year,
        has_value=where.has_value,
        strategy=where.strategy,
        departments=where.department,
        of_work_plan=None if where.of is None else where.of is MeasureOwner.WORK_PLAN,
        search=where.search,
    )
