"""What the graph answers to the query City, and to the parts of it that other pages ask for too."""

from __future__ import annotations

from typing import TypedDict

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
    sentence: str


class ObligationsMet(TypedDict):
    """One department's row; `silentActions` have begun and were never reported."""

    department: DepartmentInRow
    cells: list[ObligationCell]
    actions: int
    overdueActions: int
    dueSoonActions: int
    staleActions: int
    silentActions: int
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


class CityAnswer(TypedDict):
    edition: Edition
    workPlans: list[PlanProgress]
    obligations: list[ObligationsMet]
    obligationTotals: list[ObligationTotal]
    citywideReports: list[CitywideReport]
    serviceAreas: list[ServiceArea]
