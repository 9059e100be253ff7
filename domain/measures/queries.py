"""What to ask of measures: which there are, and the readings of each up to a day.

A measure can have a reading for each of several fiscal years; a later entry for the same year replaces the earlier.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, ScalarSelect, Select, Subquery, case, func, select
from sqlalchemy.orm import InstrumentedAttribute, aliased, join, outerjoin

from domain.base import Rows, near
from domain.departments.models import Department
from domain.measures.models import Measure, Reading, ReadingPart
from domain.measures.types import MeasureRole, NoValue
from domain.reaps.models import Action, Cycle, Goal, Reap
from domain.reporting.newest_queries import with_newest
from domain.work_plan.models import Objective, Strategy, WorkPlan

Column = ColumnElement[Any] | InstrumentedAttribute[Any]


def below_what_it_measures() -> FromClause:
    """Every measure beside the strategy or the action that it measures, with all that stands above either."""
    places: FromClause = Measure.__table__
    for parent, ties in (
        (Strategy, Strategy.id == Measure.strategy_id),
        (Objective, Objective.id == Strategy.objective_id),
        (WorkPlan, WorkPlan.id == Objective.work_plan_id),
        (Action, Action.id == Measure.action_id),
        (Goal, Goal.id == Action.goal_id),
        (Reap, Reap.id == Goal.reap_id),
        (Cycle, Cycle.id == Reap.cycle_id),
    ):
        places = outerjoin(places, parent, ties)
    return places


def measure_places(day: date) -> Subquery:
    """Every measure with the place where it stands, and its newest reading up to `day`.

    Columns: those of `measures`, then those of the place in order (is_of_reap, fiscal_year, department,
    cycle_starts_on, group_number, item_number, role_order), then reading_id and sort_value, a number near enough to
    sort by.
    """
    held = aliased(Reading)
    places = outerjoin(below_what_it_measures(), Department, Department.id == Reap.department_id)
    return (
        select(
            Measure,
            case((Measure.action_id.is_not(None), 1), else_=0).label("is_of_reap"),
            WorkPlan.fiscal_year.label("fiscal_year"),
            Department.sort_name.label("department"),
            Cycle.starts_on.label("cycle_starts_on"),
            func.coalesce(Objective.number, Goal.number).label("group_number"),
            func.coalesce(Strategy.number, Action.number).label("item_number"),
            case((Measure.role == MeasureRole.PERFORMANCE_MEASURE, 0), else_=1).label("role_order"),
            held.id.label("reading_id"),
            near(func.coalesce(held.value, held.low)).label("sort_value"),
        )
        .select_from(with_newest(places, held, day, Reading.measure_id, Measure.id))
        .subquery("measure_places")
    )


def newest_fiscal_year(places: FromClause) -> ScalarSelect[str | None]:
    """The fiscal year that a measure's newest reading names, beside `measure_places`."""
    return select(Reading.fiscal_year).where(Reading.id == places.c.reading_id).correlate(places).scalar_subquery()


def measures_by_key(keys: Sequence[str]) -> Select[Measure]:
    """The measures with these keys."""
    return select(Measure).where(Measure.key.in_(keys))


def measures_of_strategies(strategy_ids: Sequence[int]) -> Select[Measure]:
    """Performance measures, then outputs, of each strategy, as printed."""
    return select(Measure).where(Measure.strategy_id.in_(strategy_ids)).order_by(Measure.role.desc(), Measure.position)


def counts_of_plans(plan_ids: Sequence[int], day: date) -> Rows:
    """(work_plan_id, measures, how many of them have no value on `day`) of each plan that prints measures."""
    held = aliased(Reading)
    measures = join(Measure, Strategy, Strategy.id == Measure.strategy_id)
    measures = join(measures, Objective, Objective.id == Strategy.objective_id)
    return (
        select(
            Objective.work_plan_id,
            func.count().label("measures"),
            func.count(why_no_value(held.id, held.no_value)).label("without_value"),
        )
        .select_from(with_newest(measures, held, day, Reading.measure_id, Measure.id))
        .where(Objective.work_plan_id.in_(plan_ids))
        .group_by(Objective.work_plan_id)
    )


def why_no_value(reading_id: Column, no_value: Column) -> ColumnElement[str | None]:
    """Why a measure has no value, by its newest reading; NULL when it has one. No reading: nothing was reported."""
    return case((reading_id.is_(None), NoValue.NOT_REPORTED.value), else_=no_value)


def measures_of_actions(action_ids: Sequence[int]) -> Select[Measure]:
    """The measures of each action."""
    return select(Measure).where(Measure.action_id.in_(action_ids)).order_by(Measure.role.desc(), Measure.position)


def readings_of_measures(measure_ids: Sequence[int], day: date) -> Select[Reading]:
    """The newest reading up to `day` for each fiscal year of each measure, the newest of all last."""
    place = func.row_number().over(
        partition_by=(Reading.measure_id, Reading.fiscal_year),
        order_by=(Reading.as_of.desc(), Reading.recorded_at.desc(), Reading.id.desc()),
    )
    ranked = (
        select(Reading.id, place.label("place"))
        .where(Reading.measure_id.in_(measure_ids), Reading.as_of <= day)
        .subquery()
    )
    return (
        select(Reading)
        .join(ranked, ranked.c.id == Reading.id)
        .where(ranked.c.place == 1)
        .order_by(Reading.as_of, Reading.recorded_at, Reading.id)
    )


def parts_of_readings(reading_ids: Sequence[int]) -> Select[ReadingPart]:
    """The further numbers of each reading, as printed."""
    return select(ReadingPart).where(ReadingPart.reading_id.in_(reading_ids)).order_by(ReadingPart.position)
