"""What is measured of an action, with baseline and target, and a reading for each fiscal year, or why there is none.

A reading that is not yet due, was planned and not measured, or is withheld says so; none of these is zero.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random

from domain.calendar import FiscalYear
from domain.measures.models import Measure, Reading, ReadingPart
from domain.measures.types import MeasureRole, NoValue
from seed_data.illustrative.chance import happens, some
from seed_data.illustrative.content import MeasureSketch
from seed_data.illustrative.days import entered
from seed_data.illustrative.figures import drawn, figure, parts, said
from seed_data.illustrative.maker import Maker
from seed_data.illustrative.reaps import PlannedReap
from seed_data.illustrative.writer import Row

SHARED_PER_GOAL = (4, 6)
SHARE_WITH_TARGET = 0.75
SHARE_WITH_BASELINE_READING = 0.5
SHARE_SAID_NOT_YET_DUE = 0.3
SHARE_WITHOUT_VALUE = 0.18
SHARE_WITH_NOTE = 0.1
YEARLY_REASONS = tuple(reason for reason in NoValue if reason is not NoValue.NOT_YET_DUE)
REASON_WEIGHTS = (5, 4, 2, 2, 1)


@dataclass(frozen=True, slots=True)
class MeasureDraft:
    """A measure that is not yet on record."""

    row: Row
    sketch: MeasureSketch


@dataclass(frozen=True, slots=True)
class ReadingDraft:
    """A reading that is not yet on record, with its parts."""

    row: Row
    parts: tuple[Row, ...] = ()


def measure_deck(rng: Random, own: Sequence[MeasureSketch], shared: Sequence[MeasureSketch]) -> list[MeasureSketch]:
    """The measures that the actions of one goal share out: its own, and some that fit most actions."""
    deck = [*own, *some(rng, shared, *SHARED_PER_GOAL)]
    return rng.sample(deck, len(deck))


def draft_measures(
    rng: Random, sketches: Sequence[MeasureSketch], reap: PlannedReap, action_id: int, action_key: str
) -> Iterator[MeasureDraft]:
    """Measures of an action that are not yet on record."""
    for position, sketch in enumerate(sketches, 1):
        baseline, target = drawn(rng, sketch, sketch.start), drawn(rng, sketch, sketch.target)
        has_target = target is not None and happens(rng, SHARE_WITH_TARGET)
        row = {
            "key": f"{action_key}/m{position}",
            "action_id": action_id,
            "role": MeasureRole.PERFORMANCE_MEASURE,
            "position": position,
            "statement": reap.kind.fill(rng, sketch.statement),
            "type": sketch.type,
            "unit": sketch.unit,
            "scale": sketch.scale,
            "currency": sketch.currency,
            "accountability": sketch.result,
            "baseline": baseline,
            "target": target if has_target else None,
            "target_on": reap.cycle.ends_on if has_target else None,
        }
        yield MeasureDraft(row, sketch)


def make_measures(maker: Maker, rng: Random, drafts: Sequence[MeasureDraft], reap: PlannedReap) -> None:
    """The measures of a REAP and all their readings up to the day of loading."""
    ids = maker.writer.insert(Measure, [draft.row for draft in drafts])
    with_parts: list[ReadingDraft] = []
    for measure_id, draft in zip(ids, drafts, strict=True):
        for reading in _readings(maker, rng, draft, reap):
            reading.row["measure_id"] = measure_id
            if reading.parts:
                with_parts.append(reading)
            else:
                maker.writer.add(Reading, **reading.row)
    reading_ids = maker.writer.insert(Reading, [reading.row for reading in with_parts])
    for reading_id, reading in zip(reading_ids, with_parts, strict=True):
        for part in reading.parts:
            maker.writer.add(ReadingPart, reading_id=reading_id, **part)


def _readings(maker: Maker, rng: Random, draft: MeasureDraft, reap: PlannedReap) -> Iterator[ReadingDraft]:
    """The year before the cycle, then what was said of its first year at filing, then each year at its end."""
    filed_on, first = reap.story.filed_on, reap.cycle.first_year
    if filed_on is None or not reap.habit.reports:
        return
    if draft.row["baseline"] is not None and happens(rng, SHARE_WITH_BASELINE_READING):
        before, start = first.plus(-1), said(rng, draft.sketch, draft.row["baseline"])
        yield from _recorded(maker, rng, before, start, as_of=before.ends_on, entered_from=filed_on)
    if happens(rng, SHARE_SAID_NOT_YET_DUE):
        yield from _recorded(
            maker, rng, first, _reason(maker, rng, NoValue.NOT_YET_DUE), as_of=filed_on, entered_from=filed_on
        )
    until = reap.story.reported_until(reap.cycle, reap.habit, maker.today)
    for done, year in ((0.5, first), (1.0, first.plus(1))):
        if filed_on <= year.ends_on <= until:
            yield from _recorded(
                maker, rng, year, _yearly(maker, rng, draft, done), as_of=year.ends_on, entered_from=year.ends_on
            )


def _recorded(
    maker: Maker, rng: Random, year: FiscalYear, says: Row, *, as_of: date, entered_from: date
) -> Iterator[ReadingDraft]:
    recorded_at = entered(rng, entered_from, 30, maker.latest)
    if recorded_at is None:
        return
    divided: tuple[Row, ...] = says.pop("parts", ())
    row = {
        "fiscal_year": str(year),
        "as_of": as_of,
        "recorded_at": recorded_at,
        "recorded_by": rng.choice(maker.content.parties.recorders),
        **dict.fromkeys(("value", "low", "high", "yes", "text", "no_value", "note")),
        **says,
    }
    yield ReadingDraft(row, divided)


def _yearly(maker: Maker, rng: Random, draft: MeasureDraft, done: float) -> Row:
    if happens(rng, SHARE_WITHOUT_VALUE):
        return _reason(maker, rng, rng.choices(YEARLY_REASONS, weights=REASON_WEIGHTS)[0])
    value = figure(rng, draft.sketch, draft.row["baseline"], draft.row["target"], done)
    says = said(rng, draft.sketch, value)
    divided = parts(rng, draft.sketch, value) if value is not None and value >= Decimal(10) else ()
    return {**says, "parts": divided}


def _reason(maker: Maker, rng: Random, reason: NoValue) -> Row:
    return {"no_value": reason, "note": rng.choice(maker.content.notes.no_value[reason])}
