"""A database with all its tables and no rows, once on each engine."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from domain.database import open_database


@pytest.fixture
def engine(url_with_tables: str) -> Iterator[Engine]:
    engine = open_database(url_with_tables)
    yield engine
    engine.dispose()
