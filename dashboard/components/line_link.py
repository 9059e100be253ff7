"""A short way to the place where something was read, for lists in which the whole citation would drown the facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.edition import edition_mark
from dashboard.components.source_link import source_link
from dashboard.components.text import source_title
from dashboard.wording import parts as said
from dashboard.wording import sources as sentences


def read_in(cited: Mapping[str, Any], address: Address) -> Component:
    """Say below a page's first sentences whether its facts are published, and where they were read."""
    mark = edition_mark(bool(cited["isIllustrative"]))
    return html.P([mark, " ", sentences.READ_IN, source_link(cited, address)], className="source-line")


def line_link(cited: Mapping[str, Any], address: Address, of_what: str) -> Component:
    """Reads "Line 16 of the document"; `of_what` tells the many links of a page apart for those who hear it."""
    key, lines = cited["document"]["key"], cited["lines"]
    # The line stands in the address twice: to open the part of a long text that holds it, and to go to its place.
    href = address.link_to(f"/sources/{key}#line-{lines[0]}", line=lines[0]) if lines else None
    shown = sentences.place_in_document(lines) if lines else source_title(cited["document"])
    return html.A(
        [shown, html.Span(said.of_what(of_what), className="visually-hidden")],
        href=href or address.link_to(f"/sources/{key}"),
    )
