"""One department's Equity Action Team: whether it is active and why, its meetings, and what was said of it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, Parameter, code, path_with
from dashboard.components import badges
from dashboard.components.edition import marked
from dashboard.components.number import traced_number
from dashboard.components.origin import origin
from dashboard.components.states import empty
from dashboard.components.table import Cell, Column, table
from dashboard.components.text import breadcrumbs, definitions, numbers_row, page_heading, printed, section
from dashboard.page import NotFound, Page
from dashboard.pages.equity_action_team.attendance import attendance, meeting_table
from dashboard.queries.equity_action_team import EquityActionTeamAnswer, Team
from dashboard.trace import Trace
from dashboard.wording import equity_action_teams as sentences
from dashboard.wording import words

QUERY = "EquityActionTeamMeetings"
RULE = "team-active"
PLACE = "department.team"
STATEMENT_COLUMNS = (
    Column(sentences.WHAT_WAS_SAID, is_row_heading=True),
    Column(sentences.AS_OF),
    Column(sentences.RECORDED_BY),
    Column(sentences.NOTE, width="14rem"),
)


def view(answer: EquityActionTeamAnswer, address: Address) -> list[Component]:
    department = answer["department"]
    if department is None:
        raise NotFound(sentences.no_department(address.value("code")), sentences.CHOOSE_DEPARTMENT)
    trail = breadcrumbs([(sentences.NAME, address.link_to("/equity-action-teams"))], department["name"])
    team = department["team"]
    today = address.as_of or answer["edition"]["today"]
    if team is None:
        return [
            trail,
            page_heading(sentences.of_department(department["name"]), sentences.none_on_record(department["name"])),
            empty(
                sentences.NOT_KNOWN_WHETHER,
                html.A(sentences.ALL_TEAMS, href=address.link_to("/equity-action-teams")),
            ),
        ]
    return [
        trail,
        page_heading(
            html.Span([sentences.team_of(department["name"]), " ", printed(team["name"])]), _lead(team, today)
        ),
        _figures(answer, team, address, today),
        section(sentences.ATTENDANCE, attendance(team, PLACE, _trace(team, address), address), section_id="attendance"),
        section(sentences.MEETINGS, meeting_table(team, PLACE, _trace(team, address)), section_id="meetings"),
        section(sentences.STATEMENTS, _statements(team, address), section_id="activity"),
        html.P(
            html.A(
                sentences.everything_about(department["name"]),
                href=address.link_to(path_with("/departments/<code>", code=department["code"])),
            )
        ),
    ]


def title(answer: EquityActionTeamAnswer, _address: Address) -> str:
    department = answer["department"]
    return sentences.of_department(department["name"]) if department else sentences.ONE


def _lead(team: Team, today: str) -> list[str | Component]:
    return marked(
        f"{sentences.is_active(team['isActive'])} {sentences.why(team, today)}",
        " ",
        sentences.meetings_held(team["meetingCount"]),
        is_illustrative=team["source"]["isIllustrative"],
    )


def _figures(answer: EquityActionTeamAnswer, team: Team, address: Address, today: str) -> Component:
    rule = next((rule["sentence"] for rule in answer["rules"] if rule["key"] == RULE), None)
    trace = Trace(QUERY, address.variables, citation=team["source"], rule=RULE, rule_sentence=rule)
    return html.Div(
        [
            numbers_row(
                [traced_number(answer, f"{PLACE}.meetingCount", sentences.MEETINGS_COUNT, _trace(team, address))]
            ),
            definitions(
                [
                    (sentences.ACTIVITY, badges.yes_no(team["isActive"], sentences.ACTIVE, sentences.NOT_ACTIVE)),
                    (sentences.WHY, sentences.why(team, today)),
                    (sentences.LAST_MET_ON, sentences.met(team["lastMetOn"])),
                    (sentences.FORMED_ON, words.day(team["formedOn"]) if team["formedOn"] else None),
                ]
            ),
            origin(trace, sentences.WHETHER_ACTIVE, summary=sentences.BY_WHICH_RULE),
        ],
        className="stack",
    )


def _trace(team: Team, address: Address) -> Trace:
    return Trace(QUERY, address.variables, citation=team["source"])


def _statements(team: Team, address: Address) -> Component:
    rows: list[list[str | Component | Cell]] = [
        [
            Cell(
                sentences.STATED.get(entry["state"].lower(), entry["state"]),
                path=f"{PLACE}.activity[{position}].state",
                value=entry["state"],
            ),
            words.day(entry["asOf"]),
            printed(entry["recordedBy"]),
            printed(entry["note"] or ""),
        ]
        for position, entry in enumerate(team["activity"])
    ]
    return table(
        sentences.STATEMENTS_CAPTION,
        STATEMENT_COLUMNS,
        rows,
        name=sentences.STATEMENTS_TABLE,
        trace=_trace(team, address),
        nothing=sentences.NO_STATEMENT,
    )


PAGE = Page(
    path="/equity-action-teams/<code>",
    name=sentences.ONE,
    query="EquityActionTeam",
    view=view,
    parameters=(Parameter("code", code, variable="code"),),
    title=title,
)
