"""What Prometheus and whoever reads traces get to know of a service."""

import subprocess
import sys
from pathlib import Path

import pytest

from api.serving import asked
from api.serving.metrics import Metrics, route_of
from api.serving.tracing import Traced
from domain.database import open_database, own_connection
from tests.api.small_apps import answering, get, watched


async def test_requests_are_counted_by_route_status_and_outcome() -> None:
    metrics = Metrics()

    async def work() -> None:
        request = asked.current()
        request.outcome = "cached"
        request.statements = 3

    app = watched(answering(work), metrics)
    for path in ("/graphql", "/graphql", "/made-up/1", "/made-up/2"):
        await get(app, path)
    number = metrics.registry.get_sample_value
    kind = {"status": "200", "outcome": "cached"}
    assert number("equity_ledger_requests_total", {"route": "graphql", **kind}) == 2
    assert number("equity_ledger_requests_total", {"route": "other", **kind}) == 2
    assert number("equity_ledger_request_seconds_count", {"route": "graphql"}) == 2
    assert number("equity_ledger_statements_total") == 12
    assert number("equity_ledger_requests_in_flight") == 0


async def test_requests_being_answered_and_refused_are_counted() -> None:
    metrics = Metrics()
    seen = []

    async def work() -> None:
        seen.append(metrics.registry.get_sample_value("equity_ledger_requests_in_flight"))
        asked.current().outcome = "limited"

    await get(watched(answering(work), metrics))
    assert seen == [1]
    assert metrics.registry.get_sample_value("equity_ledger_rate_limited_total") == 1


def test_connections_in_use_are_counted(database_url: str) -> None:
    metrics = Metrics()
    engine = open_database(database_url)
    metrics.watch_pool(engine)
    counted = []
    with engine.connect():
        counted.append(metrics.registry.get_sample_value("equity_ledger_pool_in_use"))
    counted.append(metrics.registry.get_sample_value("equity_ledger_pool_in_use"))
    own = own_connection(engine)  # which nobody gives back
    counted.append(metrics.registry.get_sample_value("equity_ledger_pool_in_use"))
    own.close()
    engine.dispose()
    assert counted == [1, 0, 0]


@pytest.mark.parametrize(
    ("path", "route"),
    [
        ("/graphql", "graphql"),
        ("/graphql/graphiql/app.js", "static"),
        ("/export/actions.csv", "export"),
        ("/health/ready", "health"),
        ("/", "other"),
        ("/wp-admin", "other"),
    ],
)
def test_there_are_a_few_routes_whatever_is_asked(path: str, route: str) -> None:
    assert route_of(path) == route


# Traces


async def test_each_request_makes_a_span_that_goes_on_with_its_callers_trace() -> None:
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import SimpleSpanProcessor
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

    kept = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(kept))

    async def work() -> None:
        asked.current().outcome = "planned"

    app = watched(Traced(answering(work), provider))
    trace = "0af7651916cd43dd8448eb211c80319c"
    await get(app, "/graphql?query={sentinel}", traceparent=f"00-{trace}-b7ad6b7169203331-01")
    await get(app, "/health/live")
    first, second = kept.get_finished_spans()
    assert (first.name, second.name) == ("GET graphql", "GET health")
    assert first.context is not None
    assert f"{first.context.trace_id:032x}" == trace
    assert dict(first.attributes or {}) == {
        "http.request.method": "GET",
        "http.route": "graphql",
        "http.response.status_code": 200,
        "db.statements": 0,
        "graphql.outcome": "planned",
    }


def test_without_an_address_for_traces_or_a_port_for_numbers_neither_is_imported() -> None:
    look = (
        "import sys; from api.app import create_app; from api.settings import Settings;"
        "create_app(Settings(database_url='sqlite://'));"
        "print([name for name in ('opentelemetry', 'prometheus_client', 'limits', 'alembic') if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", look], cwd=Path(__file__).parents[2], capture_output=True, check=True)
    assert said.stdout == b"[]\n"
