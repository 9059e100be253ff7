"""Everything that `obligations.cells` needs to know of every department, in one statement."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Subquery, and_, case, exists, func, literal, null, or_, select

from domain.base import Rows
from domain.budgeting_for_equity.models import BudgetYear, BudgetYearFiler
from domain.budgeting_for_equity.queries import open_budget_year, worksheet_states
from domain.departments.models import Department
from domain.departments.queries import is_active_on
from domain.equity_action_teams.models import Team
from domain.equity_action_teams.queries import existed_on, team_states
from domain.reaps.models import Cycle, CycleFiler
from domain.reaps.queries import action_states, cycle_in_force, reap_states
from domain.reaps.standing import Freshness, Standing


def department_facts(day: date) -> Rows:
    """One row for each department active on `day`, sorted by name; the columns are the fields of `Facts`."""
    cycle = cycle_in_force(day).scalar_subquery()
    year = open_budget_year(day).scalar_subquery()
    reaps, worksheets, teams, actions = reap_states(day), worksheet_states(day), team_states(day), _actions(day)
    return (
        select(
            Department.id.label("department_id"),
            _must(CycleFiler.department_id, CycleFiler.cycle_id == cycle).label("must_file_reap"),
            func.coalesce(reaps.c.is_filed, literal(False)).label("reap_is_filed"),
            reaps.c.filed_on.label("reap_filed_on"),
            select(Cycle.due_on).where(Cycle.id == cycle).scalar_subquery().label("reap_due_on"),
            actions.c.last_report_on,
            _must(BudgetYearFiler.department_id, BudgetYearFiler.budget_year_id == year).label("must_submit_worksheet"),
            worksheets.c.stage.label("worksheet_stage"),
            worksheets.c.submitted_on.label("worksheet_submitted_on"),
            select(BudgetYear.due_on).where(BudgetYear.id == year).scalar_subquery().label("worksheet_due_on"),
            teams.c.id.is_not(None).label("has_team"),
            exists(select(Team.id).where(existed_on(day))).label("any_team_is_recorded"),
            teams.c.last_met_on,
            teams.c.stated_activity,
            teams.c.stated_on.label("stated_activity_on"),
            *(func.coalesce(actions.c[name], 0).label(name) for name in _COUNTS),
        )
        .select_from(Department)
        .outerjoin(reaps, and_(reaps.c.department_id == Department.id, reaps.c.cycle_id == cycle))
        .outerjoin(worksheets, and_(worksheets.c.department_id == Department.id, worksheets.c.budget_year_id == year))
        .outerjoin(teams, teams.c.department_id == Department.id)
        .outerjoin(actions, actions.c.department_id == Department.id)
        .where(is_active_on(day))
        .order_by(Department.sort_name, Department.id)
    )


def _must(department_id: Any, is_this_period: ColumnElement[bool]) -> ColumnElement[Any]:
    """Whether the department is among those that must; NULL when the period has no list of them."""
    a_list = exists().where(is_this_period)
    is_listed = exists().where(is_this_period, department_id == Department.id)
    return case((a_list, is_listed), else_=null())


_COUNTS = ("actions", "overdue", "due_soon", "stale", "silent")


def _actions(day: date) -> Subquery:
    """Actions of the cycle in force, counted by department."""
    states = action_states(day)

    def number_of(is_counted: ColumnElement[bool]) -> ColumnElement[int]:
        return func.sum(case((is_counted, 1), else_=0))

    has_begun = or_(states.c.starts_on.is_(None), states.c.starts_on <= day)
    return (
        select(
            states.c.department_id,
            func.max(states.c.last_report_on).label("last_report_on"),
            func.count().label("actions"),
            number_of(states.c.standing == Standing.OVERDUE.value).label("overdue"),
            number_of(states.c.standing == Standing.DUE_SOON.value).label("due_soon"),
            number_of(states.c.freshness == Freshness.STALE.value).label("stale"),
            number_of(and_(states.c.freshness == Freshness.NO_REPORT.value, has_begun)).label("silent"),
        )
        .where(states.c.cycle_id == cycle_in_force(day).scalar_subquery())
        .group_by(states.c.department_id)
        .subquery("actions_by_department")
    )
