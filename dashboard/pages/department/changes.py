"""What moved in the department since the last quarter ended, or since a day that the reader chooses, and why.

The changes of one action stand together; what came about without any report says so.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components import badges
from dashboard.components.filters import Entry, filters
from dashboard.components.states import empty
from dashboard.components.table import Cell, Column, Content, table
from dashboard.components.text import printed, section, with_link
from dashboard.pages.department.records import has_records, heading, is_illustrative
from dashboard.queries.department import Change, Changes, Department, DepartmentAnswer, Reap
from dashboard.trace import Trace
from dashboard.wording import department_changes as wording
from dashboard.wording import equity_action_teams as team_words

ACTIONS = ("PROGRESS", "STANDING")
SHOWN_AT_ONCE = 12
COLUMNS = (
    Column(wording.RECORD, is_row_heading=True, width="18rem"),
    Column(wording.WHAT),
    Column(wording.BEFORE, width="7.5rem"),
    Column(wording.AFTER, width="7.5rem"),
    Column(wording.WHY, width="9rem"),
)


def changes(answer: DepartmentAnswer, department: Department, address: Address) -> Component:
    found = answer["changes"]
    summary = wording.summary(found["from"], found["to"], _moved(found), found["totalCount"])
    choice = filters(address, [Entry("since", wording.SINCE, kind="date")], name=wording.CHOOSE)
    if found["nodes"]:
        parts = [html.P(summary), choice, *_lists(found, _actions_of(department["reap"]), address)]
    elif has_records(department):
        parts = [choice, empty(summary, wording.EARLIER_DAY)]
    else:
        later = with_link(wording.LATER_DAY, address.href(as_of=None)) if address.as_of else None
        parts = [choice, empty(wording.not_known(found["to"]), later)]
    title = heading(wording.heading(found["from"]), is_illustrative=is_illustrative(department))
    return section(title, parts, section_id="changes")


def _moved(found: Changes) -> list[tuple[str, str]]:
    """What is counted by kind must be all of it: a list that goes on elsewhere is not counted."""
    is_whole = len(found["nodes"]) == found["totalCount"]
    return [(change["kind"], _word(change["to"]["value"])) for change in found["nodes"]] if is_whole else []


def _lists(found: Changes, on_page: Collection[tuple[str, str]], address: Address) -> list[Component]:
    """The first changes at once, those after them folded."""
    trace = Trace("DepartmentChanges", address.variables, rule="changes")
    rows = [_row(change, on_page) for change in sorted(found["nodes"], key=_place)]
    first, others = rows[:SHOWN_AT_ONCE], rows[SHOWN_AT_ONCE:]
    name = wording.FIRST if others else wording.ALL
    parts = [table(name, COLUMNS, first, name=name, trace=trace, is_compact=True)]
    if others:
        rest = table(wording.FURTHER, COLUMNS, others, name=wording.FURTHER, is_compact=True)
        parts.append(html.Details([html.Summary(wording.more(len(others))), rest]))
    if len(rows) < found["totalCount"]:
        parts.append(html.P(wording.shown(len(rows), found["totalCount"])))
    return parts


def _actions_of(plan: Reap | None) -> set[tuple[str, str]]:
    goals = plan["goals"] if plan else []
    return {(action["reference"], action["wording"]) for goal in goals for action in goal["actions"]}


def _place(change: Change) -> tuple[bool, list[int], str, str]:
    """Plan, worksheet and team first; then the actions in their plan's order, 1.2 before 1.10."""
    numbers = [int(digits) for digits in re.findall(r"\d+", change["reference"] or "")]
    return (change["kind"] in ACTIONS, numbers, change["recordId"], change["kind"])


def _row(change: Change, on_page: Collection[tuple[str, str]]) -> list[Content | Cell]:
    return [
        _record(change, on_page),
        wording.KIND[change["kind"]],
        _state(change["kind"], change["from"]["value"] if change["from"] else None),
        _state(change["kind"], change["to"]["value"]),
        _why(change),
    ]


def _record(change: Change, on_page: Collection[tuple[str, str]]) -> Content:
    """An action's number is a link where the page lists it."""
    reference, name = change["reference"] or "", change["name"] or ""
    if change["kind"] in ACTIONS:
        is_here = (reference, name) in on_page
        number = html.A(reference, href=f"#action-{reference}") if is_here else html.Span(reference)
        return html.Span([html.Span(number, className="reference"), " ", printed(name)], className="action-wording")
    if change["kind"] == "REAP_FILING":
        return wording.reap(reference)
    return wording.worksheet(reference) if change["kind"] == "WORKSHEET_STAGE" else printed(name)


def _state(kind: str, value: str | None) -> Component | Cell:
    """The graph's states in words; an action of which nothing was reported has a word for that."""
    word = _word(value) if value else None
    if kind == "PROGRESS":
        return badges.progress(word)
    if word is None:
        return Cell(None, no_value=wording.NOT_THERE)
    if kind == "STANDING":
        return badges.standing(word)
    if kind == "WORKSHEET_STAGE":
        return badges.stage(word)
    if kind == "TEAM_ACTIVITY":
        return badges.yes_no(word == "ACTIVE", team_words.ACTIVE, team_words.NOT_ACTIVE)
    return Cell(wording.FILING[word])


def _why(change: Change) -> Content:
    if change["because"] == "REPORT" and change["reportedOn"]:
        return wording.reported_on(change["reportedOn"])
    return wording.FORMED if change["because"] == "FORMED" else wording.TIME_PASSED


def _word(value: str) -> str:
    return value.upper()
