"""The place a fact was read, in one link: the document and its line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.text import source_title
from dashboard.wording import words


def source_link(cited: Mapping[str, Any], address: Address) -> Component:
    document = cited["document"]
    lines: list[int] = cited["lines"]
    path = f"/sources/{document['key']}"
    if not lines:
        return html.A(source_title(document), href=address.link_to(path))
    # The line stands in the address twice: to open the part of a long text that holds it, and to go to its place.
    href = address.link_to(f"{path}#line-{lines[0]}", line=lines[0])
    return html.A([source_title(document), f", {words.lines(lines)}"], href=href)
