"""One database on each engine, filled once with the same made-up and hostile records, and the graph over it.

CITY_SEED=7 puts other hostile records there.
"""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import make_url, text

from api.settings import Settings
from domain.database import open_database, writing
from domain.migrations.steps import upgrade
from seed_data.illustrative import load_illustrative
from seed_data.load import load_published
from seed_data.settling import settle
from tests.planner.both_engines import BothEngines
from tests.planner.both_ways import DAY, BothWays
from tests.planner.hostile import make_hostile

LOADED_AT = datetime(DAY.year, DAY.month, DAY.day, 12, tzinfo=UTC)
CITY_SEED = int(os.environ.get("CITY_SEED", "1"))


def _fill(address: str) -> None:
    engine = open_database(address)
    upgrade(engine)
    with writing(engine) as session:
        load_published(session, now=LOADED_AT)
        load_illustrative(session, DAY)
        make_hostile(session, DAY, CITY_SEED)
    settle(engine)
    engine.dispose()


@pytest.fixture(scope="session")
def city_on_sqlite(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a filled SQLite database."""
    folder: Path = tmp_path_factory.mktemp("planner")
    made = f"sqlite:///{folder / 'city.sqlite'}"
    _fill(made)
    return made


@pytest.fixture(scope="session")
def city_on_postgresql(postgresql_address: str) -> Iterator[str]:
    """The address of a PostgreSQL database that is filled with the same."""
    admin = open_database(postgresql_address).execution_options(isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text("CREATE DATABASE planner TEMPLATE template0"))
    made = make_url(postgresql_address).set(database="planner").render_as_string(hide_password=False)
    _fill(made)
    yield made
    with admin.connect() as connection:
        connection.execute(text("DROP DATABASE planner WITH (FORCE)"))
    admin.dispose()


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
