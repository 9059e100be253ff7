"""Actions of departments' plans in the graph: what will be done by when, and where it stands on a day."""

from datetime import date, datetime
from typing import Any

import strawberry

from api import departments, measures, reaps
from api.arguments import AtMost
from api.citation import Citation
from api.context import Info
from api.later import LaterDepartment, LaterGoal, LaterMeasure, LaterReap
from api.meaning import ByRule, From, Origin, Unit
from api.node import Node, shown
from api.words import Freshness, Progress, Standing
from domain.departments.models import Department
from domain.measures.queries import measures_of_actions
from domain.reaps import list_queries as queries
from domain.reaps import models
from domain.reaps.models import PartyRole


@strawberry.type(description="What a department reported of an action.", directives=[From(kind=Origin.REPORT)])
class ProgressReport:
    progress: Progress = strawberry.field(description="The word for its progress.")
    as_of: date = strawberry.field(description="The day that the report speaks of.")
    recorded_at: datetime = strawberry.field(description="When it was entered here.")
    recorded_by: str = strawberry.field(description="The role or program that entered it.")
    note: str | None = strawberry.field(description="What was said beside the word; none: nothing to say.")
    source: Citation = strawberry.field(description="Where this was read.")


@strawberry.type(
    description="What a department will do, by when, and led by whom.", directives=[From(kind=Origin.DOCUMENT)]
)
class Action(Node):
    record: strawberry.Private[Any]
    day: strawberry.Private[date]
    key: str = strawberry.field(description="Its name for programs.")
    number: int = strawberry.field(description="Its number below its goal.", directives=[Unit(of="ordinal number")])
    wording: str = strawberry.field(description="What will be done, as the plan says it.")
    starts_on: date | None = strawberry.field(description="The day on which it begins; none: none given.")
    due_on: date | None = strawberry.field(description="The day by which it is due; none: none given.")
    completed_on: date | None = strawberry.field(
        description="The day that the report of its completion speaks of; none: not reported as completed.",
        directives=[ByRule(key="as-of"), From(kind=Origin.REPORT)],
    )
    progress: Progress | None = strawberry.field(
        description="The word last reported; none: no report.",
        directives=[ByRule(key="as-of"), From(kind=Origin.REPORT)],
    )
    last_report_on: date | None = strawberry.field(
        description="The day that its newest report speaks of; none: no report.",
        directives=[ByRule(key="as-of"), From(kind=Origin.REPORT)],
    )
    source: Citation = strawberry.field(description="Where this was read.")

    async def _parties(self, info: Info, role: PartyRole) -> list[str]:
        found = await info.context.many(queries.parties_of_actions, "action_id", self.record.id)
        return [each.name for each in found if each.role is role]

    @strawberry.field(description="Goal and number, as in 2.3.")
    def reference(self) -> str:
        return f"{self.record.goal_number}.{self.record.number}"

    @strawberry.field(
        description="Where it stands on the day, worked out from its dates and reports.",
        directives=[ByRule(key="standing")],
    )
    def standing(self) -> Standing:
        return Standing(self.record.standing)

    @strawberry.field(description="How old its newest report is on the day.", directives=[ByRule(key="freshness")])
    def freshness(self) -> Freshness:
        return Freshness(self.record.freshness)

    @strawberry.field(
        description="Days since its due date passed; none unless it is overdue.",
        directives=[Unit(of="days"), ByRule(key="standing")],
    )
    def days_overdue(self) -> int | None:
        if self.record.standing != Standing.OVERDUE or self.due_on is None:
            return None
        return (self.day - self.due_on).days

    @strawberry.field(
        description="Days until it is due; none when it is completed, overdue or has no due date.",
        directives=[Unit(of="days"), ByRule(key="standing")],
    )
    def days_until_due(self) -> int | None:
        if self.due_on is None or self.due_on < self.day or self.record.standing == Standing.COMPLETED:
            return None
        return (self.due_on - self.day).days

    @strawberry.field(description="Who leads it, by job title.")
    async def leads(self, info: Info) -> list[str]:
        return await self._parties(info, PartyRole.LEAD)

    @strawberry.field(description="Who works on it with the department.")
    async def partners(self, info: Info) -> list[str]:
        return await self._parties(info, PartyRole.PARTNER)

    @strawberry.field(description="The communities that it puts first.")
    async def priority_communities(self, info: Info) -> list[str]:
        return await self._parties(info, PartyRole.PRIORITY_COMMUNITY)

    @strawberry.field(
        description="Its newest report up to the day; none: no report.",
        directives=[ByRule(key="as-of"), From(kind=Origin.REPORT)],
    )
    async def latest_report(self, info: Info) -> ProgressReport | None:
        if self.record.report_id is None:
            return None
        record = await info.context.record(models.ProgressReport, self.record.report_id)
        return shown(ProgressReport, record, self.day)

    @strawberry.field(description="Its reports up to the day, newest first.")
    async def reports(self, info: Info, first: AtMost = 24) -> list[ProgressReport]:
        found = await info.context.many(queries.reports_of_actions, "action_id", self.record.id, self.day, first)
        return [shown(ProgressReport, record, self.day) for record in found]

    @strawberry.field(description="What is measured of it.", name="measures")
    async def its_measures(self, info: Info) -> list[LaterMeasure]:
        found = await info.context.many(measures_of_actions, "action_id", self.record.id)
        return [shown(measures.Measure, record, self.day) for record in found]

    @strawberry.field(description="The goal that it stands below.")
    async def goal(self, info: Info) -> LaterGoal:
        return shown(reaps.Goal, await info.context.record(models.Goal, self.record.goal_id), self.day)

    @strawberry.field(description="The plan that it is part of.")
    async def reap(self, info: Info) -> LaterReap:
        return await reaps.reap_by_id(info, self.record.reap_id, self.day)

    @strawberry.field(description="The department whose action it is.")
    async def department(self, info: Info) -> LaterDepartment:
        record = await info.context.record(Department, self.record.department_id)
        return departments.of_record(record, self.day)
