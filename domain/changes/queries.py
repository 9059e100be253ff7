"""What moved between two days, asked of the database in one statement.

`changes.py` holds the rules; the expressions here say the same to the database, and a test holds the two equal.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    FromClause,
    String,
    Subquery,
    and_,
    case,
    cast,
    false,
    literal,
    null,
    or_,
    select,
    union_all,
)

from domain.base import Rows
from domain.budgeting_for_equity.models import BudgetYear
from domain.budgeting_for_equity.queries import worksheet_states
from domain.changes.changes import Because, ChangeKind, Span
from domain.changes.filters import ChangeFilter, conditions, of
from domain.equity_action_teams.activity import Activity
from domain.equity_action_teams.queries import is_active_case, team_states
from domain.reaps.filing_queries import filing_case
from domain.reaps.models import Cycle, Filing
from domain.reaps.queries import action_states, reap_states, standing_case

Column = ColumnElement[Any]

OF_RECORD = ("id", "department_id", "source_id", "key")
COLUMNS = ("kind", *OF_RECORD, "reference", "name", "before", "after", "because", "reported_on")


def changes(span: Span, asked: ChangeFilter) -> Subquery:
    """Everything that moved, one row a change: the columns of `COLUMNS`. `id` is the record's, in its own table."""
    chosen = [kind for kind in ChangeKind if asked.kinds is None or kind in asked.kinds]
    parts = [_stages(span, asked).where(false())] if not chosen else []
    if ChangeKind.PROGRESS in chosen or ChangeKind.STANDING in chosen:
        moved = _moved_actions(span, asked)
        parts += [part(moved) for kind, part in OF_ACTIONS.items() if kind in chosen]
    parts += [part(span, asked) for kind, part in OF_ALL_ELSE.items() if kind in chosen]
    together = union_all(*parts).subquery("together")
    return select(together).where(*conditions(together, asked)).subquery("changes")


def _both(states: Callable[[date], Subquery], span: Span, asked: ChangeFilter) -> tuple[Subquery, Subquery]:
    """The states before and after of what belongs to the departments asked for."""
    before, after = (
        select(found).where(*of(found.c.department_id, asked)).subquery(name)
        for name, found in (("before", states(span.start)), ("after", states(span.end)))
    )
    return before, after


def _moved_actions(span: Span, asked: ChangeFilter) -> CTE:
    """Actions whose progress or standing is another; `unreported` is the standing that time alone would have made."""
    before, after = _both(action_states, span, asked)
    unreported = standing_case(before.c.progress, after.c.starts_on, after.c.due_on, before.c.last_report_on, span.end)
    return (
        select(
            *_record(after),
            (cast(after.c.goal_number, String) + "." + cast(after.c.number, String)).label("reference"),
            after.c.wording,
            before.c.progress.label("progress_before"),
            after.c.progress.label("progress_after"),
            before.c.standing.label("standing_before"),
            after.c.standing.label("standing_after"),
            unreported.label("unreported"),
            after.c.last_report_on,
        )
        .join(before, before.c.id == after.c.id)
        .where(or_(before.c.progress.is_distinct_from(after.c.progress), before.c.standing != after.c.standing))
        .cte("moved_actions")
    )


def _row(kind: ChangeKind, *columns: Any) -> Rows:
    """One part of the union: its columns under the names that all parts share."""
    named = zip(COLUMNS, (literal(kind.value, String), *columns), strict=True)
    return select(*(column.label(name) for name, column in named))


def _record(found: FromClause) -> list[Column]:
    """What every part says of the record that moved."""
    return [found.c[name] for name in OF_RECORD]


def _text(column: Any) -> Column:
    """A word as plain text, so that words of several rules can stand in one column."""
    return cast(column, String)


def _because(by_time_alone: ColumnElement[bool], reported_on: Any) -> tuple[Column, Column]:
    """Why, and the day of the report if there was one."""
    why = case((by_time_alone, Because.TIME_PASSED.value), else_=Because.REPORT.value)
    return why, case((~by_time_alone, reported_on), else_=null())


def _progress(moved: CTE) -> Rows:
    before, after = moved.c.progress_before, moved.c.progress_after
    return _row(
        ChangeKind.PROGRESS,
        *(*_record(moved), moved.c.reference, moved.c.wording),
        *(_text(before), _text(after), literal(Because.REPORT.value, String), moved.c.last_report_on),
    ).where(before.is_distinct_from(after))


def _standing(moved: CTE) -> Rows:
    before, after = moved.c.standing_before, moved.c.standing_after
    return _row(
        ChangeKind.STANDING,
        *(*_record(moved), moved.c.reference, moved.c.wording),
        *(_text(before), _text(after), *_because(moved.c.unreported == after, moved.c.last_report_on)),
    ).where(before != after)


def _filings(span: Span, asked: ChangeFilter) -> Rows:
    before, after = _both(reap_states, span, asked)
    was, became = filing_case(before), filing_case(after)
    return (
        _row(
            ChangeKind.REAP_FILING,
            *(*_record(after), Cycle.name, after.c.title),
            *(was, became, literal(Because.REPORT.value, String), Filing.as_of),
        )
        .join(before, before.c.id == after.c.id)
        .join(Cycle, Cycle.id == after.c.cycle_id)
        .join(Filing, Filing.id == after.c.filing_id)
        .where(was.is_distinct_from(became))
    )


def _stages(span: Span, asked: ChangeFilter) -> Rows:
    before, after = _both(worksheet_states, span, asked)
    return (
        _row(
            ChangeKind.WORKSHEET_STAGE,
            *(*_record(after), BudgetYear.fiscal_year, null()),
            *(_text(before.c.stage), _text(after.c.stage), literal(Because.REPORT.value, String), after.c.stage_since),
        )
        .join(before, before.c.id == after.c.id)
        .join(BudgetYear, BudgetYear.id == after.c.budget_year_id)
        .where(before.c.stage != after.c.stage)
    )


def _teams(span: Span, asked: ChangeFilter) -> Rows:
    before, after = _both(team_states, span, asked)
    is_new = before.c.id.is_(None)
    was = case((~is_new, _activity(before, span.start)), else_=null())
    became = _activity(after, span.end)
    why, reported_on = _because(_activity(before, span.end) == became, _newest_on(after))
    return (
        _row(
            ChangeKind.TEAM_ACTIVITY,
            *(*_record(after), null(), after.c.name, was, became),
            case((is_new, Because.FORMED.value), else_=why),
            case((~is_new, reported_on), else_=null()),
        )
        .outerjoin(before, before.c.id == after.c.id)
        .where(was.is_distinct_from(became))
    )


def _activity(known: Subquery, today: date) -> Column:
    """`TeamKnown.activity`, in SQL."""
    active = is_active_case(known.c.last_met_on, known.c.stated_activity, known.c.stated_on, today)
    return case((active, Activity.ACTIVE.value), else_=Activity.NOT_ACTIVE.value)


def _newest_on(known: Subquery) -> Column:
    """`TeamKnown.newest_on`, in SQL."""
    met, stated = known.c.last_met_on, known.c.stated_on
    return case((and_(met.is_not(None), or_(stated.is_(None), met >= stated)), met), else_=stated)


OF_ACTIONS: Mapping[ChangeKind, Callable[[CTE], Rows]] = {
    ChangeKind.PROGRESS: _progress,
    ChangeKind.STANDING: _standing,
}
OF_ALL_ELSE: Mapping[ChangeKind, Callable[[Span, ChangeFilter], Rows]] = {
    ChangeKind.REAP_FILING: _filings,
    ChangeKind.WORKSHEET_STAGE: _stages,
    ChangeKind.TEAM_ACTIVITY: _teams,
}
