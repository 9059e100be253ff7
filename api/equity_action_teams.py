"""Departments' Equity Action Teams in the graph: whether each is active on a day, and why."""

from datetime import date
from typing import Any

import strawberry

from api import departments
from api.arguments import AtMost
from api.citation import Citation
from api.context import Info
from api.later import LaterDepartment
from api.meaning import ByRule, From, Origin, Unit
from api.node import Node, shown
from domain.departments.models import Department
from domain.equity_action_teams import queries
from domain.equity_action_teams.activity import MET_WITHIN, is_active
from domain.equity_action_teams.sentences import why_active


@strawberry.type(description="What was said of a team's activity.", directives=[From(kind=Origin.REPORT)])
class TeamActivity:
    state: str = strawberry.field(description="active, paused or dissolved.")
    as_of: date = strawberry.field(description="The day that it speaks of.")
    recorded_by: str = strawberry.field(description="The role or program that entered it.")
    note: str | None = strawberry.field(description="What to know about it; none: nothing to say.")
    source: Citation = strawberry.field(description="Where this was read.")


@strawberry.type(description="A meeting of a team.", directives=[From(kind=Origin.REPORT)])
class Meeting:
    held_on: date = strawberry.field(description="The day on which it was held.")
    attended: int | None = strawberry.field(
        description="How many people were there; none: not reported.", directives=[Unit(of="people")]
    )
    members: int | None = strawberry.field(
        description="How many members the team had then; none: not reported.", directives=[Unit(of="people")]
    )
    note: str | None = strawberry.field(description="What to know about it; none: nothing to say.")
    source: Citation = strawberry.field(description="Where this was read.")


@strawberry.type(
    description="A department's Equity Action Team or the like, by whatever name it has.",
    directives=[From(kind=Origin.DOCUMENT)],
)
class Team(Node):
    record: strawberry.Private[Any]
    day: strawberry.Private[date]
    key: str = strawberry.field(description="Its name for programs.")
    name: str = strawberry.field(description="What the department calls it.")
    formed_on: date | None = strawberry.field(description="The day on which it was formed; none: not known.")
    last_met_on: date | None = strawberry.field(
        description="The day of its newest meeting; none: none reported.",
        directives=[ByRule(key="as-of"), From(kind=Origin.REPORT)],
    )
    source: Citation = strawberry.field(description="Where this was read.")

    @strawberry.field(description="The department whose team it is.")
    async def department(self, info: Info) -> LaterDepartment:
        record = await info.context.record(Department, self.record.department_id)
        return departments.of_record(record, self.day)

    @strawberry.field(
        description=f"Whether it met in the last {MET_WITHIN.days} days and was not paused or dissolved since.",
        name="isActive",
        directives=[ByRule(key="team-active")],
    )
    def active(self) -> bool:
        return is_active(
            last_met_on=self.last_met_on,
            stated=self.record.stated_activity,
            stated_on=self.record.stated_on,
            today=self.day,
        )

    @strawberry.field(
        description="Why it counts as active or not on the day, in a sentence.", directives=[ByRule(key="team-active")]
    )
    def why_active(self) -> str:
        return why_active(
            last_met_on=self.last_met_on,
            stated=self.record.stated_activity,
            stated_on=self.record.stated_on,
            today=self.day,
        )

    @strawberry.field(description="What was said of its activity up to the day, newest first.")
    async def activity(self, info: Info) -> list[TeamActivity]:
        found = await info.context.many(queries.activity_of_teams, "team_id", self.record.id, self.day)
        return [shown(TeamActivity, record, self.day, state=record.state.value) for record in found]

    @strawberry.field(description="Its meetings up to the day, newest first.")
    async def meetings(self, info: Info, first: AtMost = 24) -> list[Meeting]:
        found = await info.context.many(queries.meetings_of_teams, "team_id", self.record.id, self.day, first)
        return [shown(Meeting, record, self.day, held_on=record.as_of) for record in found]

    @strawberry.field(
        description="How many meetings it held in the twelve months up to the day.",
        directives=[Unit(of="meetings in twelve months"), ByRule(key="as-of"), From(kind=Origin.WORKED_OUT)],
    )
    async def meeting_count(self, info: Info) -> int:
        counted = await info.context.one(queries.meeting_counts, "team_id", self.record.id, self.day)
        return counted.meetings if counted else 0
