"""The frame of every page: whose record it is, the way to the other pages, the day it speaks of, the edition it shows.

The frame is drawn with the page and from the page's own answer, so that a page costs one question to the graph.
When that answer is missing the frame still stands, without the city's name.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard import visitor
from dashboard.address import Address
from dashboard.components.attributes import aria
from dashboard.components.edition import edition_banner
from dashboard.components.filters import hidden_fields, text_input
from dashboard.components.search import search_form
from dashboard.components.theme import theme_switch
from dashboard.language import locales, own_name, spoken
from dashboard.wording import frame as said
from dashboard.wording import words

Edition = Mapping[str, Any]
NAMES = dict(words.NAVIGATION)


def frame(body: Component | Sequence[Component], address: Address, edition: Edition | None) -> Component:
    banner = edition_banner(edition["name"], edition["note"]) if edition else None
    return html.Div(
        [
            _header(address, edition),
            *([banner] if banner else []),
            html.Main(
                [*_day_ahead(address, edition), *([body] if isinstance(body, Component) else body)],
                id="main",
                tabIndex="-1",
            ),
            _footer(address, edition),
        ],
        className="page",
        lang=spoken(),
    )


def city_name(edition: Edition | None) -> str | None:
    city = (edition or {}).get("city")
    return city["name"] if city else None


def _header(address: Address, edition: Edition | None) -> Component:
    """On a phone tools and pages are folded up under "Menu"; on a wide screen the style sheet shows them all."""
    return html.Header(
        [
            _brand(address, city_name(edition)),
            _languages(address),
            html.Details(
                [
                    html.Summary(said.MENU),
                    search_form(address),
                    _as_of_form(address, edition),
                    theme_switch(visitor.theme()),
                    html.Nav(_links(address), className="pages", **aria(label=said.MENU_NAME)),
                ],
                className="menu",
            ),
            *_day_shown(address),
        ],
        className="page-header",
    )


def _languages(address: Address) -> Component:
    """Each by its own name. The whole document is of one language, so the browser goes to the other by itself."""
    links = [
        html.A(
            own_name(language),
            href=address.href(lang=language),
            hrefLang=language,
            lang=language,
            rel="external",
            **(aria(current="true") if language == spoken() else {}),
        )
        for language in locales()
    ]
    return html.Nav(html.Ul([html.Li(link) for link in links]), className="languages", **aria(label=said.LANGUAGES))


def _brand(address: Address, city: str | None) -> Component:
    name: list[str | Component] = [html.Span(words.PRODUCT, className="brand-product")]
    if city:
        name += [" ", html.Span(city, className="brand-city")]
    return html.A(name, href=address.link_to("/"), className="brand")


def _links(address: Address) -> Component:
    return html.Ul([html.Li(_link(path, name, address)) for path, name in words.NAVIGATION])


def _link(path: str, name: str, address: Address) -> Component:
    current = _current(path, address.path)
    return html.A(name, href=address.link_to(path), **(aria(current=current) if current else {}))


def _current(path: str, here: str) -> str | None:
    """Say "page" for the page itself, "true" for a page below it."""
    if path == here:
        return "page"
    return "true" if path != "/" and here.startswith(f"{path}/") else None


def _as_of_form(address: Address, edition: Edition | None) -> Component:
    shown = address.as_of or (edition or {}).get("today") or ""
    return html.Form(
        [
            dbc.Label(said.AS_OF, html_for="as-of-day"),
            text_input("as-of-day", "as_of", "date", shown),
            *hidden_fields(address, leave_out={"as_of", "page", "after"}),
            html.Button(said.SHOW_DAY, type="submit", className="button-quiet"),
        ],
        method="GET",
        action=address.path,
        className="as-of",
        **aria(label=said.AS_OF_NAME),
    )


def _day_shown(address: Address) -> list[Component]:
    """Stands outside the menu, so that a phone does not show an earlier day unsaid."""
    if address.as_of is None:
        return []
    back = html.A(said.BACK_TO_TODAY, href=address.href(as_of=None))
    return [html.P([said.day_shown(address.as_of), " ", back], className="day-shown")]


def _day_ahead(address: Address, edition: Edition | None) -> list[Component]:
    """What a day to come shows is no forecast."""
    if edition is None or address.as_of is None or address.as_of <= edition["today"]:
        return []
    return [html.P(said.day_ahead(address.as_of), className="day-ahead")]


def _footer(address: Address, edition: Edition | None) -> Component:
    return html.Footer(
        [
            html.P([html.Strong(words.PRODUCT), f" — {words.TAGLINE}."]),
            *([html.P(_edition_line(address.as_of, edition), className="edition-line")] if edition else []),
            html.P(
                [
                    html.A(said.ABOUT, href=address.link_to("/about")),
                    " · ",
                    html.A(NAMES["/sources"], href=address.link_to("/sources")),
                    " · ",
                    html.A(NAMES["/about/rules"], href=address.link_to("/about/rules")),
                    " · ",
                    html.A(said.ASK_THE_GRAPH, href="/graphql", rel="external"),
                ]
            ),
        ],
        className="page-footer",
    )


def _edition_line(as_of: str | None, edition: Edition) -> str:
    return said.edition_line(edition["name"], as_of or edition["today"], edition["loadedOn"], edition["dataVersion"])
