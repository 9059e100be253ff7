"""The citywide plan as published, and our reading of which work-plan strategy serves which pillar.

The plan states how many strategies it has. Their text could not be read, so the stated number stands beside the
number loaded and neither is ever filled in from the other.
"""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Keyed, Record, folded
from domain.sources.models import Cited


class CitywidePlan(Keyed, Cited, Record):
    """The plan of the whole city, over a period of calendar years."""

    __tablename__ = "citywide_plans"

    title: Mapped[str]
    period_from: Mapped[int] = mapped_column(comment="Calendar year")
    period_until: Mapped[int] = mapped_column(comment="Calendar year, included")
    stated_strategies: Mapped[int | None] = mapped_column(comment="How many strategies the plan says it has")
    stated_strategies_line: Mapped[int | None]
    stated_strategies_printed: Mapped[str | None]
    deadline: Mapped[str | None] = mapped_column(comment="As printed; None: left blank in the document")
    note: Mapped[str | None]


class Pillar(Keyed, Cited, Record):
    """One of the plan's pillars. Its number is its place in the document where none is printed."""

    __tablename__ = "pillars"
    __table_args__ = (UniqueConstraint("plan_id", "number"),)

    plan_id: Mapped[int] = mapped_column(ForeignKey("citywide_plans.id"))
    number: Mapped[int]
    name: Mapped[str]
    purpose: Mapped[str]
    search_text: Mapped[str] = folded("name", "purpose")
    note: Mapped[str | None]


class CitywideStrategy(Keyed, Cited, Record):
    """A strategy of the citywide plan, as printed."""

    __tablename__ = "citywide_strategies"

    pillar_id: Mapped[int] = mapped_column(ForeignKey("pillars.id"), index=True)
    number: Mapped[int | None]
    wording: Mapped[str] = mapped_column(comment="As printed, unedited")
    search_text: Mapped[str] = folded("wording")


class GlobalCompactObjective(Keyed, Cited, Record):
    """An objective of the Global Compact for Migration that the plan's pledge names."""

    __tablename__ = "global_compact_objectives"
    __table_args__ = (UniqueConstraint("plan_id", "number"),)

    plan_id: Mapped[int] = mapped_column(ForeignKey("citywide_plans.id"))
    number: Mapped[int]
    title: Mapped[str]


class Alignment(Cited, Record):
    """That a work-plan strategy serves a pillar. Never inherited from the objective above the strategy."""

    __tablename__ = "alignments"
    __table_args__ = (UniqueConstraint("pillar_id", "strategy_id"),)

    pillar_id: Mapped[int] = mapped_column(ForeignKey("pillars.id"))
    strategy_id: Mapped[int] = mapped_column(ForeignKey("strategies.id"), index=True)
    why: Mapped[str]
