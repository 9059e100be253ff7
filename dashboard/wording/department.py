"""English: the sentences of a department's page."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.wording import words
from dashboard.wording.days_in_sentences import with_days_in_words

NEEDS_ATTENTION = ("OVERDUE", "DUE_SOON", "STALE")
AT_REST = ("ON_TRACK", "COMPLETED", "NO_DATES_GIVEN")
NO_REAP = "No REAP is on record"
NOTHING_PRESSING = "Nothing is overdue, due within 90 days or stale."
NO_ACTION_MATCHES = "No action matches these filters."
WORKSHEET_MEANS = "The worksheet that goes with the department's budget requests."
UNKNOWN_INTRO = (
    "The City's published documents name no department. What follows is what it reported of all departments together; "
    "which of them this department is part of is not known."
)
UNKNOWN_THINGS = (
    ("REAP", "Whether it filed its Racial Equity Action Plan, and how its actions stand: not known."),
    ("Worksheet", "Whether it submitted its Budgeting for Equity worksheet: not known."),
    ("Team", "Whether its Equity Action Team is active: not known."),
)


def what_is_not_known(name: str) -> str:
    """The first sentence where nothing is recorded of a department."""
    return f"What {name} has filed, submitted or reported is not published, so nothing is shown for it here."


def standing_sentence(
    counts: Mapping[str, int], last_report_on: str | None, today: str, *, ended_cycle: str | None = None
) -> str:
    """What presses first, then the rest, then how old the news is; a cycle that is not in force is named."""
    total = sum(counts.values())
    if total == 0:
        return "The plan lists no actions."
    pressing = [(standing, counts.get(standing, 0)) for standing in NEEDS_ATTENTION if counts.get(standing)]
    rest = [_at_rest(standing, counts[standing]) for standing in AT_REST if counts.get(standing)]
    if pressing:
        (first, count), *others = pressing
        said = [f"{count} of {words.count_of(total, 'action')} {_be(count)} {_said(first)}"]
        said += [f"{other_count} {_said(other)}" for other, other_count in others]
        sentence = words.joined(said) + (f"; {words.joined(rest)}" if rest else "")
    else:
        sentence = f"None of {words.count_of(total, 'action')} is overdue, due soon or stale: {words.joined(rest)}"
    if ended_cycle:
        sentence = f"In the REAP for {ended_cycle}, {sentence[:1].lower()}{sentence[1:]}"
    return f"{sentence}. {last_report(last_report_on, today)}"


def last_report(last_report_on: str | None, today: str) -> str:
    """How old the newest report is."""
    if last_report_on is None:
        return "Nothing has been reported yet."
    return f"The last report was {words.ago(last_report_on, today)}."


def filing_sentence(
    *,
    cycle: str,
    filed_on: str | None,
    is_filed: bool,
    is_current: bool,
    is_in_force: bool,
    ends_on: str,
    due_on: str | None,
    today: str,
) -> str:
    """Filed, late, or not yet; and for the cycle in force, whether anything was reported lately."""
    plan = f"The REAP for {cycle}"
    if not is_filed:
        if due_on and due_on < today:
            return f"{plan} is not filed; it was due on {words.day(due_on)}."
        return f"{plan} is not filed yet" + (f"; it is due on {words.day(due_on)}." if due_on else ".")
    filed = f"{plan} was filed" + (f" on {words.day(filed_on)}" if filed_on else "")
    if not is_in_force:
        ended = "ended" if ends_on < today else "ends"
        return f"{filed}; the cycle {ended} on {words.day(ends_on)}."
    return f"{filed} and is current." if is_current else f"{filed}, but it is not current: no recent report."


def no_reap(cycle: str | None, state: str, due_on: str | None) -> str:
    """No plan on record, and what that means for the department."""
    plan = f"{NO_REAP} for {cycle}" if cycle else NO_REAP
    if state == "LATE":
        return f"{plan}; it was due on {words.day(due_on)}." if due_on else f"{plan}, and it is late."
    if state == "NOT_REQUIRED":
        return f"{plan}; this department does not have to file one."
    if state == "NOT_KNOWN":
        return f"{plan}, and it is not known whether this department has to file one."
    return f"{plan}; it is due on {words.day(due_on)}." if due_on else f"{plan}."


def worksheet_sentence(
    *, fiscal_year: str, stage: str, is_submitted: bool, submitted_on: str | None, is_late: bool, due_on: str | None
) -> str:
    """Worksheet for 2027-28 submitted on 14 November 2026."""
    sheet = f"The worksheet for {fiscal_year}"
    if is_submitted:
        return f"{sheet} was submitted" + (f" on {words.day(submitted_on)}." if submitted_on else ".")
    so_far = {"NOT_STARTED": "is not started", "DRAFT": "is a draft"}.get(stage, "is not submitted")
    if is_late:
        return f"{sheet} is late: it {so_far}" + (f" and was due on {words.day(due_on)}." if due_on else ".")
    return f"{sheet} {so_far}" + (f"; it is due on {words.day(due_on)}." if due_on else ".")


def no_worksheet(state: str) -> str:
    """No worksheet on record for the budget year being prepared."""
    return {
        "LATE": "No worksheet is on record, and it is late.",
        "NOT_REQUIRED": "No worksheet is on record; this department does not have to submit one.",
        "NOT_KNOWN": "No worksheet is on record, and it is not known whether this department has to submit one.",
    }.get(state, "No worksheet is on record for the budget year being prepared.")


def team_sentence(why: str) -> str:
    """Active or not, with the graph's reason: "Active: it last met on 2026-11-09, 12 days before."."""
    return f"The Equity Action Team is {with_days_in_words(why[:1].lower() + why[1:])}"


def no_team(state: str) -> str:
    """No team on record."""
    if state == "NOT_KNOWN":
        return "No Equity Action Team is on record, and it is not known whether there is one."
    return "No Equity Action Team is on record."


def days_by(days_overdue: int | None, days_until_due: int | None) -> str | None:
    """After "Overdue": by 12 days; after "Due soon": in 30 days, or today."""
    if days_overdue:
        return f"by {words.count_of(days_overdue, 'day')}"
    if days_until_due is None:
        return None
    return "today" if days_until_due == 0 else f"in {words.count_of(days_until_due, 'day')}"


def goal_counts(counts: Mapping[str, int]) -> str:
    """5 actions: 2 completed, 1 overdue, 2 on track."""
    said = [_at_rest(standing, count) for standing, count in counts.items() if count]
    total = sum(counts.values())
    return words.count_of(total, "action") + (f": {', '.join(said)}" if said else "")


def matching(count: int, total: int) -> str:
    """What a filter leaves."""
    verb = "matches" if count == 1 else "match"
    return f"{words.n_of_n(count, total)} actions {verb} these filters."


def attended(attended_by: int | None, members: int | None) -> str | None:
    """7 of 9 members."""
    if attended_by is None:
        return None
    return f"{attended_by} of {words.count_of(members, 'member')}" if members else words.number(attended_by)


def no_cycle(given: str, known: list[str]) -> tuple[str, str]:
    """The address names a cycle that is not on record."""
    choice = f"Choose {' or '.join(known)}." if known else "No cycle is on record for this day."
    return f"No cycle is called {given}.", choice


def _said(standing: str) -> str:
    return {"OVERDUE": "overdue", "DUE_SOON": "due within 90 days", "STALE": "stale"}[standing]


def _at_rest(standing: str, count: int) -> str:
    return f"{count} {'without a due date' if standing == 'NO_DATES_GIVEN' else words.STANDING[standing].lower()}"


def _be(count: int) -> str:
    return "is" if count == 1 else "are"
