"""Everything that `obligations.cells` needs to know of every department, in one statement."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Date, Subquery, and_, case, exists, func, literal, not_, null, or_, select, true

from domain.base import Rows
from domain.budgeting_for_equity.models import BudgetYear, BudgetYearFiler
from domain.budgeting_for_equity.queries import open_budget_year, worksheet_states
from domain.budgeting_for_equity.stages import SUBMITTED_STAGES
from domain.departments.models import Department
from domain.departments.queries import is_active_on
from domain.equity_action_teams.models import Team
from domain.equity_action_teams.queries import existed_on, is_active_case, team_states
from domain.reaps.filing_queries import is_current_case
from domain.reaps.models import ActionParty, Cycle, CycleFiler, PartyRole
from domain.reaps.queries import action_states, cycle_in_force, reap_states
from domain.reaps.standing import Freshness, Standing
from domain.rollup.obligations import Obligation, ObligationState


def department_facts(day: date) -> Rows:
    """One row for each department active on `day`, sorted by name; the columns are the fields of `Facts`."""
    cycle = cycle_in_force(day).scalar_subquery()
    year = open_budget_year(day).scalar_subquery()
    reaps, worksheets, teams = reap_states(day), worksheet_states(day), team_states(day)
    actions = actions_by_department(day)
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


_COUNTS = ("actions", "overdue", "due_soon", "stale", "silent", "without_lead")


def actions_by_department(day: date) -> Subquery:
    """Actions of the cycle in force, counted by department; `stale` and `silent` go by their reports.

    Columns: department_id, last_report_on, actions, stale, silent, without_lead, and one for each standing but stale,
    of which the name is `stale_standing`.
    """
    states = action_states(day)

    def number_of(is_counted: ColumnElement[bool]) -> ColumnElement[int]:
        return func.sum(case((is_counted, 1), else_=0))

    has_lead = exists().where(ActionParty.action_id == states.c.id, ActionParty.role == PartyRole.LEAD)
    has_begun = or_(states.c.starts_on.is_(None), states.c.starts_on <= day)
    return (
        select(
            states.c.department_id,
            func.max(states.c.last_report_on).label("last_report_on"),
            func.count().label("actions"),
            *(number_of(states.c.standing == each.value).label(column_of(each)) for each in Standing),
            number_of(states.c.freshness == Freshness.STALE.value).label("stale"),
            number_of(and_(states.c.freshness == Freshness.NO_REPORT.value, has_begun)).label("silent"),
            number_of(and_(~has_lead, states.c.standing != Standing.COMPLETED.value)).label("without_lead"),
        )
        .where(states.c.cycle_id == cycle_in_force(day).scalar_subquery())
        .group_by(states.c.department_id)
        .subquery("actions_by_department")
    )


def column_of(standing: Standing) -> str:
    """The column of `actions_by_department` that counts actions of this standing."""
    return "stale_standing" if standing is Standing.STALE else standing.value


def obligation_states(day: date) -> Subquery:
    """`obligations.cells`, in SQL: for each department active on `day` the state of each obligation, by its word."""
    facts = department_facts(day).order_by(None).subquery("facts")
    is_current = is_current_case(facts.c.reap_is_filed, facts.c.last_report_on, day)
    is_submitted = facts.c.worksheet_stage.in_(SUBMITTED_STAGES)
    is_active = is_active_case(facts.c.last_met_on, facts.c.stated_activity, facts.c.stated_activity_on, day)
    must_have_team = case((facts.c.any_team_is_recorded, true()))

    def state(
        obligation: Obligation, is_met: ColumnElement[bool], must: ColumnElement[Any], due_on: ColumnElement[Any]
    ) -> ColumnElement[str]:
        return case(
            (is_met, ObligationState.MET.value),
            (must.is_(None), ObligationState.NOT_KNOWN.value),
            (not_(must), ObligationState.NOT_REQUIRED.value),
            (due_on < day, ObligationState.LATE.value),
            else_=ObligationState.NOT_MET.value,
        ).label(obligation.value)

    must_file, must_submit, never = facts.c.must_file_reap, facts.c.must_submit_worksheet, literal(None, Date)
    return select(
        facts.c.department_id,
        state(Obligation.REAP_FILED, facts.c.reap_is_filed, must_file, facts.c.reap_due_on),
        state(Obligation.REAP_CURRENT, is_current, must_file, never),
        state(Obligation.WORKSHEET_SUBMITTED, is_submitted, must_submit, facts.c.worksheet_due_on),
        state(Obligation.TEAM_ACTIVE, is_active, must_have_team, never),
    ).subquery("obligation_states")
