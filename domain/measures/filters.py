"""Which measures are asked for: by what they measure, whose they are, and what was last reported of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, FromClause, exists, or_, select

from domain.citywide_plan.models import Alignment, Pillar
from domain.departments.queries import of_departments
from domain.filters import Days, Filter, among, combined, read_in, saying, so_or_not, within
from domain.measures.models import Reading
from domain.measures.types import Accountability, MeasureRole, MeasureType, NoValue
from domain.reaps.models import Action, Cycle, Goal, Reap
from domain.work_plan.models import Strategy


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureFilter(Filter):
    """What to keep. None keeps everything; an empty sequence keeps nothing."""

    types: Sequence[MeasureType] | None = None
    roles: Sequence[MeasureRole] | None = None
    accountability: Sequence[Accountability] | None = None
    fiscal_year: str | None = None
    has_value: bool | None = None
    no_value: Sequence[NoValue] | None = None
    has_target: bool | None = None
    target: Days | None = None
    strategy: str | None = None
    action: str | None = None
    pillars: Sequence[int] | None = None
    departments: Sequence[str] | None = None
    service_areas: Sequence[str] | None = None
    cycles: Sequence[str] | None = None
    of_work_plan: bool | None = None
    search: str | None = None


def conditions(places: FromClause, asked: MeasureFilter, day: date) -> list[ColumnElement[bool]]:
    """The filter as conditions on `queries.measure_places`, all of which must hold."""
    return combined(asked, lambda each: _own(places, each, day))


def _own(places: FromClause, asked: MeasureFilter, day: date) -> Iterator[ColumnElement[bool]]:
    yield from read_in(places.c.source_id, asked)
    yield from among(places.c.type, asked.types)
    yield from among(places.c.role, asked.roles)
    yield from among(places.c.accountability, asked.accountability)
    yield from so_or_not(lambda: places.c.target.is_not(None), asked.has_target)
    yield from within(places.c.target_on, asked.target)
    yield from saying(places.c.search_text, asked.search)
    yield from _owners(places, asked)
    yield from _readings(places, asked, day)


def _owners(places: FromClause, asked: MeasureFilter) -> Iterator[ColumnElement[bool]]:
    yield from so_or_not(lambda: places.c.strategy_id.is_not(None), asked.of_work_plan)
    if asked.strategy is not None:
        yield places.c.strategy_id.in_(select(Strategy.id).where(Strategy.key == asked.strategy))
    if asked.action is not None:
        yield places.c.action_id.in_(select(Action.id).where(Action.key == asked.action))
    if asked.pillars is not None:
        serving = select(Alignment.strategy_id).join(Pillar, Pillar.id == Alignment.pillar_id)
        yield places.c.strategy_id.in_(serving.where(Pillar.number.in_(asked.pillars)))
    actions = select(Action.id).join(Goal, Goal.id == Action.goal_id).join(Reap, Reap.id == Goal.reap_id)
    for theirs in of_departments(Reap.department_id, asked.departments, asked.service_areas):
        yield places.c.action_id.in_(actions.where(theirs))
    if asked.cycles is not None:
        of_cycle = actions.join(Cycle, Cycle.id == Reap.cycle_id).where(Cycle.name.in_(asked.cycles))
        yield places.c.action_id.in_(of_cycle)


def _readings(places: FromClause, asked: MeasureFilter, day: date) -> Iterator[ColumnElement[bool]]:
    if asked.fiscal_year is not None:
        of_year = Reading.measure_id == places.c.id, Reading.fiscal_year == asked.fiscal_year, Reading.as_of <= day
        yield exists().where(*of_year).correlate(places)

    def newest(says: ColumnElement[bool]) -> ColumnElement[bool]:
        return exists().where(Reading.id == places.c.reading_id, says).correlate(places)

    yield from so_or_not(lambda: newest(Reading.no_value.is_(None)), asked.has_value)
    if asked.no_value is not None:
        reasons: list[ColumnElement[bool]] = [newest(Reading.no_value.in_(asked.no_value))]
        if NoValue.NOT_REPORTED in asked.no_value:
            reasons.append(places.c.reading_id.is_(None))
        yield or_(*reasons)
