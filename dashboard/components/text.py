"""Small pieces of text: page headings, breadcrumbs, definition lists, "n of N"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.language import ENGLISH
from dashboard.wording import parts as said
from dashboard.wording import words
from dashboard.wording.rule_sentences import is_our_title
from dashboard.wording.states import around_link


def page_heading(title: str | Component, lead: str | Component | Sequence[str | Component] | None = None) -> Component:
    """The page's one h1 and the sentences that answer its question; screen readers announce them after a change."""
    return html.Header(
        [
            html.H1(title, tabIndex="-1"),
            *([html.P(lead, className="lead", **data(announce="true"))] if lead else []),
        ],
        className="page-heading",
    )


def section(
    title: str | Component,
    children: Any,
    *,
    section_id: str,
    intro: str | Component | Sequence[str | Component] | None = None,
) -> Component:
    """A part of a page with its own heading; `section_id` makes it a place that can be linked to."""
    heading_id = f"{section_id}-heading"
    return html.Section(
        [
            html.H2(title, id=heading_id),
            *([html.P(intro, className="section-intro")] if intro else []),
            *(children if isinstance(children, list | tuple) else [children]),
        ],
        id=section_id,
        **aria(labelledby=heading_id),
    )


def breadcrumbs(trail: Sequence[tuple[str, str]], here: str | Component) -> Component:
    """The way up: pairs of (name, path), then the name of this page."""
    return html.Nav(
        html.Ol(
            [
                *(html.Li(html.A(name, href=path)) for name, path in trail),
                html.Li(html.Span(here, **aria(current="page"))),
            ]
        ),
        className="breadcrumbs",
        **aria(label=said.YOU_ARE_HERE),
    )


def definitions(pairs: Sequence[tuple[str, Any]]) -> Component:
    """Names and values; a value of None is said to be not given."""
    return html.Dl(
        [html.Div([html.Dt(name), html.Dd(_value(value))], className="definition") for name, value in pairs],
        className="definitions",
    )


def n_of_n(count: int, out_of: int | None) -> Component:
    """Reads "17 of 24", or the count and the words that its total is not known."""
    if out_of is None:
        return html.Span([words.number(count), html.Span(said.out_of_unknown(), className="is-missing")])
    return html.Span(words.n_of_n(count, out_of), className="n-of-n")


def numbers_row(children: Sequence[Component]) -> Component:
    """Traced numbers side by side, below each other on a phone."""
    return html.Div(list(children), className="numbers-row")


def with_link(sentence: str, href: str) -> list[str | Component]:
    """A sentence whose link stands in square brackets."""
    before, link, after = around_link(sentence)
    return [before, html.A(link, href=href), after]


def _value(value: Any) -> Any:
    return html.Span(said.NOT_GIVEN, className="is-missing") if value is None else value


def source_title(document: Mapping[str, Any]) -> str | Component:
    """As it is printed. Where there is no document it may be ours, and then it is in the reader's language."""
    title: str = document["title"]
    return words.from_graph(title) if is_our_title(document["kind"], title) else printed(title)


def printed(wording: str, **attributes: Any) -> Component:
    """A plan's own words, which exist in English only and are never translated."""
    return html.Span(wording, lang=ENGLISH, **attributes)
