"""Dated progress reports of actions: monthly or quarterly, with owners who fall silent and with corrections.

A department reports of all its actions in one go, so the days are drawn once for a REAP. A wrong entry stays, and the
right one for the same day is recorded after it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count
from random import Random

from domain.reaps.models import ProgressReport
from domain.work_plan.progress import Progress
from seed_data.illustrative.chance import happens
from seed_data.illustrative.cycles import CycleSketch
from seed_data.illustrative.days import days_after, entered, months_later
from seed_data.illustrative.filings import FilingStory
from seed_data.illustrative.habits import Habit
from seed_data.illustrative.maker import Maker
from seed_data.illustrative.schedules import Schedule
from seed_data.illustrative.writer import Row

SHARE_WITH_NOTE = 0.3
SHARE_CORRECTED = 0.02
COMPLETED_SAID_AGAIN = (0, 5)
SHARE_OF_OWNERS_WHO_NEVER_REPORT = 0.03


@dataclass(frozen=True, slots=True)
class ReportDay:
    """A day of which a department reports, and when it enters what it reports."""

    as_of: date
    recorded_at: datetime


def report_days(maker: Maker, rng: Random, habit: Habit, cycle: CycleSketch, story: FilingStory) -> list[ReportDay]:
    """The days of which a department reports its REAP, from filing on."""
    if story.filed_on is None or not habit.reports:
        return []
    until = story.reported_until(cycle, habit, maker.today)
    return list(_days(rng, habit, story.filed_on, until, maker.latest))


def _days(rng: Random, habit: Habit, filed_on: date, until: date, latest: date) -> Iterator[ReportDay]:
    shift = rng.randint(0, habit.every_months - 1)
    for step in count():
        as_of = months_later(filed_on, shift + step * habit.every_months) - timedelta(days=rng.randint(0, 6))
        if as_of > until:
            return
        recorded_at = entered(rng, as_of, 12, latest)
        if recorded_at and as_of >= filed_on:
            yield ReportDay(as_of, recorded_at)


def make_reports(
    maker: Maker, rng: Random, habit: Habit, days: Sequence[ReportDay], *, action_id: int, plan: Schedule
) -> None:
    """The reports of one action. That it is completed is said again a few times before it drops out of sight."""
    silent_from = _silent_from(rng, habit, maker.today)
    says_completed = 1 + rng.randint(*COMPLETED_SAID_AGAIN)
    for day in days:
        if day.as_of >= silent_from:
            return
        if happens(rng, habit.keeps_to_it):
            word = plan.word_on(day.as_of)
            for entry in _entries(maker, rng, day, word):
                maker.writer.add(ProgressReport, action_id=action_id, as_of=day.as_of, **entry)
            says_completed -= word is Progress.COMPLETED
        if says_completed == 0:
            return


def _silent_from(rng: Random, habit: Habit, today: date) -> date:
    if habit.silent_owners and happens(rng, SHARE_OF_OWNERS_WHO_NEVER_REPORT):
        return date.min
    if happens(rng, habit.silent_owners):
        return days_after(rng, today, -400, -105)
    return date.max


def _entries(maker: Maker, rng: Random, day: ReportDay, word: Progress) -> Iterator[Row]:
    """One report, or a mistaken one and the one that corrects it some days later."""
    notes = maker.content.notes
    note = rng.choice(notes.progress[word]) if happens(rng, SHARE_WITH_NOTE) else None
    by = {"recorded_by": rng.choice(maker.content.parties.recorders)}
    corrected_at = day.recorded_at + timedelta(days=rng.randint(1, 9), minutes=rng.randint(-40, 40))
    if happens(rng, SHARE_CORRECTED) and corrected_at.date() <= maker.latest:
        mistaken = Progress.NOT_STARTED if word is Progress.IN_PROGRESS else Progress.IN_PROGRESS
        yield {"progress": mistaken, "note": None, "recorded_at": day.recorded_at, **by}
        yield {"progress": word, "note": notes.correction, "recorded_at": corrected_at, **by}
    else:
        yield {"progress": word, "note": note, "recorded_at": day.recorded_at, **by}
