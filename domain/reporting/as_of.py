"""What was known of a thing on a day: its newest report up to that day.

Two reports for one day are a report and its correction: the one recorded later counts.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Protocol, TypeVar


class Dated(Protocol):
    """Anything that says which day it speaks of and when it was recorded."""

    @property
    def as_of(self) -> date: ...
    @property
    def recorded_at(self) -> datetime: ...


R = TypeVar("R", bound=Dated)


def newest(reports: Iterable[R], day: date) -> R | None:
    """The report that holds on `day`, or None when nothing had been reported by then."""
    until_then = [report for report in reports if report.as_of <= day]
    return max(until_then, key=lambda report: (report.as_of, report.recorded_at), default=None)
