"""Measures of a strategy or of an action, and their readings."""

from datetime import date
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Keyed, Record, Text, folded, word
from domain.measures.types import Accountability, MeasureRole, MeasureType, NoValue, PartRelation
from domain.reporting.models import Reported
from domain.sources.models import Cited


class Measure(Keyed, Cited, Record):
    """Something that is measured, of a work-plan strategy or of a REAP action."""

    __tablename__ = "measures"
    __table_args__ = (
        CheckConstraint("(strategy_id IS NULL) <> (action_id IS NULL)", name="one_owner"),
        CheckConstraint("type <> 'rating' OR scale IS NOT NULL", name="rating_has_scale"),
    )

    strategy_id: Mapped[int | None] = mapped_column(ForeignKey("strategies.id"), index=True)
    action_id: Mapped[int | None] = mapped_column(ForeignKey("actions.id"), index=True)
    role: Mapped[MeasureRole] = mapped_column(word(MeasureRole))
    position: Mapped[int] = mapped_column(comment="Order among its owner's measures of this role, from 1")
    statement: Mapped[str] = mapped_column(comment="What is measured, cleaned, without the value")
    search_text: Mapped[str] = folded("statement", "printed")
    type: Mapped[MeasureType] = mapped_column(word(MeasureType))
    unit: Mapped[str | None] = mapped_column(comment="What a count counts")
    scale: Mapped[Decimal | None] = mapped_column(comment="The highest rating possible")
    currency: Mapped[str | None] = mapped_column(Text(3), comment="ISO 4217")
    accountability: Mapped[Accountability | None] = mapped_column(word(Accountability), comment="Our reading")
    baseline: Mapped[Decimal | None]
    target: Mapped[Decimal | None]
    target_on: Mapped[date | None]
    note: Mapped[str | None]


class Reading(Reported, Cited, Record):
    """One reported value of a measure, or the reason for having none."""

    __tablename__ = "readings"

    measure_id: Mapped[int] = mapped_column(ForeignKey("measures.id"), index=True)
    fiscal_year: Mapped[str | None] = mapped_column(Text(7), comment="The year that the value is of, where named")
    value: Mapped[Decimal | None]
    low: Mapped[Decimal | None]
    high: Mapped[Decimal | None]
    yes: Mapped[bool | None]
    text: Mapped[str | None]
    no_value: Mapped[NoValue | None] = mapped_column(word(NoValue))
    note: Mapped[str | None]


class ReadingPart(Record):
    """A further number in the same printed item: part of a breakdown, a subset, or a second quantity."""

    __tablename__ = "reading_parts"

    reading_id: Mapped[int] = mapped_column(ForeignKey("readings.id"), index=True)
    position: Mapped[int]
    relation: Mapped[PartRelation] = mapped_column(word(PartRelation))
    label: Mapped[str]
    unit: Mapped[str | None]
    value: Mapped[Decimal | None]
    low: Mapped[Decimal | None]
    high: Mapped[Decimal | None]
