"""The API as in production; on SQLite over made-up records too, of which there are more than published ones."""

import asyncio
import io
import logging
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass

import pytest
import structlog
from starlette.testclient import TestClient
from starlette.types import ASGIApp

from api.app import create_app
from api.serving.started import keep_for_good
from api.settings import Environment, Settings
from tests.cities import Cities, illustrative_edition, published_edition


@dataclass(frozen=True, slots=True)
class Served:
    """The application, what it writes to its log, and the loop that it runs in from first to last."""

    app: ASGIApp
    log: io.StringIO
    loop: asyncio.Runner

    def logged(self) -> int:
        """How many bytes were written since this was asked last."""
        written = len(self.log.getvalue().encode(errors="replace"))
        self.log.seek(0)
        self.log.truncate()
        return written


EDITIONS = {"sqlite": illustrative_edition, "postgresql": published_edition}


@pytest.fixture(scope="module", params=EDITIONS)
def served(request: pytest.FixtureRequest, cities: Cities) -> Iterator[Served]:
    with cities.copy(request.param, EDITIONS[request.param]) as address:
        yield from _served(address)


def _served(address: str) -> Iterator[Served]:
    log = io.StringIO()
    before = structlog.get_config()
    handler = logging.StreamHandler(log)
    logging.getLogger().addHandler(handler)
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(log):
        patch.setattr("api.health.check_before_start", lambda _address: None)
        app = create_app(
            Settings(database_url=address, environment=Environment.PRODUCTION, rate_limit_cost_per_minute=0)
        )
        keep_for_good()
        structlog.configure(logger_factory=structlog.WriteLoggerFactory(file=log))
        with asyncio.Runner() as loop:
            yield Served(app, log, loop)
            with TestClient(app):  # leaving it is the app's shutdown, which lets go of the database
                pass
    logging.getLogger().removeHandler(handler)
    structlog.configure(**before)
