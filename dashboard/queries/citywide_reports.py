"""What the graph answers about figures that the City reported of all departments together."""

from __future__ import annotations

from typing import TypedDict

from dashboard.queries.cited import Cited


class Reported(TypedDict):
    display: str
    printed: str | None


class ReportedMeasure(TypedDict):
    key: str


class CitywideReport(TypedDict):
    """`recordedOutOf` is null when nobody knows how many departments must; `about` when no cycle or year is named."""

    key: str
    subject: str
    statement: str
    reported: Reported
    measure: ReportedMeasure
    recorded: int
    recordedOutOf: int | None
    about: str | None
    sentence: str
    note: str | None
    source: Cited
