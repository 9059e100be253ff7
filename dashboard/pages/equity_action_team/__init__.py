"""One department's Equity Action Team: whether it is active and why, its meetings, and what was said of it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, Parameter, code, path_with
from dashboard.components import badges
from dashboard.components.edition import edition_mark
from dashboard.components.number import traced_number
from dashboard.components.origin import origin
from dashboard.components.states import empty
from dashboard.components.table import Cell, Column, table
from dashboard.components.text import breadcrumbs, definitions, numbers_row, page_heading, section
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
    Column("What was said", is_row_heading=True),
    Column("As of"),
    Column("Recorded by"),
    Column("Note", width="14rem"),
)


def view(answer: EquityActionTeamAnswer, address: Address) -> list[Component]:
    department = answer["department"]
    if department is None:
        raise NotFound(
            f"There is no department with the code {address.value('code')}.", "Choose one from the list of departments."
        )
    trail = breadcrumbs([("Equity Action Teams", address.link_to("/equity-action-teams"))], department["name"])
    team = department["team"]
    if team is None:
        return [
            trail,
            page_heading(f"{department['name']}: Equity Action Team", sentences.none_on_record(department["name"])),
            empty(
                "Whether this department has one is not known here.",
                html.A("All teams on record", href=address.link_to("/equity-action-teams")),
            ),
        ]
    return [
        trail,
        page_heading(f"{department['name']}: {team['name']}", _lead(team)),
        _figures(answer, team, address),
        section("Attendance", attendance(team, PLACE, _trace(team, address), address), section_id="attendance"),
        section("Meetings", meeting_table(team, PLACE, _trace(team, address)), section_id="meetings"),
        section("What was said of the team", _statements(team, address), section_id="activity"),
        html.P(
            html.A(
                f"Everything about {department['name']}",
                href=address.link_to(path_with("/departments/<code>", code=department["code"])),
            )
        ),
    ]


def title(answer: EquityActionTeamAnswer, _address: Address) -> str:
    department = answer["department"]
    return f"{department['name']}, Equity Action Team" if department else "Equity Action Team"


def _lead(team: Team) -> list[str | Component]:
    said: list[str | Component] = [
        sentences.team_lead(team["whyActive"], team["meetingCount"]),
    ]
    return [*said, " ", edition_mark(is_illustrative=True)] if team["source"]["isIllustrative"] else said


def _figures(answer: EquityActionTeamAnswer, team: Team, address: Address) -> Component:
    rule = next((rule["sentence"] for rule in answer["rules"] if rule["key"] == RULE), None)
    trace = Trace(QUERY, address.variables, citation=team["source"], rule=RULE, rule_sentence=rule)
    return html.Div(
        [
            numbers_row(
                [
                    traced_number(
                        answer, f"{PLACE}.meetingCount", "Meetings in the last 12 months", _trace(team, address)
                    )
                ]
            ),
            definitions(
                [
                    ("Active", badges.yes_no(team["isActive"], sentences.ACTIVE, sentences.NOT_ACTIVE)),
                    ("Why", sentences.why(team["whyActive"])),
                    ("Last met on", sentences.met(team["lastMetOn"])),
                    ("Formed on", words.day(team["formedOn"]) if team["formedOn"] else None),
                ]
            ),
            origin(trace, "whether the team is active", summary="By which rule"),
        ],
        className="stack",
    )


def _trace(team: Team, address: Address) -> Trace:
    return Trace(QUERY, address.variables, citation=team["source"])


def _statements(team: Team, address: Address) -> Component:
    rows: list[list[str | Cell]] = [
        [
            Cell(
                sentences.STATED.get(entry["state"].lower(), entry["state"]),
                path=f"{PLACE}.activity[{position}].state",
                value=entry["state"],
            ),
            words.day(entry["asOf"]),
            entry["recordedBy"],
            entry["note"] or "",
        ]
        for position, entry in enumerate(team["activity"])
    ]
    return table(
        "Dated statements about the team",
        STATEMENT_COLUMNS,
        rows,
        name="Statements about the team",
        trace=_trace(team, address),
        nothing="Nothing was said of whether this team is active, paused or dissolved.",
    )


PAGE = Page(
    path="/equity-action-teams/<code>",
    name="Equity Action Team",
    query="EquityActionTeam",
    view=view,
    parameters=(Parameter("code", code, variable="code"),),
    title=title,
)
