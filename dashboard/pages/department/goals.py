"""Each goal with its actions: the word that was reported, and the standing worked out from the dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components import badges
from dashboard.components.attributes import data, traced
from dashboard.components.filters import Choice, Entry, filters
from dashboard.components.origin import origin
from dashboard.components.states import empty
from dashboard.components.table import Cell, Column, table
from dashboard.components.text import printed, section
from dashboard.pages.department.attention import day_of, leads_of, places, standing_of
from dashboard.pages.department.records import heading
from dashboard.plain_letters import plain_letters
from dashboard.queries.department import Action, Goal, Reap
from dashboard.trace import Trace
from dashboard.wording import department_actions as wording
from dashboard.wording import parts as said
from dashboard.wording import words

NO_REPORT = "NONE"
FILTERS = ("standing", "progress", "lead")
COLUMNS = (
    Column(wording.NUMBER),
    Column(wording.ACTION, is_row_heading=True, width="18rem"),
    Column(wording.PROGRESS, width="7.5rem"),
    Column(wording.STANDING, width="9.5rem"),
    Column(wording.DUE),
    Column(wording.LEAD, width="10rem"),
    Column(wording.LAST_REPORT),
)


def goals(plan: Reap, address: Address) -> Component:
    trace = Trace("DepartmentActions", address.variables, rule="standing")
    shown = [(goal, _matching(goal, address)) for goal in plan["goals"]]
    count = sum(len(actions) for _, actions in shown)
    is_filtered = any(address.value(name) is not None for name in FILTERS)
    return section(
        heading(wording.GOALS, is_illustrative=plan["source"]["isIllustrative"]),
        [
            _filters(address),
            *([_result(count, plan["actionCount"])] if is_filtered and count else []),
            *([] if count else [_nothing(is_filtered, address)]),
            html.Div(
                [
                    *(_goal(goal, actions) for goal, actions in shown if actions or not is_filtered),
                    origin(trace, wording.GOALS),
                ],
                className="goals",
                **traced(trace),
            ),
        ],
        section_id="goals",
    )


def _result(count: int, out_of: int) -> Component:
    return html.P(wording.matching(count, out_of), **data(announce="result"))


def _nothing(is_filtered: bool, address: Address) -> Component:
    if not is_filtered:
        return empty(wording.NO_ACTION)
    everything = html.A(wording.SHOW_ALL, href=address.href(**dict.fromkeys(FILTERS)))
    return html.Div(empty(wording.NO_ACTION_MATCHES, [everything, "."]), **data(announce="result"))


def _filters(address: Address) -> Component:
    progress = [(word or NO_REPORT, shown) for word, shown in words.PROGRESS.items()]
    fields: list[Choice | Entry] = [
        Choice("standing", wording.STANDING, list(words.STANDING.items())),
        Choice("progress", wording.PROGRESS, progress),
        Entry("lead", wording.LEAD_WORDS),
    ]
    return filters(address, fields, name=wording.FILTER)


def _matching(goal: Goal, address: Address) -> list[tuple[Action, str]]:
    return [(action, path) for action, path in places(goal) if _matches(action, address)]


def _matches(action: Action, address: Address) -> bool:
    standing, progress, lead = (address.value(name) for name in FILTERS)
    return (
        (standing is None or action["standing"] == standing)
        and (progress is None or (action["progress"] or NO_REPORT) == progress)
        and (lead is None or any(_says(plain_letters(each), plain_letters(lead)) for each in action["leads"]))
    )


def _says(text: str, asked: str) -> bool:
    """As the graph's filters look for words: all of them, in any order."""
    return all(word in text for word in asked.split())


def _goal(goal: Goal, actions: Sequence[tuple[Action, str]]) -> Component:
    name = wording.actions_of_goal(goal["number"])
    counted = Counter(action["standing"] for action, _ in actions)
    return html.Details(
        [
            html.Summary(
                [
                    html.H3([wording.goal(goal["number"]), " ", printed(goal["title"])]),
                    html.Span(wording.goal_counts(_in_order(counted)), className="goal-counts"),
                ]
            ),
            *_indicator(goal),
            table(
                [html.Span(name, className="visually-hidden")],
                COLUMNS,
                [_row(action, path) for action, path in actions],
                name=name,
                row_ids=[f"action-{action['reference']}" for action, _ in actions],
                nothing=wording.NO_ACTION_IN_GOAL,
                is_compact=True,
            ),
        ],
        open=True,
        id=f"goal-{goal['number']}",
        className="goal",
    )


def _indicator(goal: Goal) -> list[Component]:
    indicator = goal["communityIndicator"]
    return [html.P([wording.COMMUNITY_INDICATOR, printed(indicator)])] if indicator else []


def _in_order(counted: Mapping[str, int]) -> Mapping[str, int]:
    return {standing: counted[standing] for standing in words.STANDING if standing in counted}


def _row(action: Action, path: str) -> list[Any]:
    return [
        action["reference"],
        printed(action["wording"], className="action-wording"),
        Cell(badges.progress(action["progress"]), path=f"{path}.progress", value=action["progress"] or ""),
        standing_of(action, path),
        day_of(action["dueOn"], said.NOT_GIVEN),
        leads_of(action),
        day_of(action["lastReportOn"], wording.NEVER_REPORTED),
    ]
