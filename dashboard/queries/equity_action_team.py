"""What the graph answers to the query EquityActionTeam."""

from __future__ import annotations

from typing import TypedDict

from dashboard.queries.cited import Cited, EditionToday, RuleInWords


class Activity(TypedDict):
    state: str
    asOf: str
    recordedBy: str
    note: str | None


class Meeting(TypedDict):
    """`attended` and `members` are null where they were not reported, which is not zero."""

    heldOn: str
    attended: int | None
    members: int | None
    note: str | None


class Team(TypedDict):
    name: str
    formedOn: str | None
    isActive: bool
    lastMetOn: str | None
    meetingCount: int
    activity: list[Activity]
    meetings: list[Meeting]
    source: Cited


class Department(TypedDict):
    code: str
    name: str
    team: Team | None


class EquityActionTeamAnswer(TypedDict):
    edition: EditionToday
    department: Department | None
    rules: list[RuleInWords]
