"""The figures of made-up readings: between baseline and target, in the form that the measure's type asks for."""

from decimal import ROUND_DOWN, Decimal
from random import Random

from domain.measures.types import MeasureType, PartRelation
from seed_data.illustrative.chance import happens
from seed_data.illustrative.content import MeasureSketch, Span
from seed_data.illustrative.writer import Row

PACE = (50, 125)  # of what was planned, in percent
DOLLARS_IN_STEPS_OF = Decimal(500)
IN_WORDS = (MeasureType.YES_NO, MeasureType.TEXT)
UNKNOWN_START = Decimal("0.6")  # of the target, where no baseline is given


def drawn(rng: Random, sketch: MeasureSketch, span: Span | None) -> Decimal | None:
    """A figure within `span`, as exact as the span is written."""
    if span is None or sketch.type in IN_WORDS:
        return None
    low, high = span
    return _tidy(sketch, low + (high - low) * Decimal(rng.randint(0, 100)) / 100)


def figure(
    rng: Random, sketch: MeasureSketch, baseline: Decimal | None, target: Decimal | None, done: float
) -> Decimal | None:
    """Where a measure has got to when this share of the cycle is over: often behind, sometimes ahead."""
    goal = target if target is not None else drawn(rng, sketch, sketch.target)
    if goal is None:
        return None
    start = baseline if baseline is not None else goal * UNKNOWN_START
    pace = Decimal(rng.randint(*PACE)) / 100
    return _tidy(sketch, start + (goal - start) * Decimal(str(done)) * pace)


def said(rng: Random, sketch: MeasureSketch, value: Decimal | None) -> Row:
    """What a reading of this type says."""
    if sketch.type is MeasureType.YES_NO:
        return {"yes": happens(rng, 0.6)}
    if sketch.type is MeasureType.TEXT or value is None:
        return {"text": rng.choice(sketch.texts)}
    if sketch.type is MeasureType.RANGE:
        return {"low": value, "high": value + rng.randint(1, 8)}
    return {"value": value}


def parts(rng: Random, sketch: MeasureSketch, value: Decimal) -> tuple[Row, ...]:
    """A breakdown that adds up to `value`, or the part of it that a measure names apart."""
    if sketch.of_which:
        within = _tidy(sketch, value * rng.randint(30, 80) / 100)
        return (_part(1, PartRelation.OF_WHICH, sketch.of_which, sketch, within),)
    left, rows = value, []
    for position, label in enumerate(sketch.breakdown, 1):
        is_last = position == len(sketch.breakdown)
        share = left if is_last else _tidy(sketch, left * rng.randint(25, 65) / 100)
        rows.append(_part(position, PartRelation.BREAKDOWN, label, sketch, share))
        left -= share
    return tuple(rows)


def _part(position: int, relation: PartRelation, label: str, sketch: MeasureSketch, value: Decimal) -> Row:
    return {"position": position, "relation": relation, "label": label, "unit": sketch.unit, "value": value}


def _tidy(sketch: MeasureSketch, value: Decimal) -> Decimal:
    """Within the bounds of its type, and with as many digits as people report."""
    if sketch.type is MeasureType.DOLLARS:
        return (value // DOLLARS_IN_STEPS_OF) * DOLLARS_IN_STEPS_OF
    if sketch.type is MeasureType.CHANGE:
        return value.quantize(Decimal(1), ROUND_DOWN)
    highest = {MeasureType.PERCENT: Decimal(100), MeasureType.RATING: sketch.scale}.get(sketch.type)
    digits = Decimal("0.1") if sketch.type is MeasureType.RATING else Decimal(1)
    inside = max(Decimal(0), value if highest is None else min(value, highest))
    return inside.quantize(digits, ROUND_DOWN)
