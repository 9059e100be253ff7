"""What moved in a department between two days: the sentence that sums it up, and the words of each change."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.language import _, lazy, ngettext
from dashboard.wording import words

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
TEAM = lazy("Equity Action Team")
KIND = {
    "PROGRESS": lazy("Progress"),
    "STANDING": lazy("Standing"),
    "REAP_FILING": lazy("REAP"),
    "WORKSHEET_STAGE": lazy("Worksheet"),
    "TEAM_ACTIVITY": lazy("Equity Action Team"),
}
FILING = {"FILED": lazy("Filed"), "WITHDRAWN": lazy("Withdrawn")}
Moved = tuple[str, str]  # what changed, and what it became


def heading(start: str) -> str:
    return _("What changed since {day}").format(day=words.day(start))


def summary(start: str, end: str, moved: Sequence[Moved], total: int) -> str:
    """Between 30 September and 21 November 2026: 14 changes; 2 actions completed; 3 actions became overdue."""
    given = {"start": words.day(start), "end": words.day(end)}
    if total == 0:
        return _("Nothing changed between {start} and {end}.").format(**given)
    changes = ngettext("{n} change", "{n} changes", total).format(n=words.number(total))
    statements = "; ".join([changes, *_actions(moved), *_rest(moved)])
    return _("Between {start} and {end}: {statements}.").format(**given, statements=statements)


def _actions(moved: Sequence[Moved]) -> list[str]:
    completed, overdue = moved.count(("PROGRESS", "COMPLETED")), moved.count(("STANDING", "OVERDUE"))
    said = []
    if completed:
        done = ngettext("{n} action completed", "{n} actions completed", completed)
        said.append(done.format(n=words.number(completed)))
    if overdue:
        late = ngettext("{n} action became overdue", "{n} actions became overdue", overdue)
        said.append(late.format(n=words.number(overdue)))
    return said


def _rest(moved: Sequence[Moved]) -> list[str]:
    said = {
        ("REAP_FILING", "FILED"): _("REAP filed"),
        ("REAP_FILING", "WITHDRAWN"): _("REAP withdrawn"),
        ("WORKSHEET_STAGE", "SUBMITTED"): _("worksheet submitted"),
        ("TEAM_ACTIVITY", "ACTIVE"): _("team became active"),
        ("TEAM_ACTIVITY", "NOT_ACTIVE"): _("team no longer active"),
    }
    return [said[each] for each in said if each in moved]


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
