"""A question of which a part is planned: both halves are of one moment, or ordinary execution answers all of it."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import make_url, select
from starlette.testclient import TestClient

from api.answering import Answering
from api.app import create_app
from api.data_version import PostgreSQLVersion, SQLiteVersion
from api.planner.halves import HalvesDiffer, together
from api.settings import Settings
from domain.database import open_database, writing
from domain.departments.models import Department
from tests.cities import Cities, published_edition

pytestmark = pytest.mark.postgresql
# Obligations are left to ordinary execution.
DATA_VERSIONS: Any = {"sqlite": SQLiteVersion, "postgresql": PostgreSQLVersion}
QUERY = "{ departments(first: 50) { nodes { code obligations { department { code } } } } }"


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, cities: Cities) -> Iterator[str]:
    """The address of a database of the test's own."""
    with cities.copy(request.param, published_edition) as own:
        yield own


def rename(address: str, key: str, name: str) -> None:
    engine = open_database(address)
    with writing(engine) as session:
        session.scalars(select(Department).where(Department.key == key)).one().name = name
    engine.dispose()


def test_what_is_written_between_the_halves_mixes_no_two_records(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rest = Answering._rest
    names = iter(["zz"])

    async def late(self: Answering, *asked: Any) -> Any:
        await asyncio.sleep(0.3)
        for name in names:
            await asyncio.to_thread(rename, address, "airport", name)
        return await rest(self, *asked)

    monkeypatch.setattr(Answering, "_rest", late)
    with TestClient(create_app(Settings(database_url=address, kept_answers_mb=0))) as graph:
        for _ in range(2):  # the first time, somebody writes
            found = graph.post("/graphql", json={"query": QUERY}).json()["data"]["departments"]["nodes"]
            assert [each["code"] for each in found] == [each["obligations"]["department"]["code"] for each in found]
    assert next(names, None) is None
    assert found[-1]["code"] == "airport"


def test_neither_half_is_read_before_it_is_known_what_was_written(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rest, now = Answering._rest, DATA_VERSIONS[make_url(address).get_backend_name()].now
    happened = []

    async def noted_rest(self: Answering, *asked: Any) -> Any:
        happened.append("read")
        return await rest(self, *asked)

    async def slow_now(self: Any) -> Any:
        await asyncio.sleep(0.1)
        happened.append("version")
        return await now(self)

    monkeypatch.setattr(Answering, "_rest", noted_rest)
    monkeypatch.setattr(DATA_VERSIONS[make_url(address).get_backend_name()], "now", slow_now)
    with TestClient(create_app(Settings(database_url=address, kept_answers_mb=0))) as graph:
        graph.post("/graphql", json={"query": QUERY})
    assert happened == ["version", "read", "version"]


def test_halves_that_do_not_fit_are_not_put_together() -> None:
    whose = {"name": True, "met": False}
    assert together(whose, [{"name": "a"}], [{"met": 1}]) == [{"name": "a", "met": 1}]
    with pytest.raises(HalvesDiffer):
        together(whose, [{"name": "a"}], [])
