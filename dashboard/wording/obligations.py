"""What is said of a department's obligations, wherever a page speaks of them."""

from __future__ import annotations

from dashboard.language import _, lazy, ngettext
from dashboard.wording import words

TOTAL_LABEL = {
    "REAP_FILED": lazy("REAPs filed"),
    "REAP_CURRENT": lazy("REAPs current"),
    "WORKSHEET_SUBMITTED": lazy("Worksheets submitted"),
    "TEAM_ACTIVE": lazy("Teams active"),
}
WHAT_IS_LATE = {
    "REAP_FILED": lazy("REAP not filed"),
    "REAP_CURRENT": lazy("REAP not current"),
    "WORKSHEET_SUBMITTED": lazy("worksheet not submitted"),
    "TEAM_ACTIVE": lazy("team not active"),
}
WHAT_WAS_DUE = {
    "REAP_FILED": lazy("REAP not filed, due {day}"),
    "REAP_CURRENT": lazy("REAP not current, due {day}"),
    "WORKSHEET_SUBMITTED": lazy("worksheet not submitted, due {day}"),
    "TEAM_ACTIVE": lazy("team not active, due {day}"),
}
TEAM_STOPPED = {
    "paused": lazy("team reported paused on {day}"),
    "dissolved": lazy("team reported dissolved on {day}"),
}
NO_DUE_DATE = lazy("it must be filed; no due date is known")
NO_TEAM = lazy("no Equity Action Team on record")


def cell_detail(
    obligation: str, state: str, on: str | None, due_on: str | None, *, must: bool | None = True
) -> str | None:
    """The day that explains a cell: when it was met, when it is due, or when something last happened.

    Who met what nobody asks of them is in no total, and so their cell says it.
    """
    if state == "MET":
        return _("not required") if must is False else words.short_day(on) if on else None
    if state in ("NOT_REQUIRED", "NOT_KNOWN"):
        return None
    if due_on:
        return _("due {day}").format(day=words.short_day(due_on))
    if on and obligation == "TEAM_ACTIVE":
        return _("last met {day}").format(day=words.short_day(on))
    return _("last report {day}").format(day=words.short_day(on)) if on else None


def is_late_because(obligation: str, due_on: str | None) -> str:
    """Worksheet not submitted, due 14 November 2026."""
    return WHAT_WAS_DUE[obligation].format(day=words.day(due_on)) if due_on else str(WHAT_IS_LATE[obligation])


def overdue_actions(count: int) -> str:
    """3 actions overdue."""
    return ngettext("{n} action overdue", "{n} actions overdue", count).format(n=words.number(count))


def nothing_reported(filed_on: str | None, last_report_on: str | None, today: str) -> str:
    """Nothing was reported of a filed plan for a while, or ever."""
    if last_report_on is None:
        if filed_on is None:
            return _("nothing reported since the REAP was filed")
        return _("nothing reported since the REAP was filed on {day}").format(day=words.day(filed_on))
    days = words.days_between(last_report_on, today)
    said = ngettext("nothing reported for {n} day, last on {day}", "nothing reported for {n} days, last on {day}", days)
    return said.format(n=words.number(days), day=words.day(last_report_on))


def team_is_not_active(last_met_on: str | None, today: str) -> str:
    """A team that never met; a team that met a while ago."""
    if last_met_on is None:
        return _("team has no meeting on record")
    days = words.days_between(last_met_on, today)
    said = ngettext("team not active, last met {n} day ago", "team not active, last met {n} days ago", days)
    return said.format(n=words.number(days))


def team_has_stopped(state: str, since: str) -> str:
    """A team paused on 1 March 2026."""
    return TEAM_STOPPED[state].format(day=words.day(since))


def actions_without_lead(count: int) -> str:
    """2 open actions name no lead."""
    said = ngettext("{n} open action names no lead", "{n} open actions name no lead", count)
    return said.format(n=words.number(count))
