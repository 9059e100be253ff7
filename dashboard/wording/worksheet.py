"""English sentences of the page of one department's worksheet."""

from __future__ import annotations

from dashboard.wording import words

NO_ANSWER = "No answer on record"
NO_QUESTIONS = "The questions of this worksheet are not on record."
NO_STAGES = "No stage of this worksheet is on record, so it counts as not started."
FEEDBACK = "A worksheet moves through these stages. Submitted counts that stage and every later one."


def lead(stage: str, since: str | None, submitted_on: str | None, due_on: str | None, today: str) -> str:
    """The stage, since when, and how that stands against the due date."""
    against = against_due_date(submitted_on, due_on, today)
    if stage == "SUBMITTED" and since == submitted_on:
        return against
    return f"{words.STAGE[stage]}{f' since {words.day(since)}' if since else ''}. {against}"


def against_due_date(submitted_on: str | None, due_on: str | None, today: str) -> str:
    if due_on is None:
        submitted = f"Submitted on {words.day(submitted_on)}" if submitted_on else "Not submitted"
        return f"{submitted}; no due date is known."
    if submitted_on is not None:
        days = words.days_between(due_on, submitted_on)
        when = f"{words.count_of(days, 'day')} after" if days > 0 else "on" if days == 0 else "before"
        return f"Submitted on {words.day(submitted_on)}, {when} the due date of {words.day(due_on)}."
    days = words.days_between(due_on, today)
    if days > 0:
        return f"Not submitted; it was due on {words.day(due_on)}, {words.count_of(days, 'day')} ago."
    left = "today" if days == 0 else f"in {words.count_of(-days, 'day')}"
    return f"Not submitted; it is due on {words.day(due_on)}, {left}."


def answered(answered_count: int, questions: int) -> str:
    """How many of the questions have an answer."""
    if questions == 0:
        return NO_QUESTIONS
    if answered_count == questions:
        return (
            "The one question is answered."
            if questions == 1
            else f"All {words.number(questions)} questions are answered."
        )
    if answered_count == 0:
        return f"None of the {words.count_of(questions, 'question')} is answered."
    return f"{words.n_of_n(answered_count, questions)} questions {'is' if answered_count == 1 else 'are'} answered."


def none_on_record(department: str, fiscal_year: str) -> str:
    return f"No worksheet of {department} for the {fiscal_year} budget is on record."


def question_set(title: str | None, versions: list[int]) -> str:
    """Which wording of the questions this worksheet was filled in with."""
    said = words.joined([f"version {version}" for version in sorted(set(versions))])
    named = title or "Question set without a title"
    return f"{named}, {said}" if said and said not in named.lower() else named
