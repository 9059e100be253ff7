"""Is the worksheet in? Its stage, its due date and the way to its answers."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components import badges
from dashboard.components.attributes import traced
from dashboard.components.edition import edition_mark
from dashboard.components.origin import origin
from dashboard.components.text import definitions, section
from dashboard.pages.department.opening import cell_of
from dashboard.queries.department import Department, Worksheet
from dashboard.trace import Trace
from dashboard.wording import department as wording
from dashboard.wording import department_opening as opening_words
from dashboard.wording import words


def worksheet(department: Department, address: Address) -> Component:
    sheet = department["worksheet"]
    if sheet is None:
        cell = cell_of(department, "WORKSHEET_SUBMITTED")
        said = opening_words.no_worksheet(cell["state"], cell["dueOn"], is_required=cell["isRequired"])
        children: list[Component] = [html.P(said)]
        return section(wording.WORKSHEET, children, section_id="worksheet")
    return section(
        wording.worksheet(sheet["budgetYear"]["fiscalYear"]), _about(sheet, department, address), section_id="worksheet"
    )


def _about(sheet: Worksheet, department: Department, address: Address) -> list[Component]:
    trace = Trace("DepartmentWorksheet", address.variables, citation=sheet["source"], rule="worksheet-submitted")
    submitted = words.day(sheet["submittedOn"]) if sheet["submittedOn"] else wording.NOT_SUBMITTED
    path = path_with(
        "/budgeting-for-equity/<fiscal_year>/<code>",
        fiscal_year=sheet["budgetYear"]["fiscalYear"],
        code=department["code"],
    )
    return [
        html.P(_state(sheet), className="status-line"),
        html.Div(
            [
                definitions(
                    [
                        (wording.WORKSHEET_DUE, words.day(sheet["dueOn"]) if sheet["dueOn"] else None),
                        (wording.WORKSHEET_SUBMITTED, submitted),
                    ]
                ),
                html.P(html.A(wording.READ_WORKSHEET, href=address.link_to(path)), className="on-screen"),
                origin(trace, wording.WORKSHEET),
            ],
            className="stack",
            **traced(trace),
        ),
    ]


def _state(sheet: Worksheet) -> list[Component]:
    marks = [badges.stage(sheet["stage"])]
    if sheet["isLate"]:
        marks.append(badges.obligation("LATE"))
    if sheet["source"]["isIllustrative"]:
        marks.append(edition_mark(is_illustrative=True))
    return marks
