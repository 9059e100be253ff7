"""A work plan: what stands in it, and, as dated reports, the progress and the figures that it prints.

The document bears no date, so its reports speak of the last day of the fiscal year they are of. That is our reading,
and each report says so.
"""

from datetime import date
from typing import Any

from domain.calendar import FiscalYear
from domain.measures.models import Measure, Reading, ReadingPart
from domain.measures.types import MeasureRole, MeasureType
from domain.sources.models import Source
from domain.work_plan.models import Objective, PlanStatement, Strategy, StrategyReport, WorkPlan
from seed_data.published.files import WorkPlanFile
from seed_data.published.work_plan_entries import MeasureEntry, PartEntry, ReadingEntry, StrategyEntry
from seed_data.store.shelf import Shelf
from seed_data.store.sources import cited

DAY_IS_OURS = "The document prints no date; that this speaks of the last day of the fiscal year is our reading."


def store_work_plan(shelf: Shelf, file: WorkPlanFile) -> None:
    entry = file.work_plan
    plan = shelf.put(
        WorkPlan,
        entry.key,
        fiscal_year=entry.fiscal_year,
        title=entry.title,
        note=entry.note,
        **cited(shelf, entry),
    )
    for statement in file.statements:
        shelf.put(
            PlanStatement,
            statement.key,
            work_plan_id=plan.id,
            kind=statement.kind,
            position=statement.position,
            wording=statement.wording,
            **cited(shelf, statement),
        )
    objectives = {}
    for objective in file.objectives:
        objectives[objective.number] = shelf.put(
            Objective,
            objective.key,
            work_plan_id=plan.id,
            number=objective.number,
            title=objective.title,
            note=objective.note,
            **cited(shelf, objective),
        ).id
    for strategy in file.strategies:
        _store_strategy(shelf, objectives[strategy.objective], strategy, FiscalYear.parse(entry.fiscal_year))


def _store_strategy(shelf: Shelf, objective_id: int, entry: StrategyEntry, year: FiscalYear) -> None:
    place = {"source_id": shelf.id(Source, entry.source), "line": entry.line}
    strategy = shelf.put(
        Strategy,
        entry.key,
        objective_id=objective_id,
        number=entry.number,
        number_is_printed=entry.number_is_printed,
        wording=entry.wording,
        statement=entry.statement,
        note=entry.note,
        printed=entry.wording,
        **place,
    )
    shelf.report(
        StrategyReport,
        {"strategy_id": strategy.id, "source_id": place["source_id"], "as_of": year.ends_on},
        {
            "line": entry.line,
            "printed": entry.progress.printed,
            "progress": entry.progress.word,
            "deferral_reason": entry.deferral and entry.deferral.reason,
            "deferral_printed": entry.deferral and entry.deferral.printed,
            "note": DAY_IS_OURS,
        },
    )
    cells = {MeasureRole.PERFORMANCE_MEASURE: entry.performance_measures, MeasureRole.OUTPUT: entry.outputs}
    for role, items in cells.items():
        for position, item in enumerate(items, start=1):
            owner = {"strategy_id": strategy.id, "role": role, "position": position}
            _store_measure(shelf, item, owner, place, year)


def _store_measure(
    shelf: Shelf, entry: MeasureEntry, owner: dict[str, Any], place: dict[str, int], year: FiscalYear
) -> None:
    measure = shelf.put(
        Measure,
        entry.key,
        statement=entry.statement,
        type=entry.type,
        unit=entry.unit,
        scale=entry.scale,
        currency="USD" if entry.type is MeasureType.DOLLARS else None,
        accountability=entry.accountability,
        note=entry.note,
        printed=entry.readings[0].printed,
        **owner,
        **place,
    )
    for reading in entry.readings:
        _store_reading(shelf, measure.id, reading, place, _day(reading, year))


def _day(reading: ReadingEntry, year: FiscalYear) -> date:
    return year.ends_on if reading.fiscal_year is None else FiscalYear.parse(reading.fiscal_year).ends_on


def _store_reading(shelf: Shelf, measure_id: int, entry: ReadingEntry, place: dict[str, int], as_of: date) -> None:
    parts = [_part(position, part) for position, part in enumerate(entry.parts, start=1)]

    def has_same_parts(stored: Reading) -> bool:
        held = shelf.rows(ReadingPart, reading_id=stored.id)
        return [{name: getattr(part, name) for name in PART} for part in held] == parts

    reading = shelf.report(
        Reading,
        {
            "measure_id": measure_id,
            "fiscal_year": entry.fiscal_year,
            "source_id": place["source_id"],
            "as_of": as_of,
        },
        {
            "line": place["line"],
            "printed": entry.printed,
            "value": entry.value,
            "low": entry.low,
            "high": entry.high,
            "yes": entry.yes_or_no,
            "text": entry.text,
            "no_value": entry.no_value,
            "note": DAY_IS_OURS if entry.note is None else f"{entry.note} {DAY_IS_OURS}",
        },
        has_same_parts,
    )
    if reading is not None:
        for part in parts:
            shelf.add(ReadingPart(reading_id=reading.id, **part))


PART = ("position", "relation", "label", "unit", "value", "low", "high")


def _part(position: int, entry: PartEntry) -> dict[str, Any]:
    return {"position": position} | {name: getattr(entry, name) for name in PART if name != "position"}
