"""The teams in a table: whose, by what name, active or not and why, when they last met."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components import badges
from dashboard.components.edition import edition_mark
from dashboard.components.filters import Choice, Entry, filters
from dashboard.components.paging import from_the_start, pages
from dashboard.components.table import Cell, Column, Content, table
from dashboard.queries.equity_action_teams import EquityActionTeamsAnswer, Team
from dashboard.trace import Trace
from dashboard.wording import equity_action_teams as sentences

PAGE_SIZE = 100
COLUMNS = (
    Column("Department", sort="department", is_row_heading=True, width="11rem"),
    Column("Team's own name", sort="name", width="11rem"),
    Column("Active"),
    Column("Why", width="16rem"),
    Column("Last met", sort="met"),
    Column("Meetings in 12 months", is_number=True),
)


def team_path(code: str) -> str:
    return path_with("/equity-action-teams/<code>", code=code)


def team_table(answer: EquityActionTeamsAnswer, address: Address) -> list[Component]:
    teams = answer["equityActionTeams"]
    nodes, anew = teams["nodes"], from_the_start(address)
    today = address.as_of or answer["edition"]["today"]
    chosen: list[Choice | Entry] = [
        Choice("active", "Active", [("yes", sentences.ACTIVE), ("no", sentences.NOT_ACTIVE)]),
        Entry("search", "Words in the team's name"),
    ]
    return [
        filters(anew, chosen, name="Filter teams"),
        table(
            "Equity Action Teams on record",
            COLUMNS,
            [_row(team, today, address) for team in nodes],
            name="Equity Action Teams",
            address=anew,
            trace=Trace("EquityActionTeams", address.variables, rule="team-active"),
            nothing="No team fits these filters.",
        ),
        pages(teams["pageInfo"], len(nodes), teams["totalCount"], address, one="team", many="teams"),
    ]


def _row(team: Team, today: str, address: Address) -> list[Content | Cell]:
    code = team["department"]["code"]
    place = f"equityActionTeams.nodes[key={team['key']}]"
    name: list[str | Component] = [team["name"]]
    if team["source"]["isIllustrative"]:
        name += [" ", edition_mark(is_illustrative=True)]
    return [
        html.A(team["department"]["name"], href=address.link_to(team_path(code))),
        Cell(name, path=f"{place}.name", value=team["name"]),
        Cell(
            badges.yes_no(team["isActive"], sentences.ACTIVE, sentences.NOT_ACTIVE),
            path=f"{place}.isActive",
            value=team["isActive"],
        ),
        team["whyActive"],
        Cell(sentences.met(team["lastMetOn"], today), path=f"{place}.lastMetOn", value=team["lastMetOn"] or ""),
        Cell(team["meetingCount"], path=f"{place}.meetingCount"),
    ]
