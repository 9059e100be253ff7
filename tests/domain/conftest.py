"""A database with all its tables and no rows, once on each engine."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from domain.database import open_database
from domain.migrations.steps import upgrade


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = open_database(database_url)
    upgrade(engine)
    yield engine
    engine.dispose()
