"""What the graph answers to the query Search."""

from __future__ import annotations

from typing import TypedDict

from dashboard.queries.cited import Cited, EditionToday


class OfDepartment(TypedDict):
    code: str
    name: str


class Hit(TypedDict):
    """`within` is the wording of what it stands below, `reference` its number there. Only measures have a type."""

    key: str
    title: str
    within: str | None
    reference: str | None
    fiscalYear: str | None
    cycle: str | None
    measureType: str | None
    department: OfDepartment | None
    source: Cited


class HitsOfKind(TypedDict):
    kind: str
    count: int
    hits: list[Hit]


class SearchAnswer(TypedDict):
    edition: EditionToday
    search: list[HitsOfKind]
