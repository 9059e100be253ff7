"""Ways through the entries: all that have a key, the rows of a work plan, the items of a row, all citations."""

from collections.abc import Iterator
from dataclasses import dataclass

from seed_data.errors import Place
from seed_data.published.fields import CitedEntry, Entry
from seed_data.published.files import Published
from seed_data.published.work_plan_entries import MeasureEntry, StrategyEntry


@dataclass(frozen=True, slots=True)
class Citation:
    """What an entry says is printed, and where."""

    place: Place
    source: str
    line: int | None
    printed: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """A strategy of a work plan with the plan's fiscal year and the place where it is written."""

    place: Place
    fiscal_year: str
    strategy: StrategyEntry


def keyed_entries(published: Published) -> Iterator[tuple[Place, Entry, str]]:
    """Every entry that has a key, in the order of the files."""
    for file, entry in published.files():
        for found in _within(entry):
            key = getattr(found, "key", None)
            if key is not None:
                yield Place(file, key), found, key


def rows(published: Published) -> Iterator[Row]:
    """Every strategy of every work plan."""
    for file, plan in published.work_plans.items():
        for strategy in plan.strategies:
            yield Row(Place(file, strategy.key), plan.work_plan.fiscal_year, strategy)


def items(row: Row) -> Iterator[tuple[Place, MeasureEntry]]:
    """Every performance measure and output of the row, in the printed order."""
    for measure in [*row.strategy.performance_measures, *row.strategy.outputs]:
        yield Place(row.place.file, measure.key), measure


def citations(published: Published) -> Iterator[Citation]:
    """Every printed text with its place in a document; what is read elsewhere has neither line nor text."""
    for place, entry, _ in keyed_entries(published):
        if isinstance(entry, CitedEntry):
            yield Citation(place, entry.source, entry.line, entry.printed)
    for row in rows(published):
        yield from _citations_of_row(row)
    yield from _further_citations_of_citywide_plan(published)


def _citations_of_row(row: Row) -> Iterator[Citation]:
    strategy = row.strategy
    own = [strategy.wording, strategy.progress.printed]
    if strategy.deferral is not None:
        own.append(strategy.deferral.printed)
    for printed in own:
        yield Citation(row.place, strategy.source, strategy.line, printed)
    for place, measure in items(row):
        for reading in measure.readings:
            yield Citation(place, strategy.source, strategy.line, reading.printed)


def _further_citations_of_citywide_plan(published: Published) -> Iterator[Citation]:
    file, plan = "citywide_plan.yaml", published.citywide_plan.plan
    for fact in (plan.stated_strategies, plan.deadline):
        yield Citation(Place(file, plan.key), plan.source, fact.line, fact.printed)
    for strategy in published.citywide_plan.strategies:
        yield Citation(Place(file, strategy.key), strategy.source, strategy.line, strategy.wording)


def _within(entry: Entry) -> Iterator[Entry]:
    yield entry
    for _, value in entry:
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, Entry):
                yield from _within(child)
