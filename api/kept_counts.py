"""Counts of actions that need not look at every action: answered from what is kept of each REAP.

Ordinary execution and the planner ask the same statements in a snapshot and add up in the same way.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from domain.base import Rows
from domain.reaps.filters import ActionFilter
from domain.rollup.counted_queries import ACTIONS
from domain.rollup.dimensions import Dimension
from domain.rollup.kept import MOST_REAPS, Group, KeptCounts, Names, OfReap, Place, Sums, counted, places
from domain.rollup.kept_queries import can_be_kept, counts_of, state_filter, versions

RECOUNTED = (1, 10, 100, 500)
"""How many REAPs one statement is made for; there is one for all of them, too."""

Found = Sequence[Sequence[Any]]


class TooManyReaps(Exception):
    """More REAPs than are kept: everything has to be counted."""


@dataclass(frozen=True, slots=True)
class Held:
    """What is kept of a question's REAPs on a day, and of which of them it does not hold any more."""

    day: date
    reaps: Mapping[int, Place]
    names: Names
    counts: Mapping[int, OfReap]
    outdated: Sequence[int]


@dataclass(frozen=True, slots=True)
class KeptQuestion:
    """A count that can be answered from counts of REAPs."""

    by: Sequence[Dimension]
    asked: ActionFilter
    named: Mapping[Dimension, Callable[[], Rows]]

    @classmethod
    def of(cls, by: Sequence[Dimension], asked: ActionFilter) -> "KeptQuestion | None":
        """The question, or None where REAPs' counts do not tell."""
        if not can_be_kept(by, asked):
            return None
        named = {each: names for each in by if (names := ACTIONS.by[each].names)}
        return cls(by, asked, named)

    def statements(self) -> list[Rows]:
        """What has to be asked each time: versions, then names."""
        return [versions(self.asked), *(names() for names in self.named.values())]

    def sums(self) -> Sums:
        """Nothing counted yet."""
        return Sums(self.by, state_filter(self.asked))

    def held(self, kept: KeptCounts, found: Sequence[Found], day: date) -> Held:
        """What is kept of the REAPs that `statements` found; `TooManyReaps` where there are more than are kept."""
        reaps = places(found[0])
        if len(reaps) > MOST_REAPS:
            raise TooManyReaps
        names = {
            dimension: {row[0]: tuple(row[1:]) for row in rows}
            for dimension, rows in zip(self.named, found[1:], strict=True)
        }
        return Held(day, reaps, names, *kept.on(day, reaps))

    def mend(self, sums: Sums, kept: KeptCounts, held: Held, recounted: Found) -> set[Group]:
        """Make sums say what the records say now, and tell the groups that changed.

        `recounted` are the rows of `counts_of`, at the same moment, for at least the REAPs that are outdated.
        """
        counts = held.counts
        if held.outdated:
            again = counted({each: held.reaps[each] for each in held.outdated}, recounted)
            counts = kept.keep(held.day, counts, again)
        return sums.mend(held.reaps, counts, held.names)


def padded(reap_ids: Sequence[int]) -> Sequence[int] | None:
    """As many ids as one of the statements takes, some of them twice; None: ask for all REAPs."""
    size = next((each for each in RECOUNTED if len(reap_ids) <= each), None)
    return None if size is None else [*reap_ids, *[reap_ids[0]] * (size - len(reap_ids))]


def kept_rows(session: Session, kept: KeptCounts, question: KeptQuestion, day: date) -> Found | None:
    """The rows that `ACTIONS.counts` would find, in no set order; `session` sees one moment."""
    found = [session.execute(statement).all() for statement in question.statements()]
    sums = question.sums()
    try:
        held = question.held(kept, found, day)
    except TooManyReaps:
        return None
    recounted = session.execute(counts_of(day, padded(held.outdated))).all() if held.outdated else ()
    question.mend(sums, kept, held, recounted)
    return [(*group, count) for group, count in sums.counts.items()]
