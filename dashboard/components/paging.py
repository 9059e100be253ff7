"""Moving through a long list by links: what follows, what came before, and back to the start.

The place in the list stands in the address as page=after.<cursor> or page=before.<cursor>. Sorting or filtering anew
starts at the beginning, because a cursor belongs to one order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, Parameter, Unreadable
from dashboard.chosen import note
from dashboard.components.attributes import aria, data
from dashboard.wording import addresses
from dashboard.wording import paging as said

NAME = "page"
PLACE = re.compile(r"(after|before)\.([A-Za-z0-9_=-]{1,500})")


def page_parameters(size: int) -> tuple[Parameter, ...]:
    """One name in the address becomes the four arguments of the graph's lists; give `first` as a constant too."""
    return (
        Parameter(NAME, _cursor("after"), variable="after"),
        Parameter(NAME, _cursor("before"), variable="before"),
        Parameter(NAME, _size(size, "after"), variable="first"),
        Parameter(NAME, _size(size, "before"), variable="last"),
    )


def from_the_start(address: Address) -> Address:
    """The same address without its place in the list, for links that sort or filter anew."""
    return replace(address, given={name: given for name, given in address.given.items() if name != NAME})


def pages(info: Mapping[str, Any], shown: str, address: Address, *, of_what: str, first: str | None) -> Component:
    """How much of the list is on this page, in words, and the way to the rest; `first` is what the page begins with."""
    if first:
        note(NAME, addresses.starting_with(first))
    is_first = NAME not in address.given
    links = [
        *([] if is_first else [_link(said.FIRST, address.href(page=None))]),
        *([_link(said.PREVIOUS, _turned(address, "before", info["startCursor"]))] if _has(info, "Previous") else []),
        *([_link(said.NEXT, _turned(address, "after", info["endCursor"]))] if _has(info, "Next") else []),
    ]
    return html.Nav(
        [
            html.P(shown, **data(announce="result")),
            *([html.Ul(links, className="plain-list page-links")] if links else []),
        ],
        className="pages",
        **aria(label=said.name(of_what)),
    )


def _has(info: Mapping[str, Any], which: str) -> bool:
    return bool(info[f"has{which}Page"])


def _turned(address: Address, way: str, cursor: str | None) -> str:
    return address.href(page=f"{way}.{cursor}" if cursor else None)


def _link(name: str, href: str) -> Component:
    return html.Li(html.A(name, href=href))


def _place(given: str) -> tuple[str, str]:
    match = PLACE.fullmatch(given)
    if match is None:
        raise Unreadable(said.BY_THE_LINKS)
    return match[1], match[2]


def _cursor(wanted: str) -> Callable[[str], str | None]:
    def read(given: str) -> str | None:
        way, cursor = _place(given)
        return cursor if way == wanted else None

    return read


def _size(size: int, wanted: str) -> Callable[[str], int | None]:
    def read(given: str) -> int | None:
        return size if _place(given)[0] == wanted else None

    return read
