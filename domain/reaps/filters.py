"""Which actions are asked for: one filter for lists, counts and exports, so that all of them agree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, FromClause, Select, select

from domain.departments.kinds import DepartmentKind
from domain.departments.queries import of_departments
from domain.filters import Days, Filter, among, combined, read_in, saying, so_or_not, within
from domain.reaps.models import ActionParty, Cycle, PartyRole
from domain.reaps.standing import Freshness, Standing
from domain.work_plan.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionFilter(Filter):
    """What to keep. None keeps everything; an empty sequence keeps nothing. Texts match without accents and case."""

    departments: Sequence[str] | None = None
    service_areas: Sequence[str] | None = None
    kinds: Sequence[DepartmentKind] | None = None
    cycles: Sequence[str] | None = None
    progress: Sequence[Progress] | None = None
    no_report: bool | None = None
    standing: Sequence[Standing] | None = None
    freshness: Sequence[Freshness] | None = None
    overdue: bool | None = None
    due: Days | None = None
    due_before: date | None = None
    starts: Days | None = None
    completed: Days | None = None
    last_report: Days | None = None
    lead: str | None = None
    has_lead: bool | None = None
    partner: str | None = None
    priority_community: str | None = None
    search: str | None = None


def conditions(states: FromClause, asked: ActionFilter) -> list[ColumnElement[bool]]:
    """The filter as conditions on `reaps.queries.action_states`, all of which must hold."""
    return combined(asked, lambda each: _own(states, each))


def _own(states: FromClause, asked: ActionFilter) -> Iterator[ColumnElement[bool]]:
    yield from read_in(states.c.source_id, asked)
    yield from of_departments(states.c.department_id, asked.departments, asked.service_areas, asked.kinds)
    if asked.cycles is not None:
        yield states.c.cycle_id.in_(select(Cycle.id).where(Cycle.name.in_(asked.cycles)))
    yield from _states(states, asked)
    yield from _dates(states, asked)
    yield from _texts(states, asked)


def _states(states: FromClause, asked: ActionFilter) -> Iterator[ColumnElement[bool]]:
    yield from among(states.c.progress, asked.progress)
    yield from so_or_not(lambda: states.c.progress.is_(None), asked.no_report)
    if asked.standing is not None:
        yield states.c.standing.in_([each.value for each in asked.standing])
    if asked.freshness is not None:
        yield states.c.freshness.in_([each.value for each in asked.freshness])
    yield from so_or_not(lambda: states.c.standing == Standing.OVERDUE.value, asked.overdue)


def _dates(states: FromClause, asked: ActionFilter) -> Iterator[ColumnElement[bool]]:
    yield from within(states.c.due_on, asked.due)
    if asked.due_before is not None:
        yield states.c.due_on < asked.due_before
    yield from within(states.c.starts_on, asked.starts)
    yield from within(states.c.completed_on, asked.completed)
    yield from within(states.c.last_report_on, asked.last_report)


def _texts(states: FromClause, asked: ActionFilter) -> Iterator[ColumnElement[bool]]:
    for role, text in (
        (PartyRole.LEAD, asked.lead),
        (PartyRole.PARTNER, asked.partner),
        (PartyRole.PRIORITY_COMMUNITY, asked.priority_community),
    ):
        if named := list(saying(ActionParty.search_text, text)):
            yield states.c.id.in_(select(ActionParty.action_id).where(ActionParty.role == role, *named))
    yield from so_or_not(lambda: states.c.id.in_(_with_lead()), asked.has_lead)
    yield from saying(states.c.search_text, asked.search)


def _with_lead() -> Select[int]:
    return select(ActionParty.action_id).where(ActionParty.role == PartyRole.LEAD)
