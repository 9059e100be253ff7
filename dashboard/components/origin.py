"""Under "Where this comes from": the source or the rule of a number, and the query that returns the same number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.address import link_to
from dashboard.components.attributes import aria, data, traced
from dashboard.components.edition import edition_mark
from dashboard.components.text import source_title
from dashboard.trace import Trace
from dashboard.wording import parts as said
from dashboard.wording import words


def origin(trace: Trace, of_what: str, *, summary: str = said.WHERE_THIS_COMES_FROM) -> Component:
    """Opens by click or keyboard. `of_what` makes each summary's name unique for those who hear the page."""
    return html.Details(
        [
            html.Summary([summary, html.Span(said.of_what(of_what), className="visually-hidden")]),
            html.Div(
                [
                    *([citation(trace.citation)] if trace.citation else []),
                    *([rule(trace.rule, trace.rule_sentence, of_what)] if trace.rule else []),
                    query_for_this_number(trace, of_what),
                ],
                className="origin-body",
            ),
        ],
        className="origin",
        **traced(trace),
    )


def citation(cited: Mapping[str, Any]) -> Component:
    """The document, the line in it, and the words as printed there."""
    document = cited["document"]
    places: list[int] = cited["lines"]
    return html.Div(
        [
            html.P(
                [
                    said.SOURCE,
                    html.A(
                        [source_title(document), f", {words.lines(places)}" if places else ""],
                        href=_place(document["key"], places),
                    ),
                    " ",
                    edition_mark(bool(cited["isIllustrative"])),
                ]
            ),
            *([html.Blockquote(cited["printed"], lang="en", className="printed")] if cited.get("printed") else []),
        ],
        className="citation",
    )


def _place(document: str, lines: list[int]) -> str:
    """The line stands in the address twice: to open the part of a long text that holds it, and to go to its place."""
    return link_to(f"/sources/{document}#line-{lines[0]}", line=lines[0]) if lines else link_to(f"/sources/{document}")


def rule(key: str, sentence: str | None, of_what: str) -> Component:
    return html.P(
        [
            html.Strong(said.WORKED_OUT),
            f"{words.from_graph(sentence)} " if sentence else "",
            html.A(
                [said.READ_THE_RULE, html.Span(said.of_what(of_what), className="visually-hidden")],
                href=link_to(f"/about/rules#{key}"),
            ),
            ".",
        ]
    )


def query_for_this_number(trace: Trace, of_what: str, *, heading: str = said.QUERY) -> Component:
    lines = [trace.text, *([f"# variables: {trace.variables_json}"] if trace.variables_json != "{}" else [])]
    shown = "\n\n".join(lines)
    return html.Div(
        [
            html.P(heading, className="query-heading"),
            html.Pre(
                html.Code(shown),
                className="query-text",
                tabIndex="0",
                role="region",
                **aria(label=said.query_for(of_what)),
            ),
            html.P(
                [
                    html.Button(
                        [said.COPY, html.Span(said.for_what(of_what), className="visually-hidden")],
                        type="button",
                        className="button-quiet",
                        **data(copy=shown),
                    ),
                    " ",
                    # rel=external: the page belongs to the API, so the browser goes there by itself.
                    html.A(
                        [said.RUN, html.Span(said.of_what(of_what), className="visually-hidden")],
                        href=trace.explorer_href,
                        rel="external",
                    ),
                ],
                className="query-tools",
            ),
        ],
        className="query",
    )
