"""How one reading of a measure is written: its figure, what it is made of, and why there is none.

Every digit stays as it was printed; only what separates them follows the reader's language.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from dashboard.language import _, lazy
from dashboard.wording import parts, words

PART = {
    "breakdown": lazy("Made up of: "),
    "ofWhich": lazy("Of which: "),
    "secondQuantity": lazy("Printed with it: "),
}
NO_FIGURE = lazy("No value")
NOT_GIVEN = lazy("a number not given")


def figure(measure: Mapping[str, Any], reading: Mapping[str, Any]) -> str | None:
    """The figure alone, to be read before the measure's statement; None for what is only text."""
    if reading["noValue"]:
        return str(NO_FIGURE)
    if measure["type"] == "RATING" and reading["value"] is not None:
        return _("{count} of {total}").format(
            count=words.number(reading["value"]), total=words.number(measure["scale"])
        )
    if measure["type"] == "CHANGE" and reading["value"] is not None:
        # The statement beside it says whether it is an increase.
        return _percent(words.number(reading["value"]))
    return amount(measure["type"], reading, measure.get("scale"))


def amount(measure_type: str, reading: Mapping[str, Any], scale: str | None = None) -> str | None:
    """A reading's number, range, or yes and no, without its unit; None where it has none of these."""
    if reading["value"] is not None:
        return of_type(measure_type, reading["value"], scale)
    if reading.get("low") is not None and reading.get("high") is not None:
        return _range(reading["low"], reading["high"])
    if reading.get("yes") is not None:
        return str(parts.YES if reading["yes"] else parts.NO)
    return None


def of_type(measure_type: str, value: str, scale: str | None = None) -> str:
    """A number in the form of its measure's values: 78%, 7% more, $82,000, 4.7 out of 5."""
    number, size = words.number(value), words.number(str(value).lstrip("-"))
    is_below_zero = Decimal(value) < 0
    match measure_type:
        case "PERCENT":
            return _percent(number)
        case "CHANGE" if Decimal(value) == 0:
            return _("No change")
        case "CHANGE":
            return (_("{n}% less") if is_below_zero else _("{n}% more")).format(n=size)
        case "DOLLARS":
            return (_("-${n}") if is_below_zero else _("${n}")).format(n=size)
        case "RATING" if scale is not None:
            return _("{value} out of {scale}").format(value=number, scale=words.number(scale))
        case _:
            return number


def reason(reading: Mapping[str, Any]) -> str | None:
    return words.NO_VALUE[reading["noValue"]] if reading["noValue"] else None


def part_quantity(part: Mapping[str, Any]) -> str:
    """3, or 3 to 15."""
    if part["value"] is not None:
        return words.number(part["value"])
    if part["low"] is not None and part["high"] is not None:
        return _range(part["low"], part["high"])
    return str(NOT_GIVEN)


def _percent(number: str) -> str:
    # Translators: a percent as it was printed, with every digit.
    return _("{n}%").format(n=number)


def _range(low: str, high: str) -> str:
    return _("{low} to {high}").format(low=words.number(low), high=words.number(high))
