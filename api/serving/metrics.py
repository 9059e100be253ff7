"""Numbers about the service for Prometheus, on a port of their own: the public port never shows them.

Every worker counts in files of a folder that it shares with the others, and the process that started them answers
for all.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, event

from api.serving.asked import Asked

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry

FOLDER = "PROMETHEUS_MULTIPROC_DIR"  # prometheus-client looks for this name when it is imported
ROUTES = ("graphql", "export", "docs", "health")
SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)


class Metrics:
    """What is counted in one process."""

    def __init__(self) -> None:
        from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

        self.registry = CollectorRegistry()
        kept: dict[str, Any] = {"namespace": "equity_ledger", "registry": self.registry}
        self._requests = Counter("requests", "Requests answered", ["route", "status", "outcome"], **kept)
        self._seconds = Histogram("request_seconds", "Time to answer", ["route"], buckets=SECONDS, **kept)
        self._in_flight = Gauge("requests_in_flight", "Requests being answered", multiprocess_mode="livesum", **kept)
        self._statements = Counter("statements", "SQL statements run", **kept)
        self._limited = Counter("rate_limited", "Requests refused because their caller asked for too much", **kept)
        self._in_use = Gauge("pool_in_use", "Database connections in use", multiprocess_mode="livesum", **kept)

    def request_begins(self) -> None:
        """A request has come in."""
        self._in_flight.inc()

    def request_ends(self, path: str, request: Asked, seconds: float) -> None:
        """A request was answered, or its caller went away (status 0)."""
        route = route_of(path)
        self._in_flight.dec()
        self._requests.labels(route, request.status, request.outcome or "").inc()
        self._seconds.labels(route).observe(seconds)
        if request.statements:
            self._statements.inc(request.statements)
        if request.outcome == "limited":
            self._limited.inc()

    def watch_pool(self, engine: Engine) -> None:
        """Count the connections of this engine that are in use."""
        event.listen(engine, "checkout", lambda *_: self._in_use.inc())
        event.listen(engine, "checkin", lambda *_: self._in_use.dec())
        event.listen(engine, "detach", lambda *_: self._in_use.dec())


def route_of(path: str) -> str:
    """One of a few names, however many addresses are tried."""
    first, _, rest = path.removeprefix("/").partition("/")
    if first == "graphql" and rest:
        return "static"
    return first if first in ROUTES else "other"


@contextmanager
def served(host: str, port: int) -> Iterator[None]:
    """Answer for all workers until the end of the block. To be entered before any of them begins to count."""
    with tempfile.TemporaryDirectory(prefix="metrics") as folder:
        os.environ[FOLDER] = folder
        from prometheus_client import start_http_server

        server, thread = start_http_server(port, host, registry=_of_all_workers(Path(folder)))
        try:
            yield
        finally:
            server.shutdown()
            server.server_close()
            thread.join()
            del os.environ[FOLDER]


def _of_all_workers(folder: Path) -> "CollectorRegistry":
    from prometheus_client import CollectorRegistry
    from prometheus_client.multiprocess import MultiProcessCollector

    class Living(MultiProcessCollector):
        """A worker that died is not answering anything any more, whatever it was doing when it died."""

        def collect(self) -> Any:
            for file in folder.glob("gauge_live*.db"):
                if not _is_alive(int(file.stem.rpartition("_")[2])):
                    file.unlink(missing_ok=True)
            return super().collect()  # type: ignore[no-untyped-call]

    registry = CollectorRegistry()
    Living(registry, str(folder))  # type: ignore[no-untyped-call]
    return registry


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
