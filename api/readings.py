"""Readings in the graph: one reported value of a measure, or the reason for having none."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

import strawberry

from api.citation import Citation, cite
from api.context import Info
from api.meaning import ByRule, From, Origin, Unit
from api.scalars import FiscalYearName
from api.words import NoValue
from domain.measures import models, queries
from domain.measures.display import display
from domain.measures.types import PartRelation, Value

NOTHING = Value(no_value=NoValue.NOT_REPORTED)


@strawberry.type(description="A further number in the same printed item.", directives=[From(kind=Origin.REPORT)])
class ReadingPart:
    label: str = strawberry.field(description="What it counts.")
    value: Decimal | None = strawberry.field(
        description="The number; none: a range is given.", directives=[Unit(of="what `unit` says")]
    )
    low: Decimal | None = strawberry.field(
        description="The lowest number; none: no range is given.", directives=[Unit(of="what `unit` says")]
    )
    high: Decimal | None = strawberry.field(
        description="The highest number; none: no range is given.", directives=[Unit(of="what `unit` says")]
    )
    unit: str | None = strawberry.field(description="What is counted; none: not said.")


async def parts(info: Info, reading: models.Reading | None, relation: PartRelation) -> list[ReadingPart]:
    """The parts of a reading that stand in this relation to its value."""
    if reading is None:
        return []
    found: Sequence[models.ReadingPart] = await info.context.many(queries.parts_of_readings, "reading_id", reading.id)
    return [
        ReadingPart(label=part.label, value=part.value, low=part.low, high=part.high, unit=part.unit)
        for part in found
        if part.relation is relation
    ]


def value_of(reading: models.Reading | None) -> Value:
    """What a reading says; no reading is one that was not reported."""
    if reading is None:
        return NOTHING
    return Value(reading.value, reading.low, reading.high, reading.yes, reading.text, reading.no_value)


def words_for(measure: models.Measure, reading: models.Reading | None) -> str:
    """The reading in words."""
    return display(measure.type, value_of(reading), unit=measure.unit, scale=measure.scale)


@strawberry.type(
    description="One reported value of a measure, or the reason for having none.", directives=[From(kind=Origin.REPORT)]
)
class Reading:
    record: strawberry.Private[models.Reading]
    printed: str | None = strawberry.field(description="The words as printed; none: nothing printed.")
    value: Decimal | None = strawberry.field(
        description="The number; none: no single number; `noValue` may say why.",
        directives=[Unit(of="what `type` and `unit` of the measure say")],
    )
    low: Decimal | None = strawberry.field(
        description="The lowest number of a range; none: not a range.",
        directives=[Unit(of="what `type` and `unit` of the measure say")],
    )
    high: Decimal | None = strawberry.field(
        description="The highest number of a range; none: not a range.",
        directives=[Unit(of="what `type` and `unit` of the measure say")],
    )
    yes: bool | None = strawberry.field(description="Yes or no; none: no such answer.")
    text: str | None = strawberry.field(description="What was said in words; none: no words.")
    no_value: NoValue | None = strawberry.field(description="Why there is no value; none when there is one.")
    fiscal_year: FiscalYearName | None = strawberry.field(description="The year that it is of; none: no year is named.")
    as_of: date = strawberry.field(
        description="The day that it speaks of.", directives=[ByRule(key="as-of-documents"), From(kind=Origin.REPORT)]
    )
    recorded_at: datetime = strawberry.field(description="When it was entered here.")
    note: str | None = strawberry.field(description="What to know about it; none: nothing to say.")
    display: str = strawberry.field(
        description="The value in words, as in 4.7 out of 5.", directives=[From(kind=Origin.WORKED_OUT)]
    )
    source: Citation = strawberry.field(description="Where this was read.")

    @strawberry.field(description="Parts that add up to the value.")
    async def breakdown(self, info: Info) -> list[ReadingPart]:
        return await parts(info, self.record, PartRelation.BREAKDOWN)

    @strawberry.field(description="Some of those that the value counts, counted again by themselves.")
    async def of_which(self, info: Info) -> list[ReadingPart]:
        return await parts(info, self.record, PartRelation.OF_WHICH)

    @strawberry.field(description="Numbers of something else in the same printed item.")
    async def second_quantity(self, info: Info) -> list[ReadingPart]:
        return await parts(info, self.record, PartRelation.SECOND_QUANTITY)


def reading(measure: models.Measure, record: models.Reading) -> Reading:
    """A reading as the graph shows it."""
    return Reading(
        record=record,
        printed=record.printed,
        value=record.value,
        low=record.low,
        high=record.high,
        yes=record.yes,
        text=record.text,
        no_value=record.no_value,
        fiscal_year=FiscalYearName(record.fiscal_year) if record.fiscal_year else None,
        as_of=record.as_of,
        recorded_at=record.recorded_at,
        note=record.note,
        display=words_for(measure, record),
        source=cite(record),
    )
