"""The words of the list of measures, and of the name that a measure has wherever it is linked to."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.language import _, lazy, ngettext
from dashboard.wording import words

NAME = lazy("Measures")
OF_WHAT = lazy("measures")
OWNERS = {"WORK_PLAN": lazy("Work plan"), "REAP": lazy("Departments' plans")}
WITH_A_VALUE = {
    "WORK_PLAN": lazy("Work plan: measures with a value"),
    "REAP": lazy("Departments' plans: measures with a value"),
}
VALUES_ARE_APART = lazy(
    "Values of different types, and ratings on different scales, are not sorted together and never averaged. To sort "
    "by value, choose one type first: percent, count, change or dollars."
)
HOW_COUNTED = lazy(
    "Counts the measures whose newest reading has a value. A measure without one is not counted; its reason is shown "
    "with it."
)
ACCOUNTABILITY_IS_OURS = lazy("How much, how well, better off and coverage are our reading, not the City's.")
READ_THE_RULE = lazy("Read how measures are told apart")
NONE_AT_ALL = lazy("No measure is on record.")
NONE_AT_ALL_NEXT = lazy("Once plans are loaded, each of their measures stands here with its newest value.")
NONE_FITS = lazy("No measure matches these filters.")
NONE_OF_REAPS = lazy("No measure of a department's plan is on record, so what departments measure is not known here.")
ONLY_WHAT_FITS = lazy("Only what matches the filters is counted.")
SHOW_EVERY_ONE = lazy("Show every measure")
OPEN_FROM_THE_LIST = lazy("Open the measure from the list of measures.")
YES_OR_NO = lazy("Use yes or no.")

EVERY_ONE = lazy("Every measure")
EVERY_ONE_THAT_FITS = lazy("Every measure that matches")
FILTER = lazy("Filter measures")
CAPTION = lazy("Measures and their newest value")
SEARCH = lazy("Words in the measure")
PLAN = lazy("Plan")
ROLE = lazy("Role")
TYPE_OF_VALUE = lazy("Type of value")
ANSWERS_BY_OUR_READING = lazy("Answers, by our reading")
VALUE = lazy("Value")
WITH_VALUE = lazy("With a value")
WITHOUT_VALUE = lazy("Without a value")
WHY_NONE = lazy("Why there is no value")
FISCAL_YEAR = lazy("Fiscal year, as 2023-24")
MEASURE = lazy("Measure")
NEWEST_VALUE = lazy("Newest value")
TYPE = lazy("Type")
ANSWERS = lazy("Answers")
BELONGS_TO = lazy("Belongs to")
SOURCE = lazy("Source")

SYMBOLS = {"PERCENT": "%", "CHANGE": "%", "DOLLARS": "$"}


def named(measure_type: str, statement: str) -> str:
    """A statement without its value, made to stand alone: "of participants" reads "% of participants"."""
    symbol = SYMBOLS.get(measure_type)
    if symbol is None and statement.startswith("of "):
        symbol = "#"
    if symbol is not None:
        return f"{symbol} {statement}"
    return words.sentence(statement)


def of_work_plan(measures: int, with_value: int) -> str:
    if with_value == measures:
        said = ngettext(
            "The work plan has {n} measure, with a value.",
            "The work plan has {n} measures, all with a value.",
            measures,
        )
    elif with_value == 0:
        said = ngettext(
            "The work plan has {n} measure, without a value.",
            "The work plan has {n} measures, none with a value.",
            measures,
        )
    else:
        said = ngettext(
            "The work plan has {n} measure; with a value: {valued}, without: {missing}.",
            "The work plan has {n} measures; with a value: {valued}, without: {missing}.",
            measures,
        )
    return _counted(said, measures, with_value)


def of_reaps(measures: int, with_value: int) -> str:
    if with_value == measures:
        said = ngettext(
            "Departments' plans have {n} measure, with a value.",
            "Departments' plans have {n} measures, all with a value.",
            measures,
        )
    elif with_value == 0:
        said = ngettext(
            "Departments' plans have {n} measure, without a value.",
            "Departments' plans have {n} measures, none with a value.",
            measures,
        )
    else:
        said = ngettext(
            "Departments' plans have {n} measure; with a value: {valued}, without: {missing}.",
            "Departments' plans have {n} measures; with a value: {valued}, without: {missing}.",
            measures,
        )
    return _counted(said, measures, with_value)


def _counted(said: str, measures: int, with_value: int) -> str:
    return said.format(
        n=words.number(measures), valued=words.number(with_value), missing=words.number(measures - with_value)
    )


def shown(here: int, fitting: Mapping[str, int]) -> str:
    """How many measures are on this page and how many fit, of each kind of plan by itself."""
    work_plan, reaps = fitting.get("WORK_PLAN", 0), fitting.get("REAP", 0)
    if not work_plan and not reaps:
        return _("No measure matches.")
    said = [
        ngettext("{n} measure on this page.", "{n} measures on this page.", here).format(n=words.number(here)),
        *([_of_work_plan_fit(work_plan)] if work_plan else []),
        *([_of_reaps_fit(reaps)] if reaps else []),
    ]
    return " ".join(said)


def _of_work_plan_fit(count: int) -> str:
    said = ngettext("{n} measure of the work plan matches.", "{n} measures of the work plan match.", count)
    return said.format(n=words.number(count))


def _of_reaps_fit(count: int) -> str:
    said = ngettext("{n} measure of departments' plans matches.", "{n} measures of departments' plans match.", count)
    return said.format(n=words.number(count))


def strategy(reference: str, fiscal_year: str) -> str:
    return _("Strategy {reference}, {year}").format(reference=reference, year=fiscal_year)


def action(department: str, reference: str) -> str:
    return _("{department}, action {reference}").format(department=department, reference=reference)


def line_of(place: str, document: str, statement: str) -> str:
    """The name of the link to a line, for those who hear it."""
    return _("{place}, {document}: {measure}").format(place=place, document=document, measure=statement)
