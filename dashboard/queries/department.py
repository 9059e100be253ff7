"""What the graph answers to the query Department."""

from __future__ import annotations

from typing import TypedDict

from dashboard.queries.cited import Cited
from dashboard.queries.city import Completion, Edition, ObligationCell, ProgressCount, ServiceArea
from dashboard.queries.citywide_reports import CitywideReport
from dashboard.queries.departments import Marked, StandingCount
from dashboard.queries.equity_action_teams import Statement


class Cycle(TypedDict):
    name: str
    startsOn: str
    endsOn: str
    dueOn: str | None
    isInForce: bool


class Action(TypedDict):
    reference: str
    wording: str
    startsOn: str | None
    dueOn: str | None
    completedOn: str | None
    leads: list[str]
    progress: str | None
    standing: str
    freshness: str
    daysOverdue: int | None
    daysUntilDue: int | None
    lastReportOn: str | None
    source: Marked


class Goal(TypedDict):
    number: int
    title: str
    communityIndicator: str | None
    actions: list[Action]


class Month(TypedDict):
    """The state at the end of a month."""

    month: str
    completed: int
    inProgress: int
    ongoing: int
    notStarted: int
    noReport: int
    total: int


class Filing(TypedDict):
    """The newest one: "filed" or "withdrawn", and the day it speaks of."""

    state: str
    asOf: str


class Reap(TypedDict):
    title: str
    isFiled: bool
    filedOn: str | None
    filing: Filing | None
    isCurrent: bool
    lastReportOn: str | None
    actionCount: int
    asOf: str
    cycle: Cycle
    standingCounts: list[StandingCount]
    progressCounts: list[ProgressCount]
    completion: Completion
    goals: list[Goal]
    monthlyProgress: list[Month]
    source: Cited


class Comparison(TypedDict):
    """`departments` take part; `medianShare` is null where nothing is compared, and `notCompared` says why."""

    completed: int | None
    outOf: int | None
    share: float | None
    medianShare: float | None
    departments: int | None
    notCompared: str | None
    fewestActions: int
    fewestDepartments: int
    rule: str
    isIllustrative: bool


class CycleInForce(TypedDict):
    name: str
    isInForce: bool


class ReapOfCycle(TypedDict):
    cycle: CycleInForce
    standingCounts: list[StandingCount]


class BudgetYearName(TypedDict):
    fiscalYear: str
    opensOn: str | None


class Worksheet(TypedDict):
    stage: str
    stageSince: str | None
    isSubmitted: bool
    submittedOn: str | None
    isLate: bool
    dueOn: str | None
    budgetYear: BudgetYearName
    source: Cited


class Meeting(TypedDict):
    heldOn: str
    attended: int | None
    members: int | None


class Team(TypedDict):
    """`meetingCount` is of the last 12 months."""

    name: str
    formedOn: str | None
    isActive: bool
    lastMetOn: str | None
    activity: list[Statement]
    meetingCount: int
    meetings: list[Meeting]
    source: Cited


class Obligations(TypedDict):
    cells: list[ObligationCell]
    asOf: str


class State(TypedDict):
    value: str


# `from` is a word of Python's own, so these two are written as mappings.
Change = TypedDict(
    "Change",
    {
        "kind": str,
        "recordId": str,
        "reference": str | None,
        "name": str | None,
        "from": State | None,
        "to": State,
        "because": str,
        "reportedOn": str | None,
    },
)
Changes = TypedDict("Changes", {"from": str, "to": str, "totalCount": int, "nodes": list[Change]})


class Department(TypedDict):
    code: str
    name: str
    abbreviation: str | None
    kind: str
    note: str | None
    serviceAreas: list[ServiceArea]
    source: Cited
    obligations: Obligations
    reap: Reap | None
    reaps: list[ReapOfCycle]
    comparison: Comparison
    worksheet: Worksheet | None
    team: Team | None


class DepartmentAnswer(TypedDict):
    edition: Edition
    department: Department | None
    changes: Changes
    cycles: list[Cycle]
    citywideReports: list[CitywideReport]
