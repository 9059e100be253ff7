"""What to ask of the work plan: its parts in the plan's order, and the progress of each strategy on a day."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import Select, Subquery, func, select
from sqlalchemy.orm import aliased

from domain.base import Rows
from domain.reporting.newest_queries import with_newest, with_parent
from domain.reporting.queries import newest_id
from domain.work_plan.models import Objective, PlanStatement, Strategy, StrategyReport, WorkPlan


def work_plans() -> Select[WorkPlan]:
    """All work plans, newest first."""
    return select(WorkPlan).order_by(WorkPlan.fiscal_year.desc())


def work_plan(fiscal_year: str) -> Select[WorkPlan]:
    """The work plan of a fiscal year."""
    return select(WorkPlan).where(WorkPlan.fiscal_year == fiscal_year)


def statements_of_plans(plan_ids: Sequence[int]) -> Select[PlanStatement]:
    """Vision, mission and values of each plan."""
    return (
        select(PlanStatement)
        .where(PlanStatement.work_plan_id.in_(plan_ids))
        .order_by(PlanStatement.kind.desc(), PlanStatement.position)
    )


def objectives_of_plans(plan_ids: Sequence[int]) -> Select[Objective]:
    """The objectives of each plan."""
    return select(Objective).where(Objective.work_plan_id.in_(plan_ids)).order_by(Objective.number)


def strategies_of_objectives(objective_ids: Sequence[int]) -> Select[Strategy]:
    """The strategies below each objective."""
    return select(Strategy).where(Strategy.objective_id.in_(objective_ids)).order_by(Strategy.number)


def strategies_of_plans(plan_ids: Sequence[int]) -> Rows:
    """(strategy, work_plan_id) of each plan, in the plan's order."""
    return (
        select(Strategy, Objective.work_plan_id)
        .join(Objective, Objective.id == Strategy.objective_id)
        .where(Objective.work_plan_id.in_(plan_ids))
        .order_by(Objective.work_plan_id, Objective.number, Strategy.number)
    )


def newest_reports(strategy_ids: Sequence[int], day: date) -> Select[StrategyReport]:
    """What was last reported of each strategy up to `day`."""
    entry = aliased(StrategyReport)
    return (
        select(StrategyReport)
        .join(Strategy, StrategyReport.id == newest_id(entry, day, entry.strategy_id == Strategy.id))
        .where(Strategy.id.in_(strategy_ids))
    )


def progress_of_objectives(objective_ids: Sequence[int], day: date) -> Rows:
    """(objective_id, word or None, how many of its strategies last reported it by `day`)."""
    return _progress_of("objective_id", objective_ids, day)


def progress_of_plans(plan_ids: Sequence[int], day: date) -> Rows:
    """(work_plan_id, word or None, how many of its strategies last reported it by `day`)."""
    return _progress_of("work_plan_id", plan_ids, day)


def _progress_of(owner_id: str, ids: Sequence[int], day: date) -> Rows:
    states = strategy_states(day)
    owner = states.c[owner_id]
    return select(owner, states.c.progress, func.count()).where(owner.in_(ids)).group_by(owner, states.c.progress)


def strategy_states(day: date) -> Subquery:
    """Every strategy with its place in its plan and what was last reported of it up to `day`.

    Columns: those of `strategies`, then work_plan_id, fiscal_year, objective_number, report_id, progress, reported_on
    and deferral_reason.
    """
    held = aliased(StrategyReport)
    strategies = with_parent(Strategy.__table__, Objective, Objective.id == Strategy.objective_id)
    strategies = with_parent(strategies, WorkPlan, WorkPlan.id == Objective.work_plan_id)
    return (
        select(
            Strategy,
            WorkPlan.id.label("work_plan_id"),
            WorkPlan.fiscal_year,
            Objective.number.label("objective_number"),
            held.id.label("report_id"),
            held.progress,
            held.as_of.label("reported_on"),
            held.deferral_reason,
        )
        .select_from(with_newest(strategies, held, day, StrategyReport.strategy_id, Strategy.id))
        .subquery("strategy_states")
    )
