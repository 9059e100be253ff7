"""From an address to a finished page: read the address, ask the graph once, draw the answer.

Whatever goes wrong on the way becomes a page of its own that says so in full sentences: an address that cannot be
read, something that does not exist, a refusal by the API, an API that does not answer.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from dash.development.base_component import Component

from dashboard import shell
from dashboard.address import Address, BadAddress, Parameter, arrive, match_path, path_of, read_address
from dashboard.api_client import ApiClient, ApiDown, QueryRefused
from dashboard.chosen import begin, chosen
from dashboard.components import states
from dashboard.language import speaking
from dashboard.visitor import language_of
from dashboard.wording import states as said
from dashboard.wording import words
from dashboard.years_together import years_together

log = logging.getLogger(__name__)
View = Callable[[Any, Address], Component | Sequence[Component]]


# A refusal that is nobody's mistake; all others are answered like a question that cannot be read.
STATUS_OF_REFUSAL = {"TIMEOUT": 503, "RATE_LIMITED": 429, "FAULT": 502}


class NotFound(Exception):
    """Raised by a view when the graph has nothing under the name that the address gives."""

    def __init__(self, what: str, how: str) -> None:
        self.what = what
        self.how = how
        super().__init__(f"{what} {how}")


@dataclass(frozen=True)
class Page:
    """One page: where it is, what it asks, how its answer is drawn."""

    path: str
    name: str
    view: View
    query: str | None = None
    # Where the address decides which query is asked: its name, and the address with that query's variables.
    question: Callable[[Address], tuple[str, Address]] | None = None
    parameters: tuple[Parameter, ...] = ()
    constants: Mapping[str, Any] = field(default_factory=dict)
    title: Callable[[Any, Address], str] | None = None
    is_for_development: bool = False

    def asked(self, address: Address) -> tuple[str | None, Address]:
        whole = replace(address, variables={**self.constants, **address.variables})
        return self.question(whole) if self.question else (self.query, whole)

    def matches(self, path: str) -> bool:
        return match_path(self.path, path) is not None


@dataclass(frozen=True)
class Opened:
    """A page ready to be shown, with the name for the browser's tab and the HTTP status of its document."""

    content: Component
    title: str
    status: int = 200


async def open_page(page: Page, href: str, client: ApiClient) -> Opened:
    """Make the page for this address in its language; every foreseeable failure is a page too."""
    with speaking(language_of(href)):
        return await _open(page, href, client)


async def _open(page: Page, href: str, client: ApiClient) -> Opened:
    address = Address(path=path_of(href))
    answer: dict[str, Any] = {}
    status = 200
    try:
        address = read_address(href, page.path, page.parameters)
        query, address = page.asked(address)
        arrive(address)
        begin()
        if query is not None:
            answer = await client.ask(query, address.variables)
        body = page.view(answer, address)
        name = page.title(answer, address) if page.title else page.name
    except BadAddress as error:
        body, name, status = states.bad_address(error, address.path, _ways_on(page, address)), said.BAD_ADDRESS, 400
    except NotFound as error:
        body, name, status = states.not_found(error.what, error.how, _ways_on(page, address)), said.NOT_FOUND, 404
    except QueryRefused as error:
        body, name = _refused(error, address)
        status = STATUS_OF_REFUSAL.get(error.code or "", 400)
    except ApiDown as error:
        log.warning("%s", error)
        body, name, status = states.api_down(address.href()), said.API_DOWN, 503
    content = years_together(shell.frame(body, address, answer.get("edition")))
    return Opened(content, tab_title(name, chosen(address)), status)


def _ways_on(page: Page, address: Address) -> list[tuple[str, str]]:
    """The list that the page belongs to, or the page itself without its parameters, and the first page of all."""
    names = dict(words.NAVIGATION)
    listed = page.path.partition("/<")[0]
    return [(str(names[path]), address.link_to(path)) for path in dict.fromkeys((listed, "/")) if path in names]


def _refused(error: QueryRefused, address: Address) -> tuple[Component, str]:
    """In the reader's language where choosing a day led to it, else in the graph's words; and what it is called."""
    since = address.value("since")
    if since and error.code == "DAYS_OUT_OF_ORDER":
        return states.days_out_of_order(since, address.href(since=None)), said.DAYS_OUT_OF_ORDER
    return states.refused(error.message, error.code, address.path), said.REFUSED


async def answer_tag(page: Page, href: str, client: ApiClient) -> str | None:
    """The tag of the answer that the page at this address is made from; None where there is none to compare."""
    try:
        query, address = page.asked(read_address(href, page.path, page.parameters))
        return await client.tag(query, address.variables) if query else None
    except (BadAddress, QueryRefused, ApiDown):
        return None


def tab_title(name: str, chosen: str = "") -> str:
    """What the browser's tab and history say: the page and what the reader chose on it.

    A change within a page must change its title too. Dash then puts the new content up in one piece; without it, it
    tells every part of the old content on its own that it is gone, which takes seconds on a long page.
    """
    return " · ".join(part for part in (", ".join(str(part) for part in (name, chosen) if part), words.PRODUCT) if part)
