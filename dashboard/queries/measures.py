"""What the graph answers to the query Measures."""

from __future__ import annotations

from typing import TypedDict

from dashboard.queries.cited import Cited, EditionToday, HowMany
from dashboard.queries.paging import PageInfo, Total


class PlanOfYear(TypedDict):
    fiscalYear: str


class MeasuredStrategy(TypedDict):
    reference: str
    workPlan: PlanOfYear


class NamedDepartment(TypedDict):
    code: str
    name: str


class MeasuredAction(TypedDict):
    reference: str
    department: NamedDepartment


class Measure(TypedDict):
    """A value, or the reason for having none; it belongs to a strategy or to an action."""

    key: str
    role: str
    statement: str
    type: str
    unit: str | None
    scale: str | None
    accountability: str | None
    value: str | None
    low: str | None
    high: str | None
    yes: bool | None
    text: str | None
    noValue: str | None
    fiscalYear: str | None
    strategy: MeasuredStrategy | None
    action: MeasuredAction | None
    source: Cited


class MeasurePage(TypedDict):
    totalCount: int
    pageInfo: PageInfo
    nodes: list[Measure]


class MeasureKey(TypedDict):
    key: str


class AnyMeasure(TypedDict):
    nodes: list[MeasureKey]


class MeasuresAnswer(TypedDict):
    """`ofDepartments` holds one measure if departments' plans have any at all, whatever the filters."""

    ofDepartments: AnyMeasure
    edition: EditionToday
    measures: MeasurePage
    inWorkPlan: HowMany
    inWorkPlanWithValue: Total
    inReaps: HowMany
    inReapsWithValue: Total
