"""Departments' Racial Equity Action Plans in the graph: cycles, plans, goals."""

from datetime import date, datetime
from typing import Annotated, Any

import strawberry

from api import actions, departments
from api.arguments import AtMost
from api.citation import Citation
from api.completion import Completion, ProgressCount, completion, progress_counts
from api.context import Info
from api.later import LaterAction, LaterDepartment
from api.made_up import BY_THE_LEDGER, is_any_record_made_up
from api.meaning import ByRule, From, Origin, Unit
from api.node import Node, shown
from api.standing_counts import FreshnessCount, StandingCount, counts_by_progress, freshness_counts, standing_counts
from api.words import Progress
from domain.calendar import month_ends
from domain.departments.models import Department
from domain.reaps import list_queries as queries
from domain.reaps import models
from domain.reaps.filing import is_current
from domain.reaps.month_queries import progress_per_month
from domain.reaps.standing import REPORT_IS_FRESH_FOR


@strawberry.type(
    description="The two fiscal years that a Racial Equity Action Plan covers.", directives=[From(kind=Origin.DOCUMENT)]
)
class Cycle(Node):
    record: strawberry.Private[models.Cycle]
    day: strawberry.Private[date]
    key: str = strawberry.field(description="Its name for programs.")
    name: str = strawberry.field(description="Its name, as in FY 2024-26.")
    starts_on: date = strawberry.field(description="Its first day.")
    ends_on: date = strawberry.field(description="Its last day.")
    due_on: date | None = strawberry.field(description="The day by which plans must be filed; none: not known.")
    note: str | None = strawberry.field(description="What to know about it; none: nothing to say.")
    source: Citation = strawberry.field(description="Where this was read.")

    @strawberry.field(
        description="How many departments must file a plan; none: not known.",
        directives=[Unit(of="departments"), ByRule(key="n-of-n"), From(kind=Origin.DOCUMENT)],
    )
    async def must_file(self, info: Info) -> int | None:
        counted = await info.context.one(queries.filers_of_cycles, "cycle_id", self.record.id)
        return counted.must_file if counted else None

    @strawberry.field(description="The departments that must file a plan, by name; empty: not known.")
    async def filers(self, info: Info, first: AtMost = 100) -> list[LaterDepartment]:
        rows = await info.context.many(queries.departments_that_must, "cycle_id", self.record.id)
        return [departments.of_record(row.Department, self.day) for row in rows[:first]]

    @strawberry.field(
        description="Whether it covers the day.", directives=[ByRule(key="as-of"), From(kind=Origin.WORKED_OUT)]
    )
    def is_in_force(self) -> bool:
        return self.record.starts_on <= self.day <= self.record.ends_on

    @strawberry.field(
        description="How many plans are on file on the day, of those that must be where that is known.",
        directives=[Unit(of="plans"), ByRule(key="reap-filed")],
    )
    async def filed_count(self, info: Info) -> int:
        counted = await info.context.one(queries.filed_of_cycles, "cycle_id", self.record.id, self.day)
        return counted.filed if counted else 0

    @strawberry.field(description=BY_THE_LEDGER, directives=[From(kind=Origin.PROGRAM)])
    async def filed_count_is_illustrative(self, info: Info) -> bool:
        return await is_any_record_made_up(info)


@strawberry.type(description="That a plan was filed, or withdrawn.", directives=[From(kind=Origin.REPORT)])
class Filing:
    state: str = strawberry.field(description="filed or withdrawn.")
    as_of: date = strawberry.field(description="The day on which it was.")
    recorded_at: datetime = strawberry.field(description="When it was entered here.")
    recorded_by: str = strawberry.field(description="The role or program that entered it.")
    note: str | None = strawberry.field(description="What to know about it; none: nothing to say.")
    source: Citation = strawberry.field(description="Where this was read.")


@strawberry.type(
    description="How the actions of a plan were reported at the end of a month.",
    directives=[From(kind=Origin.WORKED_OUT)],
)
class MonthlyProgress:
    month: date = strawberry.field(
        description="The day that the numbers speak of: the month's last, or the last asked."
    )
    completed: int = strawberry.field(
        description="Actions reported as completed.", directives=[Unit(of="actions"), ByRule(key="as-of")]
    )
    in_progress: int = strawberry.field(
        description="Actions reported as in progress.", directives=[Unit(of="actions"), ByRule(key="as-of")]
    )
    ongoing: int = strawberry.field(
        description="Actions reported as ongoing.", directives=[Unit(of="actions"), ByRule(key="as-of")]
    )
    not_started: int = strawberry.field(
        description="Actions reported as not started.", directives=[Unit(of="actions"), ByRule(key="as-of")]
    )
    no_report: int = strawberry.field(
        description="Actions of which nothing had been reported.", directives=[Unit(of="actions"), ByRule(key="as-of")]
    )
    total: int = strawberry.field(
        description="All actions of the plan: the other numbers together.", directives=[Unit(of="actions")]
    )


@strawberry.type(
    description="A department's Racial Equity Action Plan for one cycle.", directives=[From(kind=Origin.DOCUMENT)]
)
class Reap(Node):
    record: strawberry.Private[models.Reap]
    day: strawberry.Private[date]
    key: str = strawberry.field(description="Its name for programs.")
    title: str = strawberry.field(description="Its title.")
    is_filed: bool = strawberry.field(
        description="Whether it is on file on the day.", directives=[ByRule(key="reap-filed")]
    )
    filed_on: date | None = strawberry.field(
        description="The day on which it was filed; none: not on file.",
        directives=[ByRule(key="as-of"), From(kind=Origin.REPORT)],
    )
    source: Citation = strawberry.field(description="Where this was read.")
    as_of: date = strawberry.field(
        description="The day that the states below speak of.", directives=[From(kind=Origin.PROGRAM)]
    )

    async def _last_report_on(self, info: Info) -> date | None:
        found = await info.context.one(queries.last_reports_of_reaps, "reap_id", self.record.id, self.day)
        return found.last_report_on if found else None

    @strawberry.field(description="The department whose plan it is.")
    async def department(self, info: Info) -> LaterDepartment:
        record = await info.context.record(Department, self.record.department_id)
        return departments.of_record(record, self.day)

    @strawberry.field(description="The cycle that it covers.")
    async def cycle(self, info: Info) -> Cycle:
        return shown(Cycle, await info.context.record(models.Cycle, self.record.cycle_id), self.day)

    @strawberry.field(
        description="The newest filing up to the day; none: never filed.",
        directives=[ByRule(key="as-of"), From(kind=Origin.REPORT)],
    )
    async def filing(self, info: Info) -> Filing | None:
        found = await info.context.one(queries.filings_of_reaps, "of_reap", self.record.id, self.day)
        return shown(Filing, found.Filing, self.day) if found else None

    @strawberry.field(
        description=(
            f"Whether it is filed and something was reported of it in the last {REPORT_IS_FRESH_FOR.days} days."
        ),
        name="isCurrent",
        directives=[ByRule(key="reap-current")],
    )
    async def current(self, info: Info) -> bool:
        return is_current(is_filed=self.is_filed, last_report_on=await self._last_report_on(info), today=self.day)

    @strawberry.field(
        description="The newest day that a report of any of its actions speaks of; none: no report.",
        directives=[ByRule(key="as-of"), From(kind=Origin.REPORT)],
    )
    async def last_report_on(self, info: Info) -> date | None:
        return await self._last_report_on(info)

    @strawberry.field(description="Its goals, in its order.")
    async def goals(self, info: Info, first: AtMost = 50) -> list["Goal"]:
        found = await info.context.many(queries.goals_of_reaps, "reap_id", self.record.id)
        return [shown(Goal, record, self.day) for record in found[:first]]

    @strawberry.field(
        description="How many actions it has.", directives=[Unit(of="actions"), From(kind=Origin.WORKED_OUT)]
    )
    async def action_count(self, info: Info) -> int:
        found = await info.context.one(queries.last_reports_of_reaps, "reap_id", self.record.id, self.day)
        return found.actions if found else 0

    @strawberry.field(
        description="Its actions by standing: all six groups.",
        name="standingCounts",
        directives=[ByRule(key="standing")],
    )
    async def by_standing(self, info: Info) -> list[StandingCount]:
        return await standing_counts(info, self.record.id, self.day)

    @strawberry.field(
        description="Its actions by the age of their newest report.",
        name="freshnessCounts",
        directives=[ByRule(key="freshness")],
    )
    async def by_freshness(self, info: Info) -> list[FreshnessCount]:
        return await freshness_counts(info, self.record.id, self.day)

    @strawberry.field(
        description="Its actions by the word last reported.",
        name="progressCounts",
        directives=[ByRule(key="as-of"), From(kind=Origin.WORKED_OUT)],
    )
    async def by_progress(self, info: Info) -> list[ProgressCount]:
        return progress_counts(await counts_by_progress(info, self.record.id, self.day))

    @strawberry.field(
        description="How much of it is completed.", name="completion", directives=[ByRule(key="completion")]
    )
    async def completed(self, info: Info) -> Completion:
        return completion(await counts_by_progress(info, self.record.id, self.day))

    @strawberry.field(description="How its actions were reported at each month's end, up to the day.")
    async def monthly_progress(
        self,
        info: Info,
        months: Annotated[
            int, strawberry.argument(description="How many months, 1 to 60.", directives=[Unit(of="months")])
        ] = 24,
    ) -> list[MonthlyProgress]:
        days = tuple(month_ends(self.day, months))
        rows = await info.context.many(progress_per_month, "reap_id", self.record.id, days)
        counted = {row.day: row for row in rows}
        return [_month(day, counted.get(day)) for day in days]


def _month(day: date, counted: Any) -> MonthlyProgress:
    """One month; a plan without actions counts none of them."""
    numbers = {name: getattr(counted, name) if counted else 0 for name in (*map(str, Progress), "no_report", "total")}
    return MonthlyProgress(month=day, **numbers)


@strawberry.type(
    description="What a department wants to be different, above the actions that are to bring it about.",
    directives=[From(kind=Origin.DOCUMENT)],
)
class Goal(Node):
    record: strawberry.Private[models.Goal]
    day: strawberry.Private[date]
    key: str = strawberry.field(description="Its name for programs.")
    number: int = strawberry.field(description="Its number in the plan.", directives=[Unit(of="ordinal number")])
    title: str = strawberry.field(description="What is to be different.")
    community_indicator: str | None = strawberry.field(
        description=(
            "The condition of the whole community that it looks to, for which no manager answers alone; "
            "none: none given."
        )
    )
    source: Citation = strawberry.field(description="Where this was read.")

    @strawberry.field(description="Its actions, in the plan's order.", name="actions")
    async def its_actions(self, info: Info, first: AtMost = 50) -> list[LaterAction]:
        found = await info.context.many(queries.actions_of_goals, "goal_id", self.record.id, self.day)
        return [shown(actions.Action, row, self.day) for row in found[:first]]

    @strawberry.field(description="The plan that it is part of.")
    async def reap(self, info: Info) -> Reap:
        return await reap_by_id(info, self.record.reap_id, self.day)


async def reap_by_id(info: Info, reap_id: int, day: date) -> Reap:
    """A plan in its state on a day."""
    row = await info.context.one(queries.reaps_by_id, "id", reap_id, day)
    return shown(Reap, row, day, as_of=day)
