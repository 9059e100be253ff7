"""Which plans are asked for: by department and cycle, by whether they are filed, late or current."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, FromClause, ScalarSelect, and_, exists, func, not_, select

from domain.departments.kinds import DepartmentKind
from domain.departments.queries import of_departments
from domain.filters import Days, Filter, combined, read_in, so_or_not, within
from domain.reaps.filing_queries import is_current_case
from domain.reaps.models import Action, Cycle, CycleFiler, Goal, ProgressReport
from domain.reaps.queries import cycle_in_force


@dataclass(frozen=True, slots=True, kw_only=True)
class ReapFilter(Filter):
    """What to keep. None keeps everything; an empty sequence keeps nothing."""

    departments: Sequence[str] | None = None
    service_areas: Sequence[str] | None = None
    kinds: Sequence[DepartmentKind] | None = None
    cycles: Sequence[str] | None = None
    in_force: bool | None = None
    is_filed: bool | None = None
    is_withdrawn: bool | None = None
    is_current: bool | None = None
    is_required: bool | None = None
    is_late: bool | None = None
    filed: Days | None = None
    last_report: Days | None = None


def conditions(states: FromClause, asked: ReapFilter, day: date) -> list[ColumnElement[bool]]:
    """The filter as conditions on `reaps.queries.reap_states`, all of which must hold."""
    return combined(asked, lambda each: _own(states, each, day))


def _own(states: FromClause, asked: ReapFilter, day: date) -> Iterator[ColumnElement[bool]]:
    yield from read_in(states.c.source_id, asked)
    yield from of_departments(states.c.department_id, asked.departments, asked.service_areas, asked.kinds)
    if asked.cycles is not None:
        yield states.c.cycle_id.in_(select(Cycle.id).where(Cycle.name.in_(asked.cycles)))
    yield from so_or_not(lambda: states.c.cycle_id == cycle_in_force(day).scalar_subquery(), asked.in_force)
    yield from so_or_not(lambda: states.c.is_filed, asked.is_filed)
    yield from so_or_not(lambda: and_(states.c.filing_id.is_not(None), not_(states.c.is_filed)), asked.is_withdrawn)
    yield from so_or_not(lambda: current(states, day), asked.is_current)
    yield from so_or_not(lambda: is_required_case(states), asked.is_required)
    yield from so_or_not(lambda: is_late_case(states, day), asked.is_late)
    yield from within(states.c.filed_on, asked.filed)
    if asked.last_report is not None:
        yield from within(last_report_on(states, day), asked.last_report)


def last_report_on(states: FromClause, day: date) -> ScalarSelect[date]:
    """The newest day up to `day` that a report of any of the plan's actions speaks of."""
    return (
        select(func.max(ProgressReport.as_of))
        .join(Action, Action.id == ProgressReport.action_id)
        .join(Goal, Goal.id == Action.goal_id)
        .where(Goal.reap_id == states.c.id, ProgressReport.as_of <= day)
        .correlate(states)
        .scalar_subquery()
    )


def current(states: FromClause, day: date) -> ColumnElement[bool]:
    """Whether a plan is current on `day`."""
    return is_current_case(states.c.is_filed, last_report_on(states, day), day)


def is_required_case(states: FromClause) -> ColumnElement[bool]:
    """That the plan's department is on the cycle's list of those that must file one."""
    listed = CycleFiler.cycle_id == states.c.cycle_id, CycleFiler.department_id == states.c.department_id
    return exists().where(*listed).correlate(states)


def is_late_case(states: FromClause, day: date) -> ColumnElement[bool]:
    """`filing.is_late` of a plan, in SQL."""
    due_on = select(Cycle.due_on).where(Cycle.id == states.c.cycle_id).correlate(states).scalar_subquery()
    return and_(is_required_case(states), not_(states.c.is_filed), due_on < day)
