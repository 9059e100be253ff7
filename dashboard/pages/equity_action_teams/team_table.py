"""The teams in a table: whose, by what name, active or not and why, when they last met."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components import badges
from dashboard.components.edition import marked
from dashboard.components.filters import Choice, Entry, filters
from dashboard.components.paging import from_the_start, pages
from dashboard.components.table import Cell, Column, Content, table
from dashboard.components.text import printed
from dashboard.queries.equity_action_teams import EquityActionTeamsAnswer, Team
from dashboard.trace import Trace
from dashboard.wording import equity_action_teams as sentences

PAGE_SIZE = 100
COLUMNS = (
    Column(sentences.DEPARTMENT, sort="department", is_row_heading=True, width="11rem"),
    Column(sentences.OWN_NAME, sort="name", width="11rem"),
    Column(sentences.ACTIVITY, width="6.5rem"),
    Column(sentences.WHY, width="16rem"),
    Column(sentences.LAST_MET, sort="met", width="8.5rem"),
    Column(sentences.MEETINGS_IN_A_YEAR, is_number=True),
)


def team_path(code: str) -> str:
    return path_with("/equity-action-teams/<code>", code=code)


def team_table(answer: EquityActionTeamsAnswer, address: Address) -> list[Component]:
    teams = answer["equityActionTeams"]
    today = address.as_of or answer["edition"]["today"]
    nodes, anew = teams["nodes"], from_the_start(address)
    caption = marked(sentences.CAPTION, is_illustrative=any(team["source"]["isIllustrative"] for team in nodes))
    chosen: list[Choice | Entry] = [
        Choice("active", sentences.ACTIVITY, [("yes", sentences.ACTIVE), ("no", sentences.NOT_ACTIVE)]),
        Entry("search", sentences.WORDS_IN_NAME),
    ]
    return [
        filters(anew, chosen, name=sentences.FILTER),
        table(
            caption,
            COLUMNS,
            [_row(team, address, today) for team in nodes],
            name=sentences.NAME,
            address=anew,
            trace=Trace("EquityActionTeams", address.variables, rule="team-active"),
            nothing=sentences.NO_TEAM_FITS,
        ),
        pages(
            teams["pageInfo"],
            sentences.shown(len(nodes), teams["totalCount"]),
            address,
            of_what=sentences.TEAMS,
            first=nodes[0]["name"] if nodes else None,
        ),
    ]


def _row(team: Team, address: Address, today: str) -> list[Content | Cell]:
    code = team["department"]["code"]
    place = f"equityActionTeams.nodes[key={team['key']}]"
    return [
        html.A(team["department"]["name"], href=address.link_to(team_path(code))),
        Cell(printed(team["name"]), path=f"{place}.name", value=team["name"]),
        Cell(
            badges.yes_no(team["isActive"], sentences.ACTIVE, sentences.NOT_ACTIVE),
            path=f"{place}.isActive",
            value=team["isActive"],
        ),
        sentences.why(team, today),
        html.Span(sentences.met(team["lastMetOn"]), className="keep-together"),
        Cell(team["meetingCount"], path=f"{place}.meetingCount"),
    ]
