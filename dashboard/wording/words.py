"""The words for the graph's own values, and how numbers, days and lists are written."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from dashboard.language import ENGLISH, _, lazy, locale, spoken

NUMBERS = 4096  # written ones that are kept: a page writes the same few many times
PRODUCT = "Equity Ledger"
TAGLINE = lazy("What was promised, and what has been reported about it")

NAVIGATION: tuple[tuple[str, str], ...] = (
    ("/", lazy("City")),
    ("/departments", lazy("Departments")),
    ("/budgeting-for-equity", lazy("Budgeting for Equity")),
    ("/work-plan", lazy("Work plan")),
    ("/welcoming-plan", lazy("Welcoming plan")),
    ("/equity-action-teams", lazy("Equity Action Teams")),
    ("/measures", lazy("Measures")),
    ("/analyst", lazy("Analyst")),
    ("/sources", lazy("Sources")),
    ("/about/rules", lazy("About the rules")),
)

PROGRESS = {
    "COMPLETED": lazy("Completed"),
    "IN_PROGRESS": lazy("In Progress"),
    "NOT_STARTED": lazy("Not Started"),
    "ONGOING": lazy("Ongoing"),
    None: lazy("No report"),
}
STANDING = {
    "COMPLETED": lazy("Completed"),
    "NO_DATES_GIVEN": lazy("No dates given"),
    "OVERDUE": lazy("Overdue"),
    "DUE_SOON": lazy("Due soon"),
    "STALE": lazy("Stale"),
    "ON_TRACK": lazy("On track"),
}
FRESHNESS = {
    "FRESH": lazy("Fresh"),
    "STALE": lazy("Stale"),
    "NO_REPORT": lazy("Never reported"),
    "CLOSED": lazy("Closed"),
}
STAGE = {
    "NOT_STARTED": lazy("Not started"),
    "DRAFT": lazy("Draft"),
    "SUBMITTED": lazy("Submitted"),
    "FEEDBACK_GIVEN": lazy("Feedback given"),
    "REVISED": lazy("Revised"),
    "COMPLETED": lazy("Completed"),
}
OBLIGATION = {
    "REAP_FILED": lazy("REAP filed"),
    "REAP_CURRENT": lazy("REAP current"),
    "WORKSHEET_SUBMITTED": lazy("Worksheet submitted"),
    "TEAM_ACTIVE": lazy("Team active"),
}
OBLIGATION_STATE = {
    "MET": lazy("Yes"),
    "NOT_MET": lazy("No"),
    "LATE": lazy("Late"),
    "NOT_REQUIRED": lazy("Not required"),
    "NOT_KNOWN": lazy("Not known"),
}
NO_VALUE = {
    "NOT_REPORTED": lazy("Not reported"),
    "PLANNED_NOT_MEASURED": lazy("Planned, not measured"),
    "NOT_APPLICABLE": lazy("Not applicable"),
    "NOT_YET_DUE": lazy("Not yet due"),
    "WITHHELD": lazy("Withheld"),
    "WITHDRAWN": lazy("Withdrawn"),
}
MEASURE_TYPE = {
    "PERCENT": lazy("Percent"),
    "RATING": lazy("Rating"),
    "COUNT": lazy("Count"),
    "CHANGE": lazy("Change"),
    "DOLLARS": lazy("Dollars"),
    "RANGE": lazy("Range"),
    "YES_NO": lazy("Yes or no"),
    "TEXT": lazy("Text"),
}
MEASURE_ROLE = {"PERFORMANCE_MEASURE": lazy("Performance measure"), "OUTPUT": lazy("Output")}
ACCOUNTABILITY = {
    "HOW_MUCH": lazy("How much"),
    "HOW_WELL": lazy("How well"),
    "BETTER_OFF": lazy("Better off"),
    "COVERAGE": lazy("Coverage"),
}
DEPARTMENT_KIND = {
    "DEPARTMENT": lazy("Department"),
    "OFFICE": lazy("Office"),
    "COUNCIL_APPOINTEE": lazy("Council appointee"),
}
SOURCE_KIND = {
    "DOCUMENT": lazy("Document, kept here and checked"),
    "PUBLIC_PAGE": lazy("Public page, not kept here"),
    "OUR_READING": lazy("Our own reading"),
    "GENERATOR": lazy("Made up by the illustrative generator"),
}
EDITION = {"PUBLISHED": lazy("Published"), "ILLUSTRATIVE": lazy("Illustrative")}
EDITION_MEANS = {
    "PUBLISHED": lazy("Read from a published document."),
    "ILLUSTRATIVE": lazy("Made up to show how the pages work. It says nothing about a real department."),
}


def number(value: int | float | Decimal | str) -> str:
    """1,240 or 4.7: grouped by thousands, with the decimals that were given and no others."""
    return _number(str(value), locale())


@lru_cache(NUMBERS)
def _number(printed: str, of: Locale) -> str:
    exact = Decimal(printed)
    decimals = max(0, -int(exact.as_tuple().exponent))
    return format_decimal(exact, f"#,##0.{'0' * decimals}" if decimals else "#,##0", of, decimal_quantization=False)


def percent(share: float) -> str:
    """Whole percents: 71%."""
    return format_percent(Decimal(round(share * 100)) / 100, locale=locale())


def n_of_n(count: int, out_of: int | None) -> str:
    """Reads "17 of 24"; without a known total it says so instead of leaving it out."""
    if out_of is None:
        return _("{count}, out of a number not known").format(count=number(count))
    return _("{count} of {total}").format(count=number(count), total=number(out_of))


def day(iso: str | None) -> str:
    """14 November 2026."""
    # Translators: how a day is written with the month's whole name, in the letters of Unicode's date patterns.
    return format_date(_read(iso), _("d MMMM y"), locale()) if iso else _("no date")


def short_day(iso: str) -> str:
    """14 Nov 2026: for tables, where the month's whole name takes too much room."""
    # Translators: how a day is written with the month's short name, in the letters of Unicode's date patterns.
    return format_date(_read(iso), _("d MMM y"), locale())


def month(iso: str) -> str:
    """Nov 2026."""
    # Translators: how a month is written with its short name, in the letters of Unicode's date patterns.
    return format_date(_read(iso), _("MMM y"), locale())


def days_between(earlier: str, later: str) -> int:
    return (_read(later) - _read(earlier)).days


def joined(items: list[str]) -> str:
    """a, b and c."""
    if spoken() == ENGLISH and len(items) > 1:
        # Babel's English has a comma before the "and"; the City's documents have none.
        return f"{', '.join(items[:-1])} and {items[-1]}"
    return format_list([str(item) for item in items], locale=locale())


def lines(numbers: list[int]) -> str:
    """Line 14, or lines 14 to 16, or lines 14 and 20."""
    if not numbers:
        return ""
    if len(numbers) == 1:
        return _("line {line}").format(line=numbers[0])
    if numbers == list(range(numbers[0], numbers[-1] + 1)):
        return _("lines {first} to {last}").format(first=numbers[0], last=numbers[-1])
    return _("lines {list}").format(list=joined([str(line) for line in numbers]))


def from_graph(sentence: str) -> str:
    """A sentence that the graph says in always the same words, such as a rule's; `rule_sentences` lists them."""
    return _(sentence)


def sentence(text: str) -> str:
    """The same words, beginning with a capital letter."""
    return text[:1].upper() + text[1:]


def _read(iso: str) -> date:
    return date.fromisoformat(iso[:10])
