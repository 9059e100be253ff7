"""What the graph answers to the query City, and to the parts of it that other pages ask for too."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from dashboard.queries.cited import Cited
from dashboard.queries.citywide_reports import CitywideReport


class CityName(TypedDict):
    name: str


class Edition(TypedDict):
    name: str
    city: CityName | None
    loadedOn: str | None
    dataVersion: str
    today: str
    note: str


class Completion(TypedDict):
    completed: int
    outOf: int
    ongoing: int
    noReport: int
    total: int
    rule: str


class ProgressCount(TypedDict):
    progress: str | None
    count: int


class ObjectiveProgress(TypedDict):
    number: int
    title: str
    completion: Completion
    progressCounts: list[ProgressCount]


class PlanProgress(TypedDict):
    fiscalYear: str
    title: str
    completion: Completion
    progressCounts: list[ProgressCount]
    objectives: list[ObjectiveProgress]
    source: Cited


class ServiceArea(TypedDict):
    key: str
    name: str


class Activity(TypedDict):
    state: str
    asOf: str


class TeamMet(TypedDict):
    """What was said of its activity stands newest first."""

    lastMetOn: str | None
    activity: list[Activity]


class DepartmentInRow(TypedDict):
    code: str
    name: str
    serviceAreas: list[ServiceArea]
    team: TeamMet | None


class ObligationCell(TypedDict):
    obligation: str
    state: str
    isMet: bool
    isRequired: bool | None
    on: str | None
    dueOn: str | None


class ObligationsMet(TypedDict):
    """One department's row; `silentActions` have begun and were never reported.

    `hasTeam` is None when no team of any department is on record, so that nobody knows.
    """

    department: DepartmentInRow
    cells: list[ObligationCell]
    actions: int
    overdueActions: int
    dueSoonActions: int
    staleActions: int
    silentActions: int
    actionsWithoutLead: int
    hasTeam: bool | None
    lastReportOn: str | None
    asOf: str
    isIllustrative: bool


class ObligationTotal(TypedDict):
    """`outOf` is None when nobody knows how many must."""

    obligation: str
    met: int
    outOf: int | None
    recorded: int
    rule: str
    cycle: str | None
    fiscalYear: str | None


class AreaTotal(TypedDict):
    obligation: str
    met: int
    outOf: int | None


class ServiceAreaTotals(ServiceArea):
    obligationTotals: list[AreaTotal]


class CityAnswer(TypedDict):
    """`wholeCity` is there when the page is about one service area."""

    edition: Edition
    workPlans: list[PlanProgress]
    obligations: list[ObligationsMet]
    obligationTotals: list[ObligationTotal]
    wholeCity: NotRequired[list[ObligationTotal]]
    citywideReports: list[CitywideReport]
    serviceAreas: list[ServiceAreaTotals]


class GroupKey(TypedDict):
    dimension: str
    value: str | None


class MovedTo(TypedDict):
    """How many of one kind in one department are in another state than before, by that state."""

    by: list[GroupKey]
    count: int


class CompletedOutOf(TypedDict):
    completed: int
    outOf: int
    noReport: int
    total: int


class PlanInBrief(TypedDict):
    fiscalYear: str
    title: str
    completion: CompletedOutOf
    source: Cited


class DepartmentName(TypedDict):
    code: str
    name: str


class StateOfCell(TypedDict):
    obligation: str
    state: str


class ObligationStates(TypedDict):
    department: DepartmentName
    cells: list[StateOfCell]
    isIllustrative: bool


class MovedAnswer(TypedDict):
    """What ends in "Then" was so on the earlier day."""

    edition: Edition
    serviceAreas: list[ServiceArea]
    moved: list[MovedTo]
    workPlans: list[PlanInBrief]
    workPlansThen: list[PlanInBrief]
    obligationTotals: list[ObligationTotal]
    obligationTotalsThen: list[ObligationTotal]
    obligations: list[ObligationStates]
    obligationsThen: list[ObligationStates]
