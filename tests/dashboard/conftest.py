"""A graph that answers what a test tells it to, and a way to read a component tree like a page."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest
from dash.development.base_component import Component

from dashboard.api_client import ApiClient

EDITION = {
    "name": "ILLUSTRATIVE",
    "city": {"name": "Riverton"},
    "loadedOn": "2026-11-20",
    "dataVersion": "3f9c1a",
    "today": "2026-11-21",
    "note": "Department detail is made up.",
}


class FakeGraph:
    """Answers every query with the same data, and remembers what it was asked."""

    def __init__(self) -> None:
        self.data: dict[str, Any] = {"edition": dict(EDITION)}
        self.response: httpx2.Response | None = None
        self.error: Exception | None = None
        self.asked: list[dict[str, Any]] = []

    async def __call__(self, request: httpx2.Request) -> httpx2.Response:
        asked = dict(request.url.params)
        self.asked.append({**asked, "variables": json.loads(asked.get("variables", "{}"))})
        if self.error is not None:
            raise self.error
        return self.response or httpx2.Response(200, json={"data": self.data})

    @property
    def transport(self) -> httpx2.MockTransport:
        return httpx2.MockTransport(self)

    @property
    def client(self) -> ApiClient:
        return ApiClient("http://graph.test/graphql", transport=self.transport)


@pytest.fixture
def graph() -> FakeGraph:
    return FakeGraph()


def _parts(tree: Any) -> Iterator[Any]:
    if isinstance(tree, list | tuple):
        for part in tree:
            yield from _parts(part)
    elif tree is not None:
        yield tree
        if isinstance(tree, Component):
            yield from _parts(getattr(tree, "children", None))


@pytest.fixture
def words_in() -> Callable[[Any], str]:
    """All the text of a component tree, as a reader meets it."""
    return lambda tree: "".join(str(part) for part in _parts(tree) if not isinstance(part, Component))


@pytest.fixture
def parts_of() -> Callable[..., list[Any]]:
    """The elements of a tree with a class name, an element name, or both."""

    def find(tree: Any, class_name: str | None = None, element: str | None = None) -> list[Any]:
        return [
            part
            for part in _parts(tree)
            if isinstance(part, Component)
            and (class_name is None or class_name in (getattr(part, "className", None) or "").split())
            and (element is None or type(part).__name__ == element)
        ]

    return find


@pytest.fixture
def attribute() -> Callable[[Component, str], Any]:
    """One attribute of an element, such as data-query."""
    return lambda part, name: getattr(part, name, None)
