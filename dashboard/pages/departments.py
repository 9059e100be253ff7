"""Departments: all of them by service area, with where the actions of their plans stand.

A department that serves several areas stands under each, with a note; one whose areas are not known has a group too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, Parameter, code, one_of, path_with, text
from dashboard.components.attributes import traced
from dashboard.components.edition import marked
from dashboard.components.filters import Choice, Entry, filters
from dashboard.components.origin import origin
from dashboard.components.states import empty
from dashboard.components.table import Cell, Column, sorted_rows, table
from dashboard.components.text import page_heading, section
from dashboard.page import Page
from dashboard.queries.city import ServiceArea
from dashboard.queries.departments import DepartmentRow, DepartmentsAnswer
from dashboard.trace import Trace
from dashboard.wording import departments as wording
from dashboard.wording import words

COUNTED = {
    "overdue": "OVERDUE",
    "due-soon": "DUE_SOON",
    "stale": "STALE",
    "on-track": "ON_TRACK",
    "completed": "COMPLETED",
    "no-dates": "NO_DATES_GIVEN",
}
SORTS = ("name", "kind", "actions", *COUNTED, "report")
FILTERS = ("search", "service_area", "kind")
PARAMETERS = (
    Parameter("search", text, variable="search"),
    Parameter("service_area", code, variable="serviceArea", is_list=True),
    Parameter("kind", one_of(*words.DEPARTMENT_KIND), variable="kind", is_list=True),
    Parameter("sort", one_of(*SORTS, *(f"-{word}" for word in SORTS))),
)
Row = Mapping[str, Any]


def view(answer: DepartmentsAnswer, address: Address) -> list[Component]:
    rows = answer["departments"]["nodes"]
    is_filtered = any(address.value(name) for name in FILTERS)
    with_plan = [row for row in rows if row["reap"]]
    with_overdue = [row for row in with_plan if _count(row, "OVERDUE")]
    lead = wording.lead(
        len(rows),
        with_plan=len(with_plan),
        with_overdue=len(with_overdue),
        is_filtered=is_filtered,
        day=address.as_of or answer["edition"]["today"],
    )
    if not rows and _is_area_unknown(answer, address):
        lead = str(wording.AREAS_NOT_PUBLISHED)
    said = marked(lead, is_illustrative=_is_illustrative(with_plan))
    return [
        page_heading(wording.NAME, said),
        _filters(answer, address),
        _explained(rows, address.as_of),
        *_groups(answer, address),
    ]


def _filters(answer: DepartmentsAnswer, address: Address) -> Component:
    """Only what finds somebody can be chosen, and what is chosen already."""
    everyone = answer["everyone"]["nodes"]
    served, kinds = _served(answer), {each["kind"] for each in everyone}
    areas = [
        (area["key"], area["name"])
        for area in answer["serviceAreas"]
        if area["key"] in served or area["key"] in (address.value("service_area") or ())
    ]
    of_kind = [
        (kind, name)
        for kind, name in words.DEPARTMENT_KIND.items()
        if kind in kinds or kind in (address.value("kind") or ())
    ]
    fields: list[Choice | Entry] = [
        Entry("search", wording.NAME_OR_ABBREVIATION),
        *([Choice("service_area", wording.SERVICE_AREA, areas)] if areas else []),
        *([Choice("kind", wording.KIND, of_kind)] if of_kind else []),
    ]
    return filters(address, fields, name=wording.FIND)


def _served(answer: DepartmentsAnswer) -> set[str]:
    """The service areas that a department is on record as serving."""
    return {area["key"] for each in answer["everyone"]["nodes"] for area in each["serviceAreas"]}


def _explained(rows: Sequence[DepartmentRow], as_of: str | None) -> Component:
    plans = [row["reap"] for row in rows if row["reap"]]
    if rows and not plans:
        return html.P(wording.no_plans_by(as_of) if as_of else wording.NO_PLANS)
    said = [wording.counts_intro(sorted({plan["cycle"]["name"] for plan in plans}))] if plans else []
    return html.P(marked(*said, is_illustrative=_is_illustrative(rows)), className="section-intro")


def _is_illustrative(rows: Sequence[DepartmentRow]) -> bool:
    return any(row["reap"]["source"]["isIllustrative"] for row in rows if row["reap"])


def _groups(answer: DepartmentsAnswer, address: Address) -> list[Component]:
    rows = answer["departments"]["nodes"]
    total = answer["departments"]["totalCount"]
    if not rows:
        return [_nobody(answer, address)]
    has_plans = any(row["reap"] for row in rows)
    trace = Trace("DepartmentStandings", address.variables, rule="standing" if has_plans else None)
    groups = [
        _group(area, [row for row in rows if area in row["serviceAreas"]], address, has_plans=has_plans)
        for area in _areas(answer["serviceAreas"], address)
    ]
    unknown = [row for row in rows if not row["serviceAreas"]]
    return [
        html.Div(
            [
                *(group for group in groups if group),
                *_unknown(unknown, address, has_plans=has_plans),
                *([html.P(wording.first_of(len(rows), total))] if total > len(rows) else []),
                origin(trace, wording.WHERE_FROM),
            ],
            className="stack groups" if has_plans else "stack groups names-only",
            **traced(trace),
        )
    ]


def _is_area_unknown(answer: DepartmentsAnswer, address: Address) -> bool:
    """A service area is asked for, and of no department is it known which it serves."""
    return bool(address.value("service_area")) and not _served(answer)


def _nobody(answer: DepartmentsAnswer, address: Address) -> Component:
    if not any(address.value(name) for name in FILTERS):
        return empty(wording.NONE_ON_RECORD, wording.NONE_NEXT)
    everything = html.A(wording.SHOW_ALL, href=address.href(**dict.fromkeys(FILTERS)))
    is_unknown = _is_area_unknown(answer, address)
    return empty(wording.AREAS_NOT_PUBLISHED if is_unknown else wording.NOBODY_MATCHES, everything)


def _areas(areas: Sequence[ServiceArea], address: Address) -> list[ServiceArea]:
    """All of them, or the one that the reader asked for."""
    asked = address.value("service_area")
    return [area for area in areas if not asked or area["key"] in asked]


def _group(area: ServiceArea, rows: list[DepartmentRow], address: Address, *, has_plans: bool) -> Component | None:
    if not rows:
        return None
    return section(
        area["name"],
        _table(area["name"], rows, address, has_plans=has_plans, here=area["key"]),
        section_id=f"area-{area['key']}",
    )


def _unknown(rows: list[DepartmentRow], address: Address, *, has_plans: bool) -> list[Component]:
    if not rows:
        return []
    name = wording.AREA_NOT_KNOWN
    return [
        section(
            name,
            _table(name, rows, address, has_plans=has_plans, here=None),
            section_id="area-not-known",
            intro=wording.AREAS_NOT_PUBLISHED,
        )
    ]


def _table(group: str, rows: list[DepartmentRow], address: Address, *, has_plans: bool, here: str | None) -> Component:
    in_order = sorted_rows(rows, address, _sort_keys(), default="name")
    return table(
        html.Span(wording.group(group), className="visually-hidden"),
        _columns(has_plans=has_plans),
        [_row(cast("DepartmentRow", row), address, has_plans=has_plans, here=here) for row in in_order],
        name=wording.group(group),
        address=address,
        is_compact=True,
    )


def _columns(*, has_plans: bool) -> list[Column]:
    name, kind = Column(wording.DEPARTMENT, sort="name", is_row_heading=True), Column(wording.KIND, sort="kind")
    if not has_plans:
        return [name, kind]
    return [
        name,
        *(Column(words.STANDING[word], is_number=True, sort=sort) for sort, word in COUNTED.items()),
        Column(wording.ALL_ACTIONS, is_number=True, sort="actions"),
        Column(wording.LAST_REPORT, sort="report"),
        kind,
    ]


def _sort_keys() -> Mapping[str, Callable[[Row], Any]]:
    def counted(word: str) -> Callable[[Row], Any]:
        return lambda row: _count(cast("DepartmentRow", row), word) if row["reap"] else None

    return {
        "name": lambda row: row["name"],
        "kind": lambda row: (words.DEPARTMENT_KIND[row["kind"]], row["name"]),
        "actions": lambda row: row["reap"] and row["reap"]["actionCount"],
        **{sort: counted(word) for sort, word in COUNTED.items()},
        "report": lambda row: row["reap"] and row["reap"]["lastReportOn"],
    }


def _count(row: DepartmentRow, word: str) -> int:
    return next((entry["count"] for entry in row["standingCounts"] if entry["standing"] == word), 0)


def _row(row: DepartmentRow, address: Address, *, has_plans: bool, here: str | None) -> list[Any]:
    name, kind = _name(row, address, here), words.DEPARTMENT_KIND[row["kind"]]
    if not has_plans:
        return [name, kind]
    plan = row["reap"]
    path = f"departments.nodes[code={row['code']}]"
    if plan is None:
        return [name, *([""] * len(COUNTED)), Cell(None, no_value=wording.NO_REAP), "", kind]
    last = plan["lastReportOn"]
    return [
        name,
        *(Cell(_count(row, word), path=f"{path}.standingCounts[standing={word}].count") for word in COUNTED.values()),
        Cell(plan["actionCount"], path=f"{path}.reap.actionCount"),
        Cell(html.Time(words.short_day(last), dateTime=last)) if last else Cell(None, no_value=wording.NO_REPORT),
        kind,
    ]


def _name(row: DepartmentRow, address: Address, here: str | None) -> Component:
    others = [area["name"] for area in row["serviceAreas"] if area["key"] != here]
    link = html.A(row["name"], href=address.link_to(path_with("/departments/<code>", code=row["code"])))
    short = [html.Abbr(f" {row['abbreviation']}", className="abbreviation")] if row["abbreviation"] else []
    note = [html.Span(wording.also_in(others), className="row-note")] if others else []
    return html.Span([link, *short, *note])


PAGE = Page(path="/departments", name=wording.NAME, query="Departments", view=view, parameters=PARAMETERS)
