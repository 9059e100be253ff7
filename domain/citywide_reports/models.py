"""A printed measure that speaks of all departments, tied to the department records that it can be compared with."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Keyed, Record, word
from domain.citywide_reports.subjects import Subject
from domain.sources.models import Cited


class CitywideReport(Keyed, Cited, Record):
    """The figure itself stays with its measure; this says what it speaks of."""

    __tablename__ = "citywide_reports"

    subject: Mapped[Subject] = mapped_column(word(Subject))
    measure_id: Mapped[int] = mapped_column(ForeignKey("measures.id"))
    cycle_id: Mapped[int | None] = mapped_column(ForeignKey("cycles.id"))
    budget_year: Mapped[str | None] = mapped_column(comment='As in "2024-25"; no budget year need be on record')
    note: Mapped[str | None]
