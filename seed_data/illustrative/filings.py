"""Whether and when a REAP was filed, and from when to when its actions are reported on.

Filing takes departments three to fourteen weeks of the cycle. A draft is on record and not filed.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from domain.reaps.filing import FilingState
from domain.reaps.models import Filing
from seed_data.illustrative.cycles import CycleSketch
from seed_data.illustrative.days import days_after, entered, months_later, weekday_before
from seed_data.illustrative.habits import Files, Habit
from seed_data.illustrative.maker import Maker


@dataclass(frozen=True, slots=True)
class FilingStory:
    """The days on which a REAP was, or will be, filed and withdrawn."""

    filed_on: date | None
    withdrawn_on: date | None = None

    def reported_until(self, cycle: CycleSketch, habit: Habit, today: date) -> date:
        """The last day of which the department reports: it may withdraw, fall quiet, or be through with the cycle."""
        follow_up = months_later(cycle.ends_on, habit.follows_up_months)
        spoke_until = today - timedelta(days=habit.quiet_for_days or 1)
        return min(self.withdrawn_on or follow_up, follow_up, spoke_until)


def has_plan(files: Files, cycle: CycleSketch) -> bool:
    """Whether a department has a REAP in this cycle at all, filed or not."""
    return files is not Files.NOT_ASKED and not (files is Files.NO_PLAN and cycle.age == 0)


def filing_story(rng: Random, files: Files, cycle: CycleSketch) -> FilingStory:
    """When a department that behaves like this files in this cycle."""
    filed_on = weekday_before(days_after(rng, cycle.starts_on, 21, 98))
    if cycle.age > 0:
        return FilingStory(filed_on)
    if files is Files.DRAFT_ONLY:
        return FilingStory(None)
    if files is Files.WITHDRAWS:
        filed_on = weekday_before(days_after(rng, cycle.starts_on, 21, 50))
        return FilingStory(filed_on, weekday_before(days_after(rng, filed_on, 20, 40)))
    return FilingStory(filed_on)


def make_filings(maker: Maker, rng: Random, reap_id: int, story: FilingStory) -> None:
    """The entries of a story that had been recorded by the day of loading."""
    dated = ((FilingState.FILED, story.filed_on), (FilingState.WITHDRAWN, story.withdrawn_on))
    for state, day in dated:
        recorded_at = entered(rng, day, 4, maker.latest) if day else None
        if recorded_at:
            note = rng.choice(maker.content.notes.withdrawn) if state is FilingState.WITHDRAWN else None
            maker.writer.add(
                Filing,
                reap_id=reap_id,
                state=state,
                note=note,
                as_of=day,
                recorded_at=recorded_at,
                recorded_by=rng.choice(maker.content.parties.recorders),
            )
