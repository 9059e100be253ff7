"""Budget years side by side: how many departments got how far, and each department's stage in each year."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components.chart import Part, figure, stacked_bar
from dashboard.components.edition import edition_mark
from dashboard.components.matrix import State, matrix
from dashboard.components.table import Cell, Column, Content, table
from dashboard.components.text import n_of_n
from dashboard.pages.budgeting_for_equity.opening import RULE, is_illustrative, sources
from dashboard.pages.budgeting_for_equity.without_worksheet import NOT_STARTED, must_submit
from dashboard.queries.budgeting_for_equity import BudgetingForEquityAnswer, BudgetYear
from dashboard.trace import Trace
from dashboard.wording import budgeting_for_equity as sentences
from dashboard.wording import words

UNDER_WAY = ("SUBMITTED", "FEEDBACK_GIVEN", "REVISED")
YEAR_COLUMNS = (
    Column(sentences.BUDGET_YEAR, is_row_heading=True),
    Column(sentences.STARTED, is_number=True),
    Column(sentences.SUBMITTED, is_number=True),
    Column(sentences.COMPLETED, is_number=True),
    Column(sentences.OUT_OF, is_number=True),
    Column(sentences.SHARE, is_number=True),
    Column(sentences.DUE_ON),
)


def parts(year: BudgetYear) -> list[Part]:
    """Departments by how far they got; the stages between submitting and completing are drawn as one."""
    counted = {entry["stage"]: entry["count"] for entry in year["stageCounts"]}
    return [
        Part(sentences.COMPLETED, counted.get("COMPLETED", 0), "done"),
        Part(sentences.NOT_YET_COMPLETED, sum(counted.get(stage, 0) for stage in UNDER_WAY), "doing"),
        Part(sentences.DRAFT, counted.get("DRAFT", 0), "waiting"),
        Part(sentences.NOT_STARTED, counted.get("NOT_STARTED", 0), "unknown"),
    ]


def completion_by_year(years: list[BudgetYear], address: Address) -> list[Component]:
    """The picture of all years, and the three counts of each."""
    made_up = any(is_illustrative(year) for year in years)
    said = [(year["fiscalYear"], year["completion"]["submitted"], year["completion"]["outOf"]) for year in years]
    picture = html.Div([stacked_bar(parts(year), label=_bar_label(year)) for year in years], className="stack")
    name = sentences.YEARS_PICTURE
    return [
        figure(
            name,
            sentences.years_summary(said),
            picture,
            _drawn_numbers(name, years),
            source=sources(years, address),
            trace=_trace("WorksheetStages", years, address),
            is_illustrative=made_up,
        ),
        table(
            sentences.YEARS_TABLE,
            YEAR_COLUMNS,
            [_year_row(year, address) for year in years],
            name=sentences.YEARS_TABLE_NAME,
            trace=_trace("WorksheetCompletion", years, address),
        ),
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
        sentences.STAGES_BY_YEAR,
        [Column(sentences.DEPARTMENT, is_row_heading=True), *(Column(year["fiscalYear"]) for year in years)],
        rows,
        name=sentences.STAGES_BY_YEAR_NAME,
        foot=[
            sentences.SUBMITTED,
            *(n_of_n(year["completion"]["submitted"], year["completion"]["outOf"]) for year in years),
        ],
        trace=_trace("WorksheetStages", years, address),
    )
    mark = [html.P(edition_mark(is_illustrative=True))] if any(map(is_illustrative, years)) else []
    return html.Div([*mark, grid], className="stack")


def _trace(query: str, years: list[BudgetYear], address: Address) -> Trace:
    return Trace(query, address.variables, rule=RULE, rule_sentence=years[0]["completion"]["rule"])


def _bar_label(year: BudgetYear) -> str:
    done = year["completion"]
    return sentences.submitted_in(year["fiscalYear"], done["submitted"], done["outOf"])


def _drawn_numbers(name: str, years: list[BudgetYear]) -> Component:
    headings = [Column(part.label, is_number=True) for part in parts(years[0])]
    rows: list[list[str | int]] = [[year["fiscalYear"], *(part.count for part in parts(year))] for year in years]
    return table(name, [Column(sentences.BUDGET_YEAR, is_row_heading=True), *headings], rows, name=name)


def _year_row(year: BudgetYear, address: Address) -> list[Content | Cell]:
    done = year["completion"]
    place = f"budgetYears[fiscalYear={year['fiscalYear']}].completion"
    unknown = Cell(None, no_value=sentences.NOT_KNOWN)
    return [
        html.A(year["fiscalYear"], href=address.href(year=year["fiscalYear"]), className="keep-together"),
        Cell(done["started"], path=f"{place}.started"),
        Cell(done["submitted"], path=f"{place}.submitted"),
        Cell(done["completed"], path=f"{place}.completed"),
        unknown if done["outOf"] is None else Cell(done["outOf"], path=f"{place}.outOf"),
        unknown if done["share"] is None else words.percent(done["share"]),
        unknown if year["dueOn"] is None else html.Span(words.day(year["dueOn"]), className="keep-together"),
    ]


def _state(stage: str | None, year: BudgetYear, code: str) -> State | Component:
    if stage is None:
        return _without_worksheet(year, code)
    place = f"budgetYears[fiscalYear={year['fiscalYear']}].worksheets[department.code={code}]"
    return State(stage, path=f"{place}.stage", look="stage")


def _without_worksheet(year: BudgetYear, code: str) -> State | Component:
    must = must_submit(year["filers"], code)
    if must is None:
        return html.Span(sentences.NONE_ON_RECORD, className="is-missing")
    return State(NOT_STARTED, look="stage") if must else State("NOT_REQUIRED")
