"""The way to search everything, on every page: an ordinary form that leads to /search.

It is the first thing after the languages, on a phone the first under "Menu", and has no key of its own: a single letter
would take keys away from those who speak to their computer, and browsers and screen readers have their own already.
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import KEPT, Address
from dashboard.components.attributes import aria
from dashboard.components.filters import hidden_fields, text_input
from dashboard.wording import frame as said

PATH = "/search"
WORDS = "q"


def search_form(address: Address) -> Component:
    """On the page of results it holds what was looked for."""
    given = address.given.get(WORDS, [""])[-1] if address.path == PATH else ""
    return html.Form(
        [
            html.Label(said.SEARCH, htmlFor="search-everything", className="form-label"),
            text_input("search-everything", WORDS, "search", given),
            *kept_fields(address),
            html.Button(said.FIND, type="submit", className="button-quiet"),
        ],
        method="GET",
        action=PATH,
        className="search-everything",
        role="search",
        **aria(label=said.SEARCH),
    )


def kept_fields(address: Address) -> list[Component]:
    """What every search takes along: the as-of day and the language, and no filter of the page it is asked from."""
    return hidden_fields(address, leave_out=set(address.given) - {parameter.name for parameter in KEPT})
