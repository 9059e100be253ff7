"""The work plan as printed, with a cleaned reading beside every printed text that scanning damaged."""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Keyed, Record, Text, folded, word
from domain.reporting.models import Reported
from domain.sources.models import Cited
from domain.work_plan.progress import Progress


class WorkPlan(Keyed, Cited, Record):
    """The plan of one fiscal year."""

    __tablename__ = "work_plans"

    fiscal_year: Mapped[str] = mapped_column(Text(7), unique=True, comment='As in "2023-24"')
    title: Mapped[str]
    note: Mapped[str | None]


class PlanStatement(Keyed, Cited, Record):
    """The plan's vision, its mission, or one of its values."""

    __tablename__ = "plan_statements"

    work_plan_id: Mapped[int] = mapped_column(ForeignKey("work_plans.id"), index=True)
    kind: Mapped[str] = mapped_column(Text(16), comment="vision, mission or value")
    position: Mapped[int] = mapped_column(comment="Order within the kind, from 1")
    wording: Mapped[str]


class Objective(Keyed, Cited, Record):
    """A heading under which strategies stand."""

    __tablename__ = "objectives"
    __table_args__ = (UniqueConstraint("work_plan_id", "number"),)

    work_plan_id: Mapped[int] = mapped_column(ForeignKey("work_plans.id"))
    number: Mapped[int]
    title: Mapped[str] = mapped_column(comment="Cleaned; `printed` holds what the page has")
    search_text: Mapped[str] = folded("title")
    note: Mapped[str | None]


class Strategy(Keyed, Cited, Record):
    """What the office set out to do."""

    __tablename__ = "strategies"
    __table_args__ = (UniqueConstraint("objective_id", "number"),)

    objective_id: Mapped[int] = mapped_column(ForeignKey("objectives.id"))
    number: Mapped[int]
    number_is_printed: Mapped[bool] = mapped_column(comment="False: the number is the strategy's place in the list")
    wording: Mapped[str] = mapped_column(comment="As printed, unedited")
    statement: Mapped[str] = mapped_column(comment="The wording with scanning errors mended")
    search_text: Mapped[str] = folded("statement", "wording")
    note: Mapped[str | None]


class StrategyReport(Reported, Cited, Record):
    """The progress word printed for a strategy, and why it was deferred if it was."""

    __tablename__ = "strategy_reports"

    strategy_id: Mapped[int] = mapped_column(ForeignKey("strategies.id"), index=True)
    progress: Mapped[Progress] = mapped_column(word(Progress))
    deferral_reason: Mapped[str | None]
    deferral_printed: Mapped[str | None]
    note: Mapped[str | None]
