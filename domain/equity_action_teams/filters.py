"""Which Equity Action Teams are asked for: by department, by when they met, by whether they are active."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, FromClause

from domain.departments.kinds import DepartmentKind
from domain.departments.queries import of_departments
from domain.equity_action_teams.activity import ActivityState
from domain.equity_action_teams.queries import is_active_case
from domain.filters import Days, Filter, among, combined, read_in, saying, so_or_not, within


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamFilter(Filter):
    """What to keep. None keeps everything; an empty sequence keeps nothing."""

    departments: Sequence[str] | None = None
    service_areas: Sequence[str] | None = None
    kinds: Sequence[DepartmentKind] | None = None
    is_active: bool | None = None
    stated: Sequence[ActivityState] | None = None
    last_met: Days | None = None
    formed: Days | None = None
    search: str | None = None


def conditions(states: FromClause, asked: TeamFilter, day: date) -> list[ColumnElement[bool]]:
    """The filter as conditions on `queries.team_states`, all of which must hold."""
    return combined(asked, lambda each: _own(states, each, day))


def active(states: FromClause, day: date) -> ColumnElement[bool]:
    """Whether a team counts as active on `day`."""
    return is_active_case(states.c.last_met_on, states.c.stated_activity, states.c.stated_on, day)


def _own(states: FromClause, asked: TeamFilter, day: date) -> Iterator[ColumnElement[bool]]:
    yield from read_in(states.c.source_id, asked)
    yield from of_departments(states.c.department_id, asked.departments, asked.service_areas, asked.kinds)
    yield from so_or_not(lambda: active(states, day), asked.is_active)
    yield from among(states.c.stated_activity, asked.stated)
    yield from within(states.c.last_met_on, asked.last_met)
    yield from within(states.c.formed_on, asked.formed)
    yield from saying(states.c.sort_name, asked.search)
