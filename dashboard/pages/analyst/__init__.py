"""Analyst: any count of the record, put together by choosing what is counted, by what, and only of which.

Published and illustrative records are counted each by itself and never added up.
"""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, Parameter, code, fiscal_year, one_of, text
from dashboard.components.attributes import data, traced
from dashboard.components.edition import edition_mark, marked
from dashboard.components.states import empty
from dashboard.components.text import page_heading, section
from dashboard.page import Page
from dashboard.pages.analyst import numbers, taking_along
from dashboard.pages.analyst.asking import Grouping, grouping, question
from dashboard.pages.analyst.counted import COUNTED, EVERY_DIMENSION, NO_REPORT, PERIODS
from dashboard.pages.analyst.form import choices, form, in_force
from dashboard.pages.analyst.groups import Part, parts
from dashboard.pages.analyst.mending import mending
from dashboard.pages.analyst.on_record import is_held, on_record
from dashboard.pages.analyst.picture import is_stacked, picture
from dashboard.queries.analyst import AnalystAnswer
from dashboard.wording import analyst as sentences
from dashboard.wording import groupings, words
from dashboard.wording import parts as said

# Those of actions begin with the cycle in force, which is what a manager answers for.
READY_MADE = (
    ("actions", "DEPARTMENT", "STANDING"),
    ("actions", "MONTH"),
    ("strategies", "OBJECTIVE", "PROGRESS"),
    ("worksheets", "BUDGET_YEAR", "STAGE"),
    ("teams", "ACTIVITY", "DEPARTMENT"),
    ("measures", "TYPE", "NO_VALUE"),
)


def view(answer: AnalystAnswer, address: Address) -> list[Component]:
    asked = grouping(address)
    day = address.as_of or answer["edition"]["today"]
    found = parts(answer, asked)
    held = on_record(answer)
    return [
        page_heading(sentences.NAME, _lead(answer, found, asked, address, day)),
        form(answer, asked, address),
        *([html.P(_filters(answer, asked, address))] if asked.filters else []),
        *_only_in_force(answer, found, asked, address),
        *([html.P(sentences.left_out([groupings.FILTER[name] for name in asked.left_out]))] if asked.left_out else []),
        *([mending(asked, address)] if asked.mistakes else _result(answer, found, asked, address, day)),
        section(sentences.READ_MORE_HEADING, taking_along.read_more(), section_id="more"),
        section(
            sentences.READY_MADE,
            html.Ul(
                [html.Li(_ready_made(counted, by, answer, address)) for counted, *by in READY_MADE if counted in held],
                className="sentences",
            ),
            section_id="ready-made",
            intro=sentences.READY_MADE_INTRO,
        ),
    ]


def _lead(
    answer: AnalystAnswer, found: list[Part], asked: Grouping, address: Address, day: str
) -> str | list[str | Component]:
    if asked.mistakes:
        return sentences.CANNOT_BE_COUNTED
    if not found and not is_held(asked, answer):
        return said.NOT_IN_EDITION
    if not found:
        return sentences.none_counted(asked.counted.name, day)
    said_of = [_said_of(part, asked, address, day) for part in found]
    if len(found) == 1:
        return marked(said_of[0], is_illustrative=found[0].is_illustrative)
    return " ".join(
        sentences.edition_sentence(part.edition, sentence) for part, sentence in zip(found, said_of, strict=True)
    )


def _said_of(part: Part, asked: Grouping, address: Address, day: str) -> str:
    largest = max(part.groups, key=lambda group: group.count)
    return " ".join(
        [
            sentences.how_many(asked.counted.name, part.total, _period(asked, address), day),
            sentences.groups([group.count for group in part.groups], largest.name),
        ]
    )


def _filters(answer: AnalystAnswer, asked: Grouping, address: Address) -> str:
    known = choices(answer, asked)
    return sentences.only_those(
        [
            (
                groupings.filter_name(asked.counted.name, name),
                str(dict(known[name]).get(address.value(name), address.value(name))),
            )
            for name in asked.filters
        ]
    )


def _period(asked: Grouping, address: Address) -> str:
    """Which cycle or year is counted, or that all of them are."""
    chosen = next((str(address.value(name)) for name in PERIODS if name in asked.filters), None)
    return sentences.period(asked.counted.name, chosen)


def _only_in_force(answer: AnalystAnswer, found: list[Part], asked: Grouping, address: Address) -> list[Component]:
    """Where the actions of every cycle are counted together, the way to those that a department answers for now."""
    name = in_force(answer)
    if asked.mistakes or not found or asked.counted.name != "actions" or "cycle" in asked.filters or name is None:
        return []
    return [html.P(html.A(sentences.only_in_force(name), href=address.href(cycle=name)))]


def _result(answer: AnalystAnswer, found: list[Part], asked: Grouping, address: Address, day: str) -> list[Component]:
    if not found and not is_held(asked, answer):
        return [empty(said.NOT_IN_EDITION, sentences.NOT_IN_EDITION_NEXT)]
    if not found:
        return [empty(_nothing(asked), sentences.NOBODY_FITS if asked.filters else sentences.NOTHING_AT_ALL)]
    return [_part(part, asked, address, day) for part in found]


def _nothing(asked: Grouping) -> str:
    return sentences.NO_GROUP_FITS if asked.filters else sentences.NO_GROUP


def _part(part: Part, asked: Grouping, address: Address, day: str) -> Component:
    """The picture with its table, then the query and the files of the same numbers."""
    in_order = numbers.in_order(part, address)
    drawn, drawn_count = picture(part, in_order, asked)
    summary = _summary(part, asked, drawn_count)
    found = taking_along.trace(part, asked, address)
    return html.Section(
        [
            html.Figure(
                [
                    html.Figcaption(
                        [
                            html.H2([groupings.COUNTED[asked.counted.name], " ", edition_mark(part.is_illustrative)]),
                            html.P(summary, className="figure-summary"),
                        ],
                    ),
                    html.Div(drawn, className="figure-picture"),
                    html.Div(numbers.numbers(part, asked, address), className="figure-numbers"),
                    html.P([said.SOURCE, sentences.source(day, part.edition)], className="source-line"),
                ],
                className="figure",
            ),
            taking_along.files(found, part, asked),
            taking_along.query(found, part, asked),
        ],
        className="counted stack",
        **data(edition_counted=part.edition),
        **traced(found),
    )


def _summary(part: Part, asked: Grouping, drawn: int) -> str:
    """What holds for every count, and what is cut where a result is large."""
    groups = len(part.groups)
    return " ".join(
        [
            sentences.adds_up(part.total),
            *([str(sentences.EACH_BAR_IS_WHOLE)] if is_stacked(asked) else []),
            *([sentences.drawn_of(drawn, groups)] if drawn < groups else []),
            *([sentences.shown_of(numbers.MOST_ROWS, groups)] if groups > numbers.MOST_ROWS else []),
        ]
    )


def _ready_made(counted: str, by: list[str], answer: AnalystAnswer, address: Address) -> Component:
    cycle = in_force(answer) if counted == "actions" else None
    return html.A(_grouped(counted, by, cycle), href=address.link_to(address.path, count=counted, by=by, cycle=cycle))


def _grouped(counted: str, by: Sequence[str], cycle: str | None = None) -> str:
    return sentences.ready_made(counted, [groupings.dimension(counted, name) for name in by], cycle)


def title(_answer: AnalystAnswer, address: Address) -> str:
    """What is counted and by what; the filters are said after it as on every page."""
    asked = grouping(address)
    chosen = {"count", "by"} & set(address.given)
    return _grouped(asked.counted.name, asked.fitting) if chosen and asked.fitting else str(sentences.NAME)


PAGE = Page(
    path="/analyst",
    name=sentences.NAME,
    view=view,
    title=title,
    question=question,
    parameters=(
        Parameter("count", one_of(*COUNTED)),
        Parameter("by", one_of(*EVERY_DIMENSION), is_list=True),
        Parameter("share_of", one_of(*EVERY_DIMENSION)),
        Parameter("department", code),
        Parameter("service_area", code),
        Parameter("cycle", text),
        Parameter("progress", one_of(*(word or NO_REPORT for word in words.PROGRESS))),
        Parameter("standing", one_of(*words.STANDING)),
        Parameter("fiscal_year", fiscal_year),
        Parameter("stage", one_of(*words.STAGE)),
        Parameter("active", one_of(*groupings.YES_OR_NO)),
        Parameter("plan", one_of(*groupings.PLAN)),
        Parameter("type", one_of(*words.MEASURE_TYPE)),
        Parameter("sort", one_of(*numbers.SORTS, *(f"-{name}" for name in numbers.SORTS))),
    ),
)
