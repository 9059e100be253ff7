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
from domain.rollup.kept import MOST_REAPS, Group, KeptCounts, Recount, Sums, places
from domain.rollup.kept_queries import can_be_kept, counts_of, state_filter, versions

RECOUNTED = (1, 10, 100, 500)
"""How many REAPs one statement is made for; there is one for all of them, too."""

Found = Sequence[Sequence[Any]]


class TooManyReaps(Exception):
    """More REAPs than are kept: everything has to be counted."""


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

    def mend(self, sums: Sums, kept: KeptCounts, found: Sequence[Found], day: date, recount: Recount) -> set[Group]:
        """Make sums say what the records say now; `found` is what `statements` found. Tells the groups that changed.

        `TooManyReaps` where there are more than are kept.
        """
        reaps = places(found[0])
        if len(reaps) > MOST_REAPS:
            raise TooManyReaps
        names = {
            dimension: {row[0]: tuple(row[1:]) for row in rows}
            for dimension, rows in zip(self.named, found[1:], strict=True)
        }
        return sums.mend(reaps, kept.on(day, reaps, recount), names)


def padded(reap_ids: Sequence[int]) -> Sequence[int] | None:
    """As many ids as one of the statements takes, some of them twice; None: ask for all REAPs."""
    size = next((each for each in RECOUNTED if len(reap_ids) <= each), None)
    return None if size is None else [*reap_ids, *[reap_ids[0]] * (size - len(reap_ids))]


def kept_rows(session: Session, kept: KeptCounts, question: KeptQuestion, day: date) -> Found | None:
    """The rows that `ACTIONS.counts` would find, in no set order; `session` sees one moment."""

    def recount(reap_ids: Sequence[int]) -> Found:
        return session.execute(counts_of(day, padded(reap_ids))).all()

    found = [session.execute(statement).all() for statement in question.statements()]
    sums = question.sums()
    try:
        question.mend(sums, kept, found, day, recount)
    except TooManyReaps:
        return None
    return [(*group, count) for group, count in sums.counts.items()]
