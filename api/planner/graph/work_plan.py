"""The office's work plan."""

from dataclasses import replace

from sqlalchemy import ColumnElement, func, select

from api.planner.graph.counts import WORDS, by_progress, in_columns
from api.planner.graph.sources import CITED, id_of
from api.planner.json_text import joined
from api.planner.mapped import Column, Field, Many, ManyValues, Mapped, One, Place, Rows, Same, Written, plain
from api.planner.pieces import Digits
from domain.citywide_plan.models import Pillar
from domain.citywide_plan.queries import pillars_of_strategies
from domain.measures.models import Measure
from domain.measures.queries import counts_of_plans, measures_of_strategies
from domain.measures.types import MeasureRole
from domain.work_plan import queries
from domain.work_plan.models import Objective, PlanStatement, Strategy, WorkPlan


def _statements(kind: str) -> ManyValues:
    return ManyValues(
        lambda plan, _: queries.statements_of_plans(plan.ids()).where(PlanStatement.kind == kind), "wording"
    )


def _only_statement(kind: str) -> Column:
    def first(plan: Place) -> ColumnElement[str]:
        found = queries.statements_of_plans(plan.ids()).where(PlanStatement.kind == kind)
        return found.with_only_columns(PlanStatement.wording).limit(1).scalar_subquery()

    return Column(first)


def _measures(role: MeasureRole) -> Many:
    return Many(lambda strategy, _: measures_of_strategies(strategy.ids()).where(Measure.role == role))


def _deferral(strategy: Place) -> Place:
    report = strategy.with_("report")
    printed = func.coalesce(func.nullif(report["deferral_printed"], ""), report["printed"])
    return replace(report, columns={**report.columns, "reason": report["deferral_reason"], "printed": printed})


def _work_plan(strategy: Place) -> Rows:
    of_strategy = select(Objective.work_plan_id).where(Objective.id.in_(strategy.ids("objective_id")))
    return select(WorkPlan).where(WorkPlan.id == of_strategy.scalar_subquery())


def _objective(strategy: Place) -> Rows:
    return select(Objective).where(Objective.id.in_(strategy.ids("objective_id")))


PROGRESS: dict[str, Field] = {
    "completion": Same(lambda place: place.with_("progress")),
    "progressCounts": by_progress(lambda place, _: place.with_("progress")),
}

WORK_PLAN = {
    "PlanStatement": Mapped({**plain("kind", "wording"), "source": CITED}),
    "Deferral": Mapped({**plain("reason"), "source": CITED}),
    "StrategyReport": Mapped({**plain("progress", "asOf", "recordedAt", "recordedBy", "note"), "source": CITED}),
    "Strategy": Mapped(
        {
            "id": id_of("Strategy"),
            **plain("key", "number", "numberIsPrinted", "wording", "statement", "note"),
            "source": CITED,
            "reference": Written(
                lambda strategy: joined(
                    '"', Digits(strategy.with_("objective")["number"]), ".", Digits(strategy["number"]), '"'
                )
            ),
            "progress": Column(lambda strategy: strategy.with_("report")["progress"]),
            "progressReport": Same(lambda strategy: strategy.with_("report"), lambda at: at.with_("report")["id"]),
            "deferral": Same(_deferral, lambda strategy: strategy.with_("report")["deferral_reason"]),
            "performanceMeasures": _measures(MeasureRole.PERFORMANCE_MEASURE),
            "outputs": _measures(MeasureRole.OUTPUT),
            "measures": Many(lambda strategy, _: measures_of_strategies(strategy.ids())),
            "pillars": Many(lambda strategy, _: pillars_of_strategies(strategy.ids()), lambda row: row.of(Pillar)),
            "objective": One(lambda strategy, _: _objective(strategy)),
            "workPlan": One(lambda strategy, _: _work_plan(strategy)),
        },
        beside={
            "report": lambda strategy: queries.newest_reports(strategy.ids(), strategy.day),
            "objective": _objective,
        },
    ),
    "Objective": Mapped(
        {
            "id": id_of("Objective"),
            **plain("key", "number", "title", "note"),
            "source": CITED,
            "strategies": Many(lambda objective, _: queries.strategies_of_objectives(objective.ids())),
            **PROGRESS,
        },
        beside={
            "progress": lambda objective: in_columns(
                queries.progress_of_objectives(objective.ids(), objective.day), WORDS
            )
        },
    ),
    "WorkPlan": Mapped(
        {
            "id": id_of("WorkPlan"),
            **plain("key", "fiscalYear", "title"),
            "source": CITED,
            "asOf": Column(lambda plan: plan.today),
            "vision": _only_statement("vision"),
            "mission": _only_statement("mission"),
            "values": _statements("value"),
            "statements": Many(lambda plan, _: queries.statements_of_plans(plan.ids())),
            "objectives": Many(lambda plan, _: queries.objectives_of_plans(plan.ids())),
            "strategies": Many(lambda plan, _: queries.strategies_of_plans(plan.ids()), lambda row: row.of(Strategy)),
            "measureCount": Column(lambda plan: func.coalesce(plan.with_("measures")["measures"], 0)),
            "measuresWithoutValue": Column(lambda plan: func.coalesce(plan.with_("measures")["without_value"], 0)),
            **PROGRESS,
        },
        beside={
            "progress": lambda plan: in_columns(queries.progress_of_plans(plan.ids(), plan.day), WORDS),
            "measures": lambda plan: counts_of_plans(plan.ids(), plan.day),
        },
    ),
}
