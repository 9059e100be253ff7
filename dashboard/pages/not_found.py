"""What stands at every address that no page has."""

from __future__ import annotations

from typing import Any

from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components import states
from dashboard.page import Page

PATH = "/not-found"


def view(_answer: Any, address: Address) -> Component:
    return states.not_found(
        f"There is no page at {address.path}.",
        "Check the address for a typing mistake, or choose a page from the menu above.",
    )


PAGE = Page(path=PATH, name="Page not found", query="Edition", view=view)
