"""Where an action stands on a day, worked out from its dates and reports and never stored.

The first line that fits decides. A plan that nobody reports on is never "on track": silence is stale, not well.
"""

from datetime import date, timedelta
from enum import StrEnum

from domain.work_plan.progress import Progress

REPORT_IS_FRESH_FOR = timedelta(days=100)  # a quarter, and ten days in which to write it down
DUE_SOON_WITHIN = timedelta(days=90)


class Standing(StrEnum):
    COMPLETED = "completed"
    NO_DATES_GIVEN = "no_dates_given"
    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    STALE = "stale"
    ON_TRACK = "on_track"


class Freshness(StrEnum):
    """How old the newest report is. CLOSED: the action is completed, so no further report is due."""

    FRESH = "fresh"
    STALE = "stale"
    NO_REPORT = "no_report"
    CLOSED = "closed"


def freshness(progress: Progress | None, last_report_on: date | None, today: date) -> Freshness:
    """How fresh the newest report is on `today`; a report is fresh up to and including its 100th day."""
    if progress is Progress.COMPLETED:
        return Freshness.CLOSED
    if last_report_on is None:
        return Freshness.NO_REPORT
    return Freshness.FRESH if today - last_report_on <= REPORT_IS_FRESH_FOR else Freshness.STALE


def standing(
    *,
    progress: Progress | None,
    starts_on: date | None,
    due_on: date | None,
    last_report_on: date | None,
    today: date,
) -> Standing:
    """Where an action stands on `today`. An action due today is not yet overdue."""
    if progress is Progress.COMPLETED:
        return Standing.COMPLETED
    if due_on is None:
        return Standing.NO_DATES_GIVEN
    if due_on < today:
        return Standing.OVERDUE
    if due_on - today <= DUE_SOON_WITHIN:
        return Standing.DUE_SOON
    if _is_silent(starts_on, freshness(progress, last_report_on, today), today):
        return Standing.STALE
    return Standing.ON_TRACK


def _is_silent(starts_on: date | None, fresh: Freshness, today: date) -> bool:
    """No fresh report, although the action has begun (or gives no day to begin)."""
    if fresh is Freshness.FRESH:
        return False
    return fresh is Freshness.STALE or starts_on is None or starts_on <= today
