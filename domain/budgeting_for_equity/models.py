"""Budget years, versioned questions, one worksheet per department and year, its stages and its answers.

Questions are content: a new wording is a new version of the set, and older worksheets keep theirs.
"""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Keyed, Record, Text, folded, word
from domain.budgeting_for_equity.stages import Stage
from domain.measures.types import NoValue
from domain.reporting.models import Reported
from domain.sources.models import Cited


class QuestionSet(Keyed, Cited, Record):
    """One version of the worksheet's questions."""

    __tablename__ = "question_sets"

    title: Mapped[str]
    version: Mapped[int]


class Question(Keyed, Cited, Record):
    """A question as one version of the worksheet words it. Its code stays the same from version to version."""

    __tablename__ = "questions"
    __table_args__ = (UniqueConstraint("question_set_id", "code"), UniqueConstraint("question_set_id", "number"))

    question_set_id: Mapped[int] = mapped_column(ForeignKey("question_sets.id"))
    code: Mapped[str] = mapped_column(Text(64))
    number: Mapped[int]
    wording: Mapped[str]
    search_text: Mapped[str] = folded("wording")
    hint: Mapped[str | None]
    is_required: Mapped[bool]


class BudgetYear(Keyed, Cited, Record):
    """The fiscal year that a worksheet's budget requests are for."""

    __tablename__ = "budget_years"

    fiscal_year: Mapped[str] = mapped_column(Text(7), unique=True, comment='As in "2027-28"')
    opens_on: Mapped[date | None] = mapped_column(comment="When departments are asked for it; None: not known")
    due_on: Mapped[date | None] = mapped_column(comment="None: not known")
    question_set_id: Mapped[int | None] = mapped_column(ForeignKey("question_sets.id"))
    note: Mapped[str | None]


class BudgetYearFiler(Cited, Record):
    """That a department must hand in a worksheet for a budget year."""

    __tablename__ = "budget_year_filers"
    __table_args__ = (UniqueConstraint("budget_year_id", "department_id"),)

    budget_year_id: Mapped[int] = mapped_column(ForeignKey("budget_years.id"))
    department_id: Mapped[int] = mapped_column(ForeignKey("departments.id"), index=True)


class Worksheet(Keyed, Cited, Record):
    """A department's worksheet for one budget year."""

    __tablename__ = "worksheets"
    __table_args__ = (UniqueConstraint("department_id", "budget_year_id"),)

    department_id: Mapped[int] = mapped_column(ForeignKey("departments.id"))
    budget_year_id: Mapped[int] = mapped_column(ForeignKey("budget_years.id"), index=True)


class WorksheetStage(Reported, Cited, Record):
    """That a worksheet reached a stage on a day. Before the first of them it is not started."""

    __tablename__ = "worksheet_stages"

    worksheet_id: Mapped[int] = mapped_column(ForeignKey("worksheets.id"), index=True)
    stage: Mapped[Stage] = mapped_column(word(Stage))
    note: Mapped[str | None]


class Answer(Reported, Cited, Record):
    """What a department answered to a question, or why it did not."""

    __tablename__ = "answers"

    worksheet_id: Mapped[int] = mapped_column(ForeignKey("worksheets.id"), index=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("questions.id"))
    text: Mapped[str | None]
    no_value: Mapped[NoValue | None] = mapped_column(word(NoValue))
