"""English words for one reading of a measure: its figure, what it is made of, and why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.wording import words

PART = {"breakdown": "Made up of: ", "ofWhich": "Of which: ", "secondQuantity": "Printed with it: "}
NO_FIGURE = "No value"


def figure(measure: Mapping[str, Any], reading: Mapping[str, Any]) -> str | None:
    """The figure alone, to be read before the measure's statement; None for what is only text."""
    if reading["noValue"]:
        return NO_FIGURE
    match measure["type"]:
        case "TEXT":
            return None
        case "RATING":
            shown = f"{words.number(reading['value'])} of {words.number(measure['scale'])}"
        case "COUNT":
            shown = words.number(reading["value"])
        case "CHANGE":
            # The statement beside it says whether it is an increase.
            shown = f"{words.number(reading['value'])}%"
        case "YES_NO":
            shown = "Yes" if reading["yes"] else "No"
        case _:
            shown = str(reading["display"])
    return shown


def reason(reading: Mapping[str, Any]) -> str | None:
    return words.NO_VALUE[reading["noValue"]] if reading["noValue"] else None


def part_quantity(part: Mapping[str, Any]) -> str:
    """3, or 3 to 15."""
    if part["value"] is not None:
        return words.number(part["value"])
    if part["low"] is not None and part["high"] is not None:
        return f"{words.number(part['low'])} to {words.number(part['high'])}"
    return "a number not given"
