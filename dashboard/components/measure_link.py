"""The address of a measure's page.

A measure's key has slashes, which an address cannot hold within one of its parts, so it stands there with colons:
2023-24/3.5/o1 is at /measures/2023-24:3.5:o1. The graph's own id works in its place as well.
"""

from __future__ import annotations

import re

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, Unreadable, path_with
from dashboard.components.text import printed
from dashboard.wording import measures as sentences

TEMPLATE = "/measures/<measure>"
NAME_IN_ADDRESS = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:=+-]{0,199}")


def measure_path(key: str) -> str:
    return path_with(TEMPLATE, measure=key.replace("/", ":"))


def measure_link(key: str, measure_type: str, statement: str, address: Address) -> Component:
    return html.A(printed(sentences.named(measure_type, statement)), href=address.link_to(measure_path(key)))


def key_in_address(given: str) -> str:
    """The key, or the graph's id, that the address names."""
    if NAME_IN_ADDRESS.fullmatch(given) is None:
        raise Unreadable(sentences.OPEN_FROM_THE_LIST)
    return given.replace(":", "/")
