"""Which measures are asked for, the same for lists and for counts."""

from typing import Union

import strawberry

from api.filtering import AND, AREAS, CODES, CYCLES, NOT, OR, CitedWhere, DateRange, days, in_common, words_in
from api.meaning import Unit
from api.scalars import FiscalYearName
from api.words import Accountability, MeasureOwner, MeasureRole, MeasureType, NoValue
from domain.measures.filters import MeasureFilter


@strawberry.input(description="Which measures to keep. All that is given must hold; within a list, any of it.")
class MeasureWhere(CitedWhere):
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
    no_value: list[NoValue] | None = strawberry.field(
        default=None, description="Why the newest reading has no value; not reported: or there is no reading at all."
    )
    has_target: bool | None = strawberry.field(default=None, description="Whether a value to reach is given.")
    target: DateRange | None = strawberry.field(
        default=None, description="Days between which the day lies by which to reach the target."
    )
    strategy: str | None = strawberry.field(
        default=None, description="Key of a work-plan strategy. A key that none has keeps nothing."
    )
    action: str | None = strawberry.field(
        default=None, description="Key of a REAP action. A key that none has keeps nothing."
    )
    pillar: list[int] | None = strawberry.field(
        default=None,
        description="Numbers of pillars that their work-plan strategy serves, by our reading.",
        directives=[Unit(of="ordinal number")],
    )
    department: list[str] | None = strawberry.field(default=None, description=CODES)
    service_area: list[str] | None = strawberry.field(default=None, description=AREAS)
    cycle: list[str] | None = strawberry.field(default=None, description=CYCLES)
    of: MeasureOwner | None = strawberry.field(default=None, description="The kind of plan that they belong to.")
    search: str | None = strawberry.field(default=None, description=words_in("the statement"))
    and_: list["MeasureWhere"] | None = strawberry.field(default=None, name="and", description=AND)
    or_: list["MeasureWhere"] | None = strawberry.field(default=None, name="or", description=OR)
    not_: Union["MeasureWhere", None] = strawberry.field(default=None, name="not", description=NOT)


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
        no_value=where.no_value,
        has_target=where.has_target,
        target=days(where.target),
        strategy=where.strategy,
        action=where.action,
        pillars=where.pillar,
        departments=where.department,
        service_areas=where.service_area,
        cycles=where.cycle,
        of_work_plan=None if where.of is None else where.of is MeasureOwner.WORK_PLAN,
        search=where.search,
        **in_common(where, filter_of),
    )
