"""One source: what it is, its kept text line by line, and every record that cites it."""

from __future__ import annotations

import re

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, Parameter, Unreadable, code, whole_number
from dashboard.chosen import note
from dashboard.components.attributes import aria, traced
from dashboard.components.edition import edition_mark
from dashboard.components.origin import origin
from dashboard.components.states import empty
from dashboard.components.table import Cell, Column, table
from dashboard.components.text import breadcrumbs, definitions, page_heading, printed, section, source_title
from dashboard.page import NotFound, Page
from dashboard.pages.source.lines import kept_lines
from dashboard.pages.sources import about
from dashboard.queries.sources import CitedRecord, OpenedSource, SourceAnswer
from dashboard.trace import Trace
from dashboard.wording import sources as sentences
from dashboard.wording import words
from dashboard.wording.addresses import starting_with
from dashboard.wording.concepts import concept
from dashboard.wording.rule_sentences import is_our_title

AT_ONCE = 100
CURSOR = re.compile(r"[A-Za-z0-9_+/=-]{1,500}")


def cursor(given: str) -> str:
    if CURSOR.fullmatch(given) is None:
        raise Unreadable(sentences.BY_THE_LINKS)
    return given


def lines_before(given: str) -> int:
    """How many lines stand before the hundred that holds the line in the address."""
    return max(whole_number(given) - 1, 0) // AT_ONCE * AT_ONCE


PARAMETERS = (
    Parameter("key", code, variable="key"),
    Parameter("line", lines_before, variable="linesAfter"),
    Parameter("after", cursor, variable="citationsAfter"),
)


def view(answer: SourceAnswer, address: Address) -> list[Component]:
    source = answer["source"]
    if source is None:
        raise NotFound(sentences.no_such_source(address.value("key")), sentences.CHOOSE_ONE)
    return [
        html.Div(
            [
                breadcrumbs([(sentences.NAME, address.link_to("/sources"))], source_title(source)),
                page_heading(source_title(source), _lead(source)),
            ],
            className="stack",
        ),
        html.Div(
            [html.P(edition_mark(source["edition"] == "ILLUSTRATIVE")), definitions(about(source))], className="stack"
        ),
        _text(source, address),
        _citations(source, address),
    ]


def title(answer: SourceAnswer, _address: Address) -> str:
    source = answer["source"]
    if source is None:
        return str(sentences.ONE_NAME)
    is_ours = is_our_title(source["kind"], source["title"])
    return words.from_graph(source["title"]) if is_ours else source["title"]


def _lead(source: OpenedSource) -> str:
    is_whole = len(source["lines"]) == source["lineCount"]
    cited = sum(1 for line in source["lines"] if line["citationCount"]) if is_whole else None
    return sentences.source_sentence(source["kind"], source["citationCount"], source["lineCount"], cited)


def _text(source: OpenedSource, address: Address) -> Component:
    if not source["lineCount"]:
        return section(sentences.TEXT, empty(sentences.NO_TEXT[source["kind"]]), section_id="text")
    if not source["lines"]:
        first = html.A(sentences.FIRST_LINE, href=address.href(line=None))
        return section(sentences.TEXT, empty(sentences.TEXT_ENDS, [first]), section_id="text")
    trace = Trace("SourceLineCounts", address.variables)
    shown = (source["lines"][0]["number"], source["lines"][-1]["number"])
    note("line", words.lines(list(range(shown[0], shown[1] + 1))))
    return section(
        sentences.LINE_BY_LINE,
        [
            html.P(sentences.showing_lines(*shown, source["lineCount"])),
            html.Div(
                [
                    kept_lines(source["lines"]),
                    _line_pages(shown, source["lineCount"], address),
                    origin(trace, sentences.FACTS_OF_EACH_LINE, summary=sentences.QUERY_FOR_COUNTS),
                ],
                className="stack",
                **traced(trace),
            ),
        ],
        section_id="text",
        intro=sentences.AS_IT_STANDS,
    )


def _line_pages(shown: tuple[int, int], total: int, address: Address) -> Component:
    first, last = shown
    links = [
        *([html.A(sentences.EARLIER_LINES, href=address.href(line=first - AT_ONCE))] if first > 1 else []),
        *([html.A(sentences.LATER_LINES, href=address.href(line=last + 1))] if last < total else []),
    ]
    return html.Nav(links, className="pager", **aria(label=sentences.PARTS_OF_TEXT)) if links else html.Div()


def _citations(source: OpenedSource, address: Address) -> Component:
    found = source["citations"]
    is_first = address.value("after") is None
    if not found["nodes"]:
        nothing = sentences.NOTHING_CITES if is_first else sentences.LIST_ENDS
        return section(sentences.RECORDS, empty(nothing), section_id="records")
    note("after", starting_with(found["nodes"][0]["key"]))
    trace = Trace("Source", address.variables)
    links = [
        *([] if is_first else [html.A(sentences.FIRST_RECORD, href=address.href(after=None) + "#records")]),
        *(
            [html.A(sentences.MORE_RECORDS, href=address.href(after=found["pageInfo"]["endCursor"]) + "#records")]
            if found["pageInfo"]["hasNextPage"]
            else []
        ),
    ]
    return section(
        sentences.RECORDS,
        [
            html.P(sentences.showing_records(len(found["nodes"]), found["totalCount"])),
            table(
                sentences.RECORDS_CAPTION,
                (
                    Column(sentences.LINE, is_number=True),
                    Column(sentences.RECORD),
                    Column(sentences.AS_PRINTED, width="14rem"),
                ),
                [_row(record) for record in found["nodes"]],
                name=sentences.RECORDS_NAME,
                trace=trace,
            ),
            *([html.Nav(links, className="pager", **aria(label=sentences.PARTS_OF_RECORDS))] if links else []),
        ],
        section_id="records",
    )


def _row(record: CitedRecord) -> list[Cell]:
    line = record["line"]
    return [
        Cell(html.A(str(line), href=f"#line-{line}") if line else None, no_value=None if line else sentences.NO_LINE),
        Cell([concept(record["concept"]), html.Br(), html.Code(record["key"])]),
        Cell(
            printed(record["printed"]) if record["printed"] else None,
            no_value=None if record["printed"] else sentences.NOTHING_PRINTED,
        ),
    ]


PAGE = Page(
    path="/sources/<key>", name=sentences.ONE_NAME, query="Source", view=view, parameters=PARAMETERS, title=title
)
