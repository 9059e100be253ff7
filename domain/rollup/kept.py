"""Counts of actions kept by REAP, so that a count over all of them need not look at every action again.

What is kept of a REAP holds as long as its version is the same and no day has come on which time alone changes it.
Nothing older is ever used, so an answer is the same as if everything had been counted anew.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.reaps.turning import Ahead, turns_on
from domain.rollup.dimensions import ActionDimension, Dimension

MOST_REAPS = 20_000

State = tuple[Any, ...]
"""Progress, standing and freshness."""
Name = tuple[Any, ...]
"""Value, name and place of a group in one dimension."""
Recount = Callable[[Sequence[int]], Iterable[Sequence[Any]]]
"""Finds the rows of `kept_queries.counts_of` for at least these REAPs."""

STATES = (ActionDimension.PROGRESS, ActionDimension.STANDING, ActionDimension.FRESHNESS)


@dataclass(frozen=True, slots=True)
class Place:
    """A REAP, and the version that it is at."""

    department_id: int
    cycle_id: int
    version: int


@dataclass(frozen=True, slots=True)
class OfReap:
    """The counts of a REAP's actions by their state, from the day that they were counted until before `until`."""

    version: int
    until: date
    counts: tuple[tuple[State, int], ...]


def places(rows: Iterable[Sequence[Any]]) -> dict[int, Place]:
    """The REAPs that `kept_queries.versions` found."""
    found: dict[int, Place] = {}
    for reap_id, department_id, cycle_id, version in rows:
        before = found.get(reap_id)
        found[reap_id] = Place(department_id, cycle_id, version + before.version if before else version)
    return found


class KeptCounts:
    """The counts of one day, which moves on. Any number of threads may ask."""

    def __init__(self) -> None:
        self._kept: tuple[date, Mapping[int, OfReap]] = date.min, {}

    def on(self, day: date, reaps: Mapping[int, Place], recount: Recount) -> Mapping[int, OfReap]:
        """The counts of these REAPs on a day; `recount` sees the records of the same moment as `reaps`."""
        since, kept = self._kept
        if day < since:
            return counted(reaps, recount(list(reaps)))
        others = [each for each, place in reaps.items() if not _holds(kept.get(each), place, day)]
        if not others:
            return kept
        # What another thread keeps meanwhile is lost, and at worst counted again.
        kept = {**kept, **counted({each: reaps[each] for each in others}, recount(others))}
        self._kept = day, kept if len(kept) <= MOST_REAPS else {}
        return kept


def _holds(kept: OfReap | None, place: Place, day: date) -> bool:
    return kept is not None and kept.version == place.version and day < kept.until


def counted(reaps: Mapping[int, Place], rows: Iterable[Sequence[Any]]) -> dict[int, OfReap]:
    """What `kept_queries.counts_of` found of these REAPs. One without actions has no rows, and counts nothing."""
    counts: defaultdict[int, list[tuple[State, int]]] = defaultdict(list)
    until: dict[int, date] = {}
    for reap_id, progress, standing, freshness, count, *ahead in rows:
        counts[reap_id].append(((progress, standing, freshness), count))
        until[reap_id] = min(until.get(reap_id, date.max), turns_on(Ahead(*ahead)))
    return {
        each: OfReap(place.version, until.get(each, date.max), tuple(counts.get(each, ())))
        for each, place in reaps.items()
    }


def summed(
    by: Sequence[Dimension],
    reaps: Mapping[int, Place],
    kept: Mapping[int, OfReap],
    names: Mapping[Dimension, Mapping[int, Name]],
    keeps: Callable[[State], bool],
) -> Iterator[Sequence[Any]]:
    """The rows of `queries.counts`, added up from those of REAPs. `names` are those of departments, areas, cycles."""
    wanted = _Wanted([STATES.index(each) for each in by if each in STATES], keeps)
    in_places = [each for each in by if each not in STATES]
    sums: defaultdict[tuple[Name, ...], Counter[State]] = defaultdict(Counter)
    for each, place in reaps.items():
        group = sums[tuple(_name(names[dimension], dimension, place) for dimension in in_places)]
        for state, count in kept[each].counts:
            part = wanted[state]
            if part is not None:
                group[part] += count
    for group_of, group in sums.items():
        for state, count in group.items():
            of_place, of_state = iter(group_of), iter(state)
            row: list[Any] = []
            for dimension in by:
                row += (next(of_state), None, None) if dimension in STATES else next(of_place)
            yield *row, count


def _name(names: Mapping[int, Name], dimension: Dimension, place: Place) -> Name:
    found = place.cycle_id if dimension is ActionDimension.CYCLE else place.department_id
    return names.get(found, (None, None, None))


class _Wanted(dict[State, State | None]):
    """The part of each state that is counted by, or None for a state that is not kept."""

    def __init__(self, parts: Sequence[int], keeps: Callable[[State], bool]) -> None:
        super().__init__()
        self._parts = parts
        self._keeps = keeps

    def __missing__(self, state: State) -> State | None:
        part = tuple(state[part] for part in self._parts) if self._keeps(state) else None
        self[state] = part
        return part
