"""The dashboard says for whom it asks the graph, on pages and in what they load later."""

from typing import Any

import httpx2
import pytest

from dashboard.app import create_app
from dashboard.settings import Settings
from dashboard.visitor import headers


class Noting(httpx2.AsyncBaseTransport):
    """Passes questions on, and keeps for whom they were asked."""

    def __init__(self, graph: Any) -> None:
        self._graph = graph
        self.asked_for: list[str | None] = []

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        self.asked_for.append(request.headers.get("x-forwarded-for"))
        answer: httpx2.Response = await self._graph(request)
        return answer


CONTENT = {
    "output": ".._pages_content.children..._pages_store.data..",
    "outputs": [{"id": "_pages_content", "property": "children"}, {"id": "_pages_store", "property": "data"}],
    "inputs": [
        {"id": "_pages_location", "property": "pathname", "value": "/work-plan"},
        {"id": "_pages_location", "property": "search", "value": ""},
    ],
    "state": [
        {"id": "_pages_location", "property": "href", "value": "http://dashboard.test/work-plan"},
        {"id": "departure", "property": "data", "value": "left"},
    ],
    "changedPropIds": ["_pages_location.pathname"],
}


@pytest.mark.parametrize(
    ("told", "asked_for"),
    [
        ({}, "203.0.113.9"),
        ({"x-forwarded-for": "198.51.100.1"}, "198.51.100.1, 203.0.113.9"),
        ({"x-forwarded-for": "made up, <b>, 198.51.100.1"}, "198.51.100.1, 203.0.113.9"),
        ({"x-forwarded-for": "1, 2, 3, 4, 5, 6, 7"}, "4, 5, 6, 7, 203.0.113.9"),
    ],
)
async def test_the_graph_is_asked_for_the_visitor(graph: Any, told: dict[str, str], asked_for: str) -> None:
    noting = Noting(graph)
    app = create_app(Settings(_env_file=None, api_url="http://graph.test/graphql"), transport=noting)
    visitor = httpx2.ASGITransport(app=app, client=("203.0.113.9", 1))
    async with httpx2.AsyncClient(transport=visitor, base_url="http://dashboard.test") as browser:
        await browser.get("/work-plan", headers={"accept": "text/html", **told})
        await browser.post("/_dash-update-component", json=CONTENT, headers=told)
    assert noting.asked_for
    assert set(noting.asked_for) == {asked_for}


def test_without_a_visitor_nothing_is_said() -> None:
    assert headers() == {}
