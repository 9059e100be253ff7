"""English: what is said of a department's obligations, wherever a page speaks of them."""

from __future__ import annotations

from dashboard.wording import words

TOTAL_LABEL = {
    "REAP_FILED": "REAPs filed",
    "REAP_CURRENT": "REAPs current",
    "WORKSHEET_SUBMITTED": "Worksheets submitted",
    "TEAM_ACTIVE": "Teams active",
}
WHAT_IS_LATE = {
    "REAP_FILED": "REAP not filed",
    "REAP_CURRENT": "REAP not current",
    "WORKSHEET_SUBMITTED": "worksheet not submitted",
    "TEAM_ACTIVE": "team not active",
}


def cell_detail(obligation: str, state: str, on: str | None, due_on: str | None) -> str | None:
    """The day that explains a cell: when it was met, when it is due, or when something last happened."""
    if state == "MET":
        return words.short_day(on) if on else None
    if state in ("NOT_REQUIRED", "NOT_KNOWN"):
        return None
    if due_on:
        return f"due {words.short_day(due_on)}"
    if on:
        return f"{'last met' if obligation == 'TEAM_ACTIVE' else 'last report'} {words.short_day(on)}"
    return None


def is_late_because(obligation: str, due_on: str | None) -> str:
    """Worksheet not submitted, due 14 November 2026."""
    return WHAT_IS_LATE[obligation] + (f", due {words.day(due_on)}" if due_on else "")


def overdue_actions(count: int) -> str:
    """3 actions overdue."""
    return f"{words.count_of(count, 'action')} overdue"


def nothing_reported(filed_on: str | None, last_report_on: str | None, today: str) -> str:
    """Nothing was reported of a filed plan for a while, or ever."""
    if last_report_on is None:
        return f"nothing reported since the REAP was filed{f' on {words.day(filed_on)}' if filed_on else ''}"
    days = words.days_between(last_report_on, today)
    return f"nothing reported for {words.count_of(days, 'day')}, last on {words.day(last_report_on)}"


def team_is_not_active(has_team: bool, last_met_on: str | None, today: str) -> str:
    """No team; a team that never met; a team that met a while ago."""
    if not has_team:
        return "no Equity Action Team on record"
    if last_met_on is None:
        return "team has no meeting on record"
    days = words.days_between(last_met_on, today)
    return f"team not active, last met {words.count_of(days, 'day')} ago"


def team_has_stopped(state: str, since: str) -> str:
    """A team paused on 1 March 2026."""
    return f"team {state}, as said on {words.day(since)}"


def sentence(parts: list[str]) -> str:
    """Reasons as one sentence, beginning with a capital and closed with a full stop."""
    together = "; ".join(parts)
    return together[:1].upper() + together[1:] + "." if together else ""
