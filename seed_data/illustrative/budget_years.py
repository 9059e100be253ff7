"""The budget years up to the one that departments are preparing, each with a version of the questions.

Departments are asked on 1 October, nine months before the fiscal year, and answer by 30 November. Before October the
newest year is still the last one that they were asked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.budgeting_for_equity.models import BudgetYear, BudgetYearFiler, Question, QuestionSet
from domain.calendar import FiscalYear
from seed_data.illustrative.chance import deal
from seed_data.illustrative.content import QuestionSetEntry
from seed_data.illustrative.departments import DepartmentSketch
from seed_data.illustrative.maker import Maker

OPENS = (10, 1)  # month and day of the calendar year before the fiscal year begins
DUE = (11, 30)
YEARS_WITH_THE_NEWEST_QUESTIONS = 2
NOTE = "Made up, with its dates, questions and list of who must hand in a worksheet."
NEED_NOT = (True, *[False] * 20)  # one department of those on record


@dataclass(frozen=True, slots=True)
class PlannedQuestion:
    """A question on record."""

    id: int
    code: str
    is_required: bool


@dataclass(frozen=True, slots=True)
class PlannedYear:
    """A budget year on record. `age` is 0 for the newest, 1 for the one before it, and so on."""

    id: int
    key: str
    opens_on: date
    due_on: date
    age: int
    questions: tuple[PlannedQuestion, ...]


def newest_budget_year(today: date) -> FiscalYear:
    """The fiscal year for which departments were asked last."""
    asked_in = today.year if (today.month, today.day) >= OPENS else today.year - 1
    return FiscalYear(asked_in + 1)


def make_budget_years(session: Session, maker: Maker) -> list[PlannedYear]:
    """As many budget years as the size asks for, the newest first; years that are on record are left alone."""
    taken = set(session.scalars(select(BudgetYear.fiscal_year)))
    newest = newest_budget_year(maker.today)
    ages = [age for age in range(maker.size.budget_years) if str(newest.plus(-age)) not in taken]
    sets = _make_question_sets(maker)
    return [_make_year(maker, newest.plus(-age), age, sets) for age in ages]


def _make_question_sets(maker: Maker) -> list[tuple[int, tuple[PlannedQuestion, ...]]]:
    """Each version with its questions, the newest first."""
    entries = sorted(maker.content.question_sets, key=lambda entry: -entry.version)
    return [_make_question_set(maker, entry) for entry in entries]


def _make_question_set(maker: Maker, entry: QuestionSetEntry) -> tuple[int, tuple[PlannedQuestion, ...]]:
    key = f"illustrative-questions-{entry.version}"
    [set_id] = maker.writer.insert(QuestionSet, [{"key": key, "title": entry.title, "version": entry.version}])
    rows = [
        {
            "key": f"{key}/{question.code}",
            "question_set_id": set_id,
            "code": question.code,
            "number": number,
            "wording": question.wording,
            "hint": question.hint,
            "is_required": question.required,
        }
        for number, question in enumerate(entry.questions, 1)
    ]
    ids = maker.writer.insert(Question, rows)
    return set_id, tuple(
        PlannedQuestion(question_id, question.code, question.required)
        for question_id, question in zip(ids, entry.questions, strict=True)
    )


def _make_year(
    maker: Maker, year: FiscalYear, age: int, sets: Sequence[tuple[int, tuple[PlannedQuestion, ...]]]
) -> PlannedYear:
    set_id, questions = sets[min(age // YEARS_WITH_THE_NEWEST_QUESTIONS, len(sets) - 1)]
    opens_on, due_on = date(year.first - 1, *OPENS), date(year.first - 1, *DUE)
    row = {
        "key": str(year),
        "fiscal_year": str(year),
        "opens_on": opens_on,
        "due_on": due_on,
        "question_set_id": set_id,
        "note": NOTE,
    }
    [year_id] = maker.writer.insert(BudgetYear, [row])
    return PlannedYear(year_id, str(year), opens_on, due_on, age, questions)


def who_must_hand_in(maker: Maker, everybody: Sequence[DepartmentSketch]) -> list[DepartmentSketch]:
    """All departments but one, in every year the same."""
    need_not = deal(maker.chance("budget filers"), everybody, NEED_NOT)
    return [department for department in everybody if not need_not[department]]


def must_hand_in(maker: Maker, year: PlannedYear, who: Sequence[DepartmentSketch]) -> None:
    """Put on record who must hand in a worksheet for a year."""
    for department in who:
        maker.writer.add(BudgetYearFiler, budget_year_id=year.id, department_id=department.id)
