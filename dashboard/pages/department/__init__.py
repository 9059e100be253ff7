"""Department: is the plan on track, what presses, is the worksheet in, is the team active; on one screen.

Where nothing is recorded of a department the page says so, and shows what the City reported of all of them together.
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, Parameter, code, day, one_of, text
from dashboard.components.text import breadcrumbs, page_heading
from dashboard.page import NotFound, Page
from dashboard.pages.department import attention, goals, opening, reap, team, unknown, worksheet
from dashboard.pages.department.changes import changes
from dashboard.pages.department.comparison import comparison
from dashboard.pages.department.cycles import cycles, ended_cycle, left_from_others
from dashboard.pages.department.due_dates import due_dates
from dashboard.pages.department.over_time import over_time
from dashboard.queries.department import Department, DepartmentAnswer
from dashboard.wording import department as wording
from dashboard.wording import words

PARAMETERS = (
    Parameter("code", code, variable="code"),
    Parameter("cycle", text, variable="cycle"),
    Parameter("since", day, variable="since"),
    Parameter("standing", one_of(*words.STANDING)),
    Parameter("progress", one_of(*(word or goals.NO_REPORT for word in words.PROGRESS))),
    Parameter("lead", text),
    Parameter("sort", one_of(*attention.SORTS, *(f"-{word}" for word in attention.SORTS))),
)


def view(answer: DepartmentAnswer, address: Address) -> list[Component]:
    department = _department(answer, address)
    _check_cycle(answer, address)
    today = address.as_of or answer["edition"]["today"]
    ended = ended_cycle(answer["cycles"], address)
    top = [
        breadcrumbs([(wording.DEPARTMENTS, address.link_to("/departments"))], department["name"]),
        page_heading(department["name"], opening.lead(department, today, ended)),
        opening.what_it_is(department),
    ]
    if opening.is_unknown(department):
        return [*top, *unknown.unknown(answer, address)]
    plan = department["reap"]
    return [
        *top,
        *cycles(answer["cycles"], department, address),
        *(left_from_others(department, address) if ended is None else []),
        html.Div(
            [
                html.Div(
                    [
                        reap.status(answer, department, address, today),
                        *(due_dates(plan, address, today) if plan else []),
                    ],
                    className="status-plan",
                ),
                worksheet.worksheet(department, address),
                team.team(answer, department, address, today),
                *([comparison(department, plan, address)] if plan else []),
            ],
            className="status-row",
        ),
        *([attention.attention(plan, address)] if plan else []),
        changes(answer, department, address),
        *([goals.goals(plan, address)] if plan else []),
        *([over_time(plan, address)] if plan else []),
    ]


def _department(answer: DepartmentAnswer, address: Address) -> Department:
    department = answer["department"]
    if department is None:
        raise NotFound(wording.no_department(address.value("code")), wording.CHOOSE_DEPARTMENT)
    return department


def _check_cycle(answer: DepartmentAnswer, address: Address) -> None:
    known = [cycle["name"] for cycle in answer["cycles"]]
    asked = address.value("cycle")
    if asked is not None and asked not in known:
        raise NotFound(*wording.no_cycle(asked, known))


def title(answer: DepartmentAnswer, _address: Address) -> str:
    return answer["department"]["name"] if answer["department"] else wording.NAME


PAGE = Page(
    path="/departments/<code>",
    name=wording.NAME,
    query="Department",
    view=view,
    parameters=PARAMETERS,
    title=title,
)
