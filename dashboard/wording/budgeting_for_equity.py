"""English sentences of the Budgeting for Equity pages."""

from __future__ import annotations

from dashboard.wording import words

NO_YEARS = "Which departments have handed in a worksheet is not known here: no budget year is on record."
NO_YEARS_NEXT = "Once worksheets are loaded, this page shows how far each department has come."
LATER_DAY_NEXT = "Choose a later day to see the worksheets that are on record."
WHAT_IT_IS = (
    "With its annual budget requests, each department hands in a worksheet that asks how the requests consider equity. "
    "Started, submitted and completed are three counts: every completed worksheet was submitted, and every submitted "
    "one was started."
)
WITHOUT_RECORD = (
    "A department that must submit a worksheet and has none on record counts as not started. One that need not submit "
    "is not counted."
)
REPORTED_INTRO = (
    "The City reported one figure for all departments together and named none of them. The records here name "
    "departments. The two stand beside each other and are never added up."
)


def lead(fiscal_year: str, submitted: int, completed: int, started: int, out_of: int | None) -> str:
    """How many have submitted, how many of these are through, and how many are on their way."""
    return " ".join(
        part
        for part in (
            _submitted(fiscal_year, submitted, out_of),
            _completed(completed, submitted),
            _on_the_way(started - submitted, None if out_of is None else out_of - started),
        )
        if part
    )


def _submitted(fiscal_year: str, submitted: int, out_of: int | None) -> str:
    budget = f"for the {fiscal_year} budget"
    if out_of is None and submitted == 0:
        return f"No submitted worksheet is on record {budget}, and how many departments must submit one is not known."
    if out_of is None:
        have = "department has" if submitted == 1 else "departments have"
        return f"{words.number(submitted)} {have} submitted a worksheet {budget}, out of a number not known."
    if out_of == 1 and submitted in (0, 1):
        done = "has done so" if submitted else "has not done so"
        return f"The one department that must submit a worksheet {budget} {done}."
    if submitted == 0:
        return f"None of the {words.number(out_of)} departments has submitted a worksheet {budget}."
    if submitted == out_of:
        return f"All {words.number(out_of)} departments have submitted a worksheet {budget}."
    have = "has" if submitted == 1 else "have"
    return f"{words.n_of_n(submitted, out_of)} departments {have} submitted a worksheet {budget}."


def _completed(completed: int, submitted: int) -> str:
    if submitted == 0:
        return ""
    if completed == 0:
        return "None is completed yet."
    if completed == submitted:
        return "It is completed." if submitted == 1 else "All of these are completed."
    return f"{words.number(completed)} of these {'is' if completed == 1 else 'are'} completed."


def _on_the_way(only_started: int, not_started: int | None) -> str:
    parts = []
    if only_started > 0:
        parts.append(f"{words.number(only_started)} more {'has' if only_started == 1 else 'have'} started")
    if not_started:
        parts.append(f"{words.number(not_started)} {'has' if not_started == 1 else 'have'} not")
        if not only_started > 0:
            parts[-1] += " started"
    return f"{' and '.join(parts)}." if parts else ""


def not_open_yet(fiscal_year: str, opens_on: str | None, day: str) -> str:
    when = f" on {words.day(opens_on)}" if opens_on else " later"
    return f"By {words.day(day)} no department had been asked for a {fiscal_year} worksheet: that begins{when}."


def none_opened(day: str) -> str:
    return f"By {words.day(day)} no department had been asked for a worksheet in any budget year on record."


def due(due_on: str | None, today: str, missing: int | None) -> str:
    """When worksheets are due and, once that day has passed, how many are missing."""
    if due_on is None:
        return "No due date is known."
    if due_on >= today:
        return f"Worksheets are due on {words.day(due_on)}, {_in(due_on, today)}."
    if missing is None:
        return f"Worksheets were due on {words.day(due_on)}."
    if missing == 0:
        return f"Worksheets were due on {words.day(due_on)}, and none is missing."
    are = "is" if missing == 1 else "are"
    return f"Worksheets were due on {words.day(due_on)}, and {words.number(missing)} {are} late."


def _in(due_on: str, today: str) -> str:
    return "which is today" if due_on == today else words.ago(due_on, today)


def late(submitted_on: str | None, due_on: str | None) -> str:
    """What to say of a worksheet that is not missing: that it came in time, or by how much it did not."""
    days = words.days_between(due_on, submitted_on) if due_on and submitted_on else 0
    return f"Submitted {words.count_of(days, 'day')} after the due date" if days > 0 else "No"


def reported(display: str, about: str | None) -> str:
    """What the City said of all departments, without saying how many they are."""
    when = f" for {about}" if about else ""
    return f"The City reported that {display} of departments completed a worksheet{when}, without naming any."


def years_summary(years: list[tuple[str, int, int | None]]) -> str:
    """Each budget year's submitted worksheets, in one sentence for those who do not see the chart."""
    said = [f"{words.n_of_n(submitted, out_of)} in {fiscal_year}" for fiscal_year, submitted, out_of in years]
    return f"Departments that submitted a worksheet: {'; '.join(said)}."


def no_such_year(fiscal_year: str) -> str:
    return f"There is no {fiscal_year} budget year on record."


def choose_year(known: str) -> str:
    return f"Choose one of {known}." if known else "No budget year is on record yet."


def stages_summary(counted: list[tuple[str, int]]) -> str:
    said = [f"{word.lower()} {words.number(count)}" for word, count in counted if count]
    return f"Departments in each stage: {words.joined(said)}." if said else "No department is in any stage."
