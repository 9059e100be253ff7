"""The list of measures: filters, the table, and the way through it.

Values can be put in order only within one type that has one scale, because 4.7 out of 5 is not less than 82%.
"""

from __future__ import annotations

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components.edition import edition_mark
from dashboard.components.filters import Choice, Entry, filters
from dashboard.components.measure_link import measure_link
from dashboard.components.paging import from_the_start, pages
from dashboard.components.source_link import source_link
from dashboard.components.states import empty
from dashboard.components.table import Cell, Column, Content, table
from dashboard.queries.measures import Measure, MeasuresAnswer
from dashboard.trace import Trace
from dashboard.wording import measures as sentences
from dashboard.wording import words

PAGE_SIZE = 30
FILTERS = ("search", "of", "role", "type", "accountability", "has_value", "fiscal_year")
ONE_SCALE = ("PERCENT", "COUNT", "CHANGE", "DOLLARS")


def can_sort_by_value(address: Address) -> bool:
    chosen = address.value("type") or []
    return len(chosen) == 1 and chosen[0] in ONE_SCALE


def listing(answer: MeasuresAnswer, address: Address) -> list[Component]:
    measures = answer["measures"]
    nodes, anew = measures["nodes"], from_the_start(address)
    return [
        filters(_without_value_order(anew), _fields(), name="Filter measures"),
        *([] if can_sort_by_value(address) else [html.P(sentences.VALUES_ARE_APART, className="source-line")]),
        table(
            "Measures and their newest value",
            _columns(address),
            [_row(measure, address) for measure in nodes],
            name="Measures",
            address=anew,
            trace=Trace("Measures", address.variables),
        )
        if nodes
        else _nothing(address),
        pages(measures["pageInfo"], len(nodes), measures["totalCount"], address, one="measure", many="measures"),
    ]


def _fields() -> list[Choice | Entry]:
    return [
        Entry("search", "Words in the measure"),
        Choice("of", "Plan", list(sentences.OWNERS.items())),
        Choice("role", "Role", list(words.MEASURE_ROLE.items())),
        Choice("type", "Type of value", list(words.MEASURE_TYPE.items())),
        Choice("accountability", "Answers, by our reading", list(words.ACCOUNTABILITY.items())),
        Choice("has_value", "Value", [("yes", "With a value"), ("no", "Without a value")]),
        Entry("fiscal_year", "Fiscal year named, as in 2023-24"),
    ]


def _columns(address: Address) -> list[Column]:
    return [
        Column("Measure", sort="statement", is_row_heading=True, width="16rem"),
        Column("Newest value", sort="value" if can_sort_by_value(address) else None, width="9rem"),
        Column("Type"),
        Column("Answers"),
        Column("Belongs to", sort="reference", width="9rem"),
        Column("Source", width="10rem"),
    ]


def _without_value_order(address: Address) -> Address:
    """Another type may be chosen next, and the order by value belongs to this one."""
    if (address.value("sort") or "").lstrip("-") != "value":
        return address
    return replace(address, given={name: given for name, given in address.given.items() if name != "sort"})


def _nothing(address: Address) -> Component:
    if not any(name in address.given for name in FILTERS):
        return empty(sentences.NONE_AT_ALL)
    return empty("No measure fits these filters.", html.A("Show every measure", href=address.link_to(address.path)))


def _row(measure: Measure, address: Address) -> list[Content | Cell]:
    place = f"measures.nodes[key={measure['key']}]"
    named: list[str | Component] = [measure_link(measure["key"], measure["type"], measure["statement"], address)]
    if measure["source"]["isIllustrative"]:
        named += [" ", edition_mark(is_illustrative=True)]
    accountability = measure["accountability"]
    return [
        Cell(named, path=f"{place}.statement", value=measure["statement"]),
        value_cell(measure, place),
        words.MEASURE_TYPE[measure["type"]],
        words.ACCOUNTABILITY[accountability] if accountability else "",
        _owner(measure, address),
        source_link(measure["source"], address),
    ]


def value_cell(measure: Measure, place: str) -> Cell:
    """The value in words with its fiscal year; a reason for having none is never a number."""
    if measure["noValue"]:
        reason = html.Span(sentences.no_value(measure["noValue"]), className="is-missing")
        return Cell(reason, path=f"{place}.noValue", value=measure["noValue"])
    shown = [measure["display"], *([f", {measure['fiscalYear']}"] if measure["fiscalYear"] else [])]
    if measure["value"] is not None:
        return Cell("".join(shown), path=f"{place}.value", value=measure["value"])
    return Cell("".join(shown), path=f"{place}.display", value=measure["display"])


def _owner(measure: Measure, address: Address) -> Component | str:
    strategy, action = measure["strategy"], measure["action"]
    if strategy is not None:
        year, reference = strategy["workPlan"]["fiscalYear"], strategy["reference"]
        href = address.link_to(f"/work-plan#strategy-{reference}", year=year)
        return html.A(f"Strategy {reference}, {year}", href=href)
    if action is not None:
        department = action["department"]
        href = address.link_to(path_with("/departments/<code>", code=department["code"]))
        return html.A(f"{department['name']}, action {action['reference']}", href=href)
    return ""
