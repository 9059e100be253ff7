"""The API can read from a replica, and what it keeps of its answers is not older there than what the replica knows."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import text
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from tests.replicas import Replicated, replicated

CODES = ("housing", "library", "airport")
NAMES = "\n".join(["{", *(f'{code}: department(code: "{code}") {{ name }}' for code in CODES), "}"])
RENAME = text("UPDATE departments SET name = :name WHERE key = :code")
ALL_WAYS = """{
  department(code: "housing") { reaps { completion { share } } }
  search(text: "equity", first: 2) { count }
  strategyCounts(by: [PROGRESS]) { count }
  __schema { queryType { name } }
}"""


@pytest.fixture(scope="module")
def servers() -> Iterator[Replicated]:
    with tempfile.TemporaryDirectory(prefix="pg") as folder:
        Path(folder).chmod(0o777)
        with replicated(Path(folder)) as both:
            yield both


@pytest.fixture
def http(servers: Replicated) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(database_url=servers.replica, log_requests=False))) as client:
        yield client


def test_whatever_can_be_asked_is_answered_alike(servers: Replicated, http: TestClient) -> None:
    address = servers.primary.url.render_as_string(hide_password=False)
    with TestClient(create_app(Settings(database_url=address, log_requests=False))) as beside:
        for _ in range(3):  # executed, planned, given again
            both = [client.post("/graphql", json={"query": ALL_WAYS}).json() for client in (http, beside)]
            assert both[0] == both[1]
            assert "errors" not in both[0]


def test_each_of_several_writers_at_once_is_seen_as_soon_as_the_replica_knows(
    servers: Replicated, http: TestClient
) -> None:
    """The last to begin ends first: then the replica's own snapshot says the same before and after the next one."""
    with ExitStack() as open_ones:
        writers = [open_ones.enter_context(servers.primary.connect()) for _ in CODES]
        for writer, code in zip(writers, CODES, strict=True):
            writer.execute(RENAME, {"name": f"{code}!", "code": code})
        for number in reversed(range(len(CODES))):
            writers[number].commit()
            servers.wait()
            named = http.post("/graphql", json={"query": NAMES}).json()["data"]
            assert [code for code in CODES if named[code]["name"] == f"{code}!"] == [*CODES[number:]]
