"""A department's plan for a two-year cycle: filed or not, its goals, its actions, and dated progress reports.

Any date of an action may be missing, and then stays missing.
"""

from datetime import date
from enum import StrEnum

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Keyed, Record, Text, folded, word
from domain.reaps.filing import FilingState
from domain.reporting.models import Reported
from domain.sources.models import Cited
from domain.work_plan.progress import Progress


class Cycle(Keyed, Cited, Record):
    """The two fiscal years that a REAP covers."""

    __tablename__ = "cycles"
    __table_args__ = (CheckConstraint("starts_on < ends_on", name="starts_before_it_ends"),)

    name: Mapped[str] = mapped_column(Text(16), unique=True, comment='As in "FY 2024-26"')
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    due_on: Mapped[date | None] = mapped_column(comment="When REAPs must be filed; None: not known")
    note: Mapped[str | None]


class CycleFiler(Cited, Record):
    """That a department must file a REAP in a cycle."""

    __tablename__ = "cycle_filers"
    __table_args__ = (UniqueConstraint("cycle_id", "department_id"),)

    cycle_id: Mapped[int] = mapped_column(ForeignKey("cycles.id"))
    department_id: Mapped[int] = mapped_column(ForeignKey("departments.id"), index=True)


class Reap(Keyed, Cited, Record):
    """A department's plan for one cycle."""

    __tablename__ = "reaps"
    __table_args__ = (UniqueConstraint("department_id", "cycle_id"),)

    department_id: Mapped[int] = mapped_column(ForeignKey("departments.id"))
    cycle_id: Mapped[int] = mapped_column(ForeignKey("cycles.id"), index=True)
    title: Mapped[str]
    search_text: Mapped[str] = folded("title")


class Filing(Reported, Cited, Record):
    """That a REAP was filed, or withdrawn, on a day."""

    __tablename__ = "filings"

    reap_id: Mapped[int] = mapped_column(ForeignKey("reaps.id"), index=True)
    state: Mapped[FilingState] = mapped_column(word(FilingState))
    note: Mapped[str | None]


class Goal(Keyed, Cited, Record):
    """What a department wants to be different, above the actions that are to bring it about."""

    __tablename__ = "goals"
    __table_args__ = (UniqueConstraint("reap_id", "number"),)

    reap_id: Mapped[int] = mapped_column(ForeignKey("reaps.id"))
    number: Mapped[int]
    title: Mapped[str]
    search_text: Mapped[str] = folded("title")
    community_indicator: Mapped[str | None] = mapped_column(comment="Population-level; no manager answers for it")


class Action(Keyed, Cited, Record):
    """What a department will do, by when, led by whom."""

    __tablename__ = "actions"
    __table_args__ = (UniqueConstraint("goal_id", "number"),)

    goal_id: Mapped[int] = mapped_column(ForeignKey("goals.id"))
    number: Mapped[int]
    wording: Mapped[str]
    search_text: Mapped[str] = folded("wording")
    starts_on: Mapped[date | None]
    due_on: Mapped[date | None] = mapped_column(index=True)


class PartyRole(StrEnum):
    """Who is named with an action, and as what."""

    LEAD = "lead"
    PARTNER = "partner"
    PRIORITY_COMMUNITY = "priority_community"


class ActionParty(Record):
    """A lead (by job title), a partner, or a community that an action puts first."""

    __tablename__ = "action_parties"
    __table_args__ = (UniqueConstraint("action_id", "role", "position"),)

    action_id: Mapped[int] = mapped_column(ForeignKey("actions.id"))
    role: Mapped[PartyRole] = mapped_column(word(PartyRole))
    position: Mapped[int]
    name: Mapped[str]
    search_text: Mapped[str] = folded("name")


class ProgressReport(Reported, Cited, Record):
    """What a department reported of an action."""

    __tablename__ = "progress_reports"
    __table_args__ = (Index("ix_progress_reports_newest", "action_id", "as_of", "recorded_at", "id"),)

    action_id: Mapped[int] = mapped_column(ForeignKey("actions.id"))
    progress: Mapped[Progress] = mapped_column(word(Progress))
    note: Mapped[str | None]


class ReapVersion(Record):
    """That something was written of a REAP's actions. Triggers keep it: `domain/migrations/reap_versions.py`."""

    __tablename__ = "reap_versions"

    reap_id: Mapped[int] = mapped_column(index=True, comment="Stays when the REAP goes")
    version: Mapped[int] = mapped_column(BigInteger, comment="Counts transactions; a REAP's is the sum")
    written_by: Mapped[int | None] = mapped_column(BigInteger, comment="PostgreSQL's name of the newest of them")
