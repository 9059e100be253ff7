"""The words of the page of one measure: its newest value, its fiscal years, and what is printed with a value."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.language import _, lazy
from dashboard.wording import figures, words

NAME = lazy("Measure")
CHOOSE_ONE = lazy("Choose one from the list of measures.")
THIS_MEASURE = lazy("this measure")
NO_READING = lazy("Nothing was reported for this measure by this day.")
REPORTED_VALUES = lazy("Reported values")
EVERY_READING = lazy("Every reading, oldest fiscal year first")
READINGS_NAME = lazy("Readings of this measure")
BY_FISCAL_YEAR = lazy("Value by fiscal year")
FISCAL_YEAR = lazy("Fiscal year")
VALUE = lazy("Value")
AS_PRINTED = lazy("As printed")
AS_OF = lazy("As of")
SOURCE = lazy("Source")
NO_YEAR_NAMED = lazy("No year named")

WHAT_IS_MEASURED = lazy("What is measured")
STATEMENT = lazy("Statement, tidied")
NOTE = lazy("Note")
BELONGS_TO = lazy("Belongs to")
ROLE = lazy("Role")
TYPE_OF_VALUE = lazy("Type of value")
ANSWERS = lazy("Answers")
BASELINE = lazy("Baseline")
TARGET = lazy("Target")
# Sentences and names with a plan's own words in them, which are put in as elements.
TARGET_BY = lazy("{target}, by {day}")
COUNT_OF = lazy("Count of: {unit}")
IN_YEAR = lazy("{value} in {year}.")
MADE_OF = lazy("Made up of {list}.")
OF_THESE = lazy("Of these: {list}.")
PRINTED_WITH_IT = lazy("Printed with it: {list}.")
OF_WHICH = lazy("{value}, of which {list}")

PRINTED_WITH_VALUE = lazy("What is printed with the value")
COUNTED_AGAIN = lazy("Some of these, counted again")
SOMETHING_ELSE = lazy("Something else, printed in the same item")
PART = lazy("Part")
NUMBER = lazy("Number")
ALL_PARTS = lazy("All parts")
NO_VALUE = {
    "NOT_REPORTED": lazy("There is no value, because none was reported."),
    "PLANNED_NOT_MEASURED": lazy("There is no value: a measurement was planned and not made."),
    "NOT_APPLICABLE": lazy("There is no value, because the plan says that the measure does not apply."),
    "NOT_YET_DUE": lazy("There is no value, because it is not yet due."),
    "WITHHELD": lazy("There is a value, and it is withheld."),
    "WITHDRAWN": lazy("There is no longer a value, because it was withdrawn."),
}


def no_value(reason: str, fiscal_year: str | None) -> str:
    """Why the newest reading has no value, and for which year."""
    return in_year(str(NO_VALUE[reason]), fiscal_year)


def in_year(said: str, fiscal_year: str | None) -> str:
    return f"{figures.year(fiscal_year)}: {said}" if fiscal_year else said


def no_such_measure(name: str) -> str:
    return _("There is no measure called {name}.").format(name=name)


def parts_that_add_up(value: str, fiscal_year: str | None) -> str:
    return named_with_year(_("Parts that add up to {value}").format(value=value), fiscal_year)


def named_with_year(name: str, fiscal_year: str | None) -> str:
    return f"{name}, {fiscal_year}" if fiscal_year else str(name)


def adds_up(whole: str, parts: Sequence[str]) -> str:
    """186 = 175 + 3 + 8."""
    return f"{whole} = {' + '.join(parts)}."


def work_plan_strategy(fiscal_year: str, reference: str) -> str:
    return _("Work plan {year}, strategy {reference}").format(year=fiscal_year, reference=reference)


def role(name: str, position: int) -> str:
    return _("{role}, number {n}").format(role=words.MEASURE_ROLE[name], n=words.number(position))


def rating(scale: str) -> str:
    return _("Rating out of {scale}").format(scale=words.number(scale))


def dollars(currency: str) -> str:
    return _("Dollars ({currency})").format(currency=currency)


def answers(name: str, *, is_ours: bool) -> str:
    if not is_ours:
        return str(words.ACCOUNTABILITY[name])
    return _("{question}, by our reading and not the City's").format(question=words.ACCOUNTABILITY[name])
