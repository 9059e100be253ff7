"""Measures and their readings. What a value is called in words is written by ordinary execution only."""

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import aliased

from api.planner.graph.sources import CITED, id_of
from api.planner.mapped import Column, Many, Mapped, One, Place, Rows, plain
from domain.measures import queries
from domain.measures.models import Reading, ReadingPart
from domain.measures.types import NoValue, PartRelation
from domain.reaps.list_queries import actions_by_id
from domain.reporting.queries import newest_id
from domain.work_plan.models import Strategy


def _newest(measure: Place) -> Rows:
    entry = aliased(Reading)
    return select(Reading).where(Reading.id == newest_id(entry, measure.day, entry.measure_id == measure["id"]))


def _of_newest(column: str) -> Column:
    return Column(lambda measure: measure.with_("newest")[column])


def _printed(measure: Place) -> ColumnElement[str]:
    newest = measure.with_("newest")
    return case((newest["id"].is_(None), measure["printed"]), else_=newest["printed"])


def _no_value(measure: Place) -> ColumnElement[str]:
    newest = measure.with_("newest")
    return case((newest["id"].is_(None), NoValue.NOT_REPORTED.value), else_=newest["no_value"])


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
            "readings": Many(lambda measure, _: queries.readings_of_measures(measure.ids(), measure.day)),
            "strategy": One(lambda measure, _: select(Strategy).where(Strategy.id.in_(measure.ids("strategy_id")))),
            "action": One(lambda measure, _: actions_by_id(measure.ids("action_id"), measure.day)),
        },
        beside={"newest": _newest},
    ),
}
