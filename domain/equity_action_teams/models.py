"""Teams, what was said of their activity, and their meetings."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Keyed, Record, folded, word
from domain.equity_action_teams.activity import ActivityState
from domain.reporting.models import Reported
from domain.sources.models import Cited


class Team(Keyed, Cited, Record):
    """A department's team for equity. Its name is free text: departments call it differently."""

    __tablename__ = "teams"

    department_id: Mapped[int] = mapped_column(ForeignKey("departments.id"), unique=True)
    name: Mapped[str]
    sort_name: Mapped[str] = folded("name")
    formed_on: Mapped[date | None]


class TeamActivity(Reported, Cited, Record):
    """A dated statement that a team is active, paused or dissolved."""

    __tablename__ = "team_activity"

    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"), index=True)
    state: Mapped[ActivityState] = mapped_column(word(ActivityState))
    note: Mapped[str | None]


class Meeting(Reported, Cited, Record):
    """A meeting that was held on `as_of`."""

    __tablename__ = "meetings"
    __table_args__ = (
        Index("ix_meetings_newest", "team_id", "as_of"),
        CheckConstraint("attended IS NULL OR attended >= 0", name="attended_not_negative"),
    )

    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"))
    attended: Mapped[int | None] = mapped_column(comment="People present; None: not reported")
    members: Mapped[int | None] = mapped_column(comment="Members at that time; None: not reported")
    note: Mapped[str | None]
