"""The actions that press: overdue, due soon, stale; each with its day, its lead and its last report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components import badges
from dashboard.components.attributes import traced
from dashboard.components.origin import origin
from dashboard.components.table import Cell, Column, sorted_rows, table
from dashboard.components.text import printed, section
from dashboard.pages.department.records import heading
from dashboard.queries.department import Action, Goal, Reap
from dashboard.trace import Trace
from dashboard.wording import department_actions as wording
from dashboard.wording import parts as said
from dashboard.wording import words

SORTS = ("standing", "action", "due", "lead", "report")
LAST = "9999-12-31"


def attention(plan: Reap, address: Address) -> Component:
    trace = Trace("DepartmentActions", address.variables, rule="standing")
    pressing = [entry for entry in with_places(plan) if entry["action"]["standing"] in wording.NEEDS_ATTENTION]
    return section(
        heading(wording.ATTENTION, is_illustrative=plan["source"]["isIllustrative"]),
        html.Div(
            [
                table(
                    wording.PRESSING_CAPTION,
                    [
                        Column(wording.ACTION, sort="action", is_row_heading=True, width="18rem"),
                        Column(wording.STANDING, sort="standing"),
                        Column(wording.DUE, sort="due"),
                        Column(wording.LEAD, sort="lead", width="10rem"),
                        Column(wording.LAST_REPORT, sort="report"),
                    ],
                    [_row(entry) for entry in sorted_rows(pressing, address, _sort_keys(), default="standing")],
                    name=wording.PRESSING,
                    address=address,
                    nothing=wording.NOTHING_PRESSING,
                    is_compact=True,
                ),
                *([origin(trace, wording.PRESSING, summary=wording.WHERE_FROM)] if pressing else []),
            ],
            className="stack",
            **traced(trace),
        ),
        section_id="presses",
    )


def with_places(plan: Reap) -> list[Mapping[str, Any]]:
    """Every action with its place in the answer, in the plan's order."""
    return [
        {"action": action, "path": path, "order": (goal["number"], position)}
        for goal in plan["goals"]
        for position, (action, path) in enumerate(places(goal))
    ]


def places(goal: Goal) -> Iterator[tuple[Action, str]]:
    for action in goal["actions"]:
        reference = action["reference"]
        yield action, f"department.reap.goals[number={goal['number']}].actions[reference={reference}]"


def _sort_keys() -> Mapping[str, Callable[[Mapping[str, Any]], Any]]:
    def due(entry: Mapping[str, Any]) -> str:
        return entry["action"]["dueOn"] or LAST

    return {
        "standing": lambda entry: (wording.NEEDS_ATTENTION.index(entry["action"]["standing"]), due(entry)),
        "action": lambda entry: entry["order"],
        "due": lambda entry: (entry["action"]["dueOn"], entry["order"]) if entry["action"]["dueOn"] else None,
        "lead": lambda entry: entry["action"]["leads"] or None,
        "report": lambda entry: entry["action"]["lastReportOn"],
    }


def _row(entry: Mapping[str, Any]) -> list[Component | Cell | None]:
    action: Action = entry["action"]
    return [
        wording_of(action),
        standing_of(action, entry["path"]),
        day_of(action["dueOn"], said.NOT_GIVEN),
        leads_of(action),
        day_of(action["lastReportOn"], wording.NEVER_REPORTED),
    ]


def wording_of(action: Action) -> Component:
    """The number as a link to the action among its goal's."""
    reference = action["reference"]
    return html.Span(
        [html.A(reference, href=f"#action-{reference}", className="reference"), " ", printed(action["wording"])],
        className="action-wording",
    )


def standing_of(action: Action, path: str) -> Cell:
    return Cell(badges.standing(action["standing"], _detail(action)), path=f"{path}.standing", value=action["standing"])


def _detail(action: Action) -> str | None:
    """What decides the standing: its due date, or its first day where nobody has reported."""
    if action["standing"] in ("OVERDUE", "DUE_SOON"):
        return wording.days_by(action["daysOverdue"], action["daysUntilDue"])
    is_silent = action["standing"] in ("ON_TRACK", "STALE") and action["lastReportOn"] is None
    if action["startsOn"] and is_silent:
        return wording.first_day(action["startsOn"], is_to_come=action["standing"] == "ON_TRACK")
    return None


def day_of(iso: str | None, no_value: str) -> Cell:
    if iso is None:
        return Cell(None, no_value=no_value)
    return Cell(html.Time(words.short_day(iso), dateTime=iso))


def leads_of(action: Action) -> Cell:
    leads = action["leads"]
    return Cell(printed(", ".join(leads))) if leads else Cell(None, no_value=wording.NO_LEAD)
