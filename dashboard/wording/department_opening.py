"""The first two sentences of a department's page: how its plan stands, and whether its worksheet is in.

Each is a list of short statements after a name, so that any of them can be left out and none depends on another.
"""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.language import _, ngettext
from dashboard.wording import words

# What goes well is said first, then what presses, then the rest.
ORDER = ("ON_TRACK", "OVERDUE", "DUE_SOON", "STALE", "COMPLETED", "NO_DATES_GIVEN")


def plan(
    department: str,
    counts: Mapping[str, int],
    last_report_on: str | None,
    today: str,
    *,
    ended_cycle: str | None = None,
) -> str:
    """Library: 9 of 14 actions on track, 2 overdue, 3 completed, last report 12 days ago."""
    said = ", ".join([*_standings(counts), _last_report(last_report_on, today)])
    if ended_cycle:
        return _("{department}, REAP {cycle}: {statements}.").format(
            department=department, cycle=ended_cycle, statements=said
        )
    return _("{department}: {statements}.").format(department=department, statements=said)


def no_plan(department: str, state: str, due_on: str | None) -> str:
    return _("{department}: {statements}.").format(department=department, statements=no_reap(None, state, due_on))


def no_reap(cycle: str | None, state: str, due_on: str | None) -> str:
    """That no plan is on record, and what it means for the department."""
    said = _("no REAP on record for {cycle}").format(cycle=cycle) if cycle else _("no REAP on record")
    return "; ".join([said, *_what_is_due(state, due_on)])


def worksheet(
    *, fiscal_year: str, stage: str, is_submitted: bool, submitted_on: str | None, is_late: bool, due_on: str | None
) -> str:
    """Worksheet for 2027-28 submitted on 14 November 2026."""
    if is_submitted:
        if submitted_on is None:
            return _("Worksheet for {year} submitted on a day that is not known.").format(year=fiscal_year)
        return _("Worksheet for {year} submitted on {day}.").format(year=fiscal_year, day=words.day(submitted_on))
    said = {
        "NOT_STARTED": _("Worksheet for {year} not started"),
        "DRAFT": _("Worksheet for {year} in draft"),
    }.get(stage, _("Worksheet for {year} not submitted"))
    due = _what_is_due("LATE" if is_late else "NOT_MET", due_on)
    return "; ".join([said.format(year=fiscal_year), *due]) + "."


def no_worksheet(state: str, due_on: str | None) -> str:
    """No worksheet on record for the budget year being prepared, and whether there must be one."""
    return "; ".join([_("No worksheet on record"), *_what_is_due(state, due_on)]) + "."


def what_is_not_known(department: str) -> str:
    """The first sentence where nothing is recorded of a department."""
    return _(
        "{department}: what was filed, submitted or reported is not published, so nothing is shown for it here."
    ).format(department=department)


def _standings(counts: Mapping[str, int]) -> list[str]:
    """The groups add up to the plan's actions; the first one says how many those are."""
    here = [(standing, counts[standing]) for standing in ORDER if counts.get(standing)]
    if not here:
        return [_("the plan lists no actions")]
    total = sum(count for _standing, count in here)
    (first, count), *others = here
    said = [_of_all(first, count, total)]
    if first == "ON_TRACK" and count < total and not counts.get("OVERDUE"):
        said.append(_("none overdue"))
    return [*said, *(counted(standing, count) for standing, count in others)]


def _of_all(standing: str, count: int, total: int) -> str:
    said = {
        "ON_TRACK": ngettext("{n} of {total} action on track", "{n} of {total} actions on track", total),
        "OVERDUE": ngettext("{n} of {total} action overdue", "{n} of {total} actions overdue", total),
        "DUE_SOON": ngettext("{n} of {total} action due soon", "{n} of {total} actions due soon", total),
        "STALE": ngettext("{n} of {total} action stale", "{n} of {total} actions stale", total),
        "COMPLETED": ngettext("{n} of {total} action completed", "{n} of {total} actions completed", total),
        "NO_DATES_GIVEN": ngettext(
            "{n} of {total} action without a due date", "{n} of {total} actions without a due date", total
        ),
    }[standing]
    return said.format(n=words.number(count), total=words.number(total))


def counted(standing: str, count: int) -> str:
    """2 overdue: a group after the actions have been named."""
    said = {
        "ON_TRACK": ngettext("{n} on track", "{n} on track", count),
        "OVERDUE": ngettext("{n} overdue", "{n} overdue", count),
        "DUE_SOON": ngettext("{n} due soon", "{n} due soon", count),
        "STALE": ngettext("{n} stale", "{n} stale", count),
        "COMPLETED": ngettext("{n} completed", "{n} completed", count),
        "NO_DATES_GIVEN": ngettext("{n} without a due date", "{n} without a due date", count),
    }[standing]
    return said.format(n=words.number(count))


def _last_report(last_report_on: str | None, today: str) -> str:
    """How old the newest report is; one of a later day than today is named by its day."""
    if last_report_on is None:
        return _("nothing reported yet")
    days = words.days_between(last_report_on, today)
    if days < 0:
        return _("last report on {day}").format(day=words.day(last_report_on))
    if days in (0, 1):
        return (_("last report today"), _("last report yesterday"))[days]
    return ngettext("last report {n} day ago", "last report {n} days ago", days).format(n=words.number(days))


def _what_is_due(state: str, due_on: str | None) -> list[str]:
    """Of something that is not there: late, due, not required, or not known to be."""
    if state == "LATE":
        return [_("late, it was due on {day}").format(day=words.day(due_on)) if due_on else _("late")]
    if state == "NOT_REQUIRED":
        return [_("none is required")]
    if state == "NOT_KNOWN":
        return [_("whether one is required is not known")]
    return [_("due on {day}").format(day=words.day(due_on))] if due_on else []
