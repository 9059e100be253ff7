"""Days on which an office works, and the moment at which a report is entered.

Nothing is entered after the day before loading, so that no report comes from the future in any time zone.
"""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from random import Random

FIRST_HOUR, LAST_HOUR = 15, 22  # UTC, within a working day in the west of North America


def month_end(day: date) -> date:
    """The last day of the month of `day`."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def months_later(day: date, months: int) -> date:
    """The last day of the month that is `months` after the month of `day`."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return month_end(date(years, month + 1, 1))


def weekday_before(day: date) -> date:
    """`day`, or the Friday before it when it falls on a weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def days_after(rng: Random, day: date, at_least: int, at_most: int) -> date:
    """A day between `at_least` and `at_most` days after `day`."""
    return day + timedelta(days=rng.randint(at_least, at_most))


def entered(rng: Random, as_of: date, within: int, latest: date) -> datetime | None:
    """A moment in the `within` days after `as_of`; None when that is later than `latest`."""
    day = days_after(rng, as_of, 0, within)
    moment = time(rng.randint(FIRST_HOUR, LAST_HOUR), rng.randint(0, 59), rng.randint(0, 59), tzinfo=UTC)
    return datetime.combine(day, moment) if day <= latest else None
