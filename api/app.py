"""The API as one ASGI application: the graph, the page for writing queries, and health.

It needs no start-up event, so that it can be mounted behind another application's door.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import Engine
from starlette.applications import Starlette
from starlette.routing import Route

from api import graphiql, health, log
from api.answering import Answering
from api.http import GraphQLOverHTTP
from api.reader import Reader
from api.schema import make_schema
from api.settings import Settings
from domain.database import open_database


def create_app(settings: Settings) -> Starlette:
    """The application for these settings.

    In production it raises an `EquityError` here, and so does not start, when the database is not ready or holds
    made-up records. In development the graph is served whatever the database holds, and /health/ready says what is
    amiss.
    """
    log.configure(is_production=settings.is_production)
    engine = open_database(settings.database_url)
    if settings.is_production:
        _refuse_what_production_may_not_show(engine)
    shows_graphiql = settings.graphiql and settings.introspection
    answering = Answering(
        make_schema(introspection=settings.introspection),
        Reader(engine),
        planner=settings.planner,
        kept_bytes=settings.kept_answers_mb * 2**20,
        statement_timeout=settings.statement_timeout_s,
    )

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        yield
        answering.close()
        engine.dispose()

    return Starlette(
        routes=[
            Route("/graphql", GraphQLOverHTTP(answering, shows_graphiql=shows_graphiql)),
            *(graphiql.routes() if shows_graphiql else []),
            *health.routes(engine, is_production=settings.is_production),
        ],
        lifespan=lifespan,
    )


def _refuse_what_production_may_not_show(engine: Engine) -> None:
    try:
        health.check(engine, is_production=True)
    except Exception:
        engine.dispose()
        raise
