"""Which departments are asked for: by what they are, by whom they serve, and by what they answer for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, exists, false, or_, select

from domain.departments.kinds import DepartmentKind
from domain.departments.models import Department
from domain.departments.queries import serving
from domain.equity_action_teams.queries import team_states
from domain.filters import Filter, among, combined, read_in, saying, so_or_not
from domain.reaps.models import Reap
from domain.reaps.queries import action_states, cycle_in_force
from domain.reaps.standing import Standing
from domain.rollup.obligation_queries import obligation_states
from domain.rollup.obligations import Obligation, ObligationState


@dataclass(frozen=True, slots=True, kw_only=True)
class ObligationFilter:
    """That at least one of these obligations is in one of these states; None: whichever."""

    obligations: Sequence[Obligation] | None = None
    states: Sequence[ObligationState] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentFilter(Filter):
    """What to keep. None keeps everything; an empty sequence keeps nothing."""

    codes: Sequence[str] | None = None
    service_areas: Sequence[str] | None = None
    kinds: Sequence[DepartmentKind] | None = None
    search: str | None = None
    obligation: ObligationFilter | None = None
    has_reap: bool | None = None
    has_team: bool | None = None
    has_overdue_actions: bool | None = None


def conditions(asked: DepartmentFilter, day: date) -> list[ColumnElement[bool]]:
    """The filter as conditions on `Department` on `day`, all of which must hold."""
    return combined(asked, lambda each: _own(each, day))


def _own(asked: DepartmentFilter, day: date) -> Iterator[ColumnElement[bool]]:
    yield from read_in(Department.source_id, asked)
    yield from among(Department.key, asked.codes)
    yield from among(Department.kind, asked.kinds)
    if asked.service_areas is not None:
        yield Department.id.in_(serving(asked.service_areas))
    yield from saying(Department.search_text, asked.search)
    yield from _answering(asked, day)


def _answering(asked: DepartmentFilter, day: date) -> Iterator[ColumnElement[bool]]:
    if asked.obligation is not None:
        yield Department.id.in_(_with_obligation(asked.obligation, day))
    yield from so_or_not(lambda: has_reap(day), asked.has_reap)
    yield from so_or_not(lambda: _has_team(day), asked.has_team)
    yield from so_or_not(lambda: _has_overdue_actions(day), asked.has_overdue_actions)


def has_reap(day: date) -> ColumnElement[bool]:
    """That a department has a plan for the cycle in force on record, filed or not."""
    cycle = cycle_in_force(day).scalar_subquery()
    return exists().where(Reap.department_id == Department.id, Reap.cycle_id == cycle).correlate(Department)


def _has_team(day: date) -> ColumnElement[bool]:
    teams = team_states(day)
    return exists().where(teams.c.department_id == Department.id).correlate(Department)


def _has_overdue_actions(day: date) -> ColumnElement[bool]:
    actions = action_states(day)
    of_cycle = actions.c.cycle_id == cycle_in_force(day).scalar_subquery()
    late = select(actions.c.department_id).where(actions.c.standing == Standing.OVERDUE.value, of_cycle)
    return Department.id.in_(late)


def _with_obligation(asked: ObligationFilter, day: date) -> Select[int]:
    states = obligation_states(day)
    named = tuple(Obligation) if asked.obligations is None else asked.obligations
    words = tuple(ObligationState) if asked.states is None else asked.states
    values = [word.value for word in words]
    return select(states.c.department_id).where(or_(false(), *(states.c[each.value].in_(values) for each in named)))
