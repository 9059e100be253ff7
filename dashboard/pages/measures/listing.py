"""The list of measures: filters, the table, and the way through it.

Values can be put in order only within one type that has one scale, because 4.7 out of 5 is not less than 82%.
"""

from __future__ import annotations

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components.attributes import aria
from dashboard.components.edition import marked
from dashboard.components.filters import Choice, Entry, filters
from dashboard.components.measure_link import measure_link
from dashboard.components.measure_value import value_cell
from dashboard.components.paging import NAME as PAGE
from dashboard.components.paging import from_the_start, pages
from dashboard.components.source_link import source_link
from dashboard.components.states import empty
from dashboard.components.table import Cell, Column, Content, table
from dashboard.queries.measures import Measure, MeasuresAnswer
from dashboard.trace import Trace
from dashboard.wording import measures as sentences
from dashboard.wording import words

PAGE_SIZE = 30
FILTERS = ("search", "of", "role", "type", "accountability", "has_value", "no_value", "fiscal_year")
ONE_SCALE = ("PERCENT", "COUNT", "CHANGE", "DOLLARS")


def is_filtered(address: Address) -> bool:
    return any(name in address.given for name in FILTERS)


def can_sort_by_value(address: Address) -> bool:
    chosen = address.value("type") or []
    return len(chosen) == 1 and chosen[0] in ONE_SCALE


def listing(answer: MeasuresAnswer, address: Address) -> list[Component]:
    measures = answer["measures"]
    if not measures["nodes"] and not is_filtered(address) and PAGE not in address.given:
        return [empty(sentences.NONE_AT_ALL, sentences.NONE_AT_ALL_NEXT)]
    nodes, anew = measures["nodes"], from_the_start(address)
    are_all_made_up = all(measure["source"]["isIllustrative"] for measure in nodes)
    caption = marked(sentences.CAPTION, is_illustrative=are_all_made_up)
    return [
        filters(_without_value_order(anew), _fields(answer, address), name=sentences.FILTER),
        *([] if can_sort_by_value(address) else [html.P(sentences.VALUES_ARE_APART, className="source-line")]),
        table(
            caption,
            _columns(address),
            [_row(measure, address, is_marked=not are_all_made_up) for measure in nodes],
            name=sentences.NAME,
            address=anew,
            trace=Trace("Measures", address.variables),
        )
        if nodes
        else _nothing(answer, address),
        pages(
            measures["pageInfo"],
            _shown(answer, address),
            address,
            of_what=sentences.OF_WHAT,
            first=nodes[0]["statement"] if nodes else None,
        ),
    ]


def has_departments(answer: MeasuresAnswer) -> bool:
    """Whether any department's plan is on record with a measure."""
    return bool(answer["ofDepartments"]["nodes"])


def _fields(answer: MeasuresAnswer, address: Address) -> list[Choice | Entry]:
    of = Choice("of", sentences.PLAN, list(sentences.OWNERS.items()))
    return [
        Entry("search", sentences.SEARCH),
        *([of] if has_departments(answer) or address.value("of") else []),
        Choice("role", sentences.ROLE, list(words.MEASURE_ROLE.items())),
        Choice("type", sentences.TYPE_OF_VALUE, list(words.MEASURE_TYPE.items())),
        Choice("accountability", sentences.ANSWERS_BY_OUR_READING, list(words.ACCOUNTABILITY.items())),
        Choice("has_value", sentences.VALUE, [("yes", sentences.WITH_VALUE), ("no", sentences.WITHOUT_VALUE)]),
        Choice("no_value", sentences.WHY_NONE, list(words.NO_VALUE.items())),
        Entry("fiscal_year", sentences.FISCAL_YEAR),
    ]


def _columns(address: Address) -> list[Column]:
    return [
        Column(sentences.MEASURE, sort="statement", is_row_heading=True, width="16rem"),
        Column(sentences.NEWEST_VALUE, sort="value" if can_sort_by_value(address) else None, width="10rem"),
        Column(sentences.TYPE, sort="type", width="6rem"),
        Column(sentences.ANSWERS, sort="answers", width="6rem"),
        Column(sentences.BELONGS_TO, sort="reference", width="11rem"),
        Column(sentences.SOURCE),
    ]


def _without_value_order(address: Address) -> Address:
    """Another type may be chosen next, and the order by value belongs to this one."""
    if (address.value("sort") or "").lstrip("-") != "value":
        return address
    return replace(address, given={name: given for name, given in address.given.items() if name != "sort"})


def _nothing(answer: MeasuresAnswer, address: Address) -> Component:
    is_known = address.value("of") != "REAP" or has_departments(answer)
    said = sentences.NONE_FITS if is_known else sentences.NONE_OF_REAPS
    return empty(said, html.A(sentences.SHOW_EVERY_ONE, href=address.link_to(address.path)))


def _shown(answer: MeasuresAnswer, address: Address) -> str:
    """How much of the list is here; measures of the two kinds of plan are never added up."""
    has_value = address.value("has_value")
    plans = (
        ("WORK_PLAN", answer["inWorkPlan"], answer["inWorkPlanWithValue"]),
        ("REAP", answer["inReaps"], answer["inReapsWithValue"]),
    )
    fitting = {
        owner: {None: every["totalCount"], True: valued["totalCount"]}.get(
            has_value, every["totalCount"] - valued["totalCount"]
        )
        for owner, every, valued in plans
        if address.value("of") in (None, owner)
    }
    return sentences.shown(len(answer["measures"]["nodes"]), fitting)


def _row(measure: Measure, address: Address, *, is_marked: bool) -> list[Content | Cell]:
    place = f"measures.nodes[key={measure['key']}]"
    named = marked(
        measure_link(measure["key"], measure["type"], measure["statement"], address),
        is_illustrative=is_marked and measure["source"]["isIllustrative"],
    )
    accountability, year = measure["accountability"], measure["fiscalYear"]
    return [
        named,
        value_cell(measure, measure, place, *([f", {year}"] if year else [])),
        words.MEASURE_TYPE[measure["type"]],
        words.ACCOUNTABILITY[accountability] if accountability else "",
        _owner(measure, address),
        _source(measure, address),
    ]


def _source(measure: Measure, address: Address) -> Component:
    """The line alone, so that the list stays short; the document is named to those who hear it and where it opens."""
    cited = measure["source"]
    if not cited["lines"]:
        return source_link(cited, address)
    key, line = cited["document"]["key"], cited["lines"][0]
    place = words.sentence(words.lines(cited["lines"]))
    return html.A(
        place,
        href=address.link_to(f"/sources/{key}#line-{line}", line=line),
        title=cited["document"]["title"],
        className="keep-together",
        **aria(label=sentences.line_of(place, cited["document"]["title"], measure["statement"])),
    )


def _owner(measure: Measure, address: Address) -> Component | str:
    strategy, action = measure["strategy"], measure["action"]
    if strategy is not None:
        year, reference = strategy["workPlan"]["fiscalYear"], strategy["reference"]
        href = address.link_to(f"/work-plan#strategy-{reference}", year=year)
        return html.A(sentences.strategy(reference, year), href=href, className="keep-together")
    if action is not None:
        department = action["department"]
        href = address.link_to(path_with("/departments/<code>", code=department["code"]))
        return html.A(sentences.action(department["name"], action["reference"]), href=href)
    return ""
