"""About: what Equity Ledger is, for whom, how to ask the graph, and how accessible it has been shown to be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.attributes import aria
from dashboard.components.text import page_heading, section
from dashboard.page import Page
from dashboard.wording import about as sentences


def view(answer: Any, address: Address) -> list[Component]:
    edition = answer.get("edition") or {}
    city = edition.get("city") or {}
    return [
        page_heading(sentences.HEADING, sentences.lead(edition.get("name"), city.get("name"), edition.get("loadedOn"))),
        _list(sentences.HOW),
        _people(address),
        _graph(),
        _accessibility(),
        html.P(sentences.NOT_THE_CITY, className="source-line"),
    ]


def _people(address: Address) -> Component:
    people = [
        html.Div(
            [
                html.H3(who),
                html.P(asks),
                html.Ul([html.Li(html.A(name, href=address.link_to(path))) for path, name in pages]),
            ],
            className="person",
        )
        for who, asks, pages in sentences.PEOPLE
    ]
    return section(sentences.WHERE_TO_LOOK, html.Div(people, className="people"), section_id="people")


def _graph() -> Component:
    href = "/graphql?" + urlencode({"query": sentences.EXAMPLE})
    return section(
        sentences.GRAPH_HEADING,
        [
            html.P(sentences.GRAPH),
            html.Pre(
                html.Code(sentences.EXAMPLE),
                className="query-text",
                tabIndex="0",
                role="region",
                **aria(label=sentences.EXAMPLE_NAME),
            ),
            html.P(
                [
                    html.A(sentences.ASK_THE_GRAPH, href="/graphql", rel="external"),
                    " · ",
                    html.A(sentences.RUN_EXAMPLE, href=href, rel="external"),
                ]
            ),
        ],
        section_id="graph",
    )


def _accessibility() -> Component:
    return section(
        sentences.ACCESSIBILITY,
        [
            html.H3(sentences.HOW_BUILT, className="small-heading"),
            _list(sentences.BUILT),
            html.H3(sentences.BY_MACHINE, className="small-heading"),
            _list(sentences.TESTED_BY_MACHINE),
            html.H3(sentences.BY_NOBODY, className="small-heading"),
            _list(sentences.NOT_TESTED),
            html.P(sentences.TELL_US),
        ],
        section_id="accessibility",
        intro=sentences.ACCESSIBLE_INTRO,
    )


def _list(items: Sequence[str]) -> Component:
    return html.Ul([html.Li(item) for item in items], className="sentences")


PAGE = Page(path="/about", name=sentences.NAME, query="Edition", view=view)
