"""Changes counted by department, kind, states and reason, in one statement."""

from collections.abc import Mapping, Sequence

from domain.base import Rows
from domain.changes.changes import Span
from domain.changes.filters import ChangeFilter
from domain.changes.queries import changes
from domain.rollup.dimensions import ChangeDimension
from domain.rollup.name_queries import DEPARTMENT, SERVICE_AREA, by
from domain.rollup.queries import Grouping, counts

GROUPINGS: Mapping[ChangeDimension, Grouping] = {
    ChangeDimension.DEPARTMENT: DEPARTMENT,
    ChangeDimension.SERVICE_AREA: SERVICE_AREA,
    ChangeDimension.KIND: by("kind"),
    ChangeDimension.FROM: by("before"),
    ChangeDimension.TO: by("after"),
    ChangeDimension.BECAUSE: by("because"),
}


def change_counts(span: Span, dimensions: Sequence[ChangeDimension], asked: ChangeFilter) -> Rows:
    """What moved, counted by these dimensions: rows as of `rollup.queries.counts`."""
    return counts(changes(span, asked), [GROUPINGS[each] for each in dimensions])
