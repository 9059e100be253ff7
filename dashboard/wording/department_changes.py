"""What moved in a department between two days: the sentence that sums it up, and the words of each change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dashboard.language import _, lazy, ngettext
from dashboard.wording import movements, words

SINCE = lazy("What changed since this day")
CHOOSE = lazy("Choose what to compare with")
FIRST = lazy("The first changes")
FURTHER = lazy("Further changes")
ALL = lazy("Changes")
RECORD = lazy("Record")
WHAT = lazy("What changed")
BEFORE = lazy("Before")
AFTER = lazy("After")
WHY = lazy("Why")
TIME_PASSED = lazy("Time passed, without a report")
FORMED = lazy("The team was formed")
NOT_THERE = lazy("not on record")
EARLIER_DAY = lazy("Choose an earlier day to see what moved before.")
LATER_DAY = lazy("Choose a later day at the top of the page, or [go back to today].")
KIND = {
    "PROGRESS": lazy("Progress"),
    "STANDING": lazy("Standing"),
    "REAP_FILING": lazy("Filing"),
    "WORKSHEET_STAGE": lazy("Stage"),
    "TEAM_ACTIVITY": lazy("Equity Action Team"),
}
FILING = {"FILED": lazy("Filed"), "WITHDRAWN": lazy("Withdrawn")}
Moved = tuple[str, str]  # what changed, and what it became


def heading(start: str) -> str:
    return _("What changed since {day}").format(day=words.day(start))


def summary(start: str, end: str, moved: Sequence[Moved], total: int) -> str:
    """Between 30 September and 21 November 2026: 14 changes; 3 actions became overdue. `moved` may be left out."""
    given = {"start": words.day(start), "end": words.day(end)}
    if total == 0:
        return _("Nothing changed between {start} and {end}.").format(**given)
    changes = ngettext("{n} change", "{n} changes", total).format(n=words.number(total))
    statements = "; ".join([changes, *_counted(moved)])
    return _("Between {start} and {end}: {statements}.").format(**given, statements=statements)


def not_known(end: str) -> str:
    return _("Nothing is on record up to {day}, so it is not known what changed.").format(day=words.day(end))


def _counted(moved: Sequence[Moved]) -> list[str]:
    """What most readers look for, each with its count; the rest stands in the table only."""
    counts = Counter(moved)
    said = [
        (movements.completed, counts["PROGRESS", "COMPLETED"]),
        (movements.overdue, counts["STANDING", "OVERDUE"]),
        (movements.filed, counts["REAP_FILING", "FILED"]),
        (movements.withdrawn, counts["REAP_FILING", "WITHDRAWN"]),
        (movements.submitted, counts["WORKSHEET_STAGE", "SUBMITTED"]),
        (movements.active, counts["TEAM_ACTIVITY", "ACTIVE"]),
        (movements.not_active, counts["TEAM_ACTIVITY", "NOT_ACTIVE"]),
    ]
    return [sentence(count) for sentence, count in said if count]


def shown(here: int, total: int) -> str:
    return _("Changes shown: {count}.").format(count=words.n_of_n(here, total))


def more(changes: int) -> str:
    return ngettext("{n} more change", "{n} more changes", changes).format(n=words.number(changes))


def reported_on(day: str) -> str:
    return _("Report of {day}").format(day=words.short_day(day))


def reap(cycle: str) -> str:
    return _("REAP {cycle}").format(cycle=cycle)


def worksheet(fiscal_year: str) -> str:
    return _("Worksheet {year}").format(year=fiscal_year)
