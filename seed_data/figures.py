"""The figures in a printed item, so that none is entered that is not printed and none that is printed is lost.

"4.7/5" is a rating on a scale, "78%" a percentage, "3-15" two figures, and the scan prints dollars as "$82 000".
"""

import re
from decimal import Decimal

from domain.measures.types import MeasureType
from seed_data.published.work_plan_entries import MeasureEntry, ReadingEntry

# Only after a dollar sign may a space part the thousands; elsewhere it parts two figures.
_DOLLARS = re.compile(r"\$\s?(\d{1,3}(?:[ ,]\d{3})+|\d+(?:\.\d+)?)")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s?%")
_RATING = re.compile(r"(\d+(?:\.\d+)?)/(\d+(?:\.\d+)?)")
_ANY = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")


def _decimal(digits: str) -> Decimal:
    return Decimal(digits.replace(" ", "").replace(",", ""))


def figures(printed: str) -> set[Decimal]:
    """Every figure in the text."""
    dollars = {_decimal(digits) for digits in _DOLLARS.findall(printed)}
    return dollars | {_decimal(digits) for digits in _ANY.findall(_DOLLARS.sub(" ", printed))}


def values_of_type(measure_type: MeasureType, printed: str) -> set[Decimal]:
    """The figures that are printed the way a value of this type is."""
    match measure_type:
        case MeasureType.PERCENT | MeasureType.CHANGE:
            return {_decimal(digits) for digits in _PERCENT.findall(printed)}
        case MeasureType.RATING:
            return {_decimal(value) for value, _ in _RATING.findall(printed)}
        case MeasureType.DOLLARS:
            return {_decimal(digits) for digits in _DOLLARS.findall(printed)}
        case _:
            return figures(printed)


def not_printed(measure: MeasureEntry, reading: ReadingEntry) -> list[Decimal]:
    """Figures that are entered and not printed."""
    printed = figures(reading.printed)
    wrong = [] if reading.value is None else [reading.value]
    wrong = [value for value in wrong if value not in values_of_type(measure.type, reading.printed)]
    others = [reading.low, reading.high, *part_figures(reading)]
    if reading.no_value is None:
        others.append(measure.scale)
    return wrong + [figure for figure in others if figure is not None and figure not in printed]


def left_out(measure: MeasureEntry, reading: ReadingEntry) -> list[Decimal]:
    """Figures that are printed and stand neither in the value, nor in a part, nor in the words kept beside it."""
    entered = {reading.value, reading.low, reading.high, measure.scale, *part_figures(reading)}
    words = figures(measure.statement) | figures(reading.text or "")
    return sorted(figures(reading.printed) - words - entered)


def part_figures(reading: ReadingEntry) -> list[Decimal]:
    """The figures of the parts, in order."""
    return [figure for part in reading.parts for figure in (part.value, part.low, part.high) if figure is not None]
