"""How far a worksheet gets in a budget year, and when: from the first draft to completed.

`lateness` runs from 0, the earliest department, to 1, the latest. Spreading departments over it makes sure that in the
middle of a year some have feedback while others have not begun.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from domain.budgeting_for_equity.stages import Stage
from seed_data.illustrative.budget_years import PlannedYear
from seed_data.illustrative.chance import happens
from seed_data.illustrative.days import days_after, entered, weekday_before

ON_TIME = 0.88  # share of departments that hand in by the due date
SHARE_REVISED = 0.6
ORDER = tuple(Stage)


@dataclass(frozen=True, slots=True)
class Reached:
    """A stage that was reached, and when that was recorded."""

    stage: Stage
    as_of: date
    recorded_at: datetime


def stages_reached(rng: Random, year: PlannedYear, lateness: float, stays_at: Stage, latest: date) -> list[Reached]:
    """Stages up to the one at which the worksheet stays, as far as they are recorded by `latest`."""
    reached = []
    is_revised = happens(rng, SHARE_REVISED) or stays_at is Stage.REVISED
    for stage, day in _course(rng, year, lateness, is_revised=is_revised):
        recorded_at = entered(rng, day, 2, latest)
        if recorded_at is None or ORDER.index(stage) > ORDER.index(stays_at):
            break
        reached.append(Reached(stage, day, recorded_at))
    return reached


def _course(rng: Random, year: PlannedYear, lateness: float, *, is_revised: bool) -> Iterator[tuple[Stage, date]]:
    submitted_on = _submitted_on(year, lateness)
    yield Stage.DRAFT, max(year.opens_on, weekday_before(days_after(rng, submitted_on, -16, -5)))
    yield Stage.SUBMITTED, submitted_on
    day = weekday_before(days_after(rng, submitted_on, 12, 21))
    yield Stage.FEEDBACK_GIVEN, day
    if is_revised:
        day = weekday_before(days_after(rng, day, 8, 20))
        yield Stage.REVISED, day
    yield Stage.COMPLETED, weekday_before(days_after(rng, day, 10, 25))


def _submitted_on(year: PlannedYear, lateness: float) -> date:
    """Most in the second half of the time given, the last ones up to four weeks after it."""
    span = (year.due_on - year.opens_on).days
    if lateness > ON_TIME:
        return year.due_on + timedelta(days=3 + round(25 * (lateness - ON_TIME) / (1 - ON_TIME)))
    return weekday_before(year.opens_on + timedelta(days=round(span * (0.45 + 0.55 * lateness / ON_TIME))))
