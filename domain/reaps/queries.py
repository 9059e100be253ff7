"""What to ask of REAPs and their actions: the state of each on a day, and counts of those states.

`standing.py` holds the rules; the expressions here say the same to the database, and a test holds the two equal.
"""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Subquery, and_, case, func, inspect, literal, or_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from domain.base import Rows
from domain.reaps.filing import FilingState
from domain.reaps.models import Action, Cycle, Filing, Goal, ProgressReport, Reap
from domain.reaps.standing import DUE_SOON_WITHIN, REPORT_IS_FRESH_FOR, Freshness, Standing
from domain.reporting.newest_queries import with_newest, with_parent
from domain.work_plan.progress import Progress

Column = ColumnElement[Any] | InstrumentedAttribute[Any]


def freshness_case(progress: Column, last_report_on: Column, day: date) -> ColumnElement[str]:
    """`standing.freshness`, in SQL."""
    return case(
        (progress == Progress.COMPLETED, Freshness.CLOSED.value),
        (last_report_on.is_(None), Freshness.NO_REPORT.value),
        (last_report_on >= day - REPORT_IS_FRESH_FOR, Freshness.FRESH.value),
        else_=Freshness.STALE.value,
    )


def standing_case(
    progress: Column,
    starts_on: Column,
    due_on: Column,
    last_report_on: Column,
    day: date,
) -> ColumnElement[str]:
    """`standing.standing`, in SQL."""
    reported_long_ago = last_report_on < day - REPORT_IS_FRESH_FOR
    never_reported = and_(last_report_on.is_(None), or_(starts_on.is_(None), starts_on <= day))
    return case(
        (progress == Progress.COMPLETED, Standing.COMPLETED.value),
        (due_on.is_(None), Standing.NO_DATES_GIVEN.value),
        (due_on < day, Standing.OVERDUE.value),
        (due_on <= day + DUE_SOON_WITHIN, Standing.DUE_SOON.value),
        (or_(reported_long_ago, never_reported), Standing.STALE.value),
        else_=Standing.ON_TRACK.value,
    )


def action_states(day: date) -> Subquery:
    """Every action with its place in the plan and its state on `day`, to be filtered, sorted, joined or counted.

    Columns: those of `actions`, then reap_id, department_id, cycle_id, goal_number, those of its newest report with
    `report_` before their names, progress, last_report_on, completed_on, standing and freshness.
    """
    held = aliased(ProgressReport)
    actions = with_parent(Action.__table__, Goal, Goal.id == Action.goal_id)
    actions = with_parent(actions, Reap, Reap.id == Goal.reap_id)
    return (
        select(
            Action,
            Goal.reap_id,
            Goal.number.label("goal_number"),
            Reap.department_id,
            Reap.cycle_id,
            *(column.label(f"report_{column.key}") for column in inspect(held).selectable.c),
            held.progress.label("progress"),
            held.as_of.label("last_report_on"),
            case((held.progress == Progress.COMPLETED, held.as_of)).label("completed_on"),
            standing_case(held.progress, Action.starts_on, Action.due_on, held.as_of, day).label("standing"),
            freshness_case(held.progress, held.as_of, day).label("freshness"),
        )
        .select_from(with_newest(actions, held, day, ProgressReport.action_id, Action.id))
        .subquery("action_states")
    )


def cycle_in_force(day: date) -> Rows:
    """The id of the cycle that covers `day`."""
    return (
        select(Cycle.id).where(Cycle.starts_on <= day, Cycle.ends_on >= day).order_by(Cycle.starts_on.desc()).limit(1)
    )


def reap_states(day: date) -> Subquery:
    """Every REAP with its newest filing up to `day`: the columns of `reaps`, filing_id, is_filed and filed_on."""
    held = aliased(Filing)
    is_filed = func.coalesce(held.state == FilingState.FILED, literal(False))
    return (
        select(
            Reap,
            held.id.label("filing_id"),
            is_filed.label("is_filed"),
            case((held.state == FilingState.FILED, held.as_of)).label("filed_on"),
        )
        .select_from(with_newest(Reap.__table__, held, day, Filing.reap_id, Reap.id))
        .subquery("reap_states")
    )
