"""In which stage each department's worksheet stands in one budget year."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components import badges
from dashboard.components.chart import Part, figure, stacked_bar
from dashboard.components.filters import Choice, filters
from dashboard.components.source_link import source_link
from dashboard.components.table import Cell, Column, sorted_rows, table
from dashboard.pages.budgeting_for_equity.opening import RULE, is_illustrative
from dashboard.queries.budgeting_for_equity import BudgetingForEquityAnswer, BudgetYear
from dashboard.trace import Trace
from dashboard.wording import budgeting_for_equity as sentences
from dashboard.wording import words

STAGES = tuple(words.STAGE)
TONES = {
    "COMPLETED": "done",
    "REVISED": "ongoing",
    "FEEDBACK_GIVEN": "ongoing",
    "SUBMITTED": "doing",
    "DRAFT": "waiting",
    "NOT_STARTED": "unknown",
}
COLUMNS = (
    Column("Department", sort="department", is_row_heading=True),
    Column("Stage", sort="stage"),
    Column("Since", sort="since"),
    Column("Submitted on", sort="submitted"),
    Column("Late"),
    Column("Worksheet"),
)


def worksheet_path(fiscal_year: str, code: str) -> str:
    return path_with("/budgeting-for-equity/<fiscal_year>/<code>", fiscal_year=fiscal_year, code=code)


def stages_by_department(
    answer: BudgetingForEquityAnswer, year: BudgetYear, years: list[BudgetYear], address: Address
) -> list[Component]:
    options = [(each["fiscalYear"], each["fiscalYear"]) for each in years]
    shown = Choice("year", "Budget year", options, everything="The open or newest year")
    return [
        filters(address, [shown], name="Choose a budget year"),
        _stage_figure(year, address),
        _stage_table(answer, year, address),
    ]


def _stage_figure(year: BudgetYear, address: Address) -> Component:
    counted = {entry["stage"]: entry["count"] for entry in year["stageCounts"]}
    place = f"budgetYears[fiscalYear={year['fiscalYear']}].stageCounts"
    rows: list[list[str | Cell]] = [
        [words.STAGE[stage], Cell(counted[stage], path=f"{place}[stage={stage}].count")]
        for stage in STAGES
        if stage in counted
    ]
    name = f"Worksheets by stage, {year['fiscalYear']}"
    return figure(
        name,
        sentences.stages_summary([(words.STAGE[stage], counted.get(stage, 0)) for stage in reversed(STAGES)]),
        stacked_bar([Part(words.STAGE[stage], counted.get(stage, 0), TONES[stage]) for stage in reversed(STAGES)]),
        table(name, [Column("Stage", is_row_heading=True), Column("Departments", is_number=True)], rows, name=name),
        source=source_link(year["source"], address),
        trace=Trace("WorksheetStages", address.variables, rule=RULE, rule_sentence=year["completion"]["rule"]),
        is_illustrative=is_illustrative(year),
    )


def _stage_table(answer: BudgetingForEquityAnswer, year: BudgetYear, address: Address) -> Component:
    sheets = {sheet["department"]["code"]: sheet for sheet in year["worksheets"]}
    entries: list[dict[str, Any]] = [
        {**department, "sheet": sheets.get(department["code"])} for department in answer["departments"]["nodes"]
    ]
    keys: dict[str, Callable[[Mapping[str, Any]], Any]] = {
        "department": lambda entry: entry["name"].casefold(),
        "stage": lambda entry: STAGES.index(entry["sheet"]["stage"]) if entry["sheet"] else None,
        "since": lambda entry: entry["sheet"]["stageSince"] if entry["sheet"] else None,
        "submitted": lambda entry: entry["sheet"]["submittedOn"] if entry["sheet"] else None,
    }
    name = f"Worksheet of each department, {year['fiscalYear']}"
    return table(
        name,
        COLUMNS,
        [_row(entry, year, address) for entry in sorted_rows(entries, address, keys, default="department")],
        name=name,
        address=address,
        trace=Trace("WorksheetStages", address.variables, rule=RULE, rule_sentence=year["completion"]["rule"]),
        nothing="No department is on record.",
    )


def _row(entry: Mapping[str, Any], year: BudgetYear, address: Address) -> list[Any]:
    code, sheet = entry["code"], entry["sheet"]
    department = html.A(entry["name"], href=address.link_to(path_with("/departments/<code>", code=code)))
    if sheet is None:
        return [department, Cell(None, no_value="No worksheet on record"), "", "", "", ""]
    place = f"budgetYears[fiscalYear={year['fiscalYear']}].worksheets[department.code={code}]"
    to_sheet = html.A(
        ["Open", html.Span(f" the worksheet of {entry['name']}", className="visually-hidden")],
        href=address.link_to(worksheet_path(year["fiscalYear"], code)),
    )
    return [
        department,
        Cell(badges.stage(sheet["stage"]), path=f"{place}.stage", value=sheet["stage"]),
        _day(sheet["stageSince"], f"{place}.stageSince"),
        _day(sheet["submittedOn"], f"{place}.submittedOn"),
        badges.obligation("LATE") if sheet["isLate"] else "No",
        to_sheet,
    ]


def _day(iso: str | None, path: str) -> Cell:
    return Cell(words.day(iso), path=path, value=iso) if iso else Cell(None, no_value="Not yet")
