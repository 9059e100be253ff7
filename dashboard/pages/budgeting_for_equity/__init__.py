"""Budgeting for Equity: how many departments handed in their worksheet, in which stage each stands, year by year.

Started, submitted and completed are three counts. Where nobody knows how many departments must, the page says so and
gives no share.
"""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.address import Address, Parameter, fiscal_year, one_of
from dashboard.components.states import empty
from dashboard.components.text import section
from dashboard.page import NotFound, Page
from dashboard.pages.budgeting_for_equity.by_department import stages_by_department
from dashboard.pages.budgeting_for_equity.by_week import completion_by_week
from dashboard.pages.budgeting_for_equity.by_year import completion_by_year, department_by_year
from dashboard.pages.budgeting_for_equity.opening import (
    counts,
    has_opened,
    no_years,
    opening,
    reported_citywide,
    year_filter,
)
from dashboard.queries.budgeting_for_equity import BudgetingForEquityAnswer, BudgetYear
from dashboard.wording import budgeting_for_equity as sentences
from dashboard.wording import completion_by_week as weeks

SORTS = ("department", "-department", "stage", "-stage", "since", "-since", "submitted", "-submitted")
PARAMETERS = (Parameter("year", fiscal_year), Parameter("sort", one_of(*SORTS)))


def view(answer: BudgetingForEquityAnswer, address: Address) -> list[Component]:
    day = address.as_of or answer["edition"]["today"]
    years = sorted(answer["budgetYears"], key=lambda year: year["fiscalYear"], reverse=True)
    opened = [year for year in years if has_opened(year, day)]
    chosen = chosen_year(years, opened, address.value("year"))
    if chosen is None:
        return [*no_years(answer, years, day), *reported_citywide(answer, address)]
    return [
        opening(answer, chosen, address),
        counts(answer, chosen, address),
        year_filter(years, address),
        section(
            weeks.HEADING,
            completion_by_week(chosen, opened, day, address),
            section_id="weeks",
            intro=weeks.INTRO,
        ),
        section(
            sentences.stages_in(chosen["fiscalYear"]),
            stages_by_department(answer, chosen, address),
            section_id="stages",
            intro=sentences.WHAT_IT_IS,
        ),
        section(
            sentences.YEARS,
            [*completion_by_year(opened, address), department_by_year(answer, opened, address)]
            if opened
            else empty(sentences.none_opened(day)),
            section_id="years",
        ),
        *reported_citywide(answer, address),
    ]


def chosen_year(years: list[BudgetYear], opened: list[BudgetYear], wanted: str | None) -> BudgetYear | None:
    """The year that the address names, else the one being prepared, else the newest of those that have opened."""
    if wanted is not None:
        found = next((year for year in years if year["fiscalYear"] == wanted), None)
        if found is None:
            known = [year["fiscalYear"] for year in years]
            raise NotFound(sentences.no_such_year(wanted), sentences.choose_year(known))
        return found
    return next((year for year in opened if year["isOpen"]), opened[0] if opened else None)


PAGE = Page(
    path="/budgeting-for-equity", name=sentences.NAME, query="BudgetingForEquity", view=view, parameters=PARAMETERS
)
