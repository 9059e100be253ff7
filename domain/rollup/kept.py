"""Counts of actions kept by REAP, so that a count over all of them need not look at every action again.

What is kept of a REAP holds as long as its version is the same and no day has come on which time alone changes it.
Nothing older is ever used, so an answer is the same as if everything had been counted anew.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.reaps.turning import Ahead, turns_on
from domain.rollup.dimensions import ActionDimension, Dimension

MOST_REAPS = 20_000

State = tuple[Any, ...]
"""Progress, standing and freshness."""
Place = tuple[Any, ...]
"""The department and the cycle that a REAP is of, and the version that it is at."""
Group = tuple[Any, ...]
"""Value, name and place in each dimension."""
Names = Mapping[Dimension, Mapping[int, tuple[Any, ...]]]
"""Value, name and place of the groups that departments and cycles are in."""
STATES = (ActionDimension.PROGRESS, ActionDimension.STANDING, ActionDimension.FRESHNESS)


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
        found[reap_id] = department_id, cycle_id, version + before[-1] if before else version
    return found


class KeptCounts:
    """The counts of one day, which moves on. Any number of threads may ask and keep.

    What one of them keeps while another one recounts may be lost, and is at worst counted again.
    """

    def __init__(self) -> None:
        self._kept: tuple[date, Mapping[int, OfReap]] = date.min, {}

    def on(self, day: date, reaps: Mapping[int, Place]) -> tuple[Mapping[int, OfReap], list[int]]:
        """What is kept for a day, and of which of these REAPs it does not hold: they have to be counted."""
        since, kept = self._kept
        if day < since:
            return {}, list(reaps)
        return kept, [
            each
            for each, place in reaps.items()
            if (held := kept.get(each)) is None or held.version != place[-1] or held.until <= day
        ]

    def keep(self, day: date, kept: Mapping[int, OfReap], more: Mapping[int, OfReap]) -> Mapping[int, OfReap]:
        """What was kept for a day together with what was counted since, of records of the same moment."""
        both = {**kept, **more}
        if day >= self._kept[0]:
            self._kept = day, both if len(both) <= MOST_REAPS else {}
        return both


def counted(reaps: Mapping[int, Place], rows: Iterable[Sequence[Any]]) -> dict[int, OfReap]:
    """What `kept_queries.counts_of` found of these REAPs. One without actions has no rows, and counts nothing."""
    counts: defaultdict[int, list[tuple[State, int]]] = defaultdict(list)
    until: dict[int, date] = {}
    for reap_id, progress, standing, freshness, count, *ahead in rows:
        counts[reap_id].append(((progress, standing, freshness), count))
        until[reap_id] = min(until.get(reap_id, date.max), turns_on(Ahead(*ahead)))
    return {
        each: OfReap(place[-1], until.get(each, date.max), tuple(counts.get(each, ()))) for each, place in reaps.items()
    }


class Sums:
    """The counts of one question, mended by the REAPs that are not as they were. One at a time may ask."""

    def __init__(self, by: Sequence[Dimension], keeps: Callable[[State], bool]) -> None:
        self.counts: dict[Group, int] = {}
        self._by = by
        self._keeps = keeps
        self._names: Names = {}
        self._places: dict[int, Place] = {}
        self._held: dict[int, OfReap] = {}
        self._parts: dict[tuple[int, int, State], Group | None] = {}

    def mend(self, reaps: Mapping[int, Place], kept: Mapping[int, OfReap], names: Names) -> set[Group]:
        """Count what is `kept` of these REAPs, and say which groups' counts may be others than before."""
        before = set(self.counts) if names != self._names else set()
        if before or names != self._names:
            self.counts, self._names, self._places, self._held, self._parts = {}, names, {}, {}, {}
        changed = before
        for each in self._held.keys() - reaps.keys():
            changed |= self._add(self._places.pop(each), self._held.pop(each), -1)
        held, known = self._held, self._places
        for each in [each for each, place in reaps.items() if held.get(each) is not kept[each] or known[each] != place]:
            if each in held:
                changed |= self._add(known[each], held[each], -1)
            known[each], held[each] = reaps[each], kept[each]
            changed |= self._add(known[each], held[each], 1)
        return changed

    def _add(self, place: Place, of_reap: OfReap, sign: int) -> set[Group]:
        added = set()
        for state, count in of_reap.counts:
            group = self._group(place, state)
            if group is not None:
                added.add(group)
                self.counts[group] = self.counts.get(group, 0) + sign * count
                if not self.counts[group]:
                    del self.counts[group]
        return added

    def _group(self, place: Place, state: State) -> Group | None:
        """The group that actions in this state are in, or None when the filter does not keep them."""
        known = *place[:-1], state
        if known not in self._parts:
            self._parts[known] = self._named(place, state) if self._keeps(state) else None
        return self._parts[known]

    def _named(self, place: Place, state: State) -> Group:
        group: list[Any] = []
        for each in self._by:
            if each in STATES:
                group += state[STATES.index(each)], None, None
            else:
                found = place[each is ActionDimension.CYCLE]
                group += self._names[each].get(found, (None, None, None))
        return tuple(group)
