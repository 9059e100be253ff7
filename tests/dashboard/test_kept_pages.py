"""A page is made once for each answer of the graph: kept while it holds, never shown when it does not."""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx2
import pytest

import dashboard.kept_pages
from dashboard import shell
from dashboard.app import create_app
from dashboard.settings import Settings

HTML = {"accept": "text/html"}
RULE = {"key": "completion", "name": "Completion", "sentence": "Ongoing apart.", "why": "No end.", "decision": "d"}


class TaggedGraph:
    """A graph that names its answers, as the real one does, and says when an answer that is asked for again holds."""

    def __init__(self, graph: Any) -> None:
        self.graph = graph
        self.statuses: list[int] = []

    async def __call__(self, request: httpx2.Request) -> httpx2.Response:
        answer = await self.graph(request)
        tag = f'"{hashlib.sha256(answer.content).hexdigest()}"'
        is_known = request.headers.get("if-none-match") == tag
        status, body = (304, b"") if is_known else (200, answer.content)
        self.statuses.append(status)
        return httpx2.Response(status, content=body, headers={"etag": tag})


@pytest.fixture
def tagged(graph: Any) -> TaggedGraph:
    graph.data["rules"] = [RULE]
    return TaggedGraph(graph)


@asynccontextmanager
async def process(tagged: TaggedGraph) -> AsyncIterator[httpx2.AsyncClient]:
    settings = Settings(_env_file=None, api_url="http://graph.test/graphql")
    app = create_app(settings, transport=httpx2.MockTransport(tagged))
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://dashboard.test") as client:
        yield client


@pytest.fixture
async def browser(tagged: TaggedGraph) -> AsyncIterator[httpx2.AsyncClient]:
    async with process(tagged) as client:
        yield client


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of the pages that are really made."""
    made: list[str] = []
    frame = shell.frame

    def noting(body: Any, address: Any, edition: Any) -> Any:
        made.append(address.path)
        return frame(body, address, edition)

    monkeypatch.setattr(shell, "frame", noting)
    return made


def draw(path: str) -> dict[str, Any]:
    """What Dash sends to have a page drawn."""
    return {
        "output": dashboard.kept_pages.DRAW_PAGE,
        "outputs": [{"id": "_pages_content", "property": "children"}, {"id": "_pages_store", "property": "data"}],
        "inputs": [
            {"id": "_pages_location", "property": "pathname", "value": path},
            {"id": "_pages_location", "property": "search", "value": ""},
        ],
        "state": [
            {"id": "_pages_location", "property": "href", "value": f"http://dashboard.test{path}"},
            {"id": "departure", "property": "data", "value": "left"},
        ],
        "changedPropIds": ["_pages_location.pathname"],
    }


async def test_a_page_asked_for_again_is_not_made_again(
    browser: httpx2.AsyncClient, tagged: TaggedGraph, drawn: list[str]
) -> None:
    first = await browser.get("/about/rules", headers=HTML)
    second = await browser.get("/about/rules", headers=HTML)
    assert drawn == ["/about/rules"]
    assert (second.status_code, second.text, second.headers) == (200, first.text, first.headers)
    assert tagged.statuses == [200, 304]


async def test_a_page_whose_answer_has_changed_is_made_anew(
    browser: httpx2.AsyncClient, tagged: TaggedGraph, drawn: list[str]
) -> None:
    await browser.get("/about/rules", headers=HTML)
    tagged.graph.data["rules"] = [{**RULE, "sentence": "Ongoing is one of them."}]
    again = await browser.get("/about/rules", headers=HTML)
    assert "Ongoing is one of them." in again.text
    assert len(drawn) == 2


async def test_what_dash_draws_is_kept_too(browser: httpx2.AsyncClient, drawn: list[str]) -> None:
    await browser.get("/about", headers=HTML)
    drawn.clear()
    answers = [await browser.post("/_dash-update-component", json=draw("/about/rules")) for _ in range(3)]
    assert drawn == ["/about/rules"]
    assert {answer.text for answer in answers} == {answers[0].text}
    assert "Ongoing apart." in answers[0].text


async def test_readers_who_come_together_wait_for_one_page(browser: httpx2.AsyncClient, drawn: list[str]) -> None:
    pages = await asyncio.gather(*(browser.get("/about/rules", headers=HTML) for _ in range(20)))
    assert drawn == ["/about/rules"]
    assert {answer.status_code for answer in pages} == {200}


async def test_each_language_theme_and_day_has_a_page_of_its_own(browser: httpx2.AsyncClient, drawn: list[str]) -> None:
    await browser.get("/about/rules", headers=HTML)
    spanish = await browser.get("/about/rules", headers={**HTML, "accept-language": "es-MX,es;q=0.9"})
    dark = await browser.get("/about/rules", headers={**HTML, "cookie": "theme=dark"})
    await browser.get("/about/rules?as_of=2026-03-31", headers=HTML)
    assert '<html lang="es"' in spanish.text
    assert 'data-theme="dark"' in dark.text
    assert len(drawn) == 4


async def test_a_browser_that_has_the_page_is_told_that_it_holds(browser: httpx2.AsyncClient, drawn: list[str]) -> None:
    first = await browser.get("/about/rules", headers=HTML)
    known = await browser.get("/about/rules", headers={**HTML, "if-none-match": first.headers["etag"]})
    assert (known.status_code, known.content) == (304, b"")
    assert len(drawn) == 1


async def test_another_process_knows_the_page_by_the_same_tag_and_keeps_it(
    browser: httpx2.AsyncClient, tagged: TaggedGraph, drawn: list[str]
) -> None:
    first = await browser.get("/about/rules", headers=HTML)
    asked = {**HTML, "if-none-match": first.headers["etag"]}
    async with process(tagged) as other:
        assert [(await other.get("/about/rules", headers=asked)).status_code for _ in range(3)] == [304] * 3
    assert len(drawn) == 2


async def test_a_page_whose_name_has_a_point_in_it_is_kept(browser: httpx2.AsyncClient, tagged: TaggedGraph) -> None:
    await browser.get("/measures/2023-24:3.5:o1", headers=HTML)
    await browser.get("/measures/2023-24:3.5:o1", headers=HTML)
    assert tagged.statuses == [200, 304]


async def test_an_address_that_cannot_be_read_is_not_there(browser: httpx2.AsyncClient) -> None:
    assert (await browser.get("http://dashboard.test//[", headers=HTML)).status_code == 404


async def test_a_page_that_cannot_be_shown_is_not_kept(
    browser: httpx2.AsyncClient, tagged: TaggedGraph, drawn: list[str]
) -> None:
    tagged.graph.data["rules"] = [{"key": "half"}]
    assert (await browser.get("/about/rules", headers=HTML)).status_code == 500
    assert (await browser.get("/about/rules", headers=HTML)).status_code == 500
    assert len(drawn) == 2


async def test_the_oldest_pages_go_first(
    browser: httpx2.AsyncClient, drawn: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    size = len((await browser.get("/about/rules", headers=HTML)).content)
    monkeypatch.setattr(dashboard.kept_pages, "BYTES_KEPT", size // 2)
    await browser.get("/about/rules?as_of=2026-03-31", headers=HTML)
    await browser.get("/about/rules", headers=HTML)
    assert len(drawn) == 3


@pytest.mark.parametrize("sent", [b"{", b"[]", b"null", b'{"output":1}', json.dumps({"output": "x"}).encode()])
async def test_what_is_no_question_for_a_page_is_left_to_dash(browser: httpx2.AsyncClient, sent: bytes) -> None:
    await browser.get("/about", headers=HTML)
    answer = await browser.post("/_dash-update-component", content=sent, headers={"content-type": "application/json"})
    assert answer.status_code >= 400


async def test_a_question_longer_than_any_page_asks_is_refused(browser: httpx2.AsyncClient) -> None:
    await browser.get("/about", headers=HTML)
    answer = await browser.post("/_dash-update-component", content=b" " * 70_000)
    assert answer.status_code == 413
