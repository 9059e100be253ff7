"""What every dated report has: the day it speaks of, when it was recorded, and by whom.

A mistake is mended by a further report for the same day. Triggers in the database refuse to change or delete one,
whoever asks; the migration makes them for each table named in `REPORT_TABLES`.
"""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column


class Reported:
    """A dated entry. State on a day is its newest entry up to that day: see `reporting.as_of`."""

    as_of: Mapped[date] = mapped_column(comment="The day that the report speaks of")
    recorded_at: Mapped[datetime] = mapped_column(comment="When it was entered here, UTC")
    recorded_by: Mapped[str] = mapped_column(comment="A role or a program, never a person's name")


REPORT_TABLES = (
    "strategy_reports",
    "filings",
    "progress_reports",
    "readings",
    "reading_parts",
    "team_activity",
    "meetings",
    "worksheet_stages",
    "answers",
)
