"""How much of every department's plan for a cycle is completed, in one statement."""

from datetime import date

from sqlalchemy import ColumnElement, and_, case, func, select

from domain.base import Rows
from domain.departments.models import Department
from domain.departments.queries import is_active_on
from domain.reaps.models import Cycle, Reap
from domain.reaps.queries import action_states
from domain.sources.models import Source
from domain.work_plan.progress import Progress


def completed_of_plans(cycle: str | ColumnElement[str], day: date) -> Rows:
    """(department_id, edition, completed, can_finish) of each department active on `day` that has a plan on record."""
    states = action_states(day)

    def number_of(is_counted: ColumnElement[bool]) -> ColumnElement[int]:
        return func.coalesce(func.sum(case((is_counted, 1), else_=0)), 0)

    can_finish = and_(states.c.id.is_not(None), states.c.progress.is_distinct_from(Progress.ONGOING))
    return (
        select(
            Reap.department_id,
            Source.edition,
            number_of(states.c.progress == Progress.COMPLETED).label("completed"),
            number_of(can_finish).label("can_finish"),
        )
        .select_from(Reap)
        .join(Cycle, Cycle.id == Reap.cycle_id)
        .join(Source, Source.id == Reap.source_id)
        .join(Department, Department.id == Reap.department_id)
        .outerjoin(states, states.c.reap_id == Reap.id)
        .where(Cycle.name == cycle, is_active_on(day))
        .group_by(Reap.department_id, Source.edition)
        .order_by(Reap.department_id)
    )
