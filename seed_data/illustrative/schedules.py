"""When an action is to begin and to end, and how it really goes.

Plans leave dates out; the work goes on all the same. So what a plan gives is kept apart from what happens.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from random import Random

from domain.work_plan.progress import Progress
from seed_data.illustrative.chance import happens
from seed_data.illustrative.cycles import CycleSketch
from seed_data.illustrative.days import days_after, month_end
from seed_data.illustrative.habits import Habit

SHARE_QUICK = 0.12
SHARE_BEYOND_THE_CYCLE = 0.05


class Given(Enum):
    """Which dates the plan gives: start, due."""

    BOTH = (True, True)
    DUE_ONLY = (False, True)
    START_ONLY = (True, False)
    NONE = (False, False)


class Outcome(Enum):
    """What becomes of an action: done, made a lasting practice, begun and dropped, or never begun."""

    DONE = "done"
    LASTING = "lasting"
    DRAGGING = "dragging"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Schedule:
    """`starts_on` and `due_on` are what the plan gives; the other days are what happens."""

    starts_on: date | None
    due_on: date | None
    outcome: Outcome
    begun_on: date
    settled_on: date

    def word_on(self, day: date) -> Progress:
        """The word that an honest report for `day` uses."""
        if self.outcome is Outcome.WAITING or day < self.begun_on:
            return Progress.NOT_STARTED
        if day < self.settled_on or self.outcome is Outcome.DRAGGING:
            return Progress.IN_PROGRESS
        return Progress.COMPLETED if self.outcome is Outcome.DONE else Progress.ONGOING


def schedule(rng: Random, cycle: CycleSketch, habit: Habit) -> Schedule:
    """The schedule of one action of a cycle."""
    begins, ends = _meant(rng, cycle)
    begun_on = days_after(rng, begins, -10, 40)
    settled_on = max(ends + timedelta(days=rng.randint(*habit.late_by_days)), begun_on + timedelta(days=20))
    given = rng.choices(list(Given), weights=(86, 6, 4, 4))[0]
    has_start, has_due = given.value
    return Schedule(
        starts_on=begins if has_start else None,
        due_on=ends if has_due else None,
        outcome=_outcome(rng, habit),
        begun_on=begun_on,
        settled_on=settled_on,
    )


def _meant(rng: Random, cycle: CycleSketch) -> tuple[date, date]:
    """Some actions are quick and due in the cycle's first months, some are due only after the cycle has ended."""
    if happens(rng, SHARE_QUICK):
        begins = days_after(rng, cycle.starts_on, 5, 90)
        return begins, month_end(days_after(rng, begins, 30, 100))
    begins = days_after(rng, cycle.starts_on, 15, 450)
    if happens(rng, SHARE_BEYOND_THE_CYCLE):
        return begins, month_end(days_after(rng, cycle.ends_on, 20, 190))
    return begins, month_end(min(days_after(rng, begins, 75, 420), days_after(rng, cycle.ends_on, -90, 0)))


def _outcome(rng: Random, habit: Habit) -> Outcome:
    if happens(rng, habit.finishes):
        return Outcome.DONE
    return rng.choices((Outcome.LASTING, Outcome.DRAGGING, Outcome.WAITING), weights=(4, 4, 2))[0]
