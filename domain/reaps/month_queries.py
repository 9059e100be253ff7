"""How a REAP's actions stood at the end of each month: the same rows found in two ways.

Looking up each action's newest report on each day suits SQLite. PostgreSQL reads each report once, which takes it half
the time: a report takes its action from the word before to its own, and what so moved is added up from day to day.
"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, Date, Subquery, and_, case, func, literal, select
from sqlalchemy.orm import aliased, join

from domain.base import Rows
from domain.reaps.models import Action, Goal, ProgressReport
from domain.reporting.newest_queries import with_newest
from domain.work_plan.progress import Progress


def progress_per_month(reap_ids: Sequence[int], days: Sequence[date]) -> Rows:
    """(reap_id, day, then the number of actions of each progress by its word, no_report and total) on each of `days`.

    A REAP without actions has no rows.
    """
    months = months_as_rows(days)
    held = aliased(ProgressReport)
    actions = join(join(Goal, Action, Action.goal_id == Goal.id), months, literal(True))

    def number_of(progress: Progress) -> ColumnElement[int]:
        return func.count(case((held.progress == progress, 1))).label(progress.value)

    return (
        select(
            Goal.reap_id,
            months.c.day,
            *map(number_of, Progress),
            (func.count() - func.count(held.id)).label("no_report"),
            func.count().label("total"),
        )
        .select_from(with_newest(actions, held, months.c.day, ProgressReport.action_id, Action.id))
        .where(Goal.reap_id.in_(reap_ids))
        .group_by(Goal.reap_id, months.c.day)
    )


def progress_per_month_by_moves(reap_ids: Sequence[int], days: Sequence[date]) -> Rows:
    """The rows of `progress_per_month`, added up from what moved. `days` go up."""
    months, moved, totals = months_as_rows(days), _moves(reap_ids, days), _totals(reap_ids)

    def number_of(name: str) -> ColumnElement[int]:
        return func.sum(func.coalesce(moved.c[name], 0)).over(partition_by=totals.c.reap_id, order_by=months.c.day)

    return (
        select(
            totals.c.reap_id,
            months.c.day,
            *(number_of(each.value).label(each.value) for each in Progress),
            (totals.c.actions - number_of("reported")).label("no_report"),
            totals.c.actions.label("total"),
        )
        .select_from(totals)
        .join(months, literal(True))
        .outerjoin(moved, and_(moved.c.reap_id == totals.c.reap_id, moved.c.number == months.c.number))
    )


def _totals(reap_ids: Sequence[int]) -> Subquery:
    return (
        select(Goal.reap_id, func.count().label("actions"))
        .join(Action, Action.goal_id == Goal.id)
        .where(Goal.reap_id.in_(reap_ids))
        .group_by(Goal.reap_id)
        .subquery("totals")
    )


def _moves(reap_ids: Sequence[int], days: Sequence[date]) -> Subquery:
    """(reap_id, number of the first of `days` that sees it, by how much each word's actions and the reported grew)."""
    before = func.lag(ProgressReport.progress).over(
        partition_by=ProgressReport.action_id,
        order_by=(ProgressReport.as_of, ProgressReport.recorded_at, ProgressReport.id),
    )
    number = case(*((ProgressReport.as_of <= day, place) for place, day in enumerate(days)))
    reports = (
        select(Goal.reap_id, number.label("number"), ProgressReport.progress, before.label("before"))
        .join(Action, Action.id == ProgressReport.action_id)
        .join(Goal, Goal.id == Action.goal_id)
        .where(Goal.reap_id.in_(reap_ids), ProgressReport.as_of <= days[-1])
        .subquery()
    )

    def growth(word: Progress) -> ColumnElement[int]:
        came, left = (func.count(case((column == word, 1))) for column in (reports.c.progress, reports.c.before))
        return (came - left).label(word.value)

    first_reports = func.count(case((reports.c.before.is_(None), 1))).label("reported")
    return (
        select(reports.c.reap_id, reports.c.number, *map(growth, Progress), first_reports)
        .group_by(reports.c.reap_id, reports.c.number)
        .subquery("moves")
    )


def months_as_rows(days: Sequence[date]) -> Subquery:
    """The days as rows of two columns: `number`, from 0, and `day`."""
    first, *others = (
        select(literal(place).label("number"), literal(day, Date).label("day")) for place, day in enumerate(days)
    )
    return first.union_all(*others).subquery("months") if others else first.subquery("months")
