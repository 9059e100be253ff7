"""Measures: what is measured, in which plan, and what it came to or why there is no value."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, BadAddress, Parameter, Unreadable, fiscal_year, one_of, text
from dashboard.components.edition import edition_mark
from dashboard.components.number import traced_number
from dashboard.components.paging import page_parameters
from dashboard.components.text import numbers_row, page_heading, section
from dashboard.page import Page
from dashboard.pages.measures.listing import PAGE_SIZE, can_sort_by_value, has_departments, is_filtered, listing
from dashboard.queries.cited import HowMany
from dashboard.queries.measures import MeasuresAnswer
from dashboard.trace import Trace
from dashboard.wording import addresses, words
from dashboard.wording import measures as sentences

ORDERS = {
    "reference": "REFERENCE",
    "statement": "STATEMENT",
    "value": "VALUE",
    "type": "TYPE",
    "answers": "ACCOUNTABILITY",
}
SORTS = tuple(sign + name for name in ORDERS for sign in ("", "-"))


def view(answer: MeasuresAnswer, address: Address) -> list[Component]:
    sort = address.value("sort") or ""
    if sort.lstrip("-") == "value" and not can_sort_by_value(address):
        raise BadAddress("sort", sort, sentences.VALUES_ARE_APART)
    return [
        page_heading(sentences.NAME, _lead(answer, address)),
        *_counts(answer, address),
        section(
            sentences.EVERY_ONE_THAT_FITS if is_filtered(address) else sentences.EVERY_ONE,
            listing(answer, address),
            section_id="list",
        ),
        html.P([sentences.ACCOUNTABILITY_IS_OURS, " ", _rule_link(address)], className="source-line"),
    ]


def _lead(answer: MeasuresAnswer, address: Address) -> list[str | Component]:
    """Of each kind of plan a sentence of its own; a kind that the filters leave out is not spoken of."""
    of = address.value("of")
    work_plan, reaps = answer["inWorkPlan"]["totalCount"], answer["inReaps"]["totalCount"]
    said: list[str | Component] = []
    if work_plan and of != "REAP":
        said.append(sentences.of_work_plan(work_plan, answer["inWorkPlanWithValue"]["totalCount"]))
    if reaps and of != "WORK_PLAN":
        said.append(sentences.of_reaps(reaps, answer["inReapsWithValue"]["totalCount"]))
        said += [edition_mark(is_illustrative=True)] if _is_illustrative(answer["inReaps"]) else []
    if not said:
        if of == "REAP" and not has_departments(answer):
            return [sentences.NONE_OF_REAPS]
        return [sentences.NONE_FITS if is_filtered(address) else sentences.NONE_AT_ALL]
    if is_filtered(address):
        said.append(sentences.ONLY_WHAT_FITS)
    elif not reaps:
        said.append(sentences.NONE_OF_REAPS)
    return [piece for each in said for piece in (each, " ")][:-1]


def _counts(answer: MeasuresAnswer, address: Address) -> list[Component]:
    """Published and illustrative measures are counted apart and never together."""
    of = address.value("of")
    kinds = [
        ("WORK_PLAN", "inWorkPlan", answer["inWorkPlan"]),
        ("REAP", "inReaps", answer["inReaps"]),
    ]
    trace = Trace("MeasureCounts", address.variables, rule="as-of", rule_sentence=str(sentences.HOW_COUNTED))
    numbers = [
        traced_number(
            answer,
            f"{place}WithValue.totalCount",
            sentences.WITH_A_VALUE[kind],
            trace,
            out_of_path=f"{place}.totalCount",
            is_illustrative=_is_illustrative(counted),
        )
        for kind, place, counted in kinds
        if counted["totalCount"] and of in (None, kind)
    ]
    return [numbers_row(numbers)] if numbers else []


def _is_illustrative(counted: HowMany) -> bool:
    return any(measure["source"]["isIllustrative"] for measure in counted["nodes"])


def _rule_link(address: Address) -> Component:
    return html.A(sentences.READ_THE_RULE, href=address.link_to("/about/rules#accountability"))


def _yes_or_no(given: str) -> bool:
    if given not in ("yes", "no"):
        raise Unreadable(sentences.YES_OR_NO)
    return given == "yes"


def _order(given: str) -> dict[str, str]:
    if given not in SORTS:
        raise Unreadable(addresses.one_of(SORTS))
    return {"field": ORDERS[given.lstrip("-")], "direction": "DESC" if given.startswith("-") else "ASC"}


PAGE = Page(
    path="/measures",
    name=sentences.NAME,
    query="Measures",
    view=view,
    parameters=(
        Parameter("type", one_of(*words.MEASURE_TYPE), variable="type", is_list=True),
        Parameter("role", one_of(*words.MEASURE_ROLE), variable="role", is_list=True),
        Parameter("accountability", one_of(*words.ACCOUNTABILITY), variable="accountability", is_list=True),
        Parameter("has_value", _yes_or_no, variable="hasValue"),
        Parameter("no_value", one_of(*words.NO_VALUE), variable="noValue", is_list=True),
        Parameter("of", one_of(*sentences.OWNERS), variable="of"),
        Parameter("fiscal_year", fiscal_year, variable="fiscalYear"),
        Parameter("search", text, variable="search"),
        # Read twice: as the order that the graph is asked for, then as the column that the table marks.
        Parameter("sort", _order, variable="orderBy"),
        Parameter("sort", one_of(*SORTS)),
        *page_parameters(PAGE_SIZE),
    ),
    constants={"first": PAGE_SIZE},
)
