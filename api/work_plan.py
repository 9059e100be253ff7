"""The office's work plan in the graph: objectives, strategies, and what was reported of each."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any

import strawberry

from api import citywide_plan, measures
from api.arguments import AsOf
from api.citation import Citation, cite
from api.completion import Completion, ProgressCount, completion, progress_counts
from api.context import Info
from api.later import LaterMeasure, LaterPillar
from api.meaning import ByRule, From, Origin, Unit
from api.node import Node, shown
from api.root import root
from api.scalars import FiscalYearName
from api.words import MeasureRole, Progress
from domain.base import Rows
from domain.citywide_plan.queries import pillars_of_strategies
from domain.measures.queries import counts_of_plans, measures_of_strategies
from domain.work_plan import models, queries


@strawberry.type(
    description="The plan's vision, its mission, or one of its values.", directives=[From(kind=Origin.DOCUMENT)]
)
class PlanStatement:
    kind: str = strawberry.field(description="vision, mission or value.")
    wording: str = strawberry.field(description="What the plan says.")
    source: Citation = strawberry.field(description="Where this was read.")


@strawberry.type(description="Why a strategy was put off.", directives=[From(kind=Origin.DOCUMENT)])
class Deferral:
    reason: str = strawberry.field(description="The reason given.")
    source: Citation = strawberry.field(description="Where this was read.")


@strawberry.type(description="What was reported of a strategy.", directives=[From(kind=Origin.REPORT)])
class StrategyReport:
    progress: Progress = strawberry.field(description="The word for its progress.")
    as_of: date = strawberry.field(
        description="The day that the report speaks of.",
        directives=[ByRule(key="as-of-documents"), From(kind=Origin.REPORT)],
    )
    recorded_at: datetime = strawberry.field(description="When it was entered here.")
    recorded_by: str = strawberry.field(description="The role or program that entered it.")
    note: str | None = strawberry.field(description="What to know about it; none: nothing to say.")
    source: Citation = strawberry.field(description="Where this was read.")


@strawberry.type(description="What the office set out to do in a year.", directives=[From(kind=Origin.DOCUMENT)])
class Strategy(Node):
    record: strawberry.Private[models.Strategy]
    day: strawberry.Private[date]
    key: str = strawberry.field(description="Its name for programs, as in 2023-24/1.5.")
    number: int = strawberry.field(
        description="Its number below its objective.", directives=[Unit(of="ordinal number")]
    )
    number_is_printed: bool = strawberry.field(
        description="False when the number is its place in the list, because none is printed.",
        directives=[From(kind=Origin.PROGRAM)],
    )
    wording: str = strawberry.field(description="As printed, scanning errors included.")
    statement: str = strawberry.field(description="The wording with scanning errors mended.")
    note: str | None = strawberry.field(description="What to know about it; none: nothing to say.")
    source: Citation = strawberry.field(description="Where this was read.")

    async def _report(self, info: Info) -> models.StrategyReport | None:
        report: models.StrategyReport | None = await info.context.one(
            queries.newest_reports, "strategy_id", self.record.id, self.day
        )
        return report

    async def _measures(self, info: Info, role: MeasureRole | None = None) -> list[LaterMeasure]:
        records = await info.context.many(measures_of_strategies, "strategy_id", self.record.id)
        return measures.of_records([each for each in records if role in (None, each.role)], self.day)

    @strawberry.field(description="Objective and number, as in 1.5.")
    async def reference(self, info: Info) -> str:
        objective = await info.context.record(models.Objective, self.record.objective_id)
        return f"{objective.number}.{self.record.number}"

    @strawberry.field(
        description="The word printed for its progress; none: no report by that day.",
        directives=[ByRule(key="as-of-documents"), From(kind=Origin.REPORT)],
    )
    async def progress(self, info: Info) -> Progress | None:
        report = await self._report(info)
        return report.progress if report else None

    @strawberry.field(
        description="The newest report of its progress; none: no report by that day.",
        directives=[ByRule(key="as-of-documents"), From(kind=Origin.REPORT)],
    )
    async def progress_report(self, info: Info) -> StrategyReport | None:
        report = await self._report(info)
        return shown(StrategyReport, report, self.day) if report else None

    @strawberry.field(description="Why it was put off; none: it was not.")
    async def deferral(self, info: Info) -> Deferral | None:
        report = await self._report(info)
        if report is None or report.deferral_reason is None:
            return None
        return Deferral(reason=report.deferral_reason, source=cite(report, printed=report.deferral_printed))

    @strawberry.field(description="Measures printed as performance measures, in their order.")
    async def performance_measures(self, info: Info) -> list[LaterMeasure]:
        return await self._measures(info, MeasureRole.PERFORMANCE_MEASURE)

    @strawberry.field(description="Measures printed as outputs, in their order.")
    async def outputs(self, info: Info) -> list[LaterMeasure]:
        return await self._measures(info, MeasureRole.OUTPUT)

    @strawberry.field(description="Performance measures, then outputs.", name="measures")
    async def all_measures(self, info: Info) -> list[LaterMeasure]:
        return await self._measures(info)

    @strawberry.field(
        description="The pillars of the citywide plan that it serves, by our reading.",
        directives=[ByRule(key="alignment")],
    )
    async def pillars(self, info: Info) -> list[LaterPillar]:
        rows = await info.context.many(pillars_of_strategies, "strategy_id", self.record.id)
        return [shown(citywide_plan.Pillar, row.Pillar, self.day) for row in rows]

    @strawberry.field(description="The objective that it stands below.")
    async def objective(self, info: Info) -> "Objective":
        return shown(Objective, await info.context.record(models.Objective, self.record.objective_id), self.day)

    @strawberry.field(description="The work plan that it is part of.")
    async def work_plan(self, info: Info) -> "WorkPlan":
        objective = await info.context.record(models.Objective, self.record.objective_id)
        return _work_plan(await info.context.record(models.WorkPlan, objective.work_plan_id), self.day)


async def _counts(
    info: Info, statement: Callable[..., Rows], owner: str, owner_id: int, day: date
) -> dict[Progress | None, int]:
    """How many strategies below an objective or a plan report each word, or nothing."""
    rows = await info.context.many(statement, owner, owner_id, day)
    return {word: count for _, word, count in rows}


@strawberry.type(
    description="A heading of the work plan, with the strategies below it.", directives=[From(kind=Origin.DOCUMENT)]
)
class Objective(Node):
    record: strawberry.Private[models.Objective]
    day: strawberry.Private[date]
    key: str = strawberry.field(description="Its name for programs.")
    number: int = strawberry.field(description="Its number in the plan.", directives=[Unit(of="ordinal number")])
    title: str = strawberry.field(description="Its title, with scanning errors mended.")
    note: str | None = strawberry.field(description="What to know about it; none: nothing to say.")
    source: Citation = strawberry.field(description="Where this was read.")

    async def _counts(self, info: Info) -> dict[Progress | None, int]:
        return await _counts(info, queries.progress_of_objectives, "objective_id", self.record.id, self.day)

    @strawberry.field(description="The strategies below it, in the plan's order.")
    async def strategies(self, info: Info) -> list[Strategy]:
        found = await info.context.many(queries.strategies_of_objectives, "objective_id", self.record.id)
        return [shown(Strategy, record, self.day) for record in found]

    @strawberry.field(
        description="How much of it is completed.", name="completion", directives=[ByRule(key="completion")]
    )
    async def completed(self, info: Info) -> Completion:
        return completion(await self._counts(info))

    @strawberry.field(description="How many of its strategies report each word.", name="progressCounts")
    async def counts(self, info: Info) -> list[ProgressCount]:
        return progress_counts(await self._counts(info))


@strawberry.type(description="The office's plan for one fiscal year.", directives=[From(kind=Origin.DOCUMENT)])
class WorkPlan(Node):
    record: strawberry.Private[models.WorkPlan]
    day: strawberry.Private[date]
    key: str = strawberry.field(description="Its name for programs.")
    fiscal_year: FiscalYearName = strawberry.field(description="The year that it is for.")
    title: str = strawberry.field(description="Its title.")
    source: Citation = strawberry.field(description="Where this was read.")
    as_of: date = strawberry.field(
        description="The day that the states below speak of.", directives=[From(kind=Origin.PROGRAM)]
    )

    async def _counts(self, info: Info) -> dict[Progress | None, int]:
        return await _counts(info, queries.progress_of_plans, "work_plan_id", self.record.id, self.day)

    async def _measures(self, info: Info) -> Any:
        return await info.context.one(counts_of_plans, "work_plan_id", self.record.id, self.day)

    async def _statements(self, info: Info, kind: str) -> list[str]:
        found = await info.context.many(queries.statements_of_plans, "work_plan_id", self.record.id)
        return [each.wording for each in found if each.kind == kind]

    @strawberry.field(description="What the office wants to see come true; none: it prints none.")
    async def vision(self, info: Info) -> str | None:
        return next(iter(await self._statements(info, "vision")), None)

    @strawberry.field(description="What the office is there for; none: it prints none.")
    async def mission(self, info: Info) -> str | None:
        return next(iter(await self._statements(info, "mission")), None)

    @strawberry.field(description="What the office commits to being.")
    async def values(self, info: Info) -> list[str]:
        return await self._statements(info, "value")

    @strawberry.field(description="Vision, mission and values, each with its source.")
    async def statements(self, info: Info) -> list[PlanStatement]:
        found = await info.context.many(queries.statements_of_plans, "work_plan_id", self.record.id)
        return [shown(PlanStatement, each, self.day) for each in found]

    @strawberry.field(description="Its objectives, in its order.")
    async def objectives(self, info: Info) -> list[Objective]:
        found = await info.context.many(queries.objectives_of_plans, "work_plan_id", self.record.id)
        return [shown(Objective, each, self.day) for each in found]

    @strawberry.field(description="All of its strategies, in its order.")
    async def strategies(self, info: Info) -> list[Strategy]:
        rows = await info.context.many(queries.strategies_of_plans, "work_plan_id", self.record.id)
        return [shown(Strategy, row.Strategy, self.day) for row in rows]

    @strawberry.field(
        description="How much of it is completed.", name="completion", directives=[ByRule(key="completion")]
    )
    async def completed(self, info: Info) -> Completion:
        return completion(await self._counts(info))

    @strawberry.field(description="How many of its strategies report each word.", name="progressCounts")
    async def counts(self, info: Info) -> list[ProgressCount]:
        return progress_counts(await self._counts(info))

    @strawberry.field(
        description="How many performance measures and outputs it prints.",
        directives=[Unit(of="measures"), From(kind=Origin.WORKED_OUT)],
    )
    async def measure_count(self, info: Info) -> int:
        counted = await self._measures(info)
        return counted.measures if counted else 0

    @strawberry.field(
        description="How many of them have no value.", directives=[Unit(of="measures"), From(kind=Origin.WORKED_OUT)]
    )
    async def measures_without_value(self, info: Info) -> int:
        counted = await self._measures(info)
        return counted.without_value if counted else 0


def _work_plan(record: models.WorkPlan, day: date) -> WorkPlan:
    return shown(WorkPlan, record, day, as_of=day)


@strawberry.type
class WorkPlanQuery:
    @root("The office's work plan of a fiscal year; none when it is not on record.")
    async def work_plan(
        self,
        info: Info,
        fiscal_year: Annotated[
            FiscalYearName | None, strawberry.argument(description="As in 2023-24. Default: the newest on record.")
        ] = None,
        as_of: AsOf = None,
    ) -> WorkPlan | None:
        asked = queries.work_plans().limit(1) if fiscal_year is None else queries.work_plan(fiscal_year)
        record = await info.context.first(asked)
        return _work_plan(record, info.context.day(as_of)) if record else None

    @root("All work plans on record, newest first.")
    async def work_plans(self, info: Info, as_of: AsOf = None) -> list[WorkPlan]:
        day = info.context.day(as_of)
        return [_work_plan(record, day) for record in await info.context.rows(queries.work_plans())]
