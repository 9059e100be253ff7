"""The graph by ordinary execution, over three databases on each engine, filled once by the program's own loader and
only read: empty, published facts, and published facts with illustrative records around them."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest
from sqlalchemy import Engine, make_url, text
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from domain.database import open_database, writing
from domain.migrations.steps import upgrade
from seed_data.illustrative import load_illustrative
from seed_data.load import load_published
from tests.api.asking import DAY, Graph
from tests.conftest import Once

EDITIONS = ("empty", "published", "illustrative")


def fill(engine: Engine, edition: str) -> None:
    upgrade(engine)
    with writing(engine) as session:
        if edition != "empty":
            load_published(session)
        if edition == "illustrative":
            load_illustrative(session, DAY)


@contextmanager
def filled(addresses: dict[str, str]) -> Iterator[dict[str, str]]:
    for edition, address in addresses.items():
        engine = open_database(address)
        fill(engine, edition)
        engine.dispose()
    yield addresses


def postgresql_databases(server: str) -> dict[str, str]:
    """Three empty databases, which go with the server."""
    admin = open_database(server).execution_options(isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        for edition in EDITIONS:
            connection.execute(text(f"CREATE DATABASE api_{edition} TEMPLATE template0"))
    admin.dispose()
    address = make_url(server)
    return {
        edition: address.set(database=f"api_{edition}").render_as_string(hide_password=False) for edition in EDITIONS
    }


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def addresses(
    request: pytest.FixtureRequest, once: Once, postgresql_address: str, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """The addresses of the three databases on one engine."""
    if request.param == "postgresql":
        return once("api on postgresql", lambda: filled(postgresql_databases(postgresql_address)))
    folder: Path = tmp_path_factory.getbasetemp()
    files = {edition: f"sqlite:///{folder / f'api-{edition}.sqlite'}" for edition in EDITIONS}
    return once("api on sqlite", lambda: filled(files))


@contextmanager
def served(addresses: dict[str, str]) -> Iterator[dict[str, Graph]]:
    made = {
        edition: Graph(
            TestClient(create_app(Settings(database_url=address, planner=False, kept_answers_mb=0))), address
        )
        for edition, address in addresses.items()
    }
    yield made
    for graph in made.values():
        with graph.http:  # leaving it is the app's shutdown, which lets go of the database
            pass


@pytest.fixture(scope="session")
def graphs(addresses: dict[str, str], once: Once) -> dict[str, Graph]:
    return once(("graphs", *addresses.values()), lambda: served(addresses))


@pytest.fixture
def empty(graphs: dict[str, Graph]) -> Graph:
    return graphs["empty"]


@pytest.fixture
def published(graphs: dict[str, Graph]) -> Iterator[Graph]:
    """In this process, or where it is served already: `scripts/check_postgresql.py` tests what it has started."""
    address = os.environ.get("EQUITY_LEDGER_GRAPH")
    if address is None:
        yield graphs["published"]
        return
    with httpx2.Client(base_url=address.removesuffix("/graphql"), trust_env=False, timeout=30) as client:
        yield Graph(client, graphs["published"].database_url)


@pytest.fixture
def illustrative(graphs: dict[str, Graph]) -> Graph:
    return graphs["illustrative"]
