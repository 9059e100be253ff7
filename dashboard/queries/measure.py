"""What the graph answers to the query Measure."""

from __future__ import annotations

from typing import TypedDict

from dashboard.queries.cited import Cited, EditionToday


class ReadingPart(TypedDict):
    """A further number in the same printed item: one number, or the ends of a range."""

    label: str
    value: str | None
    low: str | None
    high: str | None
    unit: str | None


class Reading(TypedDict):
    fiscalYear: str | None
    value: str | None
    low: str | None
    high: str | None
    yes: bool | None
    text: str | None
    noValue: str | None
    printed: str | None
    asOf: str
    recordedAt: str
    note: str | None
    breakdown: list[ReadingPart]
    ofWhich: list[ReadingPart]
    secondQuantity: list[ReadingPart]
    source: Cited


class PlanOfYear(TypedDict):
    fiscalYear: str


class MeasuredStrategy(TypedDict):
    reference: str
    statement: str
    workPlan: PlanOfYear


class NamedDepartment(TypedDict):
    code: str
    name: str


class MeasuredAction(TypedDict):
    reference: str
    wording: str
    department: NamedDepartment


class Measure(TypedDict):
    key: str
    role: str
    position: int
    statement: str
    type: str
    unit: str | None
    scale: str | None
    currency: str | None
    accountability: str | None
    accountabilityIsOurs: bool
    baseline: str | None
    target: str | None
    targetOn: str | None
    note: str | None
    readings: list[Reading]
    strategy: MeasuredStrategy | None
    action: MeasuredAction | None
    source: Cited


class MeasureAnswer(TypedDict):
    edition: EditionToday
    measure: Measure | None
