"""Budget years side by side: how many departments got how far, and each department's stage in each year."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components.chart import Part, figure, stacked_bar
from dashboard.components.edition import edition_mark
from dashboard.components.matrix import State, matrix
from dashboard.components.source_link import source_link
from dashboard.components.table import Cell, Column, table
from dashboard.components.text import n_of_n
from dashboard.pages.budgeting_for_equity.opening import RULE, is_illustrative
from dashboard.queries.budgeting_for_equity import BudgetingForEquityAnswer, BudgetYear, Completion
from dashboard.trace import Trace
from dashboard.wording import budgeting_for_equity as sentences
from dashboard.wording import words

YEAR_COLUMNS = (
    Column("Budget year", is_row_heading=True),
    Column("Started", is_number=True),
    Column("Submitted", is_number=True),
    Column("Completed", is_number=True),
    Column("Out of", is_number=True),
    Column("Share submitted", is_number=True),
    Column("Due on"),
)


def parts(done: Completion) -> list[Part]:
    """How far departments got; those who have not started are drawn only where their number is known."""
    known = [
        Part("Completed", done["completed"], "done"),
        Part("Submitted, not yet completed", done["submitted"] - done["completed"], "doing"),
        Part("Started, not yet submitted", done["started"] - done["submitted"], "waiting"),
    ]
    if done["outOf"] is None:
        return known
    return [*known, Part("Not started", done["outOf"] - done["started"], "unknown")]


def completion_by_year(years: list[BudgetYear], address: Address) -> Component:
    name = "Worksheets by budget year"
    said = [(year["fiscalYear"], year["completion"]["submitted"], year["completion"]["outOf"]) for year in years]
    picture = html.Div(
        [stacked_bar(parts(year["completion"]), label=_bar_label(year)) for year in years], className="stack"
    )
    sources = {year["source"]["document"]["key"]: source_link(year["source"], address) for year in years}
    return figure(
        name,
        sentences.years_summary(said),
        picture,
        table(name, YEAR_COLUMNS, [_year_row(year, address) for year in years], name=name),
        source=[part for link in sources.values() for part in (link, " ")][:-1],
        trace=Trace("WorksheetCompletion", address.variables, rule=RULE, rule_sentence=years[0]["completion"]["rule"]),
        is_illustrative=any(is_illustrative(year) for year in years),
    )


def _bar_label(year: BudgetYear) -> str:
    return (
        f"{year['fiscalYear']}: {words.n_of_n(year['completion']['submitted'], year['completion']['outOf'])} submitted"
    )


def _year_row(year: BudgetYear, address: Address) -> list[Any]:
    done = year["completion"]
    place = f"budgetYears[fiscalYear={year['fiscalYear']}].completion"
    share = done["share"]
    return [
        html.A(year["fiscalYear"], href=address.href(year=year["fiscalYear"])),
        *(Cell(done[field], path=f"{place}.{field}") for field in ("started", "submitted", "completed")),
        Cell(done["outOf"], path=f"{place}.outOf", no_value="not known" if done["outOf"] is None else None),
        Cell(None, no_value="not known") if share is None else Cell(words.percent(share), f"{place}.share", share),
        words.day(year["dueOn"]) if year["dueOn"] else None,
    ]


def department_by_year(answer: BudgetingForEquityAnswer, years: list[BudgetYear], address: Address) -> Component:
    stages = {
        (year["fiscalYear"], sheet["department"]["code"]): sheet["stage"]
        for year in years
        for sheet in year["worksheets"]
    }
    rows = [
        (
            html.A(each["name"], href=address.link_to(path_with("/departments/<code>", code=each["code"]))),
            [_state(stages.get((year["fiscalYear"], each["code"])), year, each["code"]) for year in years],
        )
        for each in answer["departments"]["nodes"]
    ]
    grid = matrix(
        "Stage of each department's worksheet in each budget year",
        [Column("Department", is_row_heading=True), *(Column(year["fiscalYear"]) for year in years)],
        rows,
        name="Departments by budget year",
        foot=["Submitted", *(n_of_n(year["completion"]["submitted"], year["completion"]["outOf"]) for year in years)],
        trace=Trace("WorksheetStages", address.variables, rule=RULE, rule_sentence=years[0]["completion"]["rule"]),
    )
    mark = [edition_mark(is_illustrative=True)] if any(map(is_illustrative, years)) else []
    return html.Div([*mark, grid], className="stack")


def _state(stage: str | None, year: BudgetYear, code: str) -> State | Component:
    if stage is None:
        return html.Span("None on record", className="is-missing")
    place = f"budgetYears[fiscalYear={year['fiscalYear']}].worksheets[department.code={code}]"
    return State(stage, path=f"{place}.stage", look="stage")
