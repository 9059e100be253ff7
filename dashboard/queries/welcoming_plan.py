"""What the graph answers to the query WelcomingPlan."""

from __future__ import annotations

from typing import Any, TypedDict


class ServingPlan(TypedDict):
    fiscalYear: str


class ServingDeferral(TypedDict):
    reason: str


class ServingStrategy(TypedDict):
    key: str
    reference: str
    statement: str
    progress: str | None
    deferral: ServingDeferral | None
    workPlan: ServingPlan


class ServingWork(TypedDict):
    why: str
    isOurs: bool
    source: dict[str, Any]
    strategy: ServingStrategy


class CitywideStrategy(TypedDict):
    key: str
    number: int | None
    wording: str
    source: dict[str, Any]


class NamedPillar(TypedDict):
    number: int
    name: str


class Pillar(NamedPillar):
    purpose: str
    note: str | None
    source: dict[str, Any]
    strategies: list[CitywideStrategy]
    servedBy: list[ServingWork]


class GlobalCompactObjective(TypedDict):
    number: int
    title: str
    source: dict[str, Any]


class CitywidePlan(TypedDict):
    title: str
    periodFrom: int
    periodUntil: int
    statedStrategies: int | None
    statedStrategiesSource: dict[str, Any] | None
    loadedStrategies: int
    deadline: str | None
    note: str | None
    source: dict[str, Any]
    pillars: list[Pillar]
    gaps: list[NamedPillar]
    globalCompactObjectives: list[GlobalCompactObjective]


class WelcomingPlanAnswer(TypedDict):
    edition: dict[str, Any]
    citywidePlan: CitywidePlan | None
