"""When the plan's actions are due: one mark for each, and beside them the same counts month by month.

What the plan gives no date for stands beside the axis and in a row of its own: it is never dropped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.badges import STANDING_LOOK
from dashboard.components.chart import figure
from dashboard.components.source_link import source_link
from dashboard.components.table import Cell, Column, table
from dashboard.components.timeline import Kind, Mark, timeline
from dashboard.queries.department import Action, Reap
from dashboard.trace import Trace
from dashboard.wording import department_actions as wording
from dashboard.wording import words

MONTH = slice(0, len("2026-11"))


def due_dates(plan: Reap, address: Address, today: str) -> list[Component]:
    """Nothing for a plan that lists no actions."""
    actions = [action for goal in plan["goals"] for action in goal["actions"]]
    if not actions:
        return []
    kinds = {
        standing: Kind(words.STANDING[standing], *look)
        for standing, look in STANDING_LOOK.items()
        if any(action["standing"] == standing for action in actions)
    }
    return [
        figure(
            wording.BY_DUE_DATE,
            _summary(actions, today),
            timeline(
                [Mark(action["standing"], action["dueOn"]) for action in actions],
                kinds,
                starts_on=plan["cycle"]["startsOn"],
                ends_on=plan["cycle"]["endsOn"],
                today=today,
                today_label=wording.day_shown(today, is_today=address.as_of is None),
                undated_label=wording.WITHOUT_DATE,
            ),
            _numbers(actions, list(kinds)),
            source=source_link(plan["source"], address),
            trace=Trace("DepartmentActions", address.variables, citation=plan["source"], rule="standing"),
            is_illustrative=plan["source"]["isIllustrative"],
            level=2,
        )
    ]


def _summary(actions: Sequence[Action], today: str) -> str:
    """What is completed waits for no date."""
    to_come = [action["dueOn"] for action in actions if action["dueOn"] and action["standing"] != "COMPLETED"]
    undated = [action for action in actions if action["dueOn"] is None]
    return wording.due_dates(
        overdue=sum(action["standing"] == "OVERDUE" for action in actions),
        next_on=min((due_on for due_on in to_come if due_on >= today), default=None),
        undated=len(undated),
        undated_completed=sum(action["standing"] == "COMPLETED" for action in undated),
    )


def _numbers(actions: Sequence[Action], kinds: Sequence[str]) -> Component:
    """A row for each month in which something is due, and one for what has no date."""
    counts = Counter((_month(action), action["standing"]) for action in actions)
    months = sorted({_month(action) for action in actions}, key=lambda month: (month is None, month or ""))
    rows: list[list[str | int]] = [
        [_name(month), *(counts[month, kind] for kind in kinds), sum(counts[month, kind] for kind in kinds)]
        for month in months
    ]
    totals = [sum(counts[month, kind] for month in months) for kind in kinds]
    return table(
        wording.BY_DUE_MONTH,
        [
            Column(wording.DUE_IN, is_row_heading=True),
            *(Column(words.STANDING[kind], is_number=True) for kind in kinds),
            Column(wording.ACTIONS, is_number=True),
        ],
        rows,
        name=wording.BY_DUE_MONTH,
        foot=[wording.ALL_ACTIONS, *map(Cell, totals), sum(totals)],
        is_compact=True,
    )


def _month(action: Action) -> str | None:
    return action["dueOn"][MONTH] if action["dueOn"] else None


def _name(month: str | None) -> str:
    return words.month(f"{month}-01") if month else str(wording.NO_DATE)
