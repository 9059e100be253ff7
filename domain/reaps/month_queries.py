"""How a REAP's actions stood at the end of each month: the same numbers found in two ways.

Looking up each action's newest report on each day suits SQLite, best one day after the other (`progress_on`), which
leaves it nothing to sort. PostgreSQL reads each report once, which takes it half the time: a report takes its action
from the word before to its own, and what so moved is added up from day to day.
"""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, Date, Subquery, case, func, literal, select
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
    return (
        select(Goal.reap_id, months.c.day, *_numbers(held))
        .select_from(with_newest(actions, held, months.c.day, ProgressReport.action_id, Action.id))
        .where(Goal.reap_id.in_(reap_ids))
        .group_by(Goal.reap_id, months.c.day)
    )


def progress_on(reap_ids: Sequence[int], day: ColumnElement[date]) -> Rows:
    """The one row of the same numbers on one day, over all of these REAPs."""
    held = aliased(ProgressReport)
    actions = join(Goal, Action, Action.goal_id == Goal.id)
    return (
        select(*_numbers(held))
        .select_from(with_newest(actions, held, day, ProgressReport.action_id, Action.id))
        .where(Goal.reap_id.in_(reap_ids))
    )


def _numbers(held: type[ProgressReport]) -> list[ColumnElement[int]]:
    reported = [func.count(case((held.progress == word, 1))).label(word.value) for word in Progress]
    return [
        *reported,
        (func.count() - func.count(held.progress)).label("no_report"),
        func.count().label("total"),
    ]


def progress_by_moves(reap_id: ColumnElement[int], days: Sequence[date]) -> Rows:
    """(day, then the same numbers) of one REAP on each of `days`, which go up, added up from what moved."""
    months, moved = months_as_rows(days), _moves(reap_id, days)
    total = (
        select(func.count().label("actions"))
        .select_from(join(Goal, Action, Action.goal_id == Goal.id))
        .where(Goal.reap_id == reap_id)
        .subquery("whole")
    )

    def number_of(name: str) -> ColumnElement[int]:
        return func.sum(func.coalesce(moved.c[name], 0)).over(order_by=months.c.number)

    return (
        select(
            months.c.day,
            *(number_of(each.value).label(each.value) for each in Progress),
            (total.c.actions - number_of("reported")).label("no_report"),
            total.c.actions.label("total"),
        )
        .select_from(total)
        .join(months, literal(True))
        .outerjoin(moved, moved.c.number == months.c.number)
        .order_by(months.c.number)
    )


def _moves(reap_id: ColumnElement[int], days: Sequence[date]) -> Subquery:
    """(number of the first of `days` that sees it, by how much each word's actions and the reported grew)."""
    before = func.lag(ProgressReport.progress).over(
        partition_by=ProgressReport.action_id,
        order_by=(ProgressReport.as_of, ProgressReport.recorded_at, ProgressReport.id),
    )
    number = case(*((ProgressReport.as_of <= day, place) for place, day in enumerate(days)))
    reports = (
        select(number.label("number"), ProgressReport.progress, before.label("before"))
        .join(Action, Action.id == ProgressReport.action_id)
        .join(Goal, Goal.id == Action.goal_id)
        .where(Goal.reap_id == reap_id, ProgressReport.as_of <= days[-1])
        .subquery()
    )

    def growth(word: Progress) -> ColumnElement[int]:
        came, left = (func.count(case((column == word, 1))) for column in (reports.c.progress, reports.c.before))
        return (came - left).label(word.value)

    first_reports = func.count(case((reports.c.before.is_(None), 1))).label("reported")
    return select(reports.c.number, *map(growth, Progress), first_reports).group_by(reports.c.number).subquery("moves")


def months_as_rows(days: Sequence[date]) -> Subquery:
    """The days as rows of two columns: `number`, from 0, and `day`."""
    first, *others = (
        select(literal(place).label("number"), literal(day, Date).label("day")) for place, day in enumerate(days)
    )
    return first.union_all(*others).subquery("months") if others else first.subquery("months")
