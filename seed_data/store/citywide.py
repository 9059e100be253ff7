"""The citywide plan, which work serves which of its pillars, and what the City reported of all departments together."""

from domain.citywide_plan.models import Alignment, CitywidePlan, CitywideStrategy, GlobalCompactObjective, Pillar
from domain.citywide_reports.models import CitywideReport
from domain.measures.models import Measure
from domain.reaps.models import Cycle
from domain.sources.models import Source
from domain.work_plan.models import Strategy
from seed_data.published.files import AlignmentFile, CitywidePlanFile, CitywideReportsFile, SourcesFile
from seed_data.store.shelf import Shelf
from seed_data.store.sources import cited


def store_citywide_plan(shelf: Shelf, file: CitywidePlanFile) -> None:
    entry = file.plan
    plan = shelf.put(
        CitywidePlan,
        entry.key,
        title=entry.title,
        period_from=entry.period_from,
        period_until=entry.period_until,
        stated_strategies=entry.stated_strategies.count,
        stated_strategies_line=entry.stated_strategies.line,
        stated_strategies_printed=entry.stated_strategies.printed,
        deadline=entry.deadline.value,
        note=entry.note,
        **cited(shelf, entry),
    )
    for pillar in file.pillars:
        shelf.put(
            Pillar,
            pillar.key,
            plan_id=plan.id,
            number=pillar.number,
            name=pillar.name,
            purpose=pillar.purpose,
            note=pillar.note,
            **cited(shelf, pillar),
        )
    for objective in file.global_compact_objectives:
        shelf.put(
            GlobalCompactObjective,
            objective.key,
            plan_id=plan.id,
            number=objective.number,
            title=objective.title,
            **cited(shelf, objective),
        )
    _store_strategies(shelf, file)


def _store_strategies(shelf: Shelf, file: CitywidePlanFile) -> None:
    for strategy in file.strategies:
        shelf.put(
            CitywideStrategy,
            strategy.key,
            pillar_id=shelf.id(Pillar, strategy.pillar),
            number=strategy.number,
            wording=strategy.wording,
            source_id=shelf.id(Source, strategy.source),
            line=strategy.line,
            printed=strategy.wording,
        )


def store_alignment(shelf: Shelf, file: AlignmentFile, sources: SourcesFile) -> None:
    """A reading that is no longer in the file is taken out: it was ours, and never a fact."""
    kept = []
    for entry in file.alignments:
        for pillar in entry.pillars:
            ids = {"strategy_id": shelf.id(Strategy, entry.strategy), "pillar_id": shelf.id(Pillar, pillar)}
            kept.append(shelf.link(Alignment, ids, why=entry.why, source_id=shelf.id(Source, entry.source)).id)
    for source in sources.sources:
        shelf.keep_only(Alignment, kept, source_id=shelf.id(Source, source.key))


def store_citywide_reports(shelf: Shelf, file: CitywideReportsFile) -> None:
    """Each with the citation of the measure that holds its figure."""
    for entry in file.citywide_reports:
        [measure] = shelf.rows(Measure, key=entry.measure)
        shelf.put(
            CitywideReport,
            entry.key,
            subject=entry.subject,
            measure_id=measure.id,
            cycle_id=None if entry.cycle is None else shelf.id(Cycle, entry.cycle),
            budget_year=entry.budget_year,
            note=entry.note,
            source_id=measure.source_id,
            line=measure.line,
            printed=measure.printed,
        )
