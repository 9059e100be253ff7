"""Which Budgeting for Equity worksheets are asked for: by department, year and stage, by whether in or late."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Exists, FromClause, ScalarSelect, SQLColumnExpression, and_, exists, select

from domain.budgeting_for_equity.models import BudgetYear, BudgetYearFiler
from domain.budgeting_for_equity.stages import SUBMITTED_STAGES, Stage
from domain.departments.kinds import DepartmentKind
from domain.departments.queries import of_departments
from domain.filters import Days, Filter, among, combined, read_in, so_or_not, within


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksheetFilter(Filter):
    """What to keep. None keeps everything; an empty sequence keeps nothing."""

    departments: Sequence[str] | None = None
    service_areas: Sequence[str] | None = None
    kinds: Sequence[DepartmentKind] | None = None
    fiscal_years: Sequence[str] | None = None
    stages: Sequence[Stage] | None = None
    is_submitted: bool | None = None
    is_required: bool | None = None
    is_late: bool | None = None
    stage_since: Days | None = None
    submitted: Days | None = None
    due: Days | None = None


def conditions(states: FromClause, asked: WorksheetFilter, day: date) -> list[ColumnElement[bool]]:
    """The filter as conditions on `queries.worksheet_states`, all of which must hold."""
    return combined(asked, lambda each: _own(states, each, day))


def _own(states: FromClause, asked: WorksheetFilter, day: date) -> Iterator[ColumnElement[bool]]:
    yield from read_in(states.c.source_id, asked)
    yield from of_departments(states.c.department_id, asked.departments, asked.service_areas, asked.kinds)
    if asked.fiscal_years is not None:
        years = select(BudgetYear.id).where(BudgetYear.fiscal_year.in_(asked.fiscal_years))
        yield states.c.budget_year_id.in_(years)
    yield from among(states.c.stage, asked.stages)
    yield from so_or_not(lambda: is_submitted_case(states), asked.is_submitted)
    yield from so_or_not(lambda: is_required_case(states), asked.is_required)
    yield from so_or_not(lambda: is_late_case(states, day), asked.is_late)
    yield from within(states.c.stage_since, asked.stage_since)
    yield from within(states.c.submitted_on, asked.submitted)
    if asked.due is not None:
        yield from within(due_on(states), asked.due)


def due_on(states: FromClause) -> ScalarSelect[date | None]:
    """The day by which worksheets of its budget year are due."""
    found = select(BudgetYear.due_on).where(BudgetYear.id == states.c.budget_year_id)
    # The statement around it may read budget years too; these are its own.
    return found.correlate_except(BudgetYear).scalar_subquery()


def is_submitted_case(states: FromClause) -> ColumnElement[bool]:
    """`stages.is_submitted`, in SQL."""
    submitted: ColumnElement[bool] = states.c.stage.in_(SUBMITTED_STAGES)
    return submitted


def must_submit_case(budget_year_id: SQLColumnExpression[int], department_id: SQLColumnExpression[int]) -> Exists:
    """That a department is on a budget year's list of those that must hand in a worksheet."""
    of_year = BudgetYearFiler.budget_year_id == budget_year_id
    return exists().where(of_year, BudgetYearFiler.department_id == department_id)


def is_required_case(states: FromClause) -> ColumnElement[bool]:
    """That the worksheet's department is on the year's list of those that must hand one in."""
    return must_submit_case(states.c.budget_year_id, states.c.department_id).correlate(states)


def is_late_case(states: FromClause, day: date) -> ColumnElement[bool]:
    """`filing.is_late` of a worksheet, in SQL."""
    return and_(is_required_case(states), states.c.stage.not_in(SUBMITTED_STAGES), due_on(states) < day)
