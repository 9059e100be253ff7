"""What to ask of budget years and worksheets: the stage of each on a day."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, Subquery, and_, case, func, literal, select
from sqlalchemy.orm import aliased

from domain.base import Rows
from domain.budgeting_for_equity.filters import must_submit_case
from domain.budgeting_for_equity.models import (
    Answer,
    BudgetYear,
    BudgetYearFiler,
    Question,
    QuestionSet,
    Worksheet,
    WorksheetStage,
)
from domain.budgeting_for_equity.stages import SUBMITTED_STAGES, Stage
from domain.departments.models import Department
from domain.reporting.newest_queries import with_newest


def open_budget_year(day: date) -> Rows:
    """The id of the budget year that is being prepared on `day`: the newest one opened by then."""
    return select(BudgetYear.id).where(BudgetYear.opens_on <= day).order_by(BudgetYear.opens_on.desc()).limit(1)


def worksheet_states(day: date) -> Subquery:
    """Every worksheet with its newest stage up to `day`.

    Columns: those of `worksheets`, then stage_id, stage (`not_started` before any entry), stage_since and submitted_on
    (the first day on which it was handed in, if its newest stage still counts as handed in).
    """
    held = aliased(WorksheetStage)
    handed_in = aliased(WorksheetStage)
    first_submitted_on = (
        select(func.min(handed_in.as_of))
        .where(handed_in.worksheet_id == Worksheet.id, handed_in.as_of <= day, handed_in.stage.in_(SUBMITTED_STAGES))
        .scalar_subquery()
    )
    return (
        select(
            Worksheet,
            held.id.label("stage_id"),
            func.coalesce(held.stage, literal(Stage.NOT_STARTED, held.stage.type)).label("stage"),
            held.as_of.label("stage_since"),
            case((held.stage.in_(SUBMITTED_STAGES), first_submitted_on)).label("submitted_on"),
        )
        .select_from(with_newest(Worksheet.__table__, held, day, WorksheetStage.worksheet_id, Worksheet.id))
        .subquery("worksheet_states")
    )


def filers_of_budget_years(budget_year_ids: Sequence[int]) -> Rows:
    """(budget_year_id, number of departments that must hand in a worksheet)."""
    return (
        select(BudgetYearFiler.budget_year_id, func.count().label("must_file"))
        .where(BudgetYearFiler.budget_year_id.in_(budget_year_ids))
        .group_by(BudgetYearFiler.budget_year_id)
    )


def stages_of_budget_years(budget_year_ids: Sequence[int], day: date) -> Rows:
    """(budget_year_id, must the department file, stage, departments): one row a group, those without a worksheet too.

    Departments that must file and have no worksheet on record count as not started.
    """
    states = worksheet_states(day)
    must = (
        select(BudgetYearFiler.budget_year_id, BudgetYearFiler.department_id)
        .where(BudgetYearFiler.budget_year_id.in_(budget_year_ids))
        .subquery()
    )
    recorded = (
        select(states.c.budget_year_id, states.c.department_id, states.c.stage)
        .where(states.c.budget_year_id.in_(budget_year_ids))
        .subquery()
    )
    either = (
        select(must.c.budget_year_id, must.c.department_id)
        .union(select(recorded.c.budget_year_id, recorded.c.department_id))
        .subquery()
    )

    def same(other: Any) -> Any:
        return and_(other.c.budget_year_id == either.c.budget_year_id, other.c.department_id == either.c.department_id)

    is_required = must.c.department_id.is_not(None)
    stage = func.coalesce(recorded.c.stage, Stage.NOT_STARTED)
    rows = (
        select(either.c.budget_year_id, is_required.label("must_file"), stage.label("stage"))
        .select_from(either)
        .outerjoin(must, same(must))
        .outerjoin(recorded, same(recorded))
        .subquery()
    )
    return select(rows.c.budget_year_id, rows.c.must_file, rows.c.stage, func.count()).group_by(
        rows.c.budget_year_id, rows.c.must_file, rows.c.stage
    )


def budget_years() -> Select[BudgetYear]:
    """All budget years, newest first."""
    return select(BudgetYear).order_by(BudgetYear.fiscal_year.desc())


def budget_year(fiscal_year: str) -> Select[BudgetYear]:
    """The budget year of a fiscal year."""
    return select(BudgetYear).where(BudgetYear.fiscal_year == fiscal_year)


def budget_year_of_day(day: date) -> Select[BudgetYear]:
    """The budget year that is being prepared on `day`."""
    return select(BudgetYear).where(BudgetYear.id == open_budget_year(day).scalar_subquery())


def departments_that_must(budget_year_ids: Sequence[int]) -> Rows:
    """(department, budget_year_id) of those that must hand in a worksheet, by name."""
    return (
        select(Department, BudgetYearFiler.budget_year_id)
        .join(BudgetYearFiler, BudgetYearFiler.department_id == Department.id)
        .where(BudgetYearFiler.budget_year_id.in_(budget_year_ids))
        .order_by(Department.sort_name, Department.id)
    )


def questions_of_sets(question_set_ids: Sequence[int]) -> Rows:
    """(question, version of its set), in the worksheet's order."""
    return (
        select(Question, QuestionSet.version, Question.question_set_id)
        .join(QuestionSet, QuestionSet.id == Question.question_set_id)
        .where(Question.question_set_id.in_(question_set_ids))
        .order_by(Question.number)
    )


def worksheets_by_key(keys: Sequence[str], day: date) -> Rows:
    """The worksheets with these keys, as on `day`."""
    states = worksheet_states(day)
    return select(states).where(states.c.key.in_(keys))


def worksheets_of_budget_years(budget_year_ids: Sequence[int], day: date) -> Rows:
    """The worksheets of each budget year by the departments' names, as on `day`."""
    states = worksheet_states(day)
    return (
        select(states)
        .join(Department, Department.id == states.c.department_id)
        .where(states.c.budget_year_id.in_(budget_year_ids))
        .order_by(Department.sort_name, states.c.id)
    )


def worksheets_of_departments(department_ids: Sequence[int], day: date) -> Rows:
    """Each department's worksheets, the newest budget year first, as on `day`."""
    states = worksheet_states(day)
    return (
        select(states, BudgetYear.fiscal_year)
        .join(BudgetYear, BudgetYear.id == states.c.budget_year_id)
        .where(states.c.department_id.in_(department_ids))
        .order_by(BudgetYear.fiscal_year.desc())
    )


def must_submit(worksheet_ids: Sequence[int]) -> Rows:
    """(worksheet_id, department_id) of the worksheets whose department must hand it in."""
    must = must_submit_case(Worksheet.budget_year_id, Worksheet.department_id)
    found = select(Worksheet.id.label("worksheet_id"), Worksheet.department_id)
    return found.where(Worksheet.id.in_(worksheet_ids), must)


def stages_of_worksheets(worksheet_ids: Sequence[int], day: date) -> Select[WorksheetStage]:
    """The stages that each worksheet reached up to `day`, oldest first."""
    return (
        select(WorksheetStage)
        .where(WorksheetStage.worksheet_id.in_(worksheet_ids), WorksheetStage.as_of <= day)
        .order_by(WorksheetStage.as_of, WorksheetStage.recorded_at, WorksheetStage.id)
    )


def answers_of_worksheets(worksheet_ids: Sequence[int], day: date) -> Rows:
    """(newest answer up to `day`, its question, version) for each question of each worksheet."""
    place = func.row_number().over(
        partition_by=(Answer.worksheet_id, Answer.question_id),
        order_by=(Answer.as_of.desc(), Answer.recorded_at.desc(), Answer.id.desc()),
    )
    ranked = (
        select(Answer.id, place.label("place"))
        .where(Answer.worksheet_id.in_(worksheet_ids), Answer.as_of <= day)
        .subquery()
    )
    return (
        select(Answer, Question, QuestionSet.version, Answer.worksheet_id)
        .join(ranked, ranked.c.id == Answer.id)
        .join(Question, Question.id == Answer.question_id)
        .join(QuestionSet, QuestionSet.id == Question.question_set_id)
        .where(ranked.c.place == 1)
        .order_by(Question.number, Answer.id)
    )
