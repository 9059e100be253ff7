"""What the City reported of all departments together, beside what is on record here: compared, and never merged."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import strawberry

from api import measures, readings
from api.arguments import AsOf
from api.citation import Citation
from api.context import Info
from api.made_up import BY_THE_LEDGER, is_any_record_made_up
from api.meaning import ByRule, From, Origin, Unit
from api.measures import Measure
from api.node import Node, shown
from api.obligations import all_facts
from api.readings import Reading
from api.root import root
from api.words import Obligation
from domain.budgeting_for_equity.completion import completion_of_year
from domain.budgeting_for_equity.queries import budget_year, stages_of_budget_years
from domain.budgeting_for_equity.stages import Stage
from domain.citywide_reports import models, queries
from domain.citywide_reports.subjects import Subject, compared
from domain.measures.models import Measure as MeasureRecord
from domain.measures.models import Reading as ReadingRecord
from domain.measures.queries import readings_of_measures
from domain.reaps.list_queries import filed_of_cycles, filers_of_cycles
from domain.reaps.models import Cycle
from domain.rollup.obligations import Facts, cells, total


@dataclass(frozen=True, slots=True)
class Recorded:
    """How many departments here did what the report speaks of, and out of how many where that is known."""

    count: int = 0
    out_of: int | None = None
    about: str | None = None


@strawberry.type(
    description="A figure that the City reported of all departments without naming any.",
    directives=[From(kind=Origin.DOCUMENT)],
)
class CitywideReport(Node):
    record: strawberry.Private[models.CitywideReport]
    measured: strawberry.Private[MeasureRecord]
    reading: strawberry.Private[ReadingRecord]
    day: strawberry.Private[date]
    key: str = strawberry.field(description="Its name for programs.")
    subject: str = strawberry.field(
        description="What it speaks of: reaps_filed, worksheets_completed or teams_active.",
        directives=[From(kind=Origin.PROGRAM)],
    )
    statement: str = strawberry.field(description="What is reported, in words.")
    recorded: int = strawberry.field(
        description=(
            "How many departments on record here did the same by the day that was asked for, of those that must where "
            "that is known: plans filed, worksheets handed in, teams active on that day."
        ),
        directives=[Unit(of="departments"), ByRule(key="n-of-n")],
    )
    recorded_out_of: int | None = strawberry.field(
        description="Out of how many on record here; none: not known.",
        directives=[Unit(of="departments"), ByRule(key="n-of-n")],
    )
    about: str = strawberry.field(
        description="The cycle, the budget year or the day that the City's figure speaks of.",
        directives=[From(kind=Origin.WORKED_OUT)],
    )
    note: str | None = strawberry.field(description="What to know about it; none: nothing to say.")
    source: Citation = strawberry.field(description="Where this was read.")

    @strawberry.field(description=BY_THE_LEDGER, directives=[From(kind=Origin.PROGRAM)])
    async def recorded_is_illustrative(self, info: Info) -> bool:
        return await is_any_record_made_up(info)

    @strawberry.field(description="The figure as the City reported it.")
    def reported(self) -> Reading:
        return readings.reading(self.measured, self.reading)

    @strawberry.field(description="The measure that the figure is printed as.")
    def measure(self) -> Measure:
        return shown(measures.Measure, self.measured, self.day)

    @strawberry.field(
        description="The two figures beside each other, in a sentence.", directives=[ByRule(key="n-of-n")]
    )
    def sentence(self) -> str:
        reported = readings.words_for(self.measured, self.reading)
        recorded, out_of = self.recorded, self.recorded_out_of
        return compared(self.record.subject, reported, self.about, recorded=recorded, out_of=out_of, day=self.day)


def worksheets_in(groups: Iterable[tuple[bool, Stage, int]], fiscal_year: str) -> Recorded:
    """Worksheets that were handed in: the City's "completed" is taken to mean filled in, not that feedback is done."""
    found = completion_of_year(groups)
    return Recorded(found.submitted, found.out_of, fiscal_year)


def teams_active(facts: Iterable[Facts], day: date) -> Recorded:
    """Teams that are active on the day."""
    place = list(Obligation).index(Obligation.TEAM_ACTIVE)
    counted = total({each.department_id: cells(each, day)[place] for each in facts})
    return Recorded(counted.met, counted.out_of)


def about(here: Recorded, reported_as_of: date) -> str:
    """What a figure speaks of; if nothing else, the day that it was reported for."""
    return here.about or f"as of {reported_as_of.isoformat()}"


async def _recorded(info: Info, record: models.CitywideReport, day: date) -> Recorded:
    match record.subject:
        case Subject.REAPS_FILED:
            return await _reaps_filed(info, record.cycle_id, day)
        case Subject.WORKSHEETS_COMPLETED:
            return await _worksheets_in(info, record.budget_year, day)
        case Subject.TEAMS_ACTIVE:
            return teams_active((await all_facts(info, day)).values(), day)


async def _reaps_filed(info: Info, cycle_id: int | None, day: date) -> Recorded:
    if cycle_id is None:
        return Recorded()
    filed = await info.context.one(filed_of_cycles, "cycle_id", cycle_id, day)
    must = await info.context.one(filers_of_cycles, "cycle_id", cycle_id)
    cycle = await info.context.record(Cycle, cycle_id)
    return Recorded(filed.filed if filed else 0, must.must_file if must else None, cycle.name)


async def _worksheets_in(info: Info, fiscal_year: str | None, day: date) -> Recorded:
    year = await info.context.same_for_all(budget_year, fiscal_year) if fiscal_year else None
    if year is None or fiscal_year is None:
        return Recorded(about=fiscal_year)
    groups = await info.context.many(stages_of_budget_years, "budget_year_id", year.id, day)
    return worksheets_in(((must, Stage(stage), count) for _, must, stage, count in groups), fiscal_year)


@strawberry.type
class CitywideReportsQuery:
    @root("What the City had reported of all departments together by the day, compared with the records here.")
    async def citywide_reports(self, info: Info, as_of: AsOf = None) -> list[CitywideReport]:
        return await by_day(info, info.context.day(as_of))


async def by_day(info: Info, day: date) -> list[CitywideReport]:
    """Those reported by a day."""
    found = await info.context.rows(queries.citywide_reports())
    measured = await info.context.records(MeasureRecord, [record.measure_id for record in found])
    values = await info.context.each(readings_of_measures, "measure_id", [measure.id for measure in measured], day)
    return [
        await _shown(info, record, measure, those[-1], day)
        for record, measure, those in zip(found, measured, values, strict=True)
        if those
    ]


async def _shown(
    info: Info, record: models.CitywideReport, measure: MeasureRecord, reading: ReadingRecord, day: date
) -> CitywideReport:
    here = await _recorded(info, record, day)
    return shown(
        CitywideReport,
        record,
        day,
        measured=measure,
        reading=reading,
        subject=record.subject.value,
        statement=measure.statement,
        recorded=here.count,
        recorded_out_of=here.out_of,
        about=about(here, reading.as_of),
    )
