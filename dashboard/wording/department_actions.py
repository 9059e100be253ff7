"""What is said of a plan's actions: filed or not, what presses, each goal's count, when they are due."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.language import _, lazy, ngettext
from dashboard.wording import words
from dashboard.wording.department_opening import counted

NEEDS_ATTENTION = ("OVERDUE", "DUE_SOON", "STALE")

REAP = lazy("Racial Equity Action Plan")
BY_STANDING = lazy("Actions by standing")
STANDING = lazy("Standing")
ACTIONS = lazy("Actions")
ALL_ACTIONS = lazy("All actions")

ATTENTION = lazy("Needs attention")
PRESSING_CAPTION = lazy("Actions that are overdue, due soon or stale")
PRESSING = lazy("Actions that need attention")
NOTHING_PRESSING = lazy("Nothing is overdue, due soon or stale.")
WHERE_FROM = lazy("Where these come from")

GOALS = lazy("Goals and actions")
NUMBER = lazy("No.")
ACTION = lazy("Action")
PROGRESS = lazy("Progress")
DUE = lazy("Due")
LEAD = lazy("Lead")
LAST_REPORT = lazy("Last report")
LEAD_WORDS = lazy("Words in “Lead”")
FILTER = lazy("Filter actions")
COMMUNITY_INDICATOR = lazy("Community indicator: ")
SHOW_ALL = lazy("Show all actions")
NO_ACTION = lazy("The plan lists no actions.")
NO_ACTION_IN_GOAL = lazy("This goal lists no actions.")
NO_ACTION_MATCHES = lazy("No action matches these filters.")
NO_LEAD = lazy("no lead named")
NEVER_REPORTED = lazy("never")

OVER_TIME = lazy("Progress over time")
OVER_TIME_CAPTION = lazy("Actions by progress word at the end of each month")
NOTHING_REPORTED = lazy("Nothing has been reported on any action of this plan yet.")
NO_MONTH = lazy("There is no month to show yet.")

BY_DUE_DATE = lazy("Actions by due date")
BY_DUE_MONTH = lazy("Actions by the month they are due, and how they stand")
DUE_IN = lazy("Due in")
NO_DATE = lazy("No date given")
WITHOUT_DATE = lazy("Without a date:")


def name(cycle: str) -> str:
    return _("REAP {cycle}").format(cycle=cycle)


def filing(
    counts: Mapping[str, int],
    *,
    is_filed: bool,
    filed_on: str | None,
    withdrawn_on: str | None = None,
    is_current: bool,
    is_in_force: bool,
    ends_on: str,
    due_on: str | None,
    today: str,
) -> str:
    """Filed on 3 September 2026; current; actions that need attention: 5 of 14."""
    said = [_filed(filed_on) if is_filed else _not_filed(withdrawn_on, due_on, today)]
    if not is_in_force:
        ended = _("the cycle ended on {day}") if ends_on < today else _("the cycle ends on {day}")
        said.append(ended.format(day=words.day(ends_on)))
    elif is_filed:
        said.append(_("current") if is_current else _("not current, because nothing was reported lately"))
    return "; ".join([*said, _attention(counts)]) + "."


def _filed(filed_on: str | None) -> str:
    return _("Filed on {day}").format(day=words.day(filed_on)) if filed_on else _("Filed on a day that is not known")


def _not_filed(withdrawn_on: str | None, due_on: str | None, today: str) -> str:
    if withdrawn_on:
        return _("Withdrawn on {day}").format(day=words.day(withdrawn_on))
    if due_on is None:
        return _("Not filed yet")
    said = _("Not filed, and it was due on {day}") if due_on < today else _("Not filed yet, and it is due on {day}")
    return said.format(day=words.day(due_on))


def _attention(counts: Mapping[str, int]) -> str:
    total = sum(counts.values())
    pressing = sum(counts.get(standing, 0) for standing in NEEDS_ATTENTION)
    if total == 0:
        return _("the plan lists no actions")
    if pressing == 0:
        return _("no action needs attention")
    return _("actions that need attention: {count}").format(count=words.n_of_n(pressing, total))


def days_by(days_overdue: int | None, days_until_due: int | None) -> str | None:
    """After "Overdue": by 12 days; after "Due soon": in 30 days, or today."""
    if days_overdue:
        return ngettext("by {n} day", "by {n} days", days_overdue).format(n=words.number(days_overdue))
    if days_until_due is None:
        return None
    if days_until_due == 0:
        return _("today")
    return ngettext("in {n} day", "in {n} days", days_until_due).format(n=words.number(days_until_due))


def goal(number: int) -> str:
    return _("Goal {number}:").format(number=number)


def actions_of_goal(number: int) -> str:
    return _("Actions of goal {number}").format(number=number)


def goal_counts(counts: Mapping[str, int]) -> str:
    """5 actions: 2 completed, 1 overdue, 2 on track."""
    total = sum(counts.values())
    if total == 0:
        return _("No actions")
    said = ngettext("{n} action: {standings}", "{n} actions: {standings}", total)
    standings = ", ".join(counted(standing, count) for standing, count in counts.items() if count)
    return said.format(n=words.number(total), standings=standings)


def matching(count: int, total: int) -> str:
    """What a filter leaves."""
    return _("Actions that match these filters: {count}.").format(count=words.n_of_n(count, total))


def due_dates(*, overdue: int, next_on: str | None, undated: int, undated_completed: int) -> str:
    """2 actions are overdue; the next due date is 11 December 2026; 3 actions have no due date, 2 of them completed."""
    if overdue:
        late = ngettext("{n} action is overdue", "{n} actions are overdue", overdue).format(n=words.number(overdue))
    else:
        late = _("No action is overdue")
    to_come = _("the next due date is {day}").format(day=words.day(next_on)) if next_on else _("no due date lies ahead")
    return "; ".join([late, to_come, *([_undated(undated, undated_completed)] if undated else [])]) + "."


def _undated(count: int, completed: int) -> str:
    """What is completed needs no date, and is not counted among those without one where standings are."""
    said = ngettext("{n} action has no due date", "{n} actions have no due date", count).format(n=words.number(count))
    if completed == 0:
        return said
    if completed == count:
        done = ngettext("and it is completed", "all of them completed", count)
    else:
        done = ngettext("{n} of them completed", "{n} of them completed", completed).format(n=words.number(completed))
    return f"{said}, {done}"


def first_day(day: str, *, is_to_come: bool) -> str:
    """After "On track" or "Stale" of an action on which nobody has reported."""
    return (_("begins {day}") if is_to_come else _("began {day}")).format(day=words.short_day(day))


def day_shown(day: str, *, is_today: bool) -> str:
    """What stands at the line through the picture."""
    return _("Today") if is_today else words.short_day(day)
