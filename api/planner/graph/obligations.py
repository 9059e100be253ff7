"""What departments answer for, and how their plans compare: made by rules from what is on record of all of them."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import CTE, Date, literal, select

from api.comparison import Comparison, beside
from api.obligation_totals import ObligationTotal, totals
from api.obligations import DepartmentObligations, nothing_recorded, of_facts
from api.planner.graph.reaps import name_of_cycle
from api.planner.graph.sources import any_made_up
from api.planner.json_text import Text
from api.planner.mapped import Arguments, MadeByRule, Place, Same, once, only
from api.planner.marked import marked
from api.planner.told import ANY_DAY, Read, reader, told, told_rows
from domain.budgeting_for_equity.queries import budget_year_of_day
from domain.departments.models import ServiceAreaMembership
from domain.departments.queries import service_area_members
from domain.reaps.list_queries import cycle_of_day
from domain.reaps.models import Cycle
from domain.rollup.comparison import Plan
from domain.rollup.comparison_queries import completed_of_plans
from domain.rollup.obligation_queries import department_facts
from domain.rollup.obligations import Facts

Known = list[Any]
"""What the database wrote down for a rule."""

NOBODY: Any = None  # the department's own fields are written by the database


@cache
def _facts_reader() -> tuple[list[str], Read]:
    columns = department_facts(ANY_DAY).selected_columns
    return columns.keys(), reader(columns)


def facts_in(rows: Sequence[Sequence[Any]]) -> list[Facts]:
    """What is recorded of departments, as rows of `department_facts` tell it."""
    names, read = _facts_reader()
    return [Facts(**dict(zip(names, read(row), strict=True))) for row in rows]


def facts_of_all(place: Place, day: date) -> CTE:
    """What is recorded of every department on a day, as rows of `department_facts`."""
    return place.of_all("facts", lambda: department_facts(day), day)


def _told_of_department(department: Place, _: Arguments) -> list[Text]:
    facts = facts_of_all(department, department.day)
    its_own = select(facts).where(facts.c.department_id == department["id"])
    return [
        told(department.today),
        told(any_made_up()),
        told(department["id"]),
        told_rows(its_own, department),
    ]


def _obligations(known: Known) -> DepartmentObligations:
    day, is_made_up, department_id, rows = known
    facts = facts_in(rows)[0] if rows else nothing_recorded(department_id)
    return of_facts(NOBODY, facts, date.fromisoformat(day), is_illustrative=is_made_up)


def _told_of_area(area: Place, given: Arguments) -> list[Text]:
    day = given.get("as_of") or area.day
    facts = facts_of_all(area, day)
    serving = service_area_members(area.ids()).with_only_columns(ServiceAreaMembership.department_id)
    names = only(cycle_of_day(day), "name"), only(budget_year_of_day(day), "fiscal_year")
    rows = select(facts).where(facts.c.department_id.in_(serving))
    return [told(literal(day, Date)), *map(told, names), told(any_made_up()), told_rows(rows, area)]


def _totals(known: Known) -> list[ObligationTotal]:
    day, cycle, fiscal_year, is_made_up, rows = known
    made = totals(facts_in(rows), date.fromisoformat(day), cycle, fiscal_year)
    return [marked(each, is_illustrative=is_made_up) for each in made]


def _told_of_comparison(department: Place, given: Arguments) -> list[Text]:
    name = name_of_cycle(given, department.day)
    on_record = select(Cycle.name).where(Cycle.name == name).scalar_subquery()
    plans = once(completed_of_plans(name, department.day))
    return [told(department["id"]), told(on_record), told_rows(select(plans), department)]


@cache
def _plan_reader() -> Read:
    return reader(completed_of_plans("", ANY_DAY).selected_columns)


def _comparison(known: Known) -> Comparison:
    department_id, cycle, plans = known
    return beside(department_id, cycle, [Plan(*_plan_reader()(row)) for row in plans])


OBLIGATIONS = MadeByRule(_told_of_department, _obligations, of_row={"department": Same()})
OBLIGATION_TOTALS = MadeByRule(_told_of_area, _totals)
COMPARISON = MadeByRule(_told_of_comparison, _comparison)
