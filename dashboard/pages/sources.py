"""Sources: every place that something on these pages was read in, and how far it has been checked."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components.attributes import aria, traced
from dashboard.components.edition import edition_mark
from dashboard.components.number import inline_number
from dashboard.components.origin import origin
from dashboard.components.states import empty
from dashboard.components.text import definitions, page_heading, printed, section, source_title
from dashboard.page import Page
from dashboard.queries.sources import Source, SourcesAnswer
from dashboard.trace import Trace
from dashboard.wording import sources as sentences


def view(answer: SourcesAnswer, address: Address) -> list[Component]:
    sources = answer["sources"]
    heading = page_heading(sentences.NAME, sentences.sources_sentence([source["kind"] for source in sources]))
    if not sources:
        return [heading, empty(sentences.NOTHING_LOADED, sentences.how_to_load())]
    return [heading, *(_kind(kind, answer, address) for kind in _kinds(sources))]


def about(source: Source) -> list[tuple[str, Any]]:
    """What is known of a source, as pairs of name and value."""
    covers = sentences.covers(source["coversFrom"], source["coversUntil"])
    addresses = html.Ul(
        [html.Li(html.A(each, href=each, rel="external noopener")) for each in source["addresses"]],
        className="plain-list addresses",
    )
    return [
        (sentences.PUBLISHED_BY, printed(source["publisher"]) if source["publisher"] else _not_noted()),
        *([(sentences.SPEAKS_OF, covers)] if covers else []),
        *([(sentences.ADDRESSES, addresses)] if source["addresses"] else []),
        *([(sentences.KEPT_AS, html.Code(source["fileName"]))] if source["fileName"] else []),
        *([(sentences.CHECKSUM, html.Code(source["sha256"], className="checksum"))] if source["sha256"] else []),
        *([(sentences.TO_KNOW, printed(source["note"]))] if source["note"] else []),
    ]


def _not_noted() -> Component:
    return html.Span(sentences.NOT_NOTED, className="is-missing")


def _kinds(sources: list[Source]) -> list[str]:
    present = {source["kind"] for source in sources}
    return [kind for kind in sentences.KINDS if kind in present]


def _kind(kind: str, answer: SourcesAnswer, address: Address) -> Component:
    trace = Trace("SourceCounts", address.variables)
    cards = [_card(source, answer, address) for source in answer["sources"] if source["kind"] == kind]
    heading = sentences.KIND_HEADING[kind]
    return section(
        heading,
        html.Div(
            [
                html.Div(cards, className="source-cards"),
                origin(trace, sentences.counts_under(heading), summary=sentences.QUERY_FOR_COUNTS),
            ],
            className="stack",
            **traced(trace),
        ),
        section_id=kind.lower().replace("_", "-"),
        intro=sentences.KIND_MEANS[kind],
    )


def _card(source: Source, answer: SourcesAnswer, address: Address) -> Component:
    place = f"sources[key={source['key']}]"
    anchor = f"source-{source['key']}"
    counts: list[tuple[str, Any]] = [(sentences.RECORDS, inline_number(answer, f"{place}.citationCount"))]
    if source["lineCount"]:
        counts.append((sentences.LINES_KEPT, inline_number(answer, f"{place}.lineCount")))
    href = address.link_to(path_with("/sources/<key>", key=source["key"]))
    mark = edition_mark(source["edition"] == "ILLUSTRATIVE")
    return html.Article(
        [
            html.H3([html.A(source_title(source), href=href), " ", mark], id=f"{anchor}-heading"),
            definitions([*counts, *about(source)]),
        ],
        className="source-card",
        **aria(labelledby=f"{anchor}-heading"),
    )


PAGE = Page(path="/sources", name=sentences.NAME, query="Sources", view=view)
