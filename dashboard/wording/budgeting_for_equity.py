"""The words of the Budgeting for Equity page: the three counts, the stages, and the budget years side by side."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.language import _, lazy, ngettext
from dashboard.wording import words

NAME = lazy("Budgeting for Equity")
NO_YEARS = lazy("Which departments have handed in a worksheet is not known here: no budget year is on record.")
NO_WORKSHEET = lazy("No worksheet is on record.")
LATER_DAY_NEXT = lazy("Choose a later day to see the worksheets that are on record.")
WHAT_IT_IS = lazy(
    "With its annual budget requests, each department hands in a worksheet that asks how the requests consider equity. "
    "Started, submitted and completed are three counts: every completed worksheet was submitted, and every submitted "
    "one was started."
)
WITHOUT_RECORD = lazy(
    "A department that must submit a worksheet and has none on record counts as not started. One that need not submit "
    "is not counted."
)
STARTED = lazy("Started")
SUBMITTED = lazy("Submitted")
COMPLETED = lazy("Completed")
NOT_YET_COMPLETED = lazy("Submitted, not yet completed")
DRAFT = lazy("Draft")
NOT_STARTED = lazy("Not started")

REPORTED = lazy("What the City reported")
REPORTED_INTRO = lazy(
    "The City reported one figure for all departments together and named none of them. The records here name "
    "departments. The two stand beside each other and are never added up."
)
RECORDED_HERE = lazy("Departments that submitted one, by the records here")

CHOOSE = lazy("Choose a budget year")
BUDGET_YEAR = lazy("Budget year")
NEWEST_YEAR = lazy("The newest that has begun")
DEPARTMENT = lazy("Department")
DEPARTMENTS = lazy("Departments")
STAGE = lazy("Stage")
SINCE = lazy("Since")
SUBMITTED_ON = lazy("Submitted on")
LATE = lazy("Late")
WORKSHEET = lazy("Worksheet")
OPEN = lazy("Open")
NOT_YET = lazy("Not yet")
NOT_LATE = lazy("No")
NONE_ON_RECORD = lazy("None on record")
NO_DEPARTMENT = lazy("No department is on record.")

YEARS = lazy("Budget years compared")
YEARS_PICTURE = lazy("How far departments got, by budget year")
YEARS_TABLE = lazy("Started, submitted and completed, by budget year")
YEARS_TABLE_NAME = lazy("Completion by budget year")
STAGES_BY_YEAR = lazy("Stage of each department's worksheet in each budget year")
STAGES_BY_YEAR_NAME = lazy("Departments by budget year")
OUT_OF = lazy("Out of")
SHARE = lazy("Share submitted")
DUE_ON = lazy("Due on")
NOT_KNOWN = lazy("not known")


def lead(fiscal_year: str, submitted: int, out_of: int | None) -> str:
    """How many departments have submitted a worksheet, out of those that must."""
    given = {"year": fiscal_year, "count": words.number(submitted), "total": words.number(out_of or 0)}
    if out_of is None:
        return _without_total(submitted).format(**given)
    if submitted == 0:
        said = ngettext(
            "The one department that must submit a worksheet for the {year} budget has not done so.",
            "None of the {total} departments has submitted a worksheet for the {year} budget.",
            out_of,
        )
    elif submitted == out_of:
        said = ngettext(
            "The one department that must submit a worksheet for the {year} budget has done so.",
            "All {total} departments have submitted a worksheet for the {year} budget.",
            out_of,
        )
    else:
        said = ngettext(
            "{count} of {total} departments has submitted a worksheet for the {year} budget.",
            "{count} of {total} departments have submitted a worksheet for the {year} budget.",
            submitted,
        )
    return said.format(**given)


def _without_total(submitted: int) -> str:
    if submitted == 0:
        return _(
            "No submitted worksheet is on record for the {year} budget, and how many departments must submit one is "
            "not known."
        )
    return ngettext(
        "{count} department has submitted a worksheet for the {year} budget, out of a number not known.",
        "{count} departments have submitted a worksheet for the {year} budget, out of a number not known.",
        submitted,
    )


def not_open_yet(fiscal_year: str, opens_on: str | None, day: str) -> str:
    if opens_on is None:
        said = _("By {day} no department had been asked for a worksheet for the {year} budget.")
        return said.format(day=words.day(day), year=fiscal_year)
    said = _("By {day} no department had been asked for a worksheet for the {year} budget: that begins on {start}.")
    return said.format(day=words.day(day), year=fiscal_year, start=words.day(opens_on))


def none_opened(day: str) -> str:
    return _("By {day} no department had been asked for a worksheet in any budget year on record.").format(
        day=words.day(day)
    )


def due(due_on: str | None, today: str, missing: int | None) -> str:
    """When worksheets are due and, once that day has passed, how many are missing."""
    if due_on is None:
        return _("No due date is known.")
    days = words.days_between(today, due_on)
    if days == 0:
        return _("Worksheets are due on {day}, which is today.").format(day=words.day(due_on))
    if days > 0:
        said = ngettext(
            "Worksheets are due on {day}, in {n} day.", "Worksheets are due on {day}, in {n} days.", days
        ).format(n=words.number(days), day=words.day(due_on))
    elif missing is None:
        said = _("Worksheets were due on {day}.").format(day=words.day(due_on))
    elif missing == 0:
        said = _("Worksheets were due on {day}, and none is missing.").format(day=words.day(due_on))
    else:
        said = ngettext(
            "Worksheets were due on {day}, and {n} is late.", "Worksheets were due on {day}, and {n} are late.", missing
        ).format(n=words.number(missing), day=words.day(due_on))
    return said


def late(submitted_on: str | None, due_on: str | None) -> str:
    """What to say of a worksheet that is not missing: that it came in time, or by how much it did not."""
    days = words.days_between(due_on, submitted_on) if due_on and submitted_on else 0
    if days <= 0:
        return str(NOT_LATE)
    return ngettext("Submitted {n} day after the due date", "Submitted {n} days after the due date", days).format(
        n=words.number(days)
    )


def reported(display: str, about: str | None) -> str:
    """What the City said of all departments, without saying how many they are."""
    if about is None:
        said = _("The City reported that {share} of departments completed a worksheet, without naming any.")
        return said.format(share=display)
    said = _("The City reported that {share} of departments completed a worksheet for {period}, without naming any.")
    return said.format(share=display, period=about)


def stages_in(fiscal_year: str) -> str:
    return _("Stages in {year}").format(year=fiscal_year)


def by_stage(fiscal_year: str) -> str:
    return _("Worksheets by stage, {year}").format(year=fiscal_year)


def by_department(fiscal_year: str) -> str:
    return _("Worksheet of each department, {year}").format(year=fiscal_year)


def open_worksheet(department: str) -> str:
    return _("Open the worksheet of {department}").format(department=department)


def submitted_in(fiscal_year: str, submitted: int, out_of: int | None) -> str:
    return _("{year}, submitted: {count}").format(year=fiscal_year, count=words.n_of_n(submitted, out_of))


def years_summary(years: Sequence[tuple[str, int, int | None]]) -> str:
    """Each budget year's submitted worksheets, in one sentence for those who do not see the chart."""
    said = [f"{fiscal_year} ({words.n_of_n(submitted, out_of)})" for fiscal_year, submitted, out_of in years]
    return _("Departments that submitted a worksheet: {list}.").format(list="; ".join(said))


def stages_summary(counted: Sequence[tuple[str, int]]) -> str:
    said = [f"{word} {words.number(count)}" for word, count in counted if count]
    if not said:
        return _("No department is in any stage.")
    return _("Departments in each stage: {list}.").format(list="; ".join(said))


def no_such_year(fiscal_year: str) -> str:
    return _("There is no {year} budget year on record.").format(year=fiscal_year)


def choose_year(known: Sequence[str]) -> str:
    if not known:
        return _("No budget year is on record yet.")
    return _("Choose one of these: {list}.").format(list=words.joined(list(known)))
