"""What the graph answers to the query EquityActionTeams."""

from __future__ import annotations

from typing import TypedDict

from dashboard.queries.cited import Cited, EditionToday, HowMany, RuleInWords
from dashboard.queries.citywide_reports import CitywideReport
from dashboard.queries.paging import PageInfo, Total


class NamedDepartment(TypedDict):
    code: str
    name: str


class Statement(TypedDict):
    """What was said of a team's activity, newest first: active, paused or dissolved."""

    state: str
    asOf: str


class Team(TypedDict):
    key: str
    name: str
    formedOn: str | None
    isActive: bool
    lastMetOn: str | None
    activity: list[Statement]
    meetingCount: int
    department: NamedDepartment
    source: Cited


class Teams(TypedDict):
    totalCount: int
    pageInfo: PageInfo
    nodes: list[Team]


class EquityActionTeamsAnswer(TypedDict):
    edition: EditionToday
    equityActionTeams: Teams
    onRecord: HowMany
    active: Total
    citywideReports: list[CitywideReport]
    rules: list[RuleInWords]
