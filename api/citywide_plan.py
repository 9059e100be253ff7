"""The citywide plan in the graph: its pillars, and the work that serves each by our reading."""

from datetime import date
from typing import Any

import strawberry

from api import work_plan
from api.arguments import AsOf
from api.citation import Citation, cite
from api.context import Info
from api.later import LaterStrategy
from api.meaning import ByRule, From, Origin, Unit
from api.node import Node, shown
from api.root import root
from api.words import SourceKind
from domain.citywide_plan import models, queries
from domain.citywide_plan.alignment import gaps
from domain.sources.models import Source
from domain.work_plan.models import Strategy


@strawberry.type(description="A pillar of the citywide plan.", directives=[From(kind=Origin.DOCUMENT)])
class Pillar(Node):
    record: strawberry.Private[models.Pillar]
    day: strawberry.Private[date]
    key: str = strawberry.field(description="Its name for programs.")
    number: int = strawberry.field(
        description="Its number; its place in the document where none is printed.",
        directives=[Unit(of="ordinal number")],
    )
    name: str = strawberry.field(description="Its name.")
    purpose: str = strawberry.field(description="What it is for, as printed.")
    note: str | None = strawberry.field(description="What to know about it; none: nothing to say.")
    source: Citation = strawberry.field(description="Where this was read.")

    @strawberry.field(description="The plan's strategies below it, as far as their text could be read.")
    async def strategies(self, info: Info) -> list["CitywideStrategy"]:
        found = await info.context.many(queries.strategies_of_pillars, "pillar_id", self.record.id)
        return [shown(CitywideStrategy, record, self.day) for record in found]

    @strawberry.field(
        description="The work-plan strategies that serve it, by our reading.", directives=[ByRule(key="alignment")]
    )
    async def served_by(self, info: Info) -> list["Alignment"]:
        found = await info.context.many(queries.alignments_of_pillars, "pillar_id", self.record.id)
        return [_alignment(record, self.day) for record in found]


@strawberry.type(description="A strategy of the citywide plan.", directives=[From(kind=Origin.DOCUMENT)])
class CitywideStrategy(Node):
    record: strawberry.Private[models.CitywideStrategy]
    day: strawberry.Private[date]
    key: str = strawberry.field(description="Its name for programs.")
    number: int | None = strawberry.field(
        description="Its number; none: none is printed.", directives=[Unit(of="ordinal number")]
    )
    wording: str = strawberry.field(description="As printed.")
    source: Citation = strawberry.field(description="Where this was read.")

    @strawberry.field(description="The pillar that it stands below.")
    async def pillar(self, info: Info) -> Pillar:
        return shown(Pillar, await info.context.record(models.Pillar, self.record.pillar_id), self.day)


@strawberry.type(
    description="An objective of the Global Compact for Migration that the plan's pledge names.",
    directives=[From(kind=Origin.DOCUMENT)],
)
class GlobalCompactObjective:
    number: int = strawberry.field(
        description="Its number in the Global Compact.", directives=[Unit(of="ordinal number")]
    )
    title: str = strawberry.field(description="What it is about.")
    source: Citation = strawberry.field(description="Where this was read.")


@strawberry.type(description="That a work-plan strategy serves a pillar.", directives=[From(kind=Origin.DOCUMENT)])
class Alignment:
    record: strawberry.Private[models.Alignment]
    day: strawberry.Private[date]
    why: str = strawberry.field(description="Why we read it so.", directives=[ByRule(key="alignment")])
    source: Citation = strawberry.field(description="Where this was read.")

    @strawberry.field(description="The pillar.")
    async def pillar(self, info: Info) -> Pillar:
        return shown(Pillar, await info.context.record(models.Pillar, self.record.pillar_id), self.day)

    @strawberry.field(description="The strategy.")
    async def strategy(self, info: Info) -> LaterStrategy:
        record = await info.context.record(Strategy, self.record.strategy_id)
        return shown(work_plan.Strategy, record, self.day)

    @strawberry.field(
        description="True when this is our reading and not the City's.", directives=[From(kind=Origin.PROGRAM)]
    )
    async def is_ours(self, info: Info) -> bool:
        source = await info.context.record(Source, self.record.source_id)
        return source.kind is SourceKind.OUR_READING


@strawberry.type(description="The plan of the whole city.", directives=[From(kind=Origin.DOCUMENT)])
class CitywidePlan(Node):
    record: strawberry.Private[models.CitywidePlan]
    day: strawberry.Private[date]
    key: str = strawberry.field(description="Its name for programs.")
    title: str = strawberry.field(description="Its title.")
    period_from: int = strawberry.field(
        description="The first calendar year that it covers.", directives=[Unit(of="calendar year")]
    )
    period_until: int = strawberry.field(
        description="The last calendar year that it covers.", directives=[Unit(of="calendar year")]
    )
    stated_strategies: int | None = strawberry.field(
        description="How many strategies the plan says it has; none: it does not say.",
        directives=[Unit(of="strategies")],
    )
    deadline: str | None = strawberry.field(description="Its deadline as printed; none: left blank in the document.")
    note: str | None = strawberry.field(description="What to know about it; none: nothing to say.")
    source: Citation = strawberry.field(description="Where this was read.")

    async def _pillars(self, info: Info) -> list[Any]:
        return await info.context.many(queries.pillars_of_plans, "plan_id", self.record.id)

    async def _alignments(self, info: Info) -> list[models.Alignment]:
        rows = await info.context.many(queries.alignments_of_plans, "plan_id", self.record.id)
        return [row.Alignment for row in rows]

    @strawberry.field(
        description="How many of its strategies are on record here, as far as their text could be read.",
        directives=[Unit(of="strategies"), From(kind=Origin.PROGRAM)],
    )
    async def loaded_strategies(self, info: Info) -> int:
        counted = await info.context.one(queries.loaded_strategies, "plan_id", self.record.id)
        return counted.strategies if counted else 0

    @strawberry.field(
        description="Where the number of strategies that it says it has was read; none: it does not say how many."
    )
    def stated_strategies_source(self) -> Citation | None:
        if self.record.stated_strategies is None:
            return None
        return cite(self.record, self.record.stated_strategies_line, self.record.stated_strategies_printed)

    @strawberry.field(description="Its pillars.")
    async def pillars(self, info: Info) -> list[Pillar]:
        return [shown(Pillar, record, self.day) for record in await self._pillars(info)]

    @strawberry.field(description="Its strategies, pillar by pillar, as far as their text could be read.")
    async def strategies(self, info: Info) -> list[CitywideStrategy]:
        rows = await info.context.many(queries.strategies_of_plans, "plan_id", self.record.id)
        return [shown(CitywideStrategy, row.CitywideStrategy, self.day) for row in rows]

    @strawberry.field(description="Objectives of the Global Compact for Migration that its pledge names.")
    async def global_compact_objectives(self, info: Info) -> list[GlobalCompactObjective]:
        found = await info.context.many(queries.compact_objectives, "plan_id", self.record.id)
        return [shown(GlobalCompactObjective, record, self.day) for record in found]

    @strawberry.field(
        description="Which work-plan strategy serves which pillar, by our reading.",
        directives=[ByRule(key="alignment")],
    )
    async def alignment(self, info: Info) -> list[Alignment]:
        return [_alignment(record, self.day) for record in await self._alignments(info)]

    @strawberry.field(
        description="Pillars for which we found no work-plan strategy, which is not to say there is none.",
        directives=[ByRule(key="alignment")],
    )
    async def gaps(self, info: Info) -> list[Pillar]:
        pillars = {record.id: record for record in await self._pillars(info)}
        served = {each.pillar_id for each in await self._alignments(info)}
        return [shown(Pillar, pillars[each], self.day) for each in gaps(list(pillars), served)]


def _alignment(record: models.Alignment, day: date) -> Alignment:
    return shown(Alignment, record, day)


@strawberry.type
class CitywidePlanQuery:
    @root("The plan of the whole city, its pillars and the work that serves them; none before any was loaded.")
    async def citywide_plan(self, info: Info, as_of: AsOf = None) -> CitywidePlan | None:
        record = await info.context.first(queries.plan())
        return shown(CitywidePlan, record, info.context.day(as_of)) if record else None
