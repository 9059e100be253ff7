"""What the graph answers to the queries of the Analyst page: what can be chosen, and counted groups."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from dashboard.queries.cited import EditionToday


class Key(TypedDict):
    key: str


class NamedDepartment(TypedDict):
    code: str
    name: str
    serviceAreas: list[Key]


class NamedByKey(TypedDict):
    key: str
    name: str


class NamedCycle(TypedDict):
    name: str
    isInForce: bool


class OfYear(TypedDict):
    fiscalYear: str


class DepartmentNodes(TypedDict):
    nodes: list[NamedDepartment]


class AnyNode(TypedDict):
    nodes: list[Key]


class GroupKey(TypedDict):
    """`value` is the group's name for programs; None: it has none in this dimension."""

    dimension: str
    value: str | None
    label: str


class Group(TypedDict):
    by: list[GroupKey]
    count: int
    outOf: int
    share: float


class AnalystAnswer(TypedDict):
    """Without groups when nothing could be counted. `actions` and `equityActionTeams` hold one if there is any."""

    edition: EditionToday
    departments: DepartmentNodes
    serviceAreas: list[NamedByKey]
    cycles: list[NamedCycle]
    workPlans: list[OfYear]
    budgetYears: list[OfYear]
    actions: AnyNode
    equityActionTeams: AnyNode
    published: NotRequired[list[Group]]
    illustrative: NotRequired[list[Group]]
