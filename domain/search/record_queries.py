"""Everything that can be found by its words, each with where it belongs and where it was read."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer, String, and_, case, cast, func, literal, null, select
from sqlalchemy.orm import InstrumentedAttribute

from domain.base import Rows, Text
from domain.budgeting_for_equity.models import Question, QuestionSet
from domain.citywide_plan.models import CitywideStrategy, Pillar
from domain.departments.models import Department
from domain.departments.queries import is_active_on
from domain.equity_action_teams.models import Team
from domain.equity_action_teams.queries import existed_on
from domain.measures.models import Measure
from domain.measures.queries import below_what_it_measures
from domain.measures.types import MeasureRole
from domain.reaps.models import Action, Cycle, Goal, Reap
from domain.search.searching import SearchKind
from domain.sources.models import Source
from domain.work_plan.models import Objective, Strategy, WorkPlan

Column = ColumnElement[Any] | InstrumentedAttribute[Any]

# Each with its type: PostgreSQL would take the first of several in a union for a text.
NO_TEXT = cast(null(), String)
NO_NUMBER = cast(null(), Integer)


def records(day: date) -> Mapping[SearchKind, Rows]:
    """For each kind its records, as `_rows` gives them."""
    is_output = and_(Measure.role == MeasureRole.OUTPUT, Measure.strategy_id.is_not(None))
    return {
        SearchKind.DEPARTMENT: _rows(Department, Department.name, department_id=Department.id).where(is_active_on(day)),
        SearchKind.TEAM: _teams().where(existed_on(day)),
        SearchKind.REAP: _reaps(),
        SearchKind.GOAL: _goals(),
        SearchKind.ACTION: _actions(),
        SearchKind.OBJECTIVE: _objectives(),
        SearchKind.STRATEGY: _strategies(),
        SearchKind.OUTPUT: _measures().where(is_output),
        SearchKind.PILLAR: _rows(Pillar, Pillar.name, reference=cast(Pillar.number, String), within=Pillar.purpose),
        SearchKind.CITYWIDE_STRATEGY: _citywide_strategies(),
        SearchKind.MEASURE: _measures().where(~is_output),
        SearchKind.QUESTION: _questions(),
        SearchKind.SOURCE: _rows(Source, Source.title, cited=(Source.id, NO_NUMBER, NO_TEXT)),
    }


def _rows(
    model: Any,
    title: Column,
    *,
    searched: Column | None = None,
    department_id: Column = NO_NUMBER,
    fiscal_year: Column = NO_TEXT,
    cycle: Column = NO_TEXT,
    reference: Column = NO_TEXT,
    within: Column = NO_TEXT,
    measure_type: Column = NO_TEXT,
    cited: tuple[Column, Column, Column] | None = None,
) -> Rows:
    """A kind's records: what is looked through, where each belongs, and source, line and print of each."""
    source_id, line, printed = cited or (model.source_id, model.line, model.printed)
    return select(
        model.key.label("key"),
        title.label("title"),
        (model.search_text if searched is None else searched).label("search_text"),
        department_id.label("department_id"),
        fiscal_year.label("fiscal_year"),
        cycle.label("cycle"),
        reference.label("reference"),
        within.label("within"),
        measure_type.label("measure_type"),
        source_id.label("source_id"),
        line.label("line"),
        printed.label("printed"),
    )


IN_REAP: Mapping[str, Any] = {"department_id": Reap.department_id, "cycle": Cycle.name}


def _of_reaps(rows: Rows) -> Rows:
    return rows.join(Cycle, Cycle.id == Reap.cycle_id)


def _and_department(own: Column) -> ColumnElement[Any]:
    """Teams and plans are called much the same everywhere: people look for them by their department."""
    return own + literal(" ", Text()) + Department.search_text


def _teams() -> Rows:
    rows = _rows(Team, Team.name, searched=_and_department(Team.sort_name), department_id=Team.department_id)
    return rows.select_from(Team).join(Department, Department.id == Team.department_id)


def _reaps() -> Rows:
    rows = _rows(Reap, Reap.title, searched=_and_department(Reap.search_text), **IN_REAP)
    return _of_reaps(rows.select_from(Reap).join(Department, Department.id == Reap.department_id))


def _goals() -> Rows:
    rows = _rows(Goal, Goal.title, reference=cast(Goal.number, String), within=Reap.title, **IN_REAP)
    return _of_reaps(rows.select_from(Goal).join(Reap, Reap.id == Goal.reap_id))


def _numbered(outer: Any, inner: Any) -> ColumnElement[str]:
    """As in 3.6: the number of what it stands below, and its own."""
    return cast(outer.number, String) + "." + cast(inner.number, String)


def _actions() -> Rows:
    rows = _rows(Action, Action.wording, reference=_numbered(Goal, Action), within=Goal.title, **IN_REAP)
    below_goals = rows.select_from(Action).join(Goal, Goal.id == Action.goal_id)
    return _of_reaps(below_goals.join(Reap, Reap.id == Goal.reap_id))


def _objectives() -> Rows:
    number = cast(Objective.number, String)
    rows = _rows(Objective, Objective.title, reference=number, within=WorkPlan.title, fiscal_year=WorkPlan.fiscal_year)
    return rows.select_from(Objective).join(WorkPlan, WorkPlan.id == Objective.work_plan_id)


def _strategies() -> Rows:
    rows = _rows(
        Strategy,
        Strategy.statement,
        fiscal_year=WorkPlan.fiscal_year,
        reference=_numbered(Objective, Strategy),
        within=Objective.title,
    )
    below_objectives = rows.select_from(Strategy).join(Objective, Objective.id == Strategy.objective_id)
    return below_objectives.join(WorkPlan, WorkPlan.id == Objective.work_plan_id)


def _measures() -> Rows:
    """A measure has a strategy or an action, and is numbered as that is."""
    rows = _rows(
        Measure,
        Measure.statement,
        department_id=Reap.department_id,
        fiscal_year=WorkPlan.fiscal_year,
        cycle=Cycle.name,
        reference=func.coalesce(_numbered(Objective, Strategy), _numbered(Goal, Action)),
        within=case((Measure.strategy_id.is_not(None), Strategy.statement), else_=Action.wording),
        measure_type=cast(Measure.type, String),
    )
    return rows.select_from(below_what_it_measures())


def _citywide_strategies() -> Rows:
    rows = _rows(
        CitywideStrategy,
        CitywideStrategy.wording,
        reference=cast(CitywideStrategy.number, String),
        within=Pillar.name,
    )
    return rows.select_from(CitywideStrategy).join(Pillar, Pillar.id == CitywideStrategy.pillar_id)


def _questions() -> Rows:
    rows = _rows(Question, Question.wording, reference=cast(Question.number, String), within=QuestionSet.title)
    return rows.select_from(Question).join(QuestionSet, QuestionSet.id == Question.question_set_id)
