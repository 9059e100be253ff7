"""How reports moved actions from one word to another, month by month, in one statement.

Each report is read once and counted in its month, instead of asking for each action and each month anew:
`months.series` adds up what moved.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import CTE, ColumnElement, Date, String, Subquery, case, cast, func, literal, null, select, union_all

from domain.base import Rows
from domain.reaps.filters import ActionFilter, conditions
from domain.reaps.models import ProgressReport
from domain.reaps.queries import action_states
from domain.rollup.dimensions import SeriesDimension
from domain.rollup.months import MOST_MOVES
from domain.rollup.name_queries import CYCLE, DEPARTMENT, SERVICE_AREA, month_of
from domain.rollup.queries import Grouping, ids, summed

GROUPINGS: Mapping[SeriesDimension, Grouping] = {
    SeriesDimension.DEPARTMENT: DEPARTMENT,
    SeriesDimension.SERVICE_AREA: SERVICE_AREA,
    SeriesDimension.CYCLE: CYCLE,
}


def moves_by_month(by: Sequence[SeriesDimension], asked: ActionFilter, first: date, day: date) -> Rows:
    """For each group: its dimensions as `queries.counts` has them, then month, word before, word after, and count.

    What was reported up to the day `first` is in its month. A row without a month counts all actions of the group. The
    filter looks at the actions as they are on `day`.
    """
    groupings = [GROUPINGS[each] for each in by]
    states = action_states(day)
    since = _held_since(states.c.id, first).label("since")
    kept = (
        select(states.c.id.label("action_id"), since, *ids(states, groupings))
        .where(*conditions(states, asked))
        .cte("kept")
    )
    both = union_all(_moves(kept, first, day, len(by)), _all(kept, len(by))).subquery("counted")
    return summed(both, groupings, "month", "before", "after").limit(MOST_MOVES + 1)


def _moves(kept: CTE, first: date, day: date, width: int) -> Rows:
    reports = _reports(kept, first, day)
    columns = (reports.c.month, reports.c.before, reports.c.after)
    keys = [*_ids(kept, width), *columns]
    return (
        select(*keys, func.count().label("count"))
        .select_from(kept)
        .join(reports, reports.c.action_id == kept.c.action_id)
        .group_by(*keys)
    )


def _all(kept: CTE, width: int) -> Rows:
    own = _ids(kept, width)
    nothing = [cast(null(), String).label(name) for name in ("month", "before", "after")]
    return select(*own, *nothing, func.count().label("count")).select_from(kept).group_by(*own)


def _ids(kept: CTE, width: int) -> list[ColumnElement[Any]]:
    return [kept.c[f"id_{place}"] for place in range(width)]


def _held_since(action_id: Any, first: date) -> ColumnElement[date]:
    """The day of the report that held on `first`; the first of all days when there was none."""
    newest = select(func.max(ProgressReport.as_of)).where(
        ProgressReport.action_id == action_id, ProgressReport.as_of <= first
    )
    return func.coalesce(newest.scalar_subquery(), literal(date.min, Date))


def _reports(kept: CTE, first: date, day: date) -> Subquery:
    """Each report from the one that held on `first` up to `day`: its month, its word, and the word that it replaced."""
    report = ProgressReport
    word = cast(report.progress, String)
    before = func.lag(word).over(partition_by=report.action_id, order_by=(report.as_of, report.recorded_at, report.id))
    month = month_of(case((report.as_of <= first, literal(first, Date)), else_=report.as_of))
    return (
        select(report.action_id, month.label("month"), before.label("before"), word.label("after"))
        .join(kept, kept.c.action_id == report.action_id)
        .where(report.as_of >= kept.c.since, report.as_of <= day)
        .subquery("reports")
    )
