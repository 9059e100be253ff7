"""One source: what it is, its kept text line by line, and every record that cites it."""

from __future__ import annotations

import re

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, Parameter, Unreadable, code, whole_number
from dashboard.components.attributes import aria, traced
from dashboard.components.edition import edition_mark
from dashboard.components.origin import origin
from dashboard.components.states import empty
from dashboard.components.table import Cell, Column, table
from dashboard.components.text import breadcrumbs, definitions, page_heading, section
from dashboard.page import NotFound, Page
from dashboard.pages.source.lines import kept_lines
from dashboard.pages.sources import about
from dashboard.queries.sources import CitedRecord, OpenedSource, SourceAnswer
from dashboard.trace import Trace
from dashboard.wording import sources as sentences
from dashboard.wording import words

AT_ONCE = 100
CURSOR = re.compile(r"[A-Za-z0-9_+/=-]{1,500}")


def cursor(given: str) -> str:
    if CURSOR.fullmatch(given) is None:
        raise Unreadable("Go through the records by the links below them.")
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
        raise NotFound(f"There is no source called {address.value('key')}.", "Choose one from the list of sources.")
    return [
        html.Div(
            [
                breadcrumbs([("Sources", address.link_to("/sources"))], source["title"]),
                page_heading(source["title"], _lead(source)),
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
    return answer["source"]["title"] if answer["source"] else "Source"


def _lead(source: OpenedSource) -> str:
    is_whole = len(source["lines"]) == source["lineCount"]
    cited = sum(1 for line in source["lines"] if line["citationCount"]) if is_whole else None
    return sentences.source_sentence(source["kind"], source["citationCount"], source["lineCount"], cited)


def _text(source: OpenedSource, address: Address) -> Component:
    if not source["lineCount"]:
        return section("The text", empty(sentences.NO_TEXT[source["kind"]]), section_id="text")
    if not source["lines"]:
        first = html.A("Go to the first line", href=address.href(line=None))
        return section("The text", empty("The text ends before this line.", [first]), section_id="text")
    trace = Trace("SourceLineCounts", address.variables)
    shown = (source["lines"][0]["number"], source["lines"][-1]["number"])
    return section(
        "The text, line by line",
        [
            html.P(sentences.showing(*shown, source["lineCount"], "line", "lines")),
            html.Div(kept_lines(source["lines"], source["citations"]["nodes"]), **traced(trace)),
            _line_pages(shown, source["lineCount"], address),
            origin(trace, "the facts of each line", summary="Query for these counts"),
        ],
        section_id="text",
        intro="As it stands in the kept file, scanning errors included. A mark beside a line says what was read in it.",
    )


def _line_pages(shown: tuple[int, int], total: int, address: Address) -> Component:
    first, last = shown
    links = [
        *([html.A("Earlier lines", href=address.href(line=first - AT_ONCE))] if first > 1 else []),
        *([html.A("Later lines", href=address.href(line=last + 1))] if last < total else []),
    ]
    return html.Nav(links, className="pager", **aria(label="Parts of the text")) if links else html.Div()


def _citations(source: OpenedSource, address: Address) -> Component:
    found = source["citations"]
    is_first = address.value("after") is None
    if not found["nodes"]:
        nothing = "Nothing on record cites this source." if is_first else "The list ends before this place."
        return section("Records that cite it", empty(nothing), section_id="records")
    trace = Trace("Source", address.variables)
    links = [
        *([] if is_first else [html.A("From the first record", href=address.href(after=None) + "#records")]),
        *(
            [html.A("More records", href=address.href(after=found["pageInfo"]["endCursor"]) + "#records")]
            if found["pageInfo"]["hasNextPage"]
            else []
        ),
    ]
    return section(
        "Records that cite it",
        [
            html.P(
                f"Showing {words.n_of_n(len(found['nodes']), found['totalCount'])} "
                f"{'record' if found['totalCount'] == 1 else 'records'}, by line."
            ),
            table(
                "Records and the words that they were read from",
                (Column("Line", is_number=True), Column("Record"), Column("As printed", width="14rem")),
                [_row(record) for record in found["nodes"]],
                name="Records that cite this source",
                trace=trace,
            ),
            *([html.Nav(links, className="pager", **aria(label="Parts of the list of records"))] if links else []),
        ],
        section_id="records",
    )


def _row(record: CitedRecord) -> list[Cell]:
    line = record["line"]
    name = sentences.concept(record["concept"])
    return [
        Cell(html.A(str(line), href=f"#line-{line}") if line else None, no_value=None if line else "none"),
        Cell([name[:1].upper() + name[1:], html.Br(), html.Code(record["key"])]),
        Cell(
            html.Span(record["printed"], lang="en") if record["printed"] else None,
            no_value=None if record["printed"] else "nothing printed",
        ),
    ]


PAGE = Page(path="/sources/<key>", name="Source", query="Source", view=view, parameters=PARAMETERS, title=title)
