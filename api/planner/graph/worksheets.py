"""Budget years, worksheets and their questions."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal, select

from api.budgeting_for_equity import WeeklyCompletion, weekly
from api.planner.graph.counts import column_of
from api.planner.graph.sources import BY_THE_LEDGER, CITED, any_made_up, id_of
from api.planner.json_text import Text
from api.planner.mapped import (
    Arguments,
    Column,
    Groups,
    MadeByRule,
    Many,
    Mapped,
    Place,
    Rows,
    Same,
    Written,
    only,
    plain,
    record,
)
from api.planner.marked import marked
from api.planner.pieces import Share
from api.planner.told import ANY_DAY, Read, reader, told, told_rows
from api.rules import sentence
from domain.budgeting_for_equity import queries
from domain.budgeting_for_equity.filters import must_submit_case
from domain.budgeting_for_equity.models import Answer, BudgetYear, Question, QuestionSet, Worksheet
from domain.budgeting_for_equity.stages import SUBMITTED_STAGES, Stage, is_started
from domain.budgeting_for_equity.week_queries import moves_of_budget_years
from domain.budgeting_for_equity.weeks import Move, weeks
from domain.departments.models import Department


def _due_on(worksheet: Place) -> ColumnElement[Any]:
    return select(BudgetYear.due_on).where(BudgetYear.id.in_(worksheet.ids("budget_year_id"))).scalar_subquery()


def _is_late(worksheet: Place) -> ColumnElement[bool]:
    """What is asked first costs least, and mostly settles it."""
    must = must_submit_case(worksheet["budget_year_id"], worksheet["department_id"])
    is_past = func.coalesce(_due_on(worksheet) < worksheet.day, literal(False))
    return and_(worksheet["stage"].not_in(SUBMITTED_STAGES), is_past, must)


def _stages(year: Place) -> Rows:
    """One row: departments in each stage; `of_` those that must, where anybody must; how many must; worksheets."""
    groups = queries.stages_of_budget_years(year.ids(), year.day).subquery()
    _, must, stage, count = groups.c

    def number(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
        return func.coalesce(func.sum(case((and_(*conditions), count), else_=0)), 0)

    required = {stage_: number(stage == stage_, must) for stage_ in Stage}
    everybody = {stage_: number(stage == stage_) for stage_ in Stage}
    someone_must = number(must) > 0
    columns = [everybody[each].label(column_of(each)) for each in Stage]
    of = [case((someone_must, required[each]), else_=everybody[each]).label(f"of_{each.value}") for each in Stage]
    recorded = select(func.count()).where(Worksheet.budget_year_id == year["id"]).scalar_subquery()
    return select(*columns, *of, func.nullif(number(must), 0).label("out_of"), recorded.label("recorded"))


def _told_of_weeks(year: Place, _: Arguments) -> list[Text]:
    values = year["opens_on"], year["due_on"], year.today, _must_file(year), any_made_up()
    return [*map(told, values), told_rows(_moves(year.ids(), year.day), year)]


def _moves(years: Sequence[int], day: date) -> Rows:
    _, *columns = moves_of_budget_years(years, day).selected_columns
    return moves_of_budget_years(years, day).with_only_columns(*columns)


@cache
def _move_reader() -> Read:
    return reader(_moves([], ANY_DAY).selected_columns)


def _weeks(known: list[Any]) -> list[WeeklyCompletion]:
    *days, out_of, is_made_up, moved = known
    opens_on, due_on, today = (each and date.fromisoformat(each) for each in days)
    moves = [Move(*_move_reader()(row)) for row in moved]
    made = weekly(weeks(opens_on=opens_on, due_on=due_on, moves=moves, out_of=out_of, today=today))
    return [marked(each, is_illustrative=is_made_up) for each in made]


def _must_file(year: Place) -> ColumnElement[int]:
    return only(queries.filers_of_budget_years(year.ids()), "must_file")


def _sum(stages: Place, *counted: Stage) -> ColumnElement[int]:
    total: ColumnElement[int] = literal(0)
    for each in counted:
        total += stages[f"of_{each.value}"]
    return total


WORKSHEETS = {
    "WorksheetStage": Mapped({**plain("stage", "asOf", "recordedAt", "recordedBy", "note"), "source": CITED}),
    "Question": Mapped({**plain("code", "number", "wording", "hint", "isRequired", "version"), "source": CITED}),
    "Answer": Mapped(
        {
            "question": Same(lambda row: row.of(Question, "version")),
            "text": Column(lambda row: row.of(Answer)["text"]),
            "noValue": Column(lambda row: row.of(Answer)["no_value"]),
            "asOf": Column(lambda row: row.of(Answer)["as_of"]),
            "source": Same(lambda row: row.of(Answer)),
        }
    ),
    "Worksheet": Mapped(
        {
            "id": id_of("Worksheet"),
            **plain("key", "stage", "stageSince", "submittedOn"),
            "source": CITED,
            "department": record(Department, "department_id"),
            "budgetYear": record(BudgetYear, "budget_year_id"),
            "isSubmitted": Column(lambda worksheet: worksheet["stage"].in_(SUBMITTED_STAGES)),
            "isLate": Column(_is_late),
            "dueOn": Column(_due_on),
            "stages": Many(lambda worksheet, _: queries.stages_of_worksheets(worksheet.ids(), worksheet.day)),
            "answers": Many(lambda worksheet, _: queries.answers_of_worksheets(worksheet.ids(), worksheet.day)),
        }
    ),
    "WorksheetCompletion": Mapped(
        {
            "started": Column(lambda stages: _sum(stages, *filter(is_started, Stage))),
            "submitted": Column(lambda stages: _sum(stages, *SUBMITTED_STAGES)),
            "completed": Column(lambda stages: _sum(stages, Stage.COMPLETED)),
            "outOf": Column(lambda stages: stages["out_of"]),
            "recorded": Column(lambda stages: stages["recorded"]),
            "share": Written(lambda stages: Share(_sum(stages, *SUBMITTED_STAGES), stages["out_of"])),
            "rule": Column(lambda _: literal(sentence("worksheet-submitted"))),
            "isIllustrative": BY_THE_LEDGER,
        }
    ),
    "BudgetYear": Mapped(
        {
            "id": id_of("BudgetYear"),
            **plain("key", "fiscalYear", "opensOn", "dueOn", "note"),
            "source": CITED,
            "mustFile": Column(_must_file),
            "filers": Many(lambda year, _: queries.departments_that_must(year.ids()), lambda row: row.of(Department)),
            "completion": Same(lambda year: year.with_("stages")),
            "completionByWeek": MadeByRule(_told_of_weeks, _weeks),
            "stageCounts": Groups(lambda year, _: year.with_("stages"), list(Stage), "stage", column_of),
            "worksheets": Many(lambda year, _: queries.worksheets_of_budget_years(year.ids(), year.day)),
            "questions": Many(
                lambda year, _: queries.questions_of_sets(year.ids("question_set_id")),
                lambda row: row.of(Question, "version"),
            ),
            "questionSet": Column(
                lambda year: (
                    select(QuestionSet.title).where(QuestionSet.id.in_(year.ids("question_set_id"))).scalar_subquery()
                )
            ),
            "isOpen": Column(
                lambda year: func.coalesce(
                    year["id"] == queries.open_budget_year(year.day).scalar_subquery(), literal(False)
                )
            ),
        },
        beside={"stages": _stages},
    ),
}
