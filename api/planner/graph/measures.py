"""Measures and their readings."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import aliased

from api.planner.graph.sources import CITED, id_of
from api.planner.json_text import WRITERS, Text
from api.planner.mapped import Arguments, Column, MadeByRule, Many, Mapped, One, Place, Rows, plain, record
from domain.measures import queries
from domain.measures.display import display
from domain.measures.models import Measure, Reading, ReadingPart
from domain.measures.types import MeasureType, NoValue, PartRelation, Value
from domain.reaps.list_queries import actions_by_id
from domain.reporting.queries import newest, newest_id
from domain.work_plan.models import Strategy


def _newest(measure: Place) -> Rows:
    """PostgreSQL takes the reading from where it finds it; SQLite is faster by its id."""
    entry = aliased(Reading)
    its_own = entry.measure_id == measure["id"]
    if measure.engine == "postgresql":
        return newest(entry, measure.day, its_own)
    return select(Reading).where(Reading.id == newest_id(entry, measure.day, its_own))


def _of_newest(column: str) -> Column:
    return Column(lambda measure: measure.with_("newest")[column])


def _printed(measure: Place) -> ColumnElement[str]:
    reading = measure.with_("newest")
    return case((reading["id"].is_(None), measure["printed"]), else_=reading["printed"])


def _no_value(measure: Place) -> ColumnElement[str | None]:
    reading = measure.with_("newest")
    return queries.why_no_value(reading["id"], reading["no_value"])


def words_of(told: list[Any]) -> str:
    """A reading in words, by what was told of it."""
    kind, unit, scale, number, low, high, yes, text, no_value = told
    reason = NoValue(no_value) if no_value else None
    value = Value(_decimal(number), _decimal(low), _decimal(high), yes, text, reason)
    return display(MeasureType(kind), value, unit=unit, scale=_decimal(scale))


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _told(measure: Place, reading: Place, no_value: ColumnElement[Any]) -> list[Text]:
    texts = [WRITERS["String"](measure[name]) for name in ("type", "unit")]
    numbers = [measure["scale"], *(reading[name] for name in ("value", "low", "high"))]
    said = [WRITERS["Boolean"](reading["yes"]), WRITERS["String"](reading["text"]), WRITERS["String"](no_value)]
    return [*texts, *map(WRITERS["Decimal"], numbers), *said]


def _told_of_newest(measure: Place, _: Arguments) -> list[Text]:
    return _told(measure, measure.with_("newest"), _no_value(measure))


def told_of_reading(reading: Place) -> list[Text]:
    """What `words_of` needs to know."""

    def of_measure(column: Any) -> ColumnElement[Any]:
        return select(column).where(Measure.id.in_(reading.ids("measure_id"))).scalar_subquery()

    columns = {name: of_measure(getattr(Measure, name)) for name in ("type", "unit", "scale")}
    return _told(replace(reading, columns=columns), reading, reading["no_value"])


def _parts(relation: PartRelation, *, newest: bool) -> Many:
    def statement(place: Place) -> Rows:
        reading = place.with_("newest") if newest else place
        return queries.parts_of_readings(reading.ids()).where(ReadingPart.relation == relation)

    return Many(lambda place, _: statement(place))


MEASURES = {
    "ReadingPart": Mapped(plain("label", "value", "low", "high", "unit")),
    "Reading": Mapped(
        {
            **plain("printed", "value", "low", "high", "yes", "text", "noValue", "asOf", "recordedAt", "note"),
            "fiscalYear": Column(lambda reading: func.nullif(reading["fiscal_year"], "")),
            "source": CITED,
            "display": MadeByRule(lambda reading, _: told_of_reading(reading), words_of),
            "breakdown": _parts(PartRelation.BREAKDOWN, newest=False),
            "ofWhich": _parts(PartRelation.OF_WHICH, newest=False),
            "secondQuantity": _parts(PartRelation.SECOND_QUANTITY, newest=False),
        }
    ),
    "Measure": Mapped(
        {
            "id": id_of("Measure"),
            **plain("key", "role", "position", "statement", "type", "unit", "scale", "currency", "accountability"),
            **plain("baseline", "target", "targetOn", "note"),
            "source": CITED,
            "accountabilityIsOurs": Column(lambda measure: measure["accountability"].is_not(None)),
            "printed": Column(_printed),
            "value": _of_newest("value"),
            "low": _of_newest("low"),
            "high": _of_newest("high"),
            "yes": _of_newest("yes"),
            "text": _of_newest("text"),
            "noValue": Column(_no_value),
            "fiscalYear": Column(lambda measure: func.nullif(measure.with_("newest")["fiscal_year"], "")),
            "breakdown": _parts(PartRelation.BREAKDOWN, newest=True),
            "ofWhich": _parts(PartRelation.OF_WHICH, newest=True),
            "secondQuantity": _parts(PartRelation.SECOND_QUANTITY, newest=True),
            "display": MadeByRule(_told_of_newest, words_of),
            "readings": Many(lambda measure, _: queries.readings_of_measures(measure.ids(), measure.day)),
            "strategy": record(Strategy, "strategy_id"),
            "action": One(lambda measure, _: actions_by_id(measure.ids("action_id"), measure.day)),
        },
        beside={"newest": _newest},
    ),
}
