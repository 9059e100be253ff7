"""Search: everything on record that holds some words, by kind, each with the way to its place."""

from __future__ import annotations

from typing import Any

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, Parameter, Unreadable, one_of, text
from dashboard.chosen import note
from dashboard.components.attributes import aria, data
from dashboard.components.filters import text_input
from dashboard.components.search import PATH, WORDS, kept_fields
from dashboard.components.text import page_heading, section
from dashboard.page import Page
from dashboard.pages.search.hits import hits_of
from dashboard.pages.search.marking import asked_words
from dashboard.queries.search import HitsOfKind, SearchAnswer
from dashboard.wording import search as sentences
from dashboard.wording import words

OF_EACH = 8
OF_ONE = 100
LISTS = ("/departments", "/work-plan", "/measures", "/sources")


def view(answer: SearchAnswer, address: Address) -> list[Component]:
    asked: str = (address.value(WORDS) or "").strip()
    kind: str | None = address.value("kind")
    found = [group for group in answer["search"] if group["count"]]
    shown = [group for group in found if kind in (None, group["kind"])]
    day = address.as_of or answer["edition"]["today"]
    note(WORDS, sentences.quoted(asked))
    if kind is not None:
        note("kind", str(sentences.KIND[kind]))
    return [
        page_heading(sentences.NAME, _lead(found, asked, kind, day)),
        _form(asked, address),
        *([] if asked else [_start()]),
        *([_nothing(address)] if asked and not shown else []),
        *([_kinds(found, address)] if found and (kind or len(found) > 1) else []),
        *(hits_of(group, asked_words(asked), address, most=OF_ONE, is_alone=kind is not None) for group in shown),
    ]


def _lead(found: list[HitsOfKind], asked: str, kind: str | None, day: str) -> str:
    if not asked:
        return sentences.START
    if kind is not None:
        return sentences.of_kind(kind, sum(group["count"] for group in found if group["kind"] == kind), asked)
    return sentences.found(sum(group["count"] for group in found), asked, len(found), day)


def _form(asked: str, address: Address) -> Component:
    return html.Form(
        [
            dbc.Label(sentences.WORDS, html_for="search-words"),
            html.Div(
                [
                    text_input("search-words", WORDS, "search", asked),
                    html.Button(sentences.FIND, type="submit", className="button"),
                ],
                className="search-field",
            ),
            *kept_fields(address),
        ],
        method="GET",
        action=PATH,
        className="search-again",
        role="search",
        **aria(label=sentences.FORM_NAME),
    )


def _start() -> Component:
    return html.Div(
        [
            html.P(sentences.START_MORE),
            html.Ul([html.Li(name) for name in sentences.KIND.values()], className="search-kinds"),
            html.Ul([html.Li(sentence) for sentence in sentences.HOW], className="sentences"),
        ],
        className="stack",
        **data(state="empty"),
    )


def _nothing(address: Address) -> Component:
    names = dict(words.NAVIGATION)
    lists = html.Ul([html.Li(html.A(names[path], href=address.link_to(path))) for path in LISTS])
    *others, last = sentences.TRY
    tried = html.Ul([*(html.Li(sentence) for sentence in others), html.Li([last, lists])], className="sentences")
    return section(sentences.WHAT_TO_TRY, tried, section_id="what-to-try")


def _kinds(found: list[HitsOfKind], address: Address) -> Component:
    """Each kind with how many were found, and the way to that kind alone."""
    here = address.value("kind")
    everything = html.A(sentences.BACK, href=address.href(kind=None), **_current(is_here=here is None))
    links = [
        html.A(
            [sentences.KIND[group["kind"]], " ", html.Span(words.number(group["count"]), className="kind-count")],
            href=address.href(kind=group["kind"]),
            **_current(is_here=here == group["kind"]),
        )
        for group in found
    ]
    return html.Nav(
        html.Ul([html.Li(link) for link in (everything, *links)]),
        className="found-kinds",
        **aria(label=sentences.KINDS_NAME),
    )


def _current(*, is_here: bool) -> dict[str, Any]:
    return aria(current="page") if is_here else {}


def looked_for(given: str) -> str:
    found = text(given)
    if len(asked_words(found)) > sentences.MOST_WORDS:
        raise Unreadable(sentences.too_many_words())
    return found


PAGE = Page(
    path=PATH,
    name=sentences.NAME,
    query="Search",
    view=view,
    parameters=(
        Parameter(WORDS, looked_for, variable="text"),
        # Read twice: as the kind to show alone, and as how many of it to ask for.
        Parameter("kind", lambda _kind: OF_ONE, variable="first"),
        Parameter("kind", one_of(*sentences.KIND)),
    ),
    constants={"text": "", "first": OF_EACH},
)
