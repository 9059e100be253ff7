"""The graph by ordinary execution, over three databases on each engine, filled once by the program's own loader and
only read: empty, published facts, and published facts with illustrative records around them."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

import httpx2
import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from tests.api.asking import Graph
from tests.cities import Cities, Fill, illustrative_edition, published_edition, with_tables
from tests.conftest import Once

# These tests are about what is said; a machine that is busy with other things may take its time.
PATIENT: dict[str, Any] = {"request_timeout_s": 60, "statement_timeout_s": 30}
EDITIONS: dict[str, Fill] = {
    "empty": with_tables,
    "published": published_edition,
    "illustrative": illustrative_edition,
}


@contextmanager
def filled(cities: Cities, engine: str) -> Iterator[dict[str, str]]:
    with ExitStack() as stack:
        yield {edition: stack.enter_context(cities.copy(engine, fill)) for edition, fill in EDITIONS.items()}


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def addresses(request: pytest.FixtureRequest, once: Once, cities: Cities) -> dict[str, str]:
    """The addresses of the three databases on one engine."""
    return once(("api", request.param), lambda: filled(cities, request.param))


@contextmanager
def served(addresses: dict[str, str]) -> Iterator[dict[str, Graph]]:
    with ExitStack() as stack:
        yield {edition: Graph(stack.enter_context(client(address)), address) for edition, address in addresses.items()}


def client(address: str) -> TestClient:
    return TestClient(create_app(Settings(database_url=address, planner=False, kept_answers_mb=0, **PATIENT)))


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
