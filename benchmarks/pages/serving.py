"""The API and the dashboard, each a process of its own, on one database."""

from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.data import Database
from benchmarks.servers import ANSWERS_ARE_KEPT, API, free_port, server

DASHBOARD = ["-m", "dashboard"]
# Only the API needs to know that its records are made up: in production it would refuse them.
IN_PRODUCTION = {"ENVIRONMENT": "production"}


@contextmanager
def dashboard(database: Database) -> Iterator[str]:
    """Where the dashboard is."""
    api_port, port = free_port(), free_port()
    asks = {"API_URL": f"http://127.0.0.1:{api_port}/graphql", **IN_PRODUCTION}
    with server(API, api_port, database, ANSWERS_ARE_KEPT), server(DASHBOARD, port, database, asks):
        yield f"http://127.0.0.1:{port}"
