"""The first sentences of a department's page, and what kind of department it is."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.edition import marked
from dashboard.components.text import printed
from dashboard.pages.department.records import has_records, is_illustrative
from dashboard.queries.city import ObligationCell
from dashboard.queries.department import Department
from dashboard.wording import department as wording
from dashboard.wording import department_opening as opening_words
from dashboard.wording import words


def is_unknown(department: Department) -> bool:
    """Nothing recorded of it, in any cycle or budget year, and nothing that it is known to have to do."""
    return not has_records(department) and all(
        cell["state"] == "NOT_KNOWN" for cell in department["obligations"]["cells"]
    )


def lead(department: Department, today: str) -> list[str | Component]:
    """The plan and the worksheet, a sentence each; what is made up says so."""
    if is_unknown(department):
        return [opening_words.what_is_not_known(department["name"])]
    return marked(_plan(department, today), " ", _worksheet(department), is_illustrative=is_illustrative(department))


def cell_of(department: Department, obligation: str) -> ObligationCell:
    return next(cell for cell in department["obligations"]["cells"] if cell["obligation"] == obligation)


def _plan(department: Department, today: str) -> str:
    plan = department["reap"]
    if plan is None:
        cell = cell_of(department, "REAP_FILED")
        return opening_words.no_plan(department["name"], cell["state"], cell["dueOn"])
    counts = {entry["standing"]: entry["count"] for entry in plan["standingCounts"]}
    ended_cycle = None if plan["cycle"]["isInForce"] else plan["cycle"]["name"]
    return opening_words.plan(department["name"], counts, plan["lastReportOn"], today, ended_cycle=ended_cycle)


def _worksheet(department: Department) -> str:
    sheet = department["worksheet"]
    if sheet is None:
        cell = cell_of(department, "WORKSHEET_SUBMITTED")
        return opening_words.no_worksheet(cell["state"], cell["dueOn"])
    return opening_words.worksheet(
        fiscal_year=sheet["budgetYear"]["fiscalYear"],
        stage=sheet["stage"],
        is_submitted=sheet["isSubmitted"],
        submitted_on=sheet["submittedOn"],
        is_late=sheet["isLate"],
        due_on=sheet["dueOn"],
    )


def what_it_is(department: Department) -> Component:
    """Kind, abbreviation and service areas in one line."""
    areas = [area["name"] for area in department["serviceAreas"]]
    parts = [
        str(words.DEPARTMENT_KIND[department["kind"]]),
        *([department["abbreviation"]] if department["abbreviation"] else []),
        wording.serves(areas) if areas else str(wording.AREA_NOT_KNOWN),
    ]
    note: list[str | Component] = [html.Br(), printed(department["note"])] if department["note"] else []
    return html.P([" · ".join(parts), *note], className="what-it-is")
