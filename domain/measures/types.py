"""The types of measure, the reasons for having no value, and what a reading of each type must say.

No value is not zero: a reading has either what its type asks for or exactly one reason.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from domain.errors import EquityError


class MeasureType(StrEnum):
    """PERCENT: 0 to 100 of a group. RATING: on a scale. COUNT: of a unit. CHANGE: in percent against an earlier
    period. DOLLARS: US dollars. RANGE: from a low to a high. YES_NO. TEXT: said in words only."""

    PERCENT = "percent"
    RATING = "rating"
    COUNT = "count"
    CHANGE = "change"
    DOLLARS = "dollars"
    RANGE = "range"
    YES_NO = "yes_no"
    TEXT = "text"


class MeasureRole(StrEnum):
    """The column of the plan in which it is printed."""

    PERFORMANCE_MEASURE = "performance_measure"
    OUTPUT = "output"


class NoValue(StrEnum):
    """Why there is no value. None of these is zero."""

    NOT_REPORTED = "not_reported"
    PLANNED_NOT_MEASURED = "planned_not_measured"
    NOT_APPLICABLE = "not_applicable"
    NOT_YET_DUE = "not_yet_due"
    WITHHELD = "withheld"
    WITHDRAWN = "withdrawn"


class Accountability(StrEnum):
    """Results-Based Accountability's questions, and coverage: what share of those meant was reached. Ours."""

    HOW_MUCH = "how_much"
    HOW_WELL = "how_well"
    BETTER_OFF = "better_off"
    COVERAGE = "coverage"


class PartRelation(StrEnum):
    """BREAKDOWN parts add up to the value; OF_WHICH is a subset of it; SECOND_QUANTITY counts something else."""

    BREAKDOWN = "breakdown"
    OF_WHICH = "of_which"
    SECOND_QUANTITY = "second_quantity"


@dataclass(frozen=True, slots=True)
class Value:
    """What one reading says; at most one of the ways to say it is used."""

    number: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    yes: bool | None = None
    text: str | None = None
    no_value: NoValue | None = None


class ReadingDoesNotFit(EquityError):
    """A reading says something that its measure's type cannot say."""

    code = "READING_DOES_NOT_FIT"

    def __init__(self, measure_type: MeasureType, problem: str) -> None:
        self.measure_type = measure_type
        self.problem = problem
        super().__init__(f"A {measure_type.value.replace('_', '/')} reading {problem}.")


class BreakdownDoesNotAddUp(EquityError):
    """The parts of a breakdown do not add up to the value that they break down."""

    code = "BREAKDOWN_DOES_NOT_ADD_UP"

    def __init__(self, value: Decimal, parts: list[Decimal]) -> None:
        self.value = value
        self.parts = parts
        printed = " + ".join(str(part) for part in parts)
        super().__init__(f"{printed} is {sum(parts)}, not {value}. Check the parts against the document.")


def check_reading(measure_type: MeasureType, value: Value, scale: Decimal | None = None) -> None:
    """Raise `ReadingDoesNotFit` unless `value` says exactly what a reading of this type says."""
    if value.no_value is not None:
        if value != Value(no_value=value.no_value):
            raise ReadingDoesNotFit(measure_type, "has both a value and a reason for having none: keep one")
        return
    match measure_type:
        case MeasureType.RANGE:
            _check_range(value)
        case MeasureType.YES_NO:
            if value.yes is None:
                raise ReadingDoesNotFit(measure_type, "must say yes or no, or why not")
        case MeasureType.TEXT:
            if not value.text:
                raise ReadingDoesNotFit(measure_type, "must have its text, or why not")
        case _:
            _check_number(measure_type, value, scale)


def _check_range(value: Value) -> None:
    if value.low is None or value.high is None:
        raise ReadingDoesNotFit(MeasureType.RANGE, "needs both ends")
    if value.low > value.high:
        raise ReadingDoesNotFit(MeasureType.RANGE, f"runs from {value.low} down to {value.high}: swap the ends")


def _check_number(measure_type: MeasureType, value: Value, scale: Decimal | None) -> None:
    if value.number is None:
        raise ReadingDoesNotFit(measure_type, "needs a number, or the reason for having none")
    if measure_type is MeasureType.PERCENT and not 0 <= value.number <= 100:
        raise ReadingDoesNotFit(measure_type, f"of {value.number} is outside 0 to 100")
    if measure_type is MeasureType.COUNT and value.number < 0:
        raise ReadingDoesNotFit(measure_type, f"of {value.number} is below zero")
    if measure_type is MeasureType.RATING and (scale is None or not 0 <= value.number <= scale):
        raise ReadingDoesNotFit(measure_type, f"of {value.number} does not fit the scale {scale or '(none given)'}")


def check_breakdown(value: Decimal, parts: list[Decimal]) -> None:
    """Raise `BreakdownDoesNotAddUp` unless the parts add up to the value exactly."""
    if sum(parts) != value:
        raise BreakdownDoesNotAddUp(value, parts)
