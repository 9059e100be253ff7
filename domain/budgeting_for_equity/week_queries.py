"""The days on which worksheets went from one stage to another, in one statement: `weeks.weeks` adds them up."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import exists, func, or_, select

from domain.base import Rows
from domain.budgeting_for_equity.filters import must_submit_case
from domain.budgeting_for_equity.models import BudgetYearFiler, Worksheet, WorksheetStage


def moves_of_budget_years(budget_year_ids: Sequence[int], day: date) -> Rows:
    """(budget_year_id, day, stage before, stage after, worksheets) of what was reported up to `day`.

    Of a year with a list of those that must hand in a worksheet, only theirs are counted.
    """
    must = must_submit_case(Worksheet.budget_year_id, Worksheet.department_id)
    anybody_must = exists().where(BudgetYearFiler.budget_year_id == Worksheet.budget_year_id)
    report = WorksheetStage
    in_order = (report.as_of, report.recorded_at, report.id)
    before = func.lag(report.stage, type_=report.stage.type).over(partition_by=report.worksheet_id, order_by=in_order)
    moved = (
        select(Worksheet.budget_year_id, report.as_of, before.label("before"), report.stage.label("after"))
        .join(Worksheet, Worksheet.id == report.worksheet_id)
        .where(Worksheet.budget_year_id.in_(budget_year_ids), report.as_of <= day)
        .where(or_(must, ~anybody_must))
        .subquery("moved")
    )
    return select(*moved.c, func.count().label("worksheets")).group_by(*moved.c).order_by(*moved.c)
