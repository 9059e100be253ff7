"""A database on each engine that plans as one at scale 100 does."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from domain.database import open_database
from domain.migrations.steps import upgrade
from tests.cities import fresh_postgresql_database
from tests.plans.statistics import kept, pretend


@pytest.fixture(scope="session")
def large_postgresql(postgresql_address: str) -> Iterator[Engine]:
    """Empty tables that PostgreSQL believes to hold a hundred cities' worth of records."""
    for address in fresh_postgresql_database(postgresql_address):
        engine = open_database(address)
        upgrade(engine)
        with engine.begin() as connection:
            pretend(connection, kept())
        yield engine
        engine.dispose()


@pytest.fixture(scope="session")
def any_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Empty tables: SQLite plans without looking at what tables hold, as long as nobody runs ANALYZE."""
    engine = open_database(f"sqlite:///{tmp_path_factory.mktemp('plans') / 'city.sqlite'}")
    upgrade(engine)
    yield engine
    engine.dispose()
