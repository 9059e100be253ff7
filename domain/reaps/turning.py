"""The next day on which the state of actions changes though nobody writes anything.

It may name a day too early, when one reason covers another, and never a day too late.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.reaps.standing import DUE_SOON_WITHIN, REPORT_IS_FRESH_FOR

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Ahead:
    """What lies ahead of some actions: of each kind the earliest day, or None."""

    due_on: date | None
    """Of those that are due today or later."""
    far_due_on: date | None
    """Of those that are not even due soon."""
    begins_on: date | None
    """Of those that have not begun."""
    fresh_report_on: date | None
    """The oldest of the newest reports that are fresh."""
    next_report_on: date | None
    """The first report that speaks of a day to come."""


def turns_on(ahead: Ahead) -> date:
    """The first day on which something may be another; the last of all days when nothing ever is."""
    turns = (
        later(ahead.due_on, ONE_DAY),
        later(ahead.far_due_on, -DUE_SOON_WITHIN),
        ahead.begins_on,
        later(ahead.fresh_report_on, REPORT_IS_FRESH_FOR + ONE_DAY),
        ahead.next_report_on,
    )
    return min((day for day in turns if day is not None), default=date.max)


def later(day: date | None, by: timedelta) -> date | None:
    """A day moved by some days; None where the calendar has no such day."""
    try:
        return None if day is None else day + by
    except OverflowError:
        return None
