"""Counting things by some dimensions, in one statement.

The rows are counted by their own columns first; only then are the few groups given their names. That keeps a count
over all cycles as quick as the rows can be read.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, FromClause, Integer, Subquery, cast, func, null, select

from domain.base import Rows
from domain.rollup.dimensions import Dimension
from domain.rollup.groups import MOST_GROUPS

F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class Grouping:
    """How rows fall into groups: by a column of theirs. `names` says of each id in it: value, name and place."""

    column: Callable[[Any], ColumnElement[Any]]
    names: Callable[[], Rows] | None = None


@dataclass(frozen=True, slots=True)
class Counted(Generic[F]):
    """A thing that is counted: its rows on a day, which of them a filter keeps, and what they can be counted by."""

    rows: Callable[[date], Subquery]
    conditions: Callable[[Subquery, F, date], Sequence[ColumnElement[bool]]]
    by: Mapping[Dimension, Grouping]

    def counts(self, by: Sequence[Dimension], asked: F, day: date) -> Rows:
        """For each group: value, name and place in each dimension in turn, then the count."""
        rows = self.rows(day)
        return counts(rows, [self.by[each] for each in by], self.conditions(rows, asked, day))


def counts(rows: FromClause, by: Sequence[Grouping], kept: Sequence[ColumnElement[bool]] = ()) -> Rows:
    """The rows counted by these groupings, in no set order: `groups.groups` puts them into theirs."""
    own = ids(rows, by)
    count = func.count().label("count")
    counted = select(*own, count).select_from(rows).where(*kept).group_by(*own).subquery("counted")
    return summed(counted, by).limit(MOST_GROUPS + 1)


def ids(rows: FromClause, by: Sequence[Grouping]) -> list[ColumnElement[Any]]:
    """What rows are grouped by, under the names id_0, id_1 ..."""
    return [each.column(rows).label(f"id_{place}") for place, each in enumerate(by)]


def summed(counted: Subquery, by: Sequence[Grouping], *also: str) -> Rows:
    """Counts by ids as counts by names: value, name and place in each dimension, the columns `also`, and the sum."""
    columns, found = _named(counted, by)
    others = [counted.c[name] for name in also]
    keys = [column for column in columns if not column.compare(null())]
    return (
        select(
            *(column.label(f"column_{place}") for place, column in enumerate(columns)),
            *others,
            cast(func.sum(counted.c.count), Integer).label("count"),
        )
        .select_from(found)
        .group_by(*keys, *others)
    )


def _named(counted: Subquery, by: Sequence[Grouping]) -> tuple[list[ColumnElement[Any]], FromClause]:
    columns: list[ColumnElement[Any]] = []
    found: FromClause = counted
    for place, each in enumerate(by):
        own = counted.c[f"id_{place}"]
        if each.names is None:
            columns += [own, null(), null()]
        else:
            names = each.names().subquery(f"names_{place}")
            found = found.outerjoin(names, names.c.id == own)
            columns += [names.c.value, names.c.name, names.c.place]
    return columns, found
