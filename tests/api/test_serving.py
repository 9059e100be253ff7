"""What is said of each request: to browsers in headers, and to whoever runs the service in the log."""

import json

import httpx2
import pytest
import structlog
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from api import log
from api.app import create_app
from api.serving import asked
from api.settings import Settings
from domain.statement_timeout import StatementTookTooLong
from tests.api.asking import Graph
from tests.api.small_apps import answering, get, nothing, watched

# Headers


@pytest.mark.parametrize("path", ["/graphql?query={rules{key}}", "/health/live", "/nothing", "/graphql?query="])
def test_each_answer_tells_browsers_to_run_and_frame_nothing(published: Graph, path: str) -> None:
    headers = published.http.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    # Nobody keeps it without asking each time whether it still holds.
    assert headers["cache-control"].endswith("no-cache" if "etag" in headers else "no-store")
    assert "access-control-allow-origin" not in headers


def test_the_page_for_writing_queries_keeps_its_own_policy(published: Graph) -> None:
    headers = published.http.get("/graphql", headers={"accept": "text/html"}).headers
    assert headers.get_list("content-security-policy") == [headers["content-security-policy"]]
    assert "script-src 'self'" in headers["content-security-policy"]


@pytest.mark.parametrize(
    ("own", "said"),
    [({}, "no-store"), ({"ETag": '"1"'}, "private, no-cache"), ({"Cache-Control": "private"}, "private")],
)
async def test_an_answer_decides_itself_how_long_it_may_be_kept(own: dict[str, str], said: str) -> None:
    assert (await get(watched(PlainTextResponse("", headers=own)))).headers.get_list("cache-control") == [said]


@pytest.mark.parametrize("is_production", [True, False])
async def test_only_production_asks_browsers_for_encryption(is_production: bool) -> None:
    headers = (await get(watched(PlainTextResponse(""), is_production=is_production))).headers
    assert ("strict-transport-security" in headers) is is_production


# Numbers of requests, and the line in the log


@pytest.mark.parametrize("sent", ["a", "Trace-1.2_3", "x" * 64])
async def test_a_plain_number_of_the_callers_is_kept(sent: str) -> None:
    response = await get(watched(answering(nothing)), **{"x-request-id": sent})
    assert response.headers["x-request-id"] == sent


@pytest.mark.parametrize("sent", ["", "x" * 65, "a b", "é", '"', "a\tb"])
async def test_any_other_number_is_replaced(sent: str) -> None:
    async with httpx2.AsyncClient(
        transport=httpx2.ASGITransport(app=watched(answering(nothing))), base_url="http://city"
    ) as client:
        response = await client.get("/", headers=[(b"x-request-id", sent.encode())])
    assert len(response.headers["x-request-id"]) == 16


async def test_a_request_gets_one_line_that_holds_what_kind_it_was() -> None:
    async def work() -> None:
        request = asked.current()
        request.operation, request.digest, request.cost, request.outcome = "City" * 100, "ab12", 40, "planned"

    with structlog.testing.capture_logs() as lines:
        await get(watched(answering(work)), "/graphql", **{"x-request-id": "r-1"})
    (line,) = lines
    assert line.pop("ms") >= 0
    assert line == {
        "event": "request",
        "log_level": "info",
        "method": "GET",
        "path": "/graphql",
        "status": 200,
        "bytes": 4,
        "operation": ("City" * 100)[:60],
        "digest": "ab12",
        "cost": 40,
        "outcome": "planned",
    }


def test_the_line_holds_nothing_of_a_query_and_stays_short(published: Graph) -> None:
    query = '{ department(code: "sentinel") { name } }'
    app = create_app(Settings(database_url=published.database_url))
    with TestClient(app) as http, structlog.testing.capture_logs() as lines:
        http.get("/graphql", params={"query": query})
        http.post("/graphql", json={"query": query, "variables": {"unused": "sentinel"}})
        http.get("/" + "a/%0a" * 5000)
        http.post("/graphql", content=b"sentinel" * 5000, headers={"content-type": "application/json"})
    assert [line["event"] for line in lines] == ["request"] * 4
    assert all("sentinel" not in str(line) and len(json.dumps(line)) < 400 for line in lines)


@pytest.mark.parametrize("is_production", [True, False])
async def test_what_is_said_meanwhile_carries_the_number(
    is_production: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    log.configure(is_production=is_production)

    async def work() -> None:
        structlog.get_logger("api").warning("something odd")

    await get(watched(answering(work)), **{"x-request-id": "r-77"})
    odd, request = capsys.readouterr().out.splitlines()
    assert "something odd" in odd
    assert "r-77" in odd
    assert "r-77" in request
    if is_production:
        assert json.loads(odd)["request"] == json.loads(request)["request"] == "r-77"


async def test_a_refusal_that_nobody_answered_is_answered_in_its_own_words() -> None:
    async def work() -> None:
        raise StatementTookTooLong(5)

    with structlog.testing.capture_logs() as lines:
        response = await get(watched(answering(work)))
    (error,) = response.json()["errors"]
    assert (response.status_code, error["extensions"]) == (503, {"code": "TIMEOUT"})
    assert error["message"].startswith("The database was asked for more than it can find within 5 seconds.")
    assert [line["event"] for line in lines] == ["request"]


async def test_a_fault_is_answered_with_its_number_and_nothing_of_itself() -> None:
    async def work() -> None:
        raise ValueError("inner words")

    with structlog.testing.capture_logs() as lines:
        response = await get(watched(answering(work)), **{"x-request-id": "r-2"})
    assert response.status_code == 500
    assert response.json()["errors"] == [
        {
            "message": "Something went wrong here; it has been logged (reference r-2).",
            "extensions": {"code": "FAULT"},
        }
    ]
    assert [(line["event"], line["log_level"]) for line in lines] == [("fault", "error"), ("request", "info")]
