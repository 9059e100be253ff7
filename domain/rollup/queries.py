"""Counting actions by up to three dimensions, in one statement."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, String, Subquery, cast, func, null, select

from domain.base import Rows
from domain.departments.models import Department, ServiceArea, ServiceAreaMembership
from domain.reaps.filters import ActionFilter, conditions
from domain.reaps.models import Cycle
from domain.reaps.queries import action_states
from domain.rollup.dimensions import ActionDimension


def areas_of_departments() -> Subquery:
    """(department_id, keys and names of all areas that it serves, joined by " + "), sorted by name."""
    memberships = (
        select(ServiceAreaMembership.department_id, ServiceArea.key, ServiceArea.name)
        .join(ServiceArea, ServiceArea.id == ServiceAreaMembership.service_area_id)
        .order_by(ServiceAreaMembership.department_id, ServiceArea.name)
        .subquery()
    )
    return (
        select(
            memberships.c.department_id,
            func.aggregate_strings(memberships.c.key, " + ").label("keys"),
            func.aggregate_strings(memberships.c.name, " + ").label("names"),
        )
        .group_by(memberships.c.department_id)
        .subquery("areas")
    )


def action_counts(by: Sequence[ActionDimension], asked: ActionFilter, day: date) -> Rows:
    """For each group: value and name of each dimension in turn, then the count. Groups are in no set order."""
    states = action_states(day)
    areas = areas_of_departments()
    groups = _groups(states, areas)
    columns = [column.label(f"{dimension}_{part}") for dimension in by for part, column in groups[dimension].items()]
    keys = [column for dimension in by for column in groups[dimension].values() if not _is_null(column)]
    return (
        select(*columns, func.count().label("count"))
        .select_from(states)
        .join(Department, Department.id == states.c.department_id)
        .join(Cycle, Cycle.id == states.c.cycle_id)
        .outerjoin(areas, areas.c.department_id == states.c.department_id)
        .where(*conditions(states, asked))
        .group_by(*keys)
    )


def _groups(states: Subquery, areas: Subquery) -> Mapping[ActionDimension, Mapping[str, Any]]:
    month = func.substr(cast(states.c.due_on, String), 1, 7)
    own_words: ColumnElement[Any] = null()
    return {
        ActionDimension.DEPARTMENT: {"value": Department.key, "name": Department.name},
        ActionDimension.SERVICE_AREA: {"value": areas.c["keys"], "name": areas.c.names},
        ActionDimension.CYCLE: {"value": Cycle.name, "name": own_words},
        ActionDimension.PROGRESS: {"value": states.c.progress, "name": own_words},
        ActionDimension.STANDING: {"value": states.c.standing, "name": own_words},
        ActionDimension.FRESHNESS: {"value": states.c.freshness, "name": own_words},
        ActionDimension.MONTH: {"value": month, "name": own_words},
    }


def _is_null(column: ColumnElement[Any]) -> bool:
    return column.compare(null())
