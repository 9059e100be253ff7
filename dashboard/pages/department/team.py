"""Is the Equity Action Team active? When it last met, and its meetings."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components import badges
from dashboard.components.attributes import traced
from dashboard.components.edition import edition_mark
from dashboard.components.number import inline_number
from dashboard.components.origin import origin
from dashboard.components.table import Cell, Column, table
from dashboard.components.text import definitions, printed, section
from dashboard.pages.department.opening import cell_of
from dashboard.queries.department import Department, DepartmentAnswer, Meeting, Team
from dashboard.trace import Trace
from dashboard.wording import department as wording
from dashboard.wording import equity_action_teams as team_words
from dashboard.wording import words


def team(answer: DepartmentAnswer, department: Department, address: Address, today: str) -> Component:
    here = department["team"]
    if here is None:
        said = wording.no_team(cell_of(department, "TEAM_ACTIVE")["state"])
        return section(wording.TEAM, html.P(said), section_id="team")
    return section(wording.TEAM, _about(answer, here, address, today), section_id="team")


def _about(answer: DepartmentAnswer, here: Team, address: Address, today: str) -> list[Component]:
    trace = Trace("DepartmentTeam", address.variables, citation=here["source"], rule="team-active")
    return [
        html.P(_state(here), className="status-line"),
        html.P(team_words.why(here, today), className="status-why"),
        html.Div(
            [
                definitions(
                    [
                        (wording.TEAM_NAME, printed(here["name"])),
                        (wording.TEAM_MEETINGS, inline_number(answer, "department.team.meetingCount")),
                    ]
                ),
                *([_meetings(here["meetings"])] if here["meetings"] else []),
                origin(trace, wording.TEAM),
            ],
            className="stack",
            **traced(trace),
        ),
    ]


def _state(here: Team) -> list[Component]:
    marks = [badges.yes_no(here["isActive"], team_words.ACTIVE, team_words.NOT_ACTIVE)]
    if here["source"]["isIllustrative"]:
        marks.append(edition_mark(is_illustrative=True))
    return marks


def _meetings(meetings: list[Meeting]) -> Component:
    return html.Details(
        [
            html.Summary(wording.LATEST_MEETINGS),
            table(
                wording.LATEST_MEETINGS_CAPTION,
                [Column(wording.HELD_ON, is_row_heading=True), Column(wording.ATTENDED)],
                [_row(meeting) for meeting in meetings],
                name=wording.LATEST_MEETINGS_CAPTION,
                is_compact=True,
            ),
        ]
    )


def _row(meeting: Meeting) -> list[Cell]:
    attended = wording.attended(meeting["attended"], meeting["members"])
    return [
        Cell(words.day(meeting["heldOn"])),
        Cell(attended, no_value=None if attended else wording.NOT_RECORDED),
    ]
