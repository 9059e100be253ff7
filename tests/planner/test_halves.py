"""A question of which a part is planned: both halves are of one moment, or ordinary execution answers all of it."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from api.answering import Answering
from api.app import create_app
from api.planner.halves import HalvesDiffer, together
from api.settings import Settings
from domain.database import open_database, writing
from domain.departments.models import Department
from tests.cities import Cities, published_edition

pytestmark = pytest.mark.postgresql
# Obligations are left to ordinary execution.
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
        for _ in range(3):  # asked for the first time it is not planned, for the second time somebody writes
            found = graph.post("/graphql", json={"query": QUERY}).json()["data"]["departments"]["nodes"]
            assert [each["code"] for each in found] == [each["obligations"]["department"]["code"] for each in found]
    assert next(names, None) is None
    assert found[-1]["code"] == "airport"


def test_halves_that_do_not_fit_are_not_put_together() -> None:
    whose = {"name": True, "met": False}
    assert together(whose, [{"name": "a"}], [{"met": 1}]) == [{"name": "a", "met": 1}]
    with pytest.raises(HalvesDiffer):
        together(whose, [{"name": "a"}], [])
