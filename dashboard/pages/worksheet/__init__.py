"""One department's worksheet for one budget year: how far it got, when, and what was answered."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.address import Address, Parameter, code, fiscal_year
from dashboard.components.edition import marked
from dashboard.components.states import empty
from dashboard.components.text import breadcrumbs, page_heading, section
from dashboard.page import NotFound, Page
from dashboard.pages.budgeting_for_equity.without_worksheet import must_submit
from dashboard.pages.worksheet.answers import answers
from dashboard.pages.worksheet.neighbours import neighbours
from dashboard.pages.worksheet.stages import particulars, stages, way
from dashboard.queries.worksheet import BudgetYear, Department, Worksheet, WorksheetAnswer
from dashboard.wording import budgeting_for_equity as budgeting
from dashboard.wording import worksheet as sentences

PARAMETERS = (
    Parameter("fiscal_year", fiscal_year, variable="fiscalYear"),
    Parameter("code", code, variable="code"),
)


def view(answer: WorksheetAnswer, address: Address) -> list[Component]:
    department, year = _found(answer, address)
    sheet = department["worksheet"]
    trail = breadcrumbs(
        [
            (budgeting.NAME, address.link_to("/budgeting-for-equity")),
            (year["fiscalYear"], address.link_to("/budgeting-for-equity", year=year["fiscalYear"])),
        ],
        department["name"],
    )
    name = sentences.title(department["name"], year["fiscalYear"])
    if sheet is None:
        return [
            trail,
            page_heading(name, _none_on_record(department, year, address.as_of or answer["edition"]["today"])),
            empty(sentences.NOTHING_HERE, sentences.CHOOSE_BELOW),
            neighbours(department, year, address),
        ]
    today = address.as_of or answer["edition"]["today"]
    said = marked(_lead(sheet, year, today), is_illustrative=sheet["source"]["isIllustrative"])
    return [
        trail,
        page_heading(name, said),
        section(
            sentences.STAGES,
            [way(sheet), particulars(sheet, year), stages(answer, sheet, address)],
            section_id="stages",
            intro=sentences.FEEDBACK,
        ),
        section(sentences.ANSWERS, answers(sheet, year, address), section_id="answers"),
        neighbours(department, year, address),
    ]


def _none_on_record(department: Department, year: BudgetYear, today: str) -> str:
    """With whether there must be one, where that is known."""
    said = sentences.none_on_record(department["name"], year["fiscalYear"])
    must = must_submit(year["filers"], department["code"])
    if must is None:
        return said
    then = _missing(year, today) if must else sentences.NONE_REQUIRED
    return f"{said} {then}"


def _missing(year: BudgetYear, today: str) -> str:
    """Nobody is late with what was not asked for yet."""
    if year["opensOn"] and year["opensOn"] > today:
        return sentences.not_asked_yet(today, year["opensOn"])
    return sentences.against_due_date(None, year["dueOn"], today)


def _lead(sheet: Worksheet, year: BudgetYear, today: str) -> str:
    if not sheet["stages"] and year["opensOn"] and year["opensOn"] > today:
        return _missing(year, today)
    return sentences.lead(sheet["stage"], sheet["stageSince"], sheet["submittedOn"], sheet["dueOn"], today)


def title(answer: WorksheetAnswer, address: Address) -> str:
    department = answer["department"]
    return sentences.title(department["name"], address.value("fiscal_year")) if department else str(sentences.NAME)


def _found(answer: WorksheetAnswer, address: Address) -> tuple[Department, BudgetYear]:
    department, year = answer["department"], answer["budgetYear"]
    if year is None:
        raise NotFound(sentences.no_such_year(address.value("fiscal_year")), sentences.CHOOSE_YEAR)
    if department is None:
        raise NotFound(sentences.no_such_department(address.value("code")), sentences.CHOOSE_DEPARTMENT)
    return department, year


PAGE = Page(
    path="/budgeting-for-equity/<fiscal_year>/<code>",
    name=sentences.NAME,
    query="Worksheet",
    view=view,
    parameters=PARAMETERS,
    title=title,
)
