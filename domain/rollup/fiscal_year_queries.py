"""Every fiscal year that something here is of."""

from sqlalchemy import Select, select, union

from domain.budgeting_for_equity.models import BudgetYear
from domain.measures.models import Reading
from domain.work_plan.models import WorkPlan


def fiscal_years() -> Select[str]:
    """Fiscal years that have a work plan, a budget year or a reading, newest first."""
    years = union(
        select(WorkPlan.fiscal_year),
        select(BudgetYear.fiscal_year),
        select(Reading.fiscal_year).where(Reading.fiscal_year.is_not(None)),
    ).subquery("years")
    return select(years.c.fiscal_year).order_by(years.c.fiscal_year.desc())
