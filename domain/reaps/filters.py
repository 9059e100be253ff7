"""Which actions are asked for: one filter for lists, counts and exports, so that all of them agree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, FromClause, select

from domain.departments.models import Department, ServiceArea, ServiceAreaMembership
from domain.reaps.models import ActionParty, Cycle, PartyRole
from domain.reaps.standing import Freshness, Standing
from domain.work_plan.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionFilter:
    """What to keep. None keeps everything; an empty sequence keeps nothing. Texts match without accents and case."""

    departments: Sequence[str] | None = None
    service_areas: Sequence[str] | None = None
    cycles: Sequence[str] | None = None
    progress: Sequence[Progress] | None = None
    no_report: bool | None = None
    standing: Sequence[Standing] | None = None
    freshness: Sequence[Freshness] | None = None
    overdue: bool | None = None
    due_from: date | None = None
    due_until: date | None = None
    due_before: date | None = None
    lead: str | None = None
    search: str | None = None


def conditions(states: FromClause, asked: ActionFilter) -> list[ColumnElement[bool]]:
    """The filter as conditions on `reaps.queries.action_states`, all of which must hold."""
    return [*_places(states, asked), *_states(states, asked), *_dates(states, asked), *_texts(states, asked)]


def _places(states: FromClause, asked: ActionFilter) -> Iterator[ColumnElement[bool]]:
    department_id = states.c.department_id
    if asked.departments is not None:
        yield department_id.in_(select(Department.id).where(Department.key.in_(asked.departments)))
    if asked.service_areas is not None:
        serving = (
            select(ServiceAreaMembership.department_id)
            .join(ServiceArea, ServiceArea.id == ServiceAreaMembership.service_area_id)
            .where(ServiceArea.key.in_(asked.service_areas))
        )
        yield department_id.in_(serving)
    if asked.cycles is not None:
        yield states.c.cycle_id.in_(select(Cycle.id).where(Cycle.name.in_(asked.cycles)))


def _states(states: FromClause, asked: ActionFilter) -> Iterator[ColumnElement[bool]]:
    if asked.progress is not None:
        yield states.c.progress.in_(asked.progress)
    if asked.no_report is not None:
        yield states.c.progress.is_(None) if asked.no_report else states.c.progress.is_not(None)
    if asked.standing is not None:
        yield states.c.standing.in_([each.value for each in asked.standing])
    if asked.freshness is not None:
        yield states.c.freshness.in_([each.value for each in asked.freshness])
    if asked.overdue is not None:
        is_overdue = states.c.standing == Standing.OVERDUE.value
        yield is_overdue if asked.overdue else ~is_overdue


def _dates(states: FromClause, asked: ActionFilter) -> Iterator[ColumnElement[bool]]:
    if asked.due_from is not None:
        yield states.c.due_on >= asked.due_from
    if asked.due_until is not None:
        yield states.c.due_on <= asked.due_until
    if asked.due_before is not None:
        yield states.c.due_on < asked.due_before


def _texts(states: FromClause, asked: ActionFilter) -> Iterator[ColumnElement[bool]]:
    if asked.lead:
        led = select(ActionParty.action_id).where(
            ActionParty.role == PartyRole.LEAD, ActionParty.search_text.contains(asked.lead, autoescape=True)
        )
        yield states.c.id.in_(led)
    if asked.search:
        yield states.c.search_text.contains(asked.search, autoescape=True)
