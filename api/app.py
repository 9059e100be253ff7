"""The API as one ASGI application: the graph, its two kinds of pages, health, and what guards them.

It needs no start-up event, so that it can be mounted behind another application's door.
"""

from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Engine
from starlette.middleware.exceptions import ExceptionMiddleware
from starlette.middleware.gzip import DEFAULT_EXCLUDED_CONTENT_TYPES, GZipMiddleware
from starlette.routing import Router
from starlette.types import ASGIApp, Receive, Scope, Send

from api import graphiql, health, log
from api.answering import Answering
from api.callers import networks
from api.docs.routes import Docs
from api.export.routes import Exports
from api.export.xlsx_file import MEDIA_TYPE as XLSX
from api.http import GraphQLOverHTTP
from api.reader import Reader
from api.schema import make_schema
from api.serving import leaving
from api.serving.asked import count_statements
from api.serving.metrics import Metrics
from api.serving.time_limit import TimeLimit
from api.serving.watch import Watched
from api.settings import Settings
from domain.database import open_database
from domain.rollup.kept import KeptCounts

if TYPE_CHECKING:
    from api.rate_limits import RateLimits

COMPRESSED_ALREADY = (*DEFAULT_EXCLUDED_CONTENT_TYPES, XLSX)


def create_app(settings: Settings) -> ASGIApp:
    """The application for these settings.

    In production it raises an `EquityError` here, and so does not start, when the database is not ready or holds
    made-up records. In development the graph is served whatever the database holds, and /health/ready says what is
    amiss.
    """
    log.configure(is_production=settings.is_production)
    if settings.is_production:
        health.check_before_start(settings.database_url)
    engine = open_database(settings.database_url, settings.statement_timeout_s)
    count_statements(engine)
    shows_graphiql = settings.graphiql and settings.introspection
    schema = make_schema(introspection=settings.introspection)
    proxies = networks(settings.trusted_proxies)
    rate_limits = _rate_limits(settings)
    answering = Answering(
        schema,
        Reader(engine, KeptCounts() if settings.kept_counts else None),
        planner=settings.planner,
        kept_bytes=settings.kept_answers_mb * 2**20,
        statement_timeout=settings.statement_timeout_s,
        rate_limits=rate_limits,
    )
    exports = Exports(
        schema,
        engine,
        statement_timeout=settings.statement_timeout_s,
        rate_limits=rate_limits,
        trusted_proxies=proxies,
    )
    graph = GraphQLOverHTTP(
        answering,
        shows_graphiql=shows_graphiql,
        trusted_only=settings.trusted_documents_only,
        trusted_proxies=proxies,
    )

    @asynccontextmanager
    async def lifespan(_app: Router) -> AsyncIterator[None]:
        with leaving.announced(settings.shutdown_delay_s):
            yield
        answering.close()
        engine.dispose()

    routed = Router(
        routes=[
            *(graphiql.routes() if shows_graphiql else []),
            *(Docs(schema, leads_to_graphiql=shows_graphiql).routes() if settings.introspection else []),
            # An export answers whatever its filter asks, and so more than the documents that are trusted.
            *([] if settings.trusted_documents_only else exports.routes(tells_schema=settings.introspection)),
            *health.routes(engine, is_production=settings.is_production),
        ],
        lifespan=lifespan,
    )
    # Starlette's own door would answer a fault without a reference; `Watched` answers it.
    others = GZipMiddleware(ExceptionMiddleware(routed), compresslevel=5, exclude_content_types=COMPRESSED_ALREADY)

    def doors(scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        is_for_the_graph = scope["type"] == "http" and scope["path"] == "/graphql"
        return (graph if is_for_the_graph else others)(scope, receive, send)

    return _guarded(doors, engine, settings)


def _rate_limits(settings: Settings) -> "RateLimits | None":
    if not settings.cost_per_minute:
        return None
    from api.rate_limits import RateLimits

    return RateLimits(settings.cost_per_minute, settings.rate_limit_storage)


def _guarded(app: ASGIApp, engine: Engine, settings: Settings) -> ASGIApp:
    """The application behind what every request passes, from the inside out."""
    metrics = Metrics() if settings.metrics_port else None
    if metrics:
        metrics.watch_pool(engine)
    app = TimeLimit(app, settings.request_timeout_s)
    if settings.otel_exporter_otlp_endpoint:
        from api.serving.tracing import Traced, provider_for

        app = Traced(app, provider_for(settings.otel_exporter_otlp_endpoint))
    return Watched(app, metrics=metrics, log_requests=settings.log_requests, is_production=settings.is_production)
