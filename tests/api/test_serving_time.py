"""A request ends in time, and so does what the database does for it."""

import asyncio
import time
from typing import Any

import pytest
from sqlalchemy import text
from starlette.responses import StreamingResponse
from starlette.testclient import TestClient

from api.app import create_app
from api.serving import asked
from api.serving.asked import RequestTookTooLong, count_statements
from api.serving.time_limit import TimeLimit
from api.settings import Settings
from domain import statement_timeout
from domain.database import open_database, reading
from domain.migrations.steps import upgrade
from tests.api.asking import Graph
from tests.api.small_apps import answering, get, watched
from tests.cities import fresh_postgresql_database

GRAPHQL = "application/graphql-response+json"


@pytest.mark.parametrize(("accept", "media_type"), [("*/*", "application/json"), (GRAPHQL, GRAPHQL)])
async def test_a_request_that_takes_too_long_is_refused_and_stopped(accept: str, media_type: str) -> None:
    went_on = []

    async def work() -> None:
        await asyncio.sleep(0.3)
        went_on.append(True)

    response = await get(watched(TimeLimit(answering(work), 0.1)), accept=accept)
    assert response.status_code == 503
    assert response.headers["content-type"] == f"{media_type}; charset=utf-8"
    (error,) = response.json()["errors"]
    assert error["message"].startswith("A request may take 0.1 seconds, and this one took longer.")
    assert error["extensions"] == {"code": "TIMEOUT", "limit": "seconds a request may take", "allowed": 0.1}
    await asyncio.sleep(0.3)
    assert went_on == []


async def test_a_request_in_time_is_answered() -> None:
    assert (await get(watched(TimeLimit(answering(lambda: asyncio.sleep(0.05)), 5)))).text == "done"


async def test_an_answer_that_has_begun_may_go_on_while_its_pieces_come_in_time() -> None:
    async def pieces() -> Any:
        for _ in range(5):
            await asyncio.sleep(0.1)
            yield b"piece "

    assert (await get(watched(TimeLimit(StreamingResponse(pieces()), 0.3)))).text == "piece " * 5


async def test_an_answer_whose_next_piece_does_not_come_is_broken_off() -> None:
    async def pieces() -> Any:
        yield b"piece"
        await asyncio.sleep(5)
        yield b"too late"

    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        await asyncio.sleep(60)

    scope = {"type": "http", "method": "GET", "path": "/", "headers": [], "asgi": {"spec_version": "2.4"}}
    await watched(TimeLimit(StreamingResponse(pieces()), 0.1))(scope, receive, send)
    assert [message.get("body") for message in sent] == [None, b"piece"]
    assert sent[-1]["more_body"]


def test_no_statement_begins_for_a_request_whose_time_is_over(database_url: str) -> None:
    engine = open_database(database_url)
    count_statements(engine)
    request = asked.Asked(ends_at=time.monotonic() + 60)
    begun = asked.begin(request)
    with reading(engine) as session:
        session.execute(text("SELECT 1"))
        request.ends_at, request.may_take_s = time.monotonic() - 1, 10
        with pytest.raises(RequestTookTooLong, match="may take 10 seconds"):
            session.execute(text("SELECT 2"))
    asked.end(begun)
    assert request.statements >= 2
    engine.dispose()


@pytest.mark.parametrize("planner", [True, False])
def test_a_question_that_the_database_cannot_answer_in_time_is_refused_in_words(
    illustrative: Graph, monkeypatch: pytest.MonkeyPatch, planner: bool
) -> None:
    monkeypatch.setattr(statement_timeout, "STEPS_BETWEEN_LOOKS", 1000)
    settings = Settings(database_url=illustrative.database_url, statement_timeout_s=0.001, planner=planner)
    with TestClient(create_app(settings)) as http:
        query = "{ progressByMonth(by: [DEPARTMENT], months: 24) { by { value } months { month completed } } }"
        error = http.post("/graphql", json={"query": query}).json()["errors"][0]
        assert error["extensions"]["code"] == "TIMEOUT"
        assert error["message"].startswith("The database was asked for more than it can find within 0.001 seconds")


@pytest.mark.parametrize("planner", [True, False])
def test_a_request_is_refused_in_time_while_the_database_is_still_at_work(
    postgresql_address: str, planner: bool
) -> None:
    for database in fresh_postgresql_database(postgresql_address):
        engine = open_database(database)
        upgrade(engine)
        settings = Settings(database_url=database, request_timeout_s=3, statement_timeout_s=12, planner=planner)
        query = {"query": "{ actions(first: 1) { totalCount } }"}
        with TestClient(create_app(settings)) as http:
            assert [http.post("/graphql", json=query).status_code for _ in range(3)] == [200] * 3
            with engine.begin() as connection:
                connection.execute(text("LOCK TABLE actions, cities"))
                started = time.monotonic()
                response = http.post("/graphql", json={"query": "{ actions(first: 2) { totalCount } }"})
                assert time.monotonic() - started < 11
                assert response.status_code == 503
                assert response.json()["errors"][0]["extensions"]["code"] == "TIMEOUT"
                assert http.get("/health/live").status_code == 200
            assert http.post("/graphql", json=query).json() == {"data": {"actions": {"totalCount": 0}}}
        engine.dispose()
