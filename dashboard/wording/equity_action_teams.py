"""English sentences of the Equity Action Teams pages."""

from __future__ import annotations

from dashboard.wording import words
from dashboard.wording.days_in_sentences import with_days_in_words

ACTIVE, NOT_ACTIVE = "Active", "Not active"
NONE_ON_RECORD = "No department's Equity Action Team is on record here, so which departments have one is not known."
NONE_NEXT = "Once teams and their meetings are loaded, this page shows which are active and why."
REPORTED_INTRO = (
    "The City reported how many departments have active teams, and named none of them. The records here name "
    "departments. The two stand beside each other and are never added up."
)
STATED = {"active": "Said to be active", "paused": "Said to be paused", "dissolved": "Said to be dissolved"}
ATTENDANCE_NOT_REPORTED = "Not reported"


def lead(active: int, on_record: int) -> str:
    """How many of the teams on record are active."""
    if on_record == 1:
        return f"One department has a team on record, and it is {'active' if active else 'not active'}."
    if active == 0:
        return f"None of the {words.count_of(on_record, 'team')} on record is active."
    if active == on_record:
        return f"All {words.number(on_record)} teams on record are active."
    return f"{words.n_of_n(active, on_record)} teams on record {'is' if active == 1 else 'are'} active."


def reported(display: str, about: str | None) -> str:
    when = f" ({with_days_in_words(about)})" if about else ""
    return f"The City reported {display.lower()} with active teams{when}, without naming them."


def rule(sentence: str) -> str:
    """The rule, said so that it explains the count before it."""
    return f"A team counts as active when {sentence[:1].lower()}{sentence[1:]}" if sentence else ""


def met(last_met_on: str | None) -> str:
    return words.day(last_met_on) if last_met_on else "No meeting on record"


def why(sentence: str) -> str:
    """The graph's reason without the answer itself, which stands beside it."""
    reason = sentence.removeprefix("Not active: ").removeprefix("Active: ")
    return with_days_in_words(f"{reason[:1].upper()}{reason[1:]}")


def shown(here: int, total: int) -> str:
    return f"{words.n_of_n(here, total)} {'team' if total == 1 else 'teams'} on this page."


def team_lead(why_active: str, meetings: int) -> str:
    """Whether the team is active, by which part of the rule, and how often it met lately."""
    held = words.count_of(meetings, "meeting").capitalize()
    return f"{with_days_in_words(why_active.rstrip('.'))}. {held} in the 12 months up to this day."


def attendance(known: list[tuple[int, int | None]], not_reported: int) -> str:
    """How many came, in one sentence; what was not reported is said and never counted as zero."""
    meetings = len(known) + not_reported
    if meetings == 0:
        return "No meeting is on record."
    if not known:
        which = "the one meeting" if meetings == 1 else f"any of the {words.number(meetings)} meetings"
        return f"Attendance was not reported for {which} on record."
    people = [attended for attended, _ in known]
    low, high = min(people), max(people)
    span = words.number(low) if low == high else f"{words.number(low)} to {words.number(high)}"
    came = f"{span} {'person' if high == 1 else 'people'} came to each of {words.count_of(len(known), 'meeting')}"
    if len(known) == 1:
        came = f"{span} {'person' if high == 1 else 'people'} came to one meeting"
    if not_reported:
        return f"{came}; attendance at {words.number(not_reported)} more was not reported."
    return f"{came}."


def recorded(today: str) -> str:
    """What the department records count, with their day: the City's own figure speaks of another one."""
    return f"Active teams on record here, on {words.day(today)}"


def older(meetings: int) -> str:
    return f"{words.count_of(meetings, 'older meeting').capitalize()}"


def none_on_record(department: str) -> str:
    return f"No Equity Action Team of {department} is on record."
