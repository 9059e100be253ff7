"""In which stage each department's worksheet stands in one budget year."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components import badges
from dashboard.components.attributes import aria
from dashboard.components.chart import Bar, bars, figure
from dashboard.components.source_link import source_link
from dashboard.components.table import Cell, Column, sorted_rows, table
from dashboard.pages.budgeting_for_equity.opening import RULE, is_illustrative
from dashboard.pages.budgeting_for_equity.without_worksheet import NOT_STARTED, is_late, must_submit
from dashboard.queries.budgeting_for_equity import BudgetingForEquityAnswer, BudgetYear, StageCount
from dashboard.trace import Trace
from dashboard.wording import budgeting_for_equity as sentences
from dashboard.wording import words

STAGES = tuple(words.STAGE)
COLUMNS = (
    Column(sentences.DEPARTMENT, sort="department", is_row_heading=True),
    Column(sentences.STAGE, sort="stage"),
    Column(sentences.SINCE, sort="since"),
    Column(sentences.SUBMITTED_ON, sort="submitted"),
    Column(sentences.LATE),
    Column(sentences.WORKSHEET),
)


def worksheet_path(fiscal_year: str, code: str) -> str:
    return path_with("/budgeting-for-equity/<fiscal_year>/<code>", fiscal_year=fiscal_year, code=code)


def stages_by_department(answer: BudgetingForEquityAnswer, year: BudgetYear, address: Address) -> list[Component]:
    return [
        _stage_figure(year, address),
        _stage_table(answer, year, address),
        html.P(sentences.WITHOUT_RECORD, className="source-line"),
    ]


def _stage_figure(year: BudgetYear, address: Address) -> Component:
    counted = {entry["stage"]: entry["count"] for entry in sorted(year["stageCounts"], key=_stage_order)}
    place = f"budgetYears[fiscalYear={year['fiscalYear']}].stageCounts"
    rows: list[list[str | Cell]] = [
        [words.STAGE[stage], Cell(count, path=f"{place}[stage={stage}].count")] for stage, count in counted.items()
    ]
    name = sentences.by_stage(year["fiscalYear"])
    return figure(
        name,
        sentences.stages_summary([(words.STAGE[stage], count) for stage, count in counted.items()]),
        bars([Bar(words.STAGE[stage], count, words.number(count)) for stage, count in counted.items()]),
        table(
            name,
            [Column(sentences.STAGE, is_row_heading=True), Column(sentences.DEPARTMENTS, is_number=True)],
            rows,
            name=name,
        ),
        source=source_link(year["source"], address),
        trace=Trace("WorksheetStages", address.variables, rule=RULE, rule_sentence=year["completion"]["rule"]),
        is_illustrative=is_illustrative(year),
    )


def _stage_order(entry: StageCount) -> int:
    return STAGES.index(entry["stage"])


def _stage_table(answer: BudgetingForEquityAnswer, year: BudgetYear, address: Address) -> Component:
    sheets = {sheet["department"]["code"]: sheet for sheet in year["worksheets"]}
    entries: list[dict[str, Any]] = [
        {**department, "sheet": sheets.get(department["code"])} for department in answer["departments"]["nodes"]
    ]
    keys: dict[str, Callable[[Mapping[str, Any]], Any]] = {
        "department": lambda entry: entry["name"].casefold(),
        "stage": lambda entry: _rank(entry, year),
        "since": lambda entry: entry["sheet"]["stageSince"] if entry["sheet"] else None,
        "submitted": lambda entry: entry["sheet"]["submittedOn"] if entry["sheet"] else None,
    }
    day = address.as_of or answer["edition"]["today"]
    name = sentences.by_department(year["fiscalYear"])
    return table(
        name,
        COLUMNS,
        [_row(entry, year, address, day) for entry in sorted_rows(entries, address, keys, default="department")],
        name=name,
        address=address,
        trace=Trace("WorksheetStages", address.variables, rule=RULE, rule_sentence=year["completion"]["rule"]),
        nothing=sentences.NO_DEPARTMENT,
    )


def _rank(entry: Mapping[str, Any], year: BudgetYear) -> int | None:
    if entry["sheet"]:
        return STAGES.index(entry["sheet"]["stage"])
    return STAGES.index(NOT_STARTED) if must_submit(year["filers"], entry["code"]) else None


def _row(entry: Mapping[str, Any], year: BudgetYear, address: Address, day: str) -> list[Any]:
    code, sheet = entry["code"], entry["sheet"]
    department = html.A(entry["name"], href=address.link_to(path_with("/departments/<code>", code=code)))
    if sheet is None:
        return [department, *_without_worksheet(year, code, day)]
    place = f"budgetYears[fiscalYear={year['fiscalYear']}].worksheets[department.code={code}]"
    to_sheet = html.A(
        sentences.OPEN,
        href=address.link_to(worksheet_path(year["fiscalYear"], code)),
        **aria(label=sentences.open_worksheet(entry["name"])),
    )
    return [
        department,
        Cell(badges.stage(sheet["stage"]), path=f"{place}.stage", value=sheet["stage"]),
        _day(sheet["stageSince"]),
        _day(sheet["submittedOn"]),
        badges.obligation("LATE") if sheet["isLate"] else sentences.late(sheet["submittedOn"], year["dueOn"]),
        to_sheet,
    ]


def _without_worksheet(year: BudgetYear, code: str, day: str) -> list[Any]:
    none = Cell(None, no_value=sentences.NONE_ON_RECORD)
    must = must_submit(year["filers"], code)
    if must is None:
        return [Cell(None, no_value=sentences.NOT_KNOWN), "", "", "", none]
    if not must:
        return [badges.obligation("NOT_REQUIRED"), "", "", "", none]
    late = badges.obligation("LATE") if is_late(year, code, day) else sentences.NOT_LATE
    return [badges.stage(NOT_STARTED), _day(None), _day(None), late, none]


def _day(iso: str | None) -> Component | Cell:
    return html.Span(words.day(iso), className="keep-together") if iso else Cell(None, no_value=sentences.NOT_YET)
