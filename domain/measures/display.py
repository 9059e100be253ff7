"""A value in words, the same on every page, in every table and in every export.

No value says why there is none, and a rating never loses its scale.
"""

from collections.abc import Mapping
from decimal import Decimal

from domain.measures.types import MeasureType, NoValue, Value

WHY_NO_VALUE: Mapping[NoValue, str] = {
    NoValue.NOT_REPORTED: "not reported",
    NoValue.PLANNED_NOT_MEASURED: "planned but not measured",
    NoValue.NOT_APPLICABLE: "not applicable",
    NoValue.NOT_YET_DUE: "not yet due",
    NoValue.WITHHELD: "withheld",
    NoValue.WITHDRAWN: "withdrawn",
}


def display(measure_type: MeasureType, value: Value, *, unit: str | None = None, scale: Decimal | None = None) -> str:
    """What a reading says, in words."""
    if value.no_value is not None:
        return f"No value: {WHY_NO_VALUE[value.no_value]}"
    if measure_type is MeasureType.YES_NO and value.yes is not None:
        return "Yes" if value.yes else "No"
    if value.low is not None and value.high is not None:
        return _of(f"{number(value.low)} to {number(value.high)}", unit)
    if value.number is not None:
        return _number_of_type(measure_type, value.number, unit, scale)
    return value.text or f"No value: {WHY_NO_VALUE[NoValue.NOT_REPORTED]}"


def number(value: Decimal) -> str:
    """A number as printed: every digit kept, thousands set apart."""
    return format(value, ",f")


def _number_of_type(measure_type: MeasureType, value: Decimal, unit: str | None, scale: Decimal | None) -> str:
    match measure_type:
        case MeasureType.PERCENT:
            return f"{number(value)}%"
        case MeasureType.RATING if scale is not None:
            return f"{number(value)} out of {number(scale)}"
        case MeasureType.CHANGE:
            return f"{number(abs(value))}% {'less' if value < 0 else 'more'}" if value else "No change"
        case MeasureType.DOLLARS:
            return f"-${number(-value)}" if value < 0 else f"${number(value)}"
        case _:
            return _of(number(value), unit)


def _of(amount: str, unit: str | None) -> str:
    return f"{amount} {unit}" if unit else amount
