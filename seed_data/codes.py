"""The keys by which entries name each other. A key that no entry has is a slip of the pen, never a new thing."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from seed_data.errors import EntryRefused, Place, UnknownCode
from seed_data.published.files import Published
from seed_data.published.walk import items, keyed_entries, rows


@dataclass(frozen=True, slots=True)
class _Named:
    """That an entry names another: what kind of thing, by which key, and the keys that there are."""

    place: Place
    what: str
    code: str
    known: Collection[str]


def unknown_codes(published: Published) -> Iterator[EntryRefused]:
    """Every key that is named and that no entry has."""
    for names in (_sources, _objectives, _pillars, _service_areas, _alignments, _citywide_reports):
        for named in names(published):
            if named.code not in named.known:
                yield UnknownCode(named.place, named.what, named.code, list(named.known))


def _sources(published: Published) -> Iterator[_Named]:
    known = [source.key for source in published.sources.sources]
    for place, entry, _ in keyed_entries(published):
        source = getattr(entry, "source", None)
        if source is not None:
            yield _Named(place, "source", source, known)
    for alignment in published.alignment.alignments:
        yield _Named(Place("alignment.yaml", alignment.strategy), "source", alignment.source, known)


def _objectives(published: Published) -> Iterator[_Named]:
    for file, plan in published.work_plans.items():
        known = [str(objective.number) for objective in plan.objectives]
        for strategy in plan.strategies:
            yield _Named(Place(file, strategy.key), "objective", str(strategy.objective), known)


def _pillars(published: Published) -> Iterator[_Named]:
    known = _pillar_keys(published)
    for strategy in published.citywide_plan.strategies:
        yield _Named(Place("citywide_plan.yaml", strategy.key), "pillar", strategy.pillar, known)


def _service_areas(published: Published) -> Iterator[_Named]:
    known = [area.key for area in published.departments.service_areas]
    for department in published.departments.departments:
        for area in department.service_areas:
            yield _Named(Place("departments.yaml", department.key), "service area", area, known)


def _alignments(published: Published) -> Iterator[_Named]:
    strategies = [row.strategy.key for row in rows(published)]
    pillars = _pillar_keys(published)
    for alignment in published.alignment.alignments:
        place = Place("alignment.yaml", alignment.strategy)
        yield _Named(place, "strategy", alignment.strategy, strategies)
        for pillar in alignment.pillars:
            yield _Named(place, "pillar", pillar, pillars)


def _citywide_reports(published: Published) -> Iterator[_Named]:
    measures = [measure.key for row in rows(published) for _, measure in items(row)]
    cycles = [cycle.key for cycle in published.cycles.cycles]
    for report in published.citywide_reports.citywide_reports:
        place = Place("citywide_reports.yaml", report.key)
        yield _Named(place, "measure", report.measure, measures)
        if report.cycle is not None:
            yield _Named(place, "cycle", report.cycle, cycles)


def _pillar_keys(published: Published) -> list[str]:
    return [pillar.key for pillar in published.citywide_plan.pillars]
