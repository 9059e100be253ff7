"""What the graph answers to the query Departments."""

from __future__ import annotations

from typing import TypedDict

from dashboard.queries.city import Edition, ServiceArea


class Marked(TypedDict):
    isIllustrative: bool


class CycleName(TypedDict):
    name: str


class ReapInRow(TypedDict):
    isFiled: bool
    actionCount: int
    lastReportOn: str | None
    cycle: CycleName
    source: Marked


class StandingCount(TypedDict):
    standing: str
    count: int


class DepartmentRow(TypedDict):
    code: str
    name: str
    abbreviation: str | None
    kind: str
    serviceAreas: list[ServiceArea]
    reap: ReapInRow | None
    standingCounts: list[StandingCount]


class DepartmentList(TypedDict):
    totalCount: int
    nodes: list[DepartmentRow]


class AreaKey(TypedDict):
    key: str


class Filtered(TypedDict):
    """What a department can be found by."""

    kind: str
    serviceAreas: list[AreaKey]


class Everyone(TypedDict):
    nodes: list[Filtered]


class DepartmentsAnswer(TypedDict):
    """`everyone` are all departments, whatever the filters leave out."""

    edition: Edition
    departments: DepartmentList
    everyone: Everyone
    serviceAreas: list[ServiceArea]
