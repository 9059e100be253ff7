"""The things that can be counted, each with its rows on a day and the columns that it can be counted by.

A new dimension is one line here, one in `dimensions.py`, and its sentence in `api/dimensions.py`.
"""

from datetime import date

from sqlalchemy import Subquery, case, select

from domain.budgeting_for_equity.filters import WorksheetFilter
from domain.budgeting_for_equity.filters import conditions as of_worksheet
from domain.budgeting_for_equity.queries import worksheet_states
from domain.equity_action_teams.activity import Activity
from domain.equity_action_teams.filters import TeamFilter, active
from domain.equity_action_teams.filters import conditions as of_team
from domain.equity_action_teams.queries import team_states
from domain.measures.filters import MeasureFilter
from domain.measures.filters import conditions as of_measure
from domain.measures.models import Reading
from domain.measures.queries import measure_places, why_no_value
from domain.reaps.filing_queries import filing_case
from domain.reaps.filters import ActionFilter
from domain.reaps.filters import conditions as of_action
from domain.reaps.models import Action, Goal, Reap
from domain.reaps.queries import action_states, reap_states
from domain.reaps.reap_filters import ReapFilter
from domain.reaps.reap_filters import conditions as of_reap
from domain.rollup.dimensions import (
    ActionDimension,
    MeasureDimension,
    Plan,
    ReapDimension,
    StrategyDimension,
    TeamDimension,
    WorksheetDimension,
)
from domain.rollup.name_queries import (
    BUDGET_YEAR,
    CYCLE,
    DEPARTMENT,
    OBJECTIVE,
    PILLAR,
    SERVICE_AREA,
    by,
    by_month,
    pillars_of_strategies,
)
from domain.rollup.queries import Counted, Grouping
from domain.work_plan.filters import StrategyFilter
from domain.work_plan.filters import conditions as of_strategy
from domain.work_plan.queries import strategy_states

ACTIONS: Counted[ActionFilter] = Counted(
    action_states,
    lambda states, asked, _day: of_action(states, asked),
    {
        ActionDimension.DEPARTMENT: DEPARTMENT,
        ActionDimension.SERVICE_AREA: SERVICE_AREA,
        ActionDimension.CYCLE: CYCLE,
        ActionDimension.PROGRESS: by("progress"),
        ActionDimension.STANDING: by("standing"),
        ActionDimension.FRESHNESS: by("freshness"),
        ActionDimension.MONTH: by_month("due_on"),
    },
)

REAPS: Counted[ReapFilter] = Counted(
    reap_states,
    of_reap,
    {
        ReapDimension.DEPARTMENT: DEPARTMENT,
        ReapDimension.SERVICE_AREA: SERVICE_AREA,
        ReapDimension.CYCLE: CYCLE,
        ReapDimension.FILING: Grouping(filing_case),
        ReapDimension.MONTH: by_month("filed_on"),
    },
)

WORKSHEETS: Counted[WorksheetFilter] = Counted(
    worksheet_states,
    of_worksheet,
    {
        WorksheetDimension.DEPARTMENT: DEPARTMENT,
        WorksheetDimension.SERVICE_AREA: SERVICE_AREA,
        WorksheetDimension.BUDGET_YEAR: BUDGET_YEAR,
        WorksheetDimension.STAGE: by("stage"),
        WorksheetDimension.MONTH: by_month("submitted_on"),
    },
)


def _teams(day: date) -> Subquery:
    states = team_states(day)
    activity = case((active(states, day), Activity.ACTIVE.value), else_=Activity.NOT_ACTIVE.value)
    return select(states, activity.label("activity")).subquery("teams_with_activity")


TEAMS: Counted[TeamFilter] = Counted(
    _teams,
    of_team,
    {
        TeamDimension.DEPARTMENT: DEPARTMENT,
        TeamDimension.SERVICE_AREA: SERVICE_AREA,
        TeamDimension.ACTIVITY: by("activity"),
        TeamDimension.MONTH: by_month("last_met_on"),
    },
)


def _measures(day: date) -> Subquery:
    """Measures with the ids of what they belong to, and why they have no value."""
    places = measure_places(day)
    plan = case((places.c.action_id.is_(None), Plan.WORK_PLAN.value), else_=Plan.REAP.value)
    return (
        select(
            places,
            plan.label("plan"),
            why_no_value(Reading.id, Reading.no_value).label("no_value"),
            Reap.department_id.label("department_id"),
            Reap.cycle_id.label("cycle_id"),
        )
        .outerjoin(Reading, Reading.id == places.c.reading_id)
        .outerjoin(Action, Action.id == places.c.action_id)
        .outerjoin(Goal, Goal.id == Action.goal_id)
        .outerjoin(Reap, Reap.id == Goal.reap_id)
        .subquery("measures_with_owner")
    )


MEASURES: Counted[MeasureFilter] = Counted(
    _measures,
    of_measure,
    {
        MeasureDimension.PLAN: by("plan"),
        MeasureDimension.DEPARTMENT: DEPARTMENT,
        MeasureDimension.SERVICE_AREA: SERVICE_AREA,
        MeasureDimension.FISCAL_YEAR: by("fiscal_year"),
        MeasureDimension.CYCLE: CYCLE,
        MeasureDimension.PILLAR: PILLAR,
        MeasureDimension.TYPE: by("type"),
        MeasureDimension.ROLE: by("role"),
        MeasureDimension.ACCOUNTABILITY: by("accountability"),
        MeasureDimension.NO_VALUE: by("no_value"),
    },
)

STRATEGIES: Counted[StrategyFilter] = Counted(
    strategy_states,
    lambda states, asked, _day: of_strategy(states, asked),
    {
        StrategyDimension.FISCAL_YEAR: by("fiscal_year"),
        StrategyDimension.OBJECTIVE: OBJECTIVE,
        StrategyDimension.PILLAR: by("id", pillars_of_strategies),
        StrategyDimension.PROGRESS: by("progress"),
    },
)
