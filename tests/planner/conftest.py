"""One database on each engine, filled once with the same made-up and hostile records, and the graph over it.

CITY_SEED=7 puts other hostile records there.
"""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Engine

from api.planner.planner import Planner
from api.settings import Settings
from domain.database import writing
from seed_data.settling import settle
from tests.cities import DAY, Cities, illustrative_edition
from tests.planner.both_engines import BothEngines
from tests.planner.both_ways import BothWays
from tests.planner.hostile import make_hostile

CITY_SEED = int(os.environ.get("CITY_SEED", "1"))


def hostile_city(engine: Engine) -> None:
    """The illustrative edition with hostile records in it, left as the program's own loader leaves a database."""
    illustrative_edition(engine)
    with writing(engine) as session:
        make_hostile(session, DAY, CITY_SEED)
    settle(engine)


@pytest.fixture(scope="session")
def city_on_sqlite(cities: Cities) -> Iterator[str]:
    """The address of a filled SQLite database."""
    with cities.copy("sqlite", hostile_city) as address:
        yield address


@pytest.fixture(scope="session")
def city_on_postgresql(cities: Cities) -> Iterator[str]:
    """The address of a PostgreSQL database that is filled with the same."""
    with cities.copy("postgresql", hostile_city) as address:
        yield address


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest) -> str:
    """The address of a filled database."""
    made: str = request.getfixturevalue(f"city_on_{request.param}")
    return made


@pytest.fixture(scope="session")
def both(address: str) -> Iterator[BothWays]:
    """The graph answered by plan and by ordinary execution."""
    with BothWays.over(Settings(database_url=address)) as both_ways:
        yield both_ways


@pytest.fixture(scope="session")
def engines(city_on_sqlite: str, city_on_postgresql: str) -> Iterator[BothEngines]:
    """The graph over SQLite and over PostgreSQL."""
    with BothEngines.over(city_on_sqlite, city_on_postgresql) as both_engines:
        yield both_engines


@pytest.fixture
def plans(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Every plan that is made from now on."""
    made: list[Any] = []
    make = Planner._made

    def noted(self: Planner, *asked: Any) -> Any:
        made.append(make(self, *asked))
        return made[-1]

    monkeypatch.setattr(Planner, "_made", noted)
    return made
