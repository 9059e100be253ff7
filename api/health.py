"""Whether this process lives, and whether it can answer: two questions with different cures.

Live means that it answers at all. Ready means that the database can be reached, has the tables that this program
needs, and holds nothing that may not be shown here; and that nobody has told the process to stop.
"""

import structlog
from anyio import to_thread
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from api.reader import read_all
from api.serving.leaving import is_leaving
from domain.access.policy import check_editions
from domain.database import open_database, reading
from domain.errors import EquityError
from domain.migrations.steps import check_tables
from domain.sources import queries

log = structlog.get_logger("api")


def check(engine: Engine, *, is_production: bool) -> None:
    """Raise an `EquityError` unless this database can be shown here."""
    check_tables(engine)
    with reading(engine) as session:
        check_editions(set(read_all(session, queries.editions())), is_production=is_production)


def check_before_start(database_url: str) -> None:
    """The same for a production service that has not started yet."""
    engine = open_database(database_url)
    try:
        check(engine, is_production=True)
    finally:
        engine.dispose()


def routes(engine: Engine, *, is_production: bool) -> list[Route]:
    """The two addresses that whoever runs the service asks."""

    async def live(_request: Request) -> JSONResponse:
        return JSONResponse({"status": "live"})

    async def ready(_request: Request) -> JSONResponse:
        if is_leaving():
            why: str | None = "The process was told to stop."
        else:
            why = await to_thread.run_sync(lambda: _why_not_ready(engine, is_production=is_production))
        if why is None:
            return JSONResponse({"status": "ready"})
        return JSONResponse({"status": "not ready", "why": why}, status_code=503)

    return [Route("/health/live", live), Route("/health/ready", ready)]


def _why_not_ready(engine: Engine, *, is_production: bool) -> str | None:
    try:
        check(engine, is_production=is_production)
    except EquityError as refusal:
        return str(refusal)
    except SQLAlchemyError as fault:
        log.warning("database not reached", exc_info=fault)
        return "The database cannot be reached."
    return None
