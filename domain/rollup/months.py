"""How many actions of each group were completed at the end of each month.

The same actions are counted in every month, those that nobody had reported on by then included, so every month adds up
to the same total. Ongoing stands apart: see `work_plan.completion`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.errors import EquityError
from domain.rollup.dimensions import Dimension
from domain.rollup.groups import Key, in_order
from domain.work_plan.completion import Completion, completion_of_counts
from domain.work_plan.progress import Progress

MOST_MONTHS = 20_000
MOST_MOVES = 50_000


class TooManyMonths(EquityError):
    """More months of groups than an answer holds."""

    code = "TOO_MUCH"

    def __init__(self) -> None:
        super().__init__(
            f"This makes more than {MOST_MONTHS} months of groups, or too many reports in them. "
            "Ask for fewer months, count by fewer dimensions, or say in `where` which to count."
        )


@dataclass(frozen=True, slots=True)
class Month:
    """What was reported of a group's actions by the end of a month; None is no report."""

    day: date
    counts: Mapping[Progress | None, int]

    @property
    def completion(self) -> Completion:
        return completion_of_counts(self.counts)


@dataclass(frozen=True, slots=True)
class Series:
    """A group, month by month."""

    by: tuple[Key, ...]
    months: list[Month]


def series(by: Sequence[Dimension], rows: Sequence[Any], days: Sequence[date]) -> list[Series]:
    """The groups of rows that `month_queries.moves_by_month` found, at each of `days`, one a month."""
    of_group: dict[tuple[Key, ...], list[Any]] = {}
    for keys, row in in_order(by, rows):
        of_group.setdefault(keys, []).append(row[-4:])
    if len(rows) > MOST_MOVES or len(of_group) * len(days) > MOST_MONTHS:
        raise TooManyMonths
    return [Series(keys, list(_months(moved, days))) for keys, moved in of_group.items()]


def _months(rows: Sequence[Any], days: Sequence[date]) -> Iterator[Month]:
    """All actions begin without a report; every report takes its action from one word to another."""
    moves: dict[str | None, list[tuple[Progress | None, Progress, int]]] = defaultdict(list)
    counts: Counter[Progress | None] = Counter()
    for month, before, after, count in rows:
        if month is None:
            counts[None] += count
        else:
            moves[month].append((Progress(before) if before else None, Progress(after), count))
    for day in days:
        for before, after, count in moves[day.isoformat()[:7]]:
            counts[before] -= count
            counts[after] += count
        yield Month(day, {word: counts[word] for word in (*Progress, None)})
