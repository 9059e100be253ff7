"""How worksheets came in, week by week towards the due date: the year that is shown against earlier ones."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.chart import figure
from dashboard.components.states import empty
from dashboard.components.step_lines import step_lines
from dashboard.components.table import Cell, Column, Content, table
from dashboard.figures.weekly import Counted, Weekly, Year, weekly
from dashboard.pages.budgeting_for_equity.opening import is_illustrative, sources
from dashboard.queries.budgeting_for_equity import BudgetYear
from dashboard.trace import Trace
from dashboard.wording import completion_by_week as said
from dashboard.wording.rule_sentences import RULES

EARLIER_YEARS = 3
RULE = "completion-by-week"


def completion_by_week(chosen: BudgetYear, opened: list[BudgetYear], today: str, address: Address) -> Component:
    earlier = [year for year in opened if year["fiscalYear"] < chosen["fiscalYear"]][:EARLIER_YEARS]
    years = [chosen, *earlier]
    drawn = weekly(years, today)
    if drawn is None:
        return empty(said.NO_WEEKS, said.NO_WEEKS_NEXT)
    return figure(
        said.PICTURE,
        drawn.summary,
        step_lines(drawn.lines, drawn.ticks, first=drawn.first, last=drawn.last),
        _numbers(drawn),
        source=sources(years, address),
        trace=Trace("WorksheetWeeks", address.variables, rule=RULE, rule_sentence=str(RULES[RULE][1])),
        is_illustrative=any(map(is_illustrative, years)),
    )


def _numbers(drawn: Weekly) -> Component:
    headings = [Column(year["fiscalYear"]) for year in drawn.years]
    rows: list[list[Content | Cell]] = [[said.week(week), *_cells(drawn, counts)] for week, counts in drawn.rows]
    return table(
        said.PICTURE,
        [Column(said.WEEK, is_row_heading=True), *headings],
        rows,
        name=said.PICTURE,
        foot=[said.NEWEST, *_cells(drawn, drawn.newest)],
        is_compact=True,
    )


def _cells(drawn: Weekly, counts: list[Counted]) -> list[Cell]:
    return [_cell(count, year) for count, year in zip(counts, drawn.years, strict=True)]


def _cell(count: Counted, year: Year) -> Cell:
    if count.position is None:
        return Cell(None, no_value=count.shown)
    week = year["completionByWeek"][count.position]
    place = f"budgetYears[fiscalYear={year['fiscalYear']}].completionByWeek[{count.position}]"
    return Cell(count.shown, path=f"{place}.submitted", value=week["submitted"])
