"""The first sentences of a department's page, and what kind of department it is."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.edition import edition_mark
from dashboard.queries.city import ObligationCell
from dashboard.queries.department import Department
from dashboard.wording import department as wording
from dashboard.wording import words


def is_unknown(department: Department) -> bool:
    """Nothing recorded of it, in any cycle or budget year, and nothing that it is known to have to do."""
    has_records = department["reaps"] or department["worksheet"] or department["team"]
    return not has_records and all(cell["state"] == "NOT_KNOWN" for cell in department["obligations"]["cells"])


def lead(department: Department, today: str) -> str:
    """The plan, the worksheet and the team, a sentence each."""
    if is_unknown(department):
        return wording.what_is_not_known(department["name"])
    return " ".join([_plan(department, today), _worksheet(department), _team(department)])


def cell_of(department: Department, obligation: str) -> ObligationCell:
    return next(cell for cell in department["obligations"]["cells"] if cell["obligation"] == obligation)


def _plan(department: Department, today: str) -> str:
    plan = department["reap"]
    if plan is None:
        cell = cell_of(department, "REAP_FILED")
        return wording.no_reap(None, cell["state"], cell["dueOn"])
    counts = {entry["standing"]: entry["count"] for entry in plan["standingCounts"]}
    ended_cycle = None if plan["cycle"]["isInForce"] else plan["cycle"]["name"]
    return wording.standing_sentence(counts, plan["lastReportOn"], today, ended_cycle=ended_cycle)


def _worksheet(department: Department) -> str:
    sheet = department["worksheet"]
    if sheet is None:
        return wording.no_worksheet(cell_of(department, "WORKSHEET_SUBMITTED")["state"])
    return wording.worksheet_sentence(
        fiscal_year=sheet["budgetYear"]["fiscalYear"],
        stage=sheet["stage"],
        is_submitted=sheet["isSubmitted"],
        submitted_on=sheet["submittedOn"],
        is_late=sheet["isLate"],
        due_on=sheet["dueOn"],
    )


def _team(department: Department) -> str:
    team = department["team"]
    if team is None:
        return wording.no_team(cell_of(department, "TEAM_ACTIVE")["state"])
    return wording.team_sentence(team["whyActive"])


def what_it_is(department: Department) -> Component:
    """Kind, abbreviation and service areas in one line; the mark says that its records are made up."""
    areas = [area["name"] for area in department["serviceAreas"]]
    parts = [
        words.DEPARTMENT_KIND[department["kind"]],
        *([department["abbreviation"]] if department["abbreviation"] else []),
        f"Serves {words.joined(areas)}" if areas else "Service area not known",
    ]
    records = [department["reap"], department["worksheet"], department["team"]]
    is_illustrative = any(record["source"]["isIllustrative"] for record in records if record is not None)
    note: list[str | Component] = [html.Br(), department["note"]] if department["note"] else []
    mark: list[str | Component] = (
        [" ", edition_mark(is_illustrative=True), " plan, worksheet and team"] if is_illustrative else []
    )
    return html.P([" · ".join(parts), *mark, *note], className="what-it-is")
