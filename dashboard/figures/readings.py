"""One measure over the fiscal years it was reported for: bars from zero, in the order of the years.

A year without a value keeps its row and says why there is none; it is not a bar of length zero.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from dashboard.components.chart import Bar
from dashboard.wording import figures as said
from dashboard.wording import words

Reading = Mapping[str, Any]


@dataclass(frozen=True)
class Readings:
    bars: list[Bar]
    rows: list[list[str]]
    most: float
    summary: str
    without_value: list[str]


def readings_over_years(readings: Sequence[Reading], *, scale: str | None = None) -> Readings:
    """From the graph's readings, oldest first; `scale` is where the bars end when the measure has one ("5")."""
    known = [reading for reading in readings if reading["value"] is not None]
    bars = [
        Bar(said.year(reading["fiscalYear"]), float(Decimal(reading["value"])), reading["display"]) for reading in known
    ]
    longest = max((bar.value for bar in bars), default=0.0)
    return Readings(
        bars=bars,
        rows=[[_year(reading), reading["display"]] for reading in readings],
        most=float(Decimal(scale)) if scale else longest,
        summary=_sentence(known),
        without_value=[
            f"{said.year(reading['fiscalYear'])}: {_reason(reading)}"
            for reading in readings
            if reading["value"] is None
        ],
    )


def _sentence(known: Sequence[Reading]) -> str:
    if not known:
        return said.NO_VALUES
    if len(known) == 1:
        return said.only_reading(known[0]["display"], known[0]["fiscalYear"])
    return said.readings(known[0], known[-1])


def _year(reading: Reading) -> str:
    return said.year(reading["fiscalYear"])


def _reason(reading: Reading) -> str:
    return words.NO_VALUE[reading["noValue"]] if reading["noValue"] else str(reading["display"])
