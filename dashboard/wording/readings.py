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
    if measure["type"] == "TEXT":
        return None
    if measure["type"] == "RATING":
        return f"{words.number(reading['value'])} of {words.number(measure['scale'])}"
    if measure["type"] == "COUNT":
        return words.number(reading["value"])
    if measure["type"] == "YES_NO":
        return "Yes" if reading["yes"] else "No"
    return str(reading["display"])


def reason(reading: Mapping[str, Any]) -> str | None:
    return words.NO_VALUE[reading["noValue"]] if reading["noValue"] else None


def part_quantity(part: Mapping[str, Any]) -> str:
    """3, or 3 to 15."""
    if part["value"] is not None:
        return words.number(part["value"])
    if part["low"] is not None and part["high"] is not None:
        return f"{words.number(part['low'])} to {words.number(part['high'])}"
    return "a number not given"
