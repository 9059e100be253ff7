"""English: the words for the graph's own values, and the sentences that pages make from numbers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from dashboard.wording.parts import TOTAL_NOT_KNOWN

LANGUAGE = "en"
PRODUCT = "Equity Ledger"
TAGLINE = "What was promised, and what has been reported about it"

NAVIGATION: tuple[tuple[str, str], ...] = (
    ("/", "City"),
    ("/departments", "Departments"),
    ("/budgeting-for-equity", "Budgeting for Equity"),
    ("/work-plan", "Work plan"),
    ("/welcoming-plan", "Welcoming plan"),
    ("/equity-action-teams", "Equity Action Teams"),
    ("/measures", "Measures"),
    ("/sources", "Sources"),
    ("/about/rules", "About the rules"),
)

PROGRESS = {
    "COMPLETED": "Completed",
    "IN_PROGRESS": "In Progress",
    "ONGOING": "Ongoing",
    "NOT_STARTED": "Not Started",
    None: "No report",
}
STANDING = {
    "COMPLETED": "Completed",
    "NO_DATES_GIVEN": "No dates given",
    "OVERDUE": "Overdue",
    "DUE_SOON": "Due soon",
    "STALE": "Stale",
    "ON_TRACK": "On track",
}
FRESHNESS = {"FRESH": "Fresh", "STALE": "Stale", "NO_REPORT": "Never reported", "CLOSED": "Closed"}
STAGE = {
    "NOT_STARTED": "Not started",
    "DRAFT": "Draft",
    "SUBMITTED": "Submitted",
    "FEEDBACK_GIVEN": "Feedback given",
    "REVISED": "Revised",
    "COMPLETED": "Completed",
}
OBLIGATION = {
    "REAP_FILED": "REAP filed",
    "REAP_CURRENT": "REAP current",
    "WORKSHEET_SUBMITTED": "Worksheet submitted",
    "TEAM_ACTIVE": "Team active",
}
OBLIGATION_STATE = {
    "MET": "Yes",
    "NOT_MET": "No",
    "LATE": "Late",
    "NOT_REQUIRED": "Not required",
    "NOT_KNOWN": "Not known",
}
NO_VALUE = {
    "NOT_REPORTED": "Not reported",
    "PLANNED_NOT_MEASURED": "Planned, not measured",
    "NOT_APPLICABLE": "Not applicable",
    "NOT_YET_DUE": "Not yet due",
    "WITHHELD": "Withheld",
    "WITHDRAWN": "Withdrawn",
}
MEASURE_TYPE = {
    "PERCENT": "Percent",
    "RATING": "Rating",
    "COUNT": "Count",
    "CHANGE": "Change",
    "DOLLARS": "Dollars",
    "RANGE": "Range",
    "YES_NO": "Yes or no",
    "TEXT": "Text",
}
MEASURE_ROLE = {"PERFORMANCE_MEASURE": "Performance measure", "OUTPUT": "Output"}
ACCOUNTABILITY = {
    "HOW_MUCH": "How much",
    "HOW_WELL": "How well",
    "BETTER_OFF": "Better off",
    "COVERAGE": "Coverage",
}
DEPARTMENT_KIND = {"DEPARTMENT": "Department", "OFFICE": "Office", "COUNCIL_APPOINTEE": "Council appointee"}
SOURCE_KIND = {
    "DOCUMENT": "Document, kept here and checked",
    "PUBLIC_PAGE": "Public page, not kept here",
    "OUR_READING": "Our own reading",
    "GENERATOR": "Made up by the illustrative generator",
}
EDITION = {"PUBLISHED": "Published", "ILLUSTRATIVE": "Illustrative"}
EDITION_MEANS = {
    "PUBLISHED": "Read from a published document.",
    "ILLUSTRATIVE": "Made up to show how the pages work. It says nothing about a real department.",
}
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def count_of(count: int, one: str, many: str | None = None) -> str:
    """1 strategy, 2 strategies, no strategies."""
    return f"{number(count) if count else 'no'} {one if count == 1 else many or one + 's'}"


def number(value: int | float | Decimal | str) -> str:
    """1,240 or 4.7: grouped by thousands, with the decimals that were given and no others."""
    exact = Decimal(str(value))
    return f"{exact:,f}"


def percent(share: float) -> str:
    return f"{round(share * 100)}%"


def n_of_n(count: int, out_of: int | None) -> str:
    """Reads "17 of 24"; without a known total it says so instead of leaving it out."""
    return f"{number(count)} of {number(out_of)}" if out_of is not None else f"{number(count)}{TOTAL_NOT_KNOWN}"


def day(iso: str | None) -> str:
    """14 November 2026."""
    if iso is None:
        return "no date"
    read = date.fromisoformat(iso[:10])
    return f"{read.day} {MONTHS[read.month - 1]} {read.year}"


def month(iso: str) -> str:
    """Nov 2026."""
    read = date.fromisoformat(iso[:10])
    return f"{MONTHS[read.month - 1][:3]} {read.year}"


def days_between(earlier: str, later: str) -> int:
    return (date.fromisoformat(later[:10]) - date.fromisoformat(earlier[:10])).days


def ago(iso: str, today: str) -> str:
    """today, yesterday, 12 days ago, in 3 days."""
    days = days_between(iso, today)
    if days in (0, 1):
        return ("today", "yesterday")[days]
    return f"{number(days)} days ago" if days > 0 else f"in {count_of(-days, 'day')}"


def joined(items: list[str]) -> str:
    """a, b and c."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def lines(numbers: list[int]) -> str:
    """Line 14, or lines 14 to 16, or lines 14 and 20."""
    if not numbers:
        return ""
    if len(numbers) == 1:
        return f"line {numbers[0]}"
    if numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"lines {numbers[0]} to {numbers[-1]}"
    return f"lines {joined([str(line) for line in numbers])}"
