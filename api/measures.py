"""Measures in the graph: what is measured, its newest value, and its values over time."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import strawberry

from api import actions, readings, work_plan
from api.arguments import AtMost
from api.citation import Citation
from api.context import Info
from api.later import LaterAction, LaterStrategy
from api.meaning import ByRule, From, Origin, Unit
from api.node import Node, shown
from api.readings import Reading, ReadingPart
from api.scalars import FiscalYearName
from api.words import Accountability, MeasureRole, MeasureType, NoValue
from domain.measures import models, queries
from domain.measures.types import PartRelation
from domain.reaps.list_queries import actions_by_id
from domain.work_plan.models import Strategy as StrategyRecord


@strawberry.type(
    description="Something that is measured, of a work-plan strategy or of a REAP action.",
    directives=[From(kind=Origin.DOCUMENT)],
)
class Measure(Node):
    record: strawberry.Private[models.Measure]
    day: strawberry.Private[date]
    key: str = strawberry.field(description="Its name for programs.")
    role: MeasureRole = strawberry.field(description="The column of the plan in which it is printed.")
    position: int = strawberry.field(
        description="Its place in that column, from 1.", directives=[Unit(of="ordinal number")]
    )
    statement: str = strawberry.field(description="What is measured, with scanning errors mended.")
    type: MeasureType = strawberry.field(description="What kind of value it has.")
    unit: str | None = strawberry.field(description="What is counted; none: not a number of things.")
    scale: Decimal | None = strawberry.field(
        description="The highest rating possible; none: not a rating.", directives=[Unit(of="the rating's own points")]
    )
    currency: str | None = strawberry.field(description="The currency of an amount, as in USD; none: not an amount.")
    accountability: Accountability | None = strawberry.field(
        description="Which question of Results-Based Accountability it answers, by our reading; none: not read so far.",
        directives=[ByRule(key="accountability")],
    )
    baseline: Decimal | None = strawberry.field(
        description="The value before the plan; none: none given.",
        directives=[Unit(of="what `type` and `unit` of the measure say")],
    )
    target: Decimal | None = strawberry.field(
        description="The value to reach; none: none given.",
        directives=[Unit(of="what `type` and `unit` of the measure say")],
    )
    target_on: date | None = strawberry.field(description="The day by which to reach it; none: none given.")
    note: str | None = strawberry.field(description="What to know about it; none: nothing to say.")
    source: Citation = strawberry.field(description="Where this was read.")

    async def _newest(self, info: Info) -> models.Reading | None:
        found = await self._readings(info)
        return found[-1] if found else None

    async def _readings(self, info: Info) -> Sequence[models.Reading]:
        return await info.context.many(queries.readings_of_measures, "measure_id", self.record.id, self.day)

    @strawberry.field(
        description="True when the accountability is our reading and not the City's.",
        directives=[From(kind=Origin.PROGRAM)],
    )
    def accountability_is_ours(self) -> bool:
        return self.record.accountability is not None

    @strawberry.field(
        description="The newest value as printed; none: nothing printed.",
        directives=[ByRule(key="as-of"), From(kind=Origin.REPORT)],
    )
    async def printed(self, info: Info) -> str | None:
        newest = await self._newest(info)
        return newest.printed if newest else self.record.printed

    @strawberry.field(
        description="The newest value, for types that have one number; none: no single number; `noValue` may say why.",
        directives=[
            Unit(of="what `type` and `unit` of the measure say"),
            ByRule(key="as-of"),
            From(kind=Origin.REPORT),
        ],
    )
    async def value(self, info: Info) -> Decimal | None:
        return readings.value_of(await self._newest(info)).number

    @strawberry.field(
        description="The lowest number of a range; none: not a range.",
        directives=[
            Unit(of="what `type` and `unit` of the measure say"),
            ByRule(key="as-of"),
            From(kind=Origin.REPORT),
        ],
    )
    async def low(self, info: Info) -> Decimal | None:
        return readings.value_of(await self._newest(info)).low

    @strawberry.field(
        description="The highest number of a range; none: not a range.",
        directives=[
            Unit(of="what `type` and `unit` of the measure say"),
            ByRule(key="as-of"),
            From(kind=Origin.REPORT),
        ],
    )
    async def high(self, info: Info) -> Decimal | None:
        return readings.value_of(await self._newest(info)).high

    @strawberry.field(
        description="Yes or no; none: no such answer.", directives=[ByRule(key="as-of"), From(kind=Origin.REPORT)]
    )
    async def yes(self, info: Info) -> bool | None:
        return readings.value_of(await self._newest(info)).yes

    @strawberry.field(
        description="What was said in words; none: no words.",
        directives=[ByRule(key="as-of"), From(kind=Origin.REPORT)],
    )
    async def text(self, info: Info) -> str | None:
        return readings.value_of(await self._newest(info)).text

    @strawberry.field(
        description="Why there is no value; none when there is one.",
        directives=[ByRule(key="as-of"), From(kind=Origin.REPORT)],
    )
    async def no_value(self, info: Info) -> NoValue | None:
        return readings.value_of(await self._newest(info)).no_value

    @strawberry.field(
        description="The fiscal year of the newest value; none: no year is named.",
        directives=[ByRule(key="as-of"), From(kind=Origin.REPORT)],
    )
    async def fiscal_year(self, info: Info) -> FiscalYearName | None:
        newest = await self._newest(info)
        return FiscalYearName(newest.fiscal_year) if newest and newest.fiscal_year else None

    @strawberry.field(description="Parts that add up to the newest value.")
    async def breakdown(self, info: Info) -> list[ReadingPart]:
        return await readings.parts(info, await self._newest(info), PartRelation.BREAKDOWN)

    @strawberry.field(description="Some of those that the newest value counts, counted again by themselves.")
    async def of_which(self, info: Info) -> list[ReadingPart]:
        return await readings.parts(info, await self._newest(info), PartRelation.OF_WHICH)

    @strawberry.field(description="Numbers of something else in the same printed item.")
    async def second_quantity(self, info: Info) -> list[ReadingPart]:
        return await readings.parts(info, await self._newest(info), PartRelation.SECOND_QUANTITY)

    @strawberry.field(
        description="The newest value in words, as in 4.7 out of 5, or why there is none.",
        directives=[ByRule(key="as-of"), From(kind=Origin.WORKED_OUT)],
    )
    async def display(self, info: Info) -> str:
        return readings.words_for(self.record, await self._newest(info))

    @strawberry.field(description="The newest reading of each fiscal year, oldest first.", name="readings")
    async def all_readings(self, info: Info, first: AtMost = 50) -> list[Reading]:
        return [readings.reading(self.record, each) for each in (await self._readings(info))[:first]]

    @strawberry.field(description="The work-plan strategy that it measures; none: it measures an action.")
    async def strategy(self, info: Info) -> LaterStrategy | None:
        if self.record.strategy_id is None:
            return None
        record = await info.context.record(StrategyRecord, self.record.strategy_id)
        return shown(work_plan.Strategy, record, self.day)

    @strawberry.field(description="The REAP action that it measures; none: it measures a strategy.")
    async def action(self, info: Info) -> LaterAction | None:
        state = await info.context.one(actions_by_id, "id", self.record.action_id, self.day)
        return shown(actions.Action, state, self.day) if state else None


def of_records(records: Sequence[Any], day: date) -> list[Measure]:
    """Measures as the graph shows them."""
    return [shown(Measure, record, day) for record in records]
