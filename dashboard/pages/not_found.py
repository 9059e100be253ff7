"""What stands at every address that no page has."""

from __future__ import annotations

from typing import Any

from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.page import NotFound, Page
from dashboard.wording import states as said

PATH = "/not-found"


def view(_answer: Any, address: Address) -> Component:
    raise NotFound(said.no_page(address.path), said.NO_PAGE_STEP)


PAGE = Page(path=PATH, name=said.NOT_FOUND, query="Edition", view=view)
