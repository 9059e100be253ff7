"""What to ask of the citywide plan and of the work that serves its pillars."""

from collections.abc import Sequence

from sqlalchemy import Select, func, select

from domain.base import Rows
from domain.citywide_plan.models import Alignment, CitywidePlan, CitywideStrategy, GlobalCompactObjective, Pillar
from domain.work_plan.models import Objective, Strategy


def plan() -> Select[CitywidePlan]:
    """The newest citywide plan."""
    return select(CitywidePlan).order_by(CitywidePlan.period_until.desc(), CitywidePlan.id).limit(1)


def pillars_of_plans(plan_ids: Sequence[int]) -> Select[Pillar]:
    """The pillars of each plan, in the plan's order."""
    return select(Pillar).where(Pillar.plan_id.in_(plan_ids)).order_by(Pillar.number)


def gaps_of_plans(plan_ids: Sequence[int]) -> Select[Pillar]:
    """`alignment.gaps` in SQL: the pillars of each plan that no strategy serves, in the plan's order."""
    return pillars_of_plans(plan_ids).where(Pillar.id.not_in(select(Alignment.pillar_id)))


def strategies_of_pillars(pillar_ids: Sequence[int]) -> Select[CitywideStrategy]:
    """The strategies of each pillar."""
    return (
        select(CitywideStrategy)
        .where(CitywideStrategy.pillar_id.in_(pillar_ids))
        .order_by(CitywideStrategy.number.nulls_last(), CitywideStrategy.id)
    )


def strategies_of_plans(plan_ids: Sequence[int]) -> Rows:
    """(strategy, plan_id) of each plan, pillar by pillar."""
    return (
        select(CitywideStrategy, Pillar.plan_id)
        .join(Pillar, Pillar.id == CitywideStrategy.pillar_id)
        .where(Pillar.plan_id.in_(plan_ids))
        .order_by(Pillar.number, CitywideStrategy.number.nulls_last(), CitywideStrategy.id)
    )


def loaded_strategies(plan_ids: Sequence[int]) -> Rows:
    """(plan_id, number of strategies on record)."""
    return (
        select(Pillar.plan_id, func.count().label("strategies"))
        .join(CitywideStrategy, CitywideStrategy.pillar_id == Pillar.id)
        .where(Pillar.plan_id.in_(plan_ids))
        .group_by(Pillar.plan_id)
    )


def compact_objectives(plan_ids: Sequence[int]) -> Select[GlobalCompactObjective]:
    """The objectives of the Global Compact for Migration that each plan's pledge names."""
    return (
        select(GlobalCompactObjective)
        .where(GlobalCompactObjective.plan_id.in_(plan_ids))
        .order_by(GlobalCompactObjective.number)
    )


def alignments_of_plans(plan_ids: Sequence[int]) -> Rows:
    """(alignment, plan_id) of each plan, by pillar and then in the work plan's order."""
    return (
        select(Alignment, Pillar.plan_id)
        .join(Pillar, Pillar.id == Alignment.pillar_id)
        .join(Strategy, Strategy.id == Alignment.strategy_id)
        .join(Objective, Objective.id == Strategy.objective_id)
        .where(Pillar.plan_id.in_(plan_ids))
        .order_by(Pillar.number, Objective.work_plan_id, Objective.number, Strategy.number)
    )


def alignments_of_pillars(pillar_ids: Sequence[int]) -> Select[Alignment]:
    """What serves each pillar, in the work plan's order."""
    return (
        select(Alignment)
        .join(Strategy, Strategy.id == Alignment.strategy_id)
        .join(Objective, Objective.id == Strategy.objective_id)
        .where(Alignment.pillar_id.in_(pillar_ids))
        .order_by(Objective.work_plan_id, Objective.number, Strategy.number)
    )


def pillars_of_strategies(strategy_ids: Sequence[int]) -> Rows:
    """(pillar, strategy_id) for the pillars that each work-plan strategy serves."""
    return (
        select(Pillar, Alignment.strategy_id)
        .join(Alignment, Alignment.pillar_id == Pillar.id)
        .where(Alignment.strategy_id.in_(strategy_ids))
        .order_by(Pillar.number)
    )
