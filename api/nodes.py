"""Anything by its id: which statement finds a type's record, and how it is shown."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Annotated, Any

import strawberry
from sqlalchemy import Select, select

from api import (
    actions,
    budgeting_for_equity,
    citywide_plan,
    citywide_reports,
    departments,
    equity_action_teams,
    measures,
    reaps,
    sources,
    work_plan,
    worksheets,
)
from api.arguments import AsOf
from api.context import Info
from api.node import Node, read_global_id, shown
from api.root import root
from domain import models
from domain.base import Record
from domain.budgeting_for_equity.queries import worksheets_by_key
from domain.equity_action_teams.queries import teams_by_key
from domain.reaps.list_queries import actions_by_key, reaps_by_key

GlobalId = Annotated[strawberry.ID, strawberry.argument(description="An id that this graph gave.")]

PLAIN: dict[str, tuple[type[Any], type[Record]]] = {
    "BudgetYear": (budgeting_for_equity.BudgetYear, models.BudgetYear),
    "CitywidePlan": (citywide_plan.CitywidePlan, models.CitywidePlan),
    "CitywideStrategy": (citywide_plan.CitywideStrategy, models.CitywideStrategy),
    "Cycle": (reaps.Cycle, models.Cycle),
    "Department": (departments.Department, models.Department),
    "Goal": (reaps.Goal, models.Goal),
    "Measure": (measures.Measure, models.Measure),
    "Objective": (work_plan.Objective, models.Objective),
    "Pillar": (citywide_plan.Pillar, models.Pillar),
    "ServiceArea": (departments.ServiceArea, models.ServiceArea),
    "Source": (sources.Source, models.Source),
    "Strategy": (work_plan.Strategy, models.Strategy),
    "WorkPlan": (work_plan.WorkPlan, models.WorkPlan),
}
"""Types whose record has no state of its own."""

WITH_STATE: dict[str, tuple[type[Any], Callable[..., Select[*tuple[Any, ...]]]]] = {
    "Action": (actions.Action, actions_by_key),
    "Reap": (reaps.Reap, reaps_by_key),
    "Team": (equity_action_teams.Team, teams_by_key),
    "Worksheet": (worksheets.Worksheet, worksheets_by_key),
}
"""Types whose record is read in its state on the day."""

KNOWN: Mapping[str, tuple[type[Any], Any]] = {**PLAIN, **WITH_STATE}

ALSO: dict[str, Callable[[Any, date], dict[str, Any]]] = {
    "Department": lambda record, _day: {"code": record.key},
    "Reap": lambda _record, day: {"as_of": day},
    "WorkPlan": lambda _record, day: {"as_of": day},
}
"""Fields that a record does not have by that name."""


def by_key(keys: Sequence[str], type_name: str, day: date) -> Select[*tuple[Any, ...]]:
    """The records of a type of `PLAIN` or `WITH_STATE` by their keys, as on a day."""
    if type_name in WITH_STATE:
        return WITH_STATE[type_name][1](keys, day)
    model: Any = PLAIN[type_name][1]
    return select(model).where(model.key.in_(keys))


async def find(info: Info, type_name: str, key: str, day: date) -> Node | None:
    """The object of this type and key, or None."""
    if type_name == "CitywideReport":
        reports = await citywide_reports.by_day(info, day)
        return next((report for report in reports if report.key == key), None)
    if type_name not in KNOWN:
        return None
    record = await info.context.one(by_key, "key", key, type_name, day)
    if record is None:
        return None
    graph_type, _ = KNOWN[type_name]
    also = ALSO[type_name](record, day) if type_name in ALSO else {}
    node: Node = shown(graph_type, record, day, **also)
    return node


@strawberry.type
class NodeQuery:
    @root("Anything that has an id. None when nothing here has it.")
    async def node(
        self,
        info: Info,
        id: GlobalId,  # noqa: A002
    ) -> Node | None:
        # Relay's clients look for a field of this name with this argument and no other.
        type_name, key = read_global_id(id)
        return await find(info, type_name, key, info.context.today)

    @root("Anything that has an id, in its state on a day. None when nothing here has it.")
    async def node_as_of(
        self,
        info: Info,
        id: GlobalId,  # noqa: A002
        as_of: AsOf = None,
    ) -> Node | None:
        type_name, key = read_global_id(id)
        return await find(info, type_name, key, info.context.day(as_of))
