"""The first sentences of a department's page, and what kind of department it is."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.edition import marked
from dashboard.components.text import printed
from dashboard.pages.department.records import has_records, is_illustrative
from dashboard.queries.city import ObligationCell
from dashboard.queries.department import Action, Department, Reap
from dashboard.wording import department as wording
from dashboard.wording import department_opening as opening_words
from dashboard.wording import words


def is_unknown(department: Department) -> bool:
    """Nothing recorded of it, in any cycle or budget year, and nothing that it is known to have to do."""
    return not has_records(department) and all(
        cell["state"] == "NOT_KNOWN" for cell in department["obligations"]["cells"]
    )


def lead(department: Department, today: str, ended_cycle: str | None = None) -> list[str | Component]:
    """The plan and the worksheet; what is made up says so. `ended_cycle` is one that the reader chose."""
    if is_unknown(department):
        return [opening_words.what_is_not_known(department["name"])]
    said = [_plan(department, today, ended_cycle), " ", _worksheet(department)]
    return marked(*said, is_illustrative=is_illustrative(department))


def no_reap(department: Department, cycle: str | None, *, is_ended: bool) -> str:
    """Who must file, and by when, is known of the cycle in force only."""
    if is_ended:
        return opening_words.no_reap(cycle, "", None)
    cell = cell_of(department, "REAP_FILED")
    return opening_words.no_reap(cycle, cell["state"], cell["dueOn"], is_required=cell["isRequired"])


def cell_of(department: Department, obligation: str) -> ObligationCell:
    return next(cell for cell in department["obligations"]["cells"] if cell["obligation"] == obligation)


def _plan(department: Department, today: str, ended_cycle: str | None) -> str:
    plan = department["reap"]
    if plan is None:
        said = no_reap(department, ended_cycle, is_ended=ended_cycle is not None)
        return opening_words.no_plan(department["name"], said)
    return opening_words.plan(
        department["name"],
        {entry["standing"]: entry["count"] for entry in plan["standingCounts"]},
        plan["lastReportOn"],
        today,
        not_begun=sum(first_day_decides(action) for goal in plan["goals"] for action in goal["actions"]),
        ended_cycle=None if plan["cycle"]["isInForce"] else plan["cycle"]["name"],
        not_filed=None if plan["isFiled"] else _not_filed(department, plan),
    )


def _not_filed(department: Department, plan: Reap) -> str:
    if not plan["cycle"]["isInForce"]:
        return opening_words.unfiled(plan["cycle"]["name"], withdrawn_on(plan), "", None)
    cell = cell_of(department, "REAP_FILED")
    return opening_words.unfiled(plan["cycle"]["name"], withdrawn_on(plan), cell["state"], cell["dueOn"])


def withdrawn_on(plan: Reap) -> str | None:
    filing = plan["filing"]
    return filing["asOf"] if filing and filing["state"] == "withdrawn" else None


def first_day_decides(action: Action) -> bool:
    """On track only because it has not begun: nobody has reported on it."""
    return action["standing"] == "ON_TRACK" and action["lastReportOn"] is None


def _worksheet(department: Department) -> str:
    sheet = department["worksheet"]
    if sheet is None:
        cell = cell_of(department, "WORKSHEET_SUBMITTED")
        return opening_words.no_worksheet(cell["state"], cell["dueOn"], is_required=cell["isRequired"])
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
