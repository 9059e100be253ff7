"""What to ask of budget years and worksheets: the stage of each on a day."""

from datetime import date
from typing import Any

from sqlalchemy import Subquery, and_, case, func, select
from sqlalchemy.orm import aliased

from domain.base import Rows
from domain.budgeting_for_equity.models import BudgetYear, BudgetYearFiler, Worksheet, WorksheetStage
from domain.budgeting_for_equity.stages import SUBMITTED_STAGES, Stage
from domain.reporting.queries import newest_id


def open_budget_year(day: date) -> Rows:
    """The id of the budget year that is being prepared on `day`: the newest one opened by then."""
    return select(BudgetYear.id).where(BudgetYear.opens_on <= day).order_by(BudgetYear.opens_on.desc()).limit(1)


def worksheet_states(day: date) -> Subquery:
    """Every worksheet with its newest stage up to `day`.

    Columns: those of `worksheets`, then stage_id, stage (`not_started` before any entry), stage_since and submitted_on
    (the first day on which it was handed in, if its newest stage still counts as handed in).
    """
    held = aliased(WorksheetStage)
    entry = aliased(WorksheetStage)
    handed_in = aliased(WorksheetStage)
    first_submitted_on = (
        select(func.min(handed_in.as_of))
        .where(handed_in.worksheet_id == Worksheet.id, handed_in.as_of <= day, handed_in.stage.in_(SUBMITTED_STAGES))
        .scalar_subquery()
    )
    return (
        select(
            Worksheet,
            held.id.label("stage_id"),
            func.coalesce(held.stage, Stage.NOT_STARTED).label("stage"),
            held.as_of.label("stage_since"),
            case((held.stage.in_(SUBMITTED_STAGES), first_submitted_on)).label("submitted_on"),
        )
        .outerjoin(held, held.id == newest_id(entry, day, entry.worksheet_id == Worksheet.id))
        .subquery("worksheet_states")
    )


def filers_per_budget_year() -> Rows:
    """(budget_year_id, number of departments that must hand in a worksheet)."""
    return select(BudgetYearFiler.budget_year_id, func.count().label("must_file")).group_by(
        BudgetYearFiler.budget_year_id
    )


def stages_per_budget_year(day: date, budget_year_ids: list[int]) -> Rows:
    """(budget_year_id, must the department file, stage, departments): one row a group, those without a worksheet too.

    Departments that must file and have no worksheet on record count as not started.
    """
    states = worksheet_states(day)
    must = (
        select(BudgetYearFiler.budget_year_id, BudgetYearFiler.department_id)
        .where(BudgetYearFiler.budget_year_id.in_(budget_year_ids))
        .subquery()
    )
    recorded = (
        select(states.c.budget_year_id, states.c.department_id, states.c.stage)
        .where(states.c.budget_year_id.in_(budget_year_ids))
        .subquery()
    )
    either = (
        select(must.c.budget_year_id, must.c.department_id)
        .union(select(recorded.c.budget_year_id, recorded.c.department_id))
        .subquery()
    )

    def same(other: Any) -> Any:
        return and_(other.c.budget_year_id == either.c.budget_year_id, other.c.department_id == either.c.department_id)

    is_required = must.c.department_id.is_not(None)
    stage = func.coalesce(recorded.c.stage, Stage.NOT_STARTED)
    rows = (
        select(either.c.budget_year_id, is_required.label("must_file"), stage.label("stage"))
        .select_from(either)
        .outerjoin(must, same(must))
        .outerjoin(recorded, same(recorded))
        .subquery()
    )
    return select(rows.c.budget_year_id, rows.c.must_file, rows.c.stage, func.count()).group_by(
        rows.c.budget_year_id, rows.c.must_file, rows.c.stage
    )
