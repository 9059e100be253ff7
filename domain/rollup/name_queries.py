"""The names of groups: for each id that rows can hold, the value for programs, the name for people, and the place.

Where one thing belongs to several groups, its names are joined by " + ", so that it is in one group and counted once.
"""

from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, String, cast, func, null, select

from domain.base import Rows
from domain.budgeting_for_equity.models import BudgetYear
from domain.citywide_plan.models import Alignment, Pillar
from domain.departments.models import Department, ServiceArea, ServiceAreaMembership
from domain.reaps.models import Cycle
from domain.rollup.queries import Grouping
from domain.work_plan.models import Objective, WorkPlan

Names = Select[*tuple[Any, ...]]


def names(of: Any, value: Any, name: Any, place: Any) -> Names:
    """One row for each id."""
    return select(of.label("id"), value.label("value"), name.label("name"), place.label("place"))


def _departments() -> Rows:
    return names(Department.id, Department.key, Department.name, Department.sort_name)


def _areas_of_departments() -> Rows:
    memberships = (
        select(ServiceAreaMembership.department_id, ServiceArea.key, ServiceArea.name)
        .join(ServiceArea, ServiceArea.id == ServiceAreaMembership.service_area_id)
        .order_by(ServiceAreaMembership.department_id, ServiceArea.name, ServiceArea.id)
        .subquery()
    )
    columns = memberships.c
    joined = names(columns.department_id, _together(columns["key"]), _together(columns.name), null())
    return joined.group_by(columns.department_id)


def _cycles() -> Rows:
    return names(Cycle.id, Cycle.name, null(), Cycle.starts_on)


def _budget_years() -> Rows:
    return names(BudgetYear.id, BudgetYear.fiscal_year, null(), null())


def _objectives() -> Rows:
    first_year = cast(func.substr(WorkPlan.fiscal_year, 1, 4), Integer)
    place = first_year * 1000 + Objective.number
    joined = names(Objective.id, Objective.key, Objective.title, place)
    return joined.join(WorkPlan, WorkPlan.id == Objective.work_plan_id)


def pillars_of_strategies() -> Rows:
    """The pillars that each work-plan strategy serves."""
    serving = (
        select(Alignment.strategy_id, Pillar.key, Pillar.name, Pillar.number)
        .join(Pillar, Pillar.id == Alignment.pillar_id)
        .order_by(Alignment.strategy_id, Pillar.number)
        .subquery()
    )
    columns = serving.c
    joined = names(columns.strategy_id, _together(columns["key"]), _together(columns.name), func.min(columns.number))
    return joined.group_by(columns.strategy_id)


def _together(column: ColumnElement[Any]) -> ColumnElement[str]:
    return func.aggregate_strings(column, " + ")


def by(column: str, names_of: Any = None) -> Grouping:
    """The grouping by a column of the rows."""
    return Grouping(lambda rows: rows.c[column], names_of)


def by_month(column: str) -> Grouping:
    """The grouping by the month of a column's day."""
    return Grouping(lambda rows: month_of(rows.c[column]))


def month_of(day: Any) -> ColumnElement[str]:
    """A day's month, written 2026-11."""
    return func.substr(cast(day, String), 1, 7)


DEPARTMENT = by("department_id", _departments)
SERVICE_AREA = by("department_id", _areas_of_departments)
CYCLE = by("cycle_id", _cycles)
BUDGET_YEAR = by("budget_year_id", _budget_years)
OBJECTIVE = by("objective_id", _objectives)
PILLAR = by("strategy_id", pillars_of_strategies)
