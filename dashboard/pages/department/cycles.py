"""Choosing the two fiscal years that a plan covers; earlier plans stay within reach."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.chosen import note
from dashboard.components.attributes import aria
from dashboard.components.edition import marked
from dashboard.components.text import with_link
from dashboard.pages.department.records import is_illustrative
from dashboard.queries.department import Cycle, Department
from dashboard.wording import addresses
from dashboard.wording import department as wording


def cycles(known: Sequence[Cycle], department: Department, address: Address) -> list[Component]:
    """Nothing where there is no choice."""
    if chosen := address.value("cycle"):
        note("cycle", addresses.chosen(wording.CYCLES, [chosen]))
    if len(known) < 2:
        return []
    with_plan = {plan["cycle"]["name"] for plan in department["reaps"]}
    here = address.value("cycle") or in_force(known)
    return [
        html.Nav(
            html.Ul(
                [
                    html.Li(_link(cycle, address, is_here=cycle["name"] == here, has_plan=cycle["name"] in with_plan))
                    for cycle in known
                ]
            ),
            className="cycle-choice",
            **aria(label=wording.CYCLES),
        )
    ]


def in_force(known: Sequence[Cycle]) -> str | None:
    return next((cycle["name"] for cycle in known if cycle["isInForce"]), None)


def ended_cycle(known: Sequence[Cycle], address: Address) -> str | None:
    """The cycle that the reader chose, unless it is the one in force."""
    asked: str | None = address.value("cycle")
    return None if asked == in_force(known) else asked


def left_from_others(department: Department, address: Address) -> list[Component]:
    """What is still overdue in other cycles, so that it is not lost from sight when they end."""
    found = [
        (plan["cycle"]["name"], entry["count"])
        for plan in department["reaps"]
        for entry in plan["standingCounts"]
        if entry["standing"] == "OVERDUE" and entry["count"] and not plan["cycle"]["isInForce"]
    ]
    made_up = is_illustrative(department)
    return [
        html.P(
            marked(*with_link(wording.still_overdue(count, cycle), address.href(cycle=cycle)), is_illustrative=made_up)
        )
        for cycle, count in found
    ]


def _link(cycle: Cycle, address: Address, *, is_here: bool, has_plan: bool) -> Component:
    notes = [*([wording.IN_FORCE] if cycle["isInForce"] else []), *([] if has_plan else [wording.WITHOUT_REAP])]
    return html.A(
        [cycle["name"], *([html.Span(f" {', '.join(map(str, notes))}", className="cycle-note")] if notes else [])],
        href=address.href(cycle=None if cycle["isInForce"] else cycle["name"]),
        **(aria(current="page") if is_here else {}),
    )
