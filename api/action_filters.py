"""Which actions are asked for, the same for lists and for counts."""

from datetime import date
from typing import Union

import strawberry

from api.filtering import AND, AREAS, CODES, CYCLES, KINDS, NOT, OR, CitedWhere, DateRange, days, in_common, words_in
from api.words import DepartmentKind, Freshness, Progress, Standing
from domain.reaps.filters import ActionFilter


@strawberry.input(description="Which actions to keep. All that is given must hold; within a list, any of it.")
class ActionWhere(CitedWhere):
    department: list[str] | None = strawberry.field(default=None, description=CODES)
    service_area: list[str] | None = strawberry.field(default=None, description=AREAS)
    kind: list[DepartmentKind] | None = strawberry.field(default=None, description=KINDS)
    cycle: list[str] | None = strawberry.field(default=None, description=CYCLES)
    progress: list[Progress] | None = strawberry.field(default=None, description="Words last reported.")
    no_report: bool | None = strawberry.field(
        default=None, description="True: only those never reported. False: only those reported."
    )
    standing: list[Standing] | None = strawberry.field(default=None, description="Where they stand on the day.")
    freshness: list[Freshness] | None = strawberry.field(default=None, description="Age of the newest report.")
    overdue: bool | None = strawberry.field(default=None, description="Whether they are overdue on the day.")
    due: DateRange | None = strawberry.field(default=None, description="Days between which they are due.")
    due_before: date | None = strawberry.field(default=None, description="Only those due before this day.")
    starts: DateRange | None = strawberry.field(default=None, description="Days between which they begin.")
    completed: DateRange | None = strawberry.field(
        default=None, description="Days between which the report of their completion lies."
    )
    last_report: DateRange | None = strawberry.field(
        default=None, description="Days between which their newest report lies."
    )
    lead: str | None = strawberry.field(
        default=None,
        description=words_in("a lead's job title"),
    )
    has_lead: bool | None = strawberry.field(default=None, description="Whether a lead is named.")
    partner: str | None = strawberry.field(
        default=None,
        description=words_in("a partner's name"),
    )
    priority_community: str | None = strawberry.field(
        default=None,
        description=words_in("the name of a community put first"),
    )
    search: str | None = strawberry.field(default=None, description=words_in("the wording"))
    and_: list["ActionWhere"] | None = strawberry.field(default=None, name="and", description=AND)
    or_: list["ActionWhere"] | None = strawberry.field(default=None, name="or", description=OR)
    not_: Union["ActionWhere", None] = strawberry.field(default=None, name="not", description=NOT)


def filter_of(where: ActionWhere | None) -> ActionFilter:
    """The filter in the domain's words."""
    if where is None:
        return ActionFilter()
    return ActionFilter(
        departments=where.department,
        service_areas=where.service_area,
        kinds=where.kind,
        cycles=where.cycle,
        progress=where.progress,
        no_report=where.no_report,
        standing=where.standing,
        freshness=where.freshness,
        overdue=where.overdue,
        due=days(where.due),
        due_before=where.due_before,
        starts=days(where.starts),
        completed=days(where.completed),
        last_report=days(where.last_report),
        lead=where.lead,
        has_lead=where.has_lead,
        partner=where.partner,
        priority_community=where.priority_community,
        search=where.search,
        **in_common(where, filter_of),
    )
