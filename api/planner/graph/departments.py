"""Departments and service areas, and what hangs below a department."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, select

from api.planner.graph.counts import by_standing, in_columns
from api.planner.graph.obligations import COMPARISON, OBLIGATION_TOTALS, OBLIGATIONS
from api.planner.graph.reaps import name_of_cycle
from api.planner.graph.sources import CITED, id_of
from api.planner.mapped import Arguments, Column, Many, Mapped, One, Place, Rows, Same, plain
from domain.budgeting_for_equity.models import BudgetYear
from domain.budgeting_for_equity.queries import open_budget_year, worksheets_of_departments
from domain.departments.models import ServiceArea, ServiceAreaMembership
from domain.departments.queries import memberships
from domain.equity_action_teams.queries import teams_of_departments
from domain.reaps.list_queries import counts_of_reaps, reaps_of_departments
from domain.reaps.models import Cycle, Reap
from domain.reaps.standing import Standing


def _fiscal_year(arguments: Arguments, day: date) -> ColumnElement[str] | str:
    being_prepared = (
        select(BudgetYear.fiscal_year).where(BudgetYear.id == open_budget_year(day).scalar_subquery()).scalar_subquery()
    )
    return arguments.get("fiscal_year") or being_prepared


def _standings(department: Place, arguments: Arguments) -> Rows:
    name = name_of_cycle(arguments, department.day)
    its_reap = (
        select(Reap.id)
        .join(Cycle, Cycle.id == Reap.cycle_id)
        .where(Reap.department_id == department["id"], Cycle.name == name)
        .scalar_subquery()
    )
    reap_ids: list[Any] = [its_reap]
    return in_columns(counts_of_reaps(reap_ids, department.day, "standing"), list(Standing))


def _memberships(department: Place, _: Arguments) -> Rows:
    return memberships(department.ids()).with_only_columns(ServiceAreaMembership, ServiceArea)


DEPARTMENTS = {
    "ServiceArea": Mapped(
        {"id": id_of("ServiceArea"), **plain("key", "name"), "source": CITED, "obligationTotals": OBLIGATION_TOTALS}
    ),
    "ServiceAreaMembership": Mapped(
        {
            "serviceArea": Same(lambda membership: membership.of(ServiceArea)),
            "source": Same(lambda membership: membership.of(ServiceAreaMembership)),
        }
    ),
    "Department": Mapped(
        {
            "id": id_of("Department"),
            **plain("key", "name", "abbreviation", "kind", "activeFrom", "activeUntil", "note"),
            "code": Column(lambda department: department["key"]),
            "source": CITED,
            "serviceAreas": Many(_memberships, lambda row: row.of(ServiceArea)),
            "serviceAreaMemberships": Many(_memberships),
            "reap": One(
                lambda department, given: reaps_of_departments(department.ids(), department.day).where(
                    Cycle.name == name_of_cycle(given, department.day)
                )
            ),
            "reaps": Many(lambda department, _: reaps_of_departments(department.ids(), department.day)),
            "worksheet": One(
                lambda department, given: worksheets_of_departments(department.ids(), department.day).where(
                    BudgetYear.fiscal_year == _fiscal_year(given, department.day)
                )
            ),
            "worksheets": Many(lambda department, _: worksheets_of_departments(department.ids(), department.day)),
            "team": One(lambda department, _: teams_of_departments(department.ids(), department.day)),
            "obligations": OBLIGATIONS,
            "standingCounts": by_standing(_standings),
            "comparison": COMPARISON,
        }
    ),
}
