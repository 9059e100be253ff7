"""One measure over the fiscal years it was reported for: bars from zero, in the order of the years.

A year without a value says why there is none; it is not a bar of length zero.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from dashboard.components.chart import Bar
from dashboard.wording import figures as said
from dashboard.wording import words
from dashboard.wording.readings import of_type

Reading = Mapping[str, Any]


@dataclass(frozen=True)
class Readings:
    bars: list[Bar]
    most: float
    summary: str
    without_value: list[str]


def readings_over_years(
    readings: Sequence[Reading], *, measure_type: str = "COUNT", scale: str | None = None
) -> Readings:
    """From the graph's readings, oldest first. Bars of shares and ratings end where their scale does."""
    known = [reading for reading in readings if reading["value"] is not None]

    def shown(reading: Reading) -> str:
        return of_type(measure_type, reading["value"], scale)

    bars = [Bar(_year(reading), float(Decimal(reading["value"])), shown(reading)) for reading in known]
    end = "100" if measure_type == "PERCENT" else scale
    return Readings(
        bars=bars,
        most=float(Decimal(end)) if end else max((bar.value for bar in bars), default=0.0),
        summary=_sentence([{**reading, "display": shown(reading)} for reading in known]),
        without_value=[f"{_year(each)}: {_reason(each)}" for each in readings if each["value"] is None],
    )


def _sentence(known: Sequence[Reading]) -> str:
    if not known:
        return str(said.NO_VALUES)
    if len(known) == 1:
        return said.only_reading(known[0]["display"], known[0]["fiscalYear"])
    return said.readings(known[0], known[-1])


def _year(reading: Reading) -> str:
    return said.year(reading["fiscalYear"])


def _reason(reading: Reading) -> str:
    return str(words.NO_VALUE[reading["noValue"] or "NOT_REPORTED"])
