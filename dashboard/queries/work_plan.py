"""What the graph answers to the query WorkPlan."""

from __future__ import annotations

from typing import Any, TypedDict


class Completed(TypedDict):
    completed: int
    outOf: int
    ongoing: int
    noReport: int
    total: int
    rule: str


class ProgressCount(TypedDict):
    progress: str | None
    count: int


class Printed(TypedDict):
    printed: str | None


class PlanStatement(TypedDict):
    kind: str
    wording: str
    source: dict[str, Any]


class Part(TypedDict):
    label: str
    value: str | None
    low: str | None
    high: str | None


class PrintedReading(TypedDict):
    fiscalYear: str | None
    printed: str | None
    value: str | None
    low: str | None
    high: str | None
    yes: bool | None
    text: str | None
    noValue: str | None
    display: str
    breakdown: list[Part]
    ofWhich: list[Part]
    secondQuantity: list[Part]


class PlannedMeasure(TypedDict):
    key: str
    position: int
    statement: str
    type: str
    scale: str | None
    note: str | None
    readings: list[PrintedReading]


class ProgressReport(TypedDict):
    asOf: str
    source: Printed


class Deferral(TypedDict):
    reason: str
    source: Printed


class ServedPillar(TypedDict):
    number: int
    name: str


class PlannedStrategy(TypedDict):
    key: str
    number: int
    reference: str
    numberIsPrinted: bool
    statement: str
    note: str | None
    progress: str | None
    progressReport: ProgressReport | None
    deferral: Deferral | None
    pillars: list[ServedPillar]
    source: dict[str, Any]
    performanceMeasures: list[PlannedMeasure]
    outputs: list[PlannedMeasure]


class Objective(TypedDict):
    number: int
    title: str
    note: str | None
    completion: Completed
    progressCounts: list[ProgressCount]
    source: dict[str, Any]
    strategies: list[PlannedStrategy]


class WorkPlan(TypedDict):
    key: str
    fiscalYear: str
    title: str
    statements: list[PlanStatement]
    completion: Completed
    progressCounts: list[ProgressCount]
    measureCount: int
    measuresWithoutValue: int
    source: dict[str, Any]
    objectives: list[Objective]


class WorkPlanAnswer(TypedDict):
    edition: dict[str, Any]
    workPlans: list[WorkPlan]
