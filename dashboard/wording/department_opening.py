"""The first sentences of a department's page: is its plan filed, how does it stand, is its worksheet in.

Most are lists of short statements, so that any of them can be left out and none depends on another.
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
    not_begun: int = 0,
    ended_cycle: str | None = None,
    not_filed: str | None = None,
) -> str:
    """Library: 9 of 14 actions on track, 2 overdue, 3 completed. The last report is 12 days old.

    `not_begun` are on track because nothing is to be done yet. `not_filed` is said before anything else, as by
    `unfiled`: what stands in a plan that is not on file is not under way.
    """
    standings = ", ".join(_standings(counts, not_begun))
    if not_filed:
        filing = _("{department}: {statements}.").format(department=department, statements=not_filed)
        recorded = _("As it is on record: {statements}.").format(statements=standings)
        said = f"{filing} {recorded}"
    elif ended_cycle:
        said = _("{department}, REAP {cycle}: {statements}.").format(
            department=department, cycle=ended_cycle, statements=standings
        )
    else:
        said = _("{department}: {statements}.").format(department=department, statements=standings)
    return f"{said} {_last_report(last_report_on, today)}"


def unfiled(cycle: str, withdrawn_on: str | None, state: str, due_on: str | None) -> str:
    """The REAP for FY 2026-28 is not filed; late, it was due on 30 September 2026."""
    if withdrawn_on:
        said = _("the REAP for {cycle} was withdrawn on {day}").format(cycle=cycle, day=words.day(withdrawn_on))
    else:
        said = _("the REAP for {cycle} is not filed").format(cycle=cycle)
    return "; ".join([said, *_what_is_due(state, due_on)])


def no_plan(department: str, statements: str) -> str:
    """The department's name before what `no_reap` says."""
    return _("{department}: {statements}.").format(department=department, statements=statements)


def no_reap(cycle: str | None, state: str, due_on: str | None, *, is_required: bool | None = None) -> str:
    """That no plan is on record, and what it means for the department."""
    said = _("no REAP on record for {cycle}").format(cycle=cycle) if cycle else _("no REAP on record")
    return "; ".join([said, *_what_is_due(state, due_on, is_required=is_required)])


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


def no_worksheet(state: str, due_on: str | None, *, is_required: bool | None = None) -> str:
    """No worksheet on record for the budget year being prepared, and whether there must be one."""
    return "; ".join([_("No worksheet on record"), *_what_is_due(state, due_on, is_required=is_required)]) + "."


def what_is_not_known(department: str) -> str:
    """The first sentence where nothing is recorded of a department."""
    return _(
        "{department}: what was filed, submitted or reported is not published, so nothing is shown for it here."
    ).format(department=department)


def _standings(counts: Mapping[str, int], not_begun: int) -> list[str]:
    """The groups add up to the plan's actions; the first one says how many those are."""
    here = [(standing, counts[standing]) for standing in ORDER if counts.get(standing)]
    if not here:
        return [_("the plan lists no actions")]
    total = sum(count for _standing, count in here)
    (first, count), *others = here
    said = [_of_all(first, count, total)]
    if first == "ON_TRACK" and not_begun:
        said.append(_not_begun(not_begun, count))
    if first == "ON_TRACK" and count < total and not counts.get("OVERDUE"):
        said.append(_("none overdue"))
    return [*said, *(counted(standing, count) for standing, count in others)]


def _not_begun(count: int, on_track: int) -> str:
    if count == on_track:
        return ngettext("which has not begun yet", "none of which has begun yet", count)
    said = ngettext("{n} of them not begun yet", "{n} of them not begun yet", count)
    return said.format(n=words.number(count))


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
        return _("Nothing has been reported yet.")
    days = words.days_between(last_report_on, today)
    if days < 0:
        return _("The last report is of {day}.").format(day=words.day(last_report_on))
    if days in (0, 1):
        return (_("The last report is of today."), _("The last report is of yesterday."))[days]
    said = ngettext("The last report is {n} day old.", "The last report is {n} days old.", days)
    return said.format(n=words.number(days))


def _what_is_due(state: str, due_on: str | None, *, is_required: bool | None = None) -> list[str]:
    """Of something that is not there: late, due, not required, or not known to be."""
    if state == "LATE":
        return [_("late, it was due on {day}").format(day=words.day(due_on)) if due_on else _("late")]
    if state == "NOT_REQUIRED":
        return [_("none is required")]
    if state == "NOT_KNOWN":
        return [_("whether one is required is not known")]
    if due_on:
        return [_("due on {day}").format(day=words.day(due_on))]
    return [_("one is required")] if is_required else []
