"""Which actions are asked for, the same for lists and for counts."""

from datetime import date

import strawberry

from api.words import Freshness, Progress, Standing
from domain.reaps.filters import ActionFilter


@strawberry.input(description="Days from one to another, both included. Either may be left open.")
class DateRange:
    from_: date | None = strawberry.field(default=None, name="from", description="The first day.")
    until: date | None = strawberry.field(default=None, description="The last day.")


@strawberry.input(description="Which actions to keep. All that is given must hold; within a list, any of it.")
class ActionWhere:
    department: list[str] | None = strawberry.field(default=None, description="Codes of departments.")
    service_area: list[str] | None = strawberry.field(default=None, description="Keys of service areas.")
    cycle: list[str] | None = strawberry.field(default=None, description="Names of cycles, as in FY 2024-26.")
    progress: list[Progress] | None = strawberry.field(default=None, description="Words last reported.")
    no_report: bool | None = strawberry.field(
        default=None, description="True: only those never reported. False: only those reported."
    )
    standing: list[Standing] | None = strawberry.field(default=None, description="Where they stand on the day.")
    freshness: list[Freshness] | None = strawberry.field(default=None, description="Age of the newest report.")
    overdue: bool | None = strawberry.field(default=None, description="Whether they are overdue on the day.")
    due: DateRange | None = strawberry.field(default=None, description="Days between which they are due.")
    due_before: date | None = strawberry.field(default=None, description="Only those due before this day.")
    lead: str | None = strawberry.field(
        default=None, description="Words in a lead's job title; accents and case do not matter."
    )
    search: str | None = strawberry.field(
        default=None, description="Words in the wording; accents and case do not matter."
    )


def filter_of(where: ActionWhere | None) -> ActionFilter:
    """The filter in the domain's words."""
    if where is None:
        return ActionFilter()
    due = where.due or DateRange()
    return ActionFilter(
        departments=where.department,
        service_areas=where.service_area,
        cycles=where.cycle,
        progress=where.progress,
        no_report=where.no_report,
        standing=where.standing,
        freshness=where.freshness,
        overdue=where.overdue,
        due_from=due.from_,
        due_until=due.until,
        due_before=where.due_before,
        lead=where.lead,
        search=where.search,
    )
