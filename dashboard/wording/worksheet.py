"""The words of the page of one department's worksheet: how far it got, when, and what was answered."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.language import _, lazy, ngettext
from dashboard.wording import words

NAME = lazy("Worksheet")
NO_ANSWER = lazy("No answer on record")
NO_QUESTIONS = lazy("The questions of this worksheet are not on record.")
NO_STAGES = lazy("No stage of this worksheet is on record, so it counts as not started.")
STAGES = lazy("Stages")
FEEDBACK = lazy("A worksheet moves through these stages. Submitted counts that stage and every later one.")
STAGES_IN_ORDER = lazy("Stages in their order")
NOT_REACHED = lazy("not reached")
EVERY_ENTRY = lazy("Every entry, oldest first")
ENTRIES_NAME = lazy("Stages of this worksheet")
STAGE = lazy("Stage")
REACHED_ON = lazy("Reached on")
RECORDED_ON = lazy("Recorded on")
RECORDED_BY = lazy("Recorded by")
NOTE = lazy("Note")
SUBMITTED_ON = lazy("Submitted on")
NOT_SUBMITTED = lazy("Not submitted")
DUE_ON = lazy("Due on")
LATE = lazy("Late")
NOT_LATE = lazy("No")
ASKED_ON = lazy("Departments were asked on")

ANSWERS = lazy("Questions and answers")
ANSWERS_OF_WORKSHEET = lazy("the answers of this worksheet")
MUST_BE_ANSWERED = lazy("Must be answered.")
MAY_BE_LEFT_OUT = lazy("May be left out.")
NO_TITLE = lazy("a question set without a title")

OTHERS = lazy("Other worksheets")
NONE_REQUIRED = lazy("None is required.")
NOTHING_HERE = lazy("There is nothing to show for this department and year.")
CHOOSE_BELOW = lazy("Choose another one below.")
CHOOSE_YEAR = lazy("Choose one from the page on Budgeting for Equity.")
CHOOSE_DEPARTMENT = lazy("Choose one from the list of departments.")

# Each stage with the day on which it was reached; that of "submitted" is said against the due date.
REACHED = {
    "NOT_STARTED": lazy("Not started since {day}."),
    "DRAFT": lazy("A draft since {day}."),
    "SUBMITTED": lazy("At the stage “submitted” since {day}."),
    "FEEDBACK_GIVEN": lazy("Feedback was given on {day}."),
    "REVISED": lazy("Revised on {day}."),
    "COMPLETED": lazy("Completed on {day}."),
}


def title(department: str, fiscal_year: str) -> str:
    return _("{department}: worksheet for {year}").format(department=department, year=fiscal_year)


def lead(stage: str, since: str | None, submitted_on: str | None, due_on: str | None, today: str) -> str:
    """The stage, since when, and how that stands against the due date."""
    against = against_due_date(submitted_on, due_on, today)
    if stage == "SUBMITTED" and since == submitted_on:
        return against
    reached = REACHED[stage].format(day=words.day(since)) if since else f"{words.STAGE[stage]}."
    return f"{reached} {against}"


def not_asked_yet(day: str, opens_on: str) -> str:
    return _("By {day} departments had not been asked for this worksheet: that begins on {start}.").format(
        day=words.day(day), start=words.day(opens_on)
    )


def against_due_date(submitted_on: str | None, due_on: str | None, today: str) -> str:
    if submitted_on is None:
        return _still_missing(due_on, today)
    if due_on is None:
        return _("Submitted on {day}; no due date is known.").format(day=words.day(submitted_on))
    days = words.days_between(due_on, submitted_on)
    if days > 0:
        said = ngettext(
            "Submitted on {day}, {n} day after the due date of {due}.",
            "Submitted on {day}, {n} days after the due date of {due}.",
            days,
        )
    elif days == 0:
        said = _("Submitted on {day}, on the due date.")
    else:
        said = _("Submitted on {day}, before the due date of {due}.")
    return said.format(n=words.number(days), day=words.day(submitted_on), due=words.day(due_on))


def _still_missing(due_on: str | None, today: str) -> str:
    if due_on is None:
        return _("Not submitted; no due date is known.")
    days = words.days_between(due_on, today)
    if days > 0:
        said = ngettext(
            "Not submitted; it was due on {due}, {n} day ago.",
            "Not submitted; it was due on {due}, {n} days ago.",
            days,
        )
    elif days == 0:
        said = _("Not submitted; it is due today, {due}.")
    else:
        said = ngettext(
            "Not submitted; it is due on {due}, in {n} day.", "Not submitted; it is due on {due}, in {n} days.", -days
        )
    return said.format(n=words.number(abs(days)), due=words.day(due_on))


def answered(answered_count: int, questions: int) -> str:
    """How many of the questions have an answer."""
    if questions == 0:
        return str(NO_QUESTIONS)
    if answered_count == questions:
        said = ngettext("The one question is answered.", "All {total} questions are answered.", questions)
    elif answered_count == 0:
        said = ngettext("The one question is not answered.", "None of the {total} questions is answered.", questions)
    else:
        said = ngettext(
            "{count} of {total} questions is answered.", "{count} of {total} questions are answered.", answered_count
        )
    return said.format(count=words.number(answered_count), total=words.number(questions))


def answered_on(day: str) -> str:
    return _("Answered on {day}.").format(day=words.day(day))


def question(number: int) -> str:
    """What stands before a question's own words."""
    return f"{words.number(number)}. "


def none_on_record(department: str, fiscal_year: str) -> str:
    return _("No worksheet of {department} for the {year} budget is on record.").format(
        department=department, year=fiscal_year
    )


def asked_with(title: str | None, versions: Sequence[int]) -> str:
    """Which wording of the questions this worksheet was filled in with; `{title}` is left for the title's own words."""
    known = sorted({version for version in versions if f"version {version}" not in (title or "").lower()})
    if not known:
        return _("Asked with: {title}.")
    said = ngettext("Asked with: {title}, version {versions}.", "Asked with: {title}, versions {versions}.", len(known))
    return said.replace("{versions}", words.joined([words.number(version) for version in known]))


def no_such_year(fiscal_year: str) -> str:
    return _("There is no {year} budget year on record.").format(year=fiscal_year)


def no_such_department(code: str) -> str:
    return _("There is no department with the code {code}.").format(code=code)


def worksheet_of_year(fiscal_year: str) -> str:
    return _("{year} worksheet").format(year=fiscal_year)


def everything_about(department: str) -> str:
    return _("Everything about {department}").format(department=department)


def other_departments(fiscal_year: str) -> str:
    return _("Other departments, {year}").format(year=fiscal_year)


def other_years(department: str) -> str:
    return _("{department}, other years").format(department=department)


def neighbour(which: str) -> str:
    """What stands before the link to another department: "Previous: ", "Next: ", or nothing."""
    return {"previous": _("Previous: "), "next": _("Next: ")}.get(which, "")
