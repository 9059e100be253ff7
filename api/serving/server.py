"""Running the API behind one port: in this process, or in several workers that share the port.

uvicorn does the work. It logs no requests and believes no header about who is asking: ours do both.
"""

import signal
import socket
import sys
from contextlib import suppress

import uvicorn
from starlette.types import ASGIApp
from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors import Multiprocess

from api import health, log
from api.serving.http_protocol import BoundedHttp
from api.serving.started import keep_for_good
from api.settings import Settings
from domain.errors import EquityError

CONNECTIONS = 1000  # a worker answers 503 to what comes on further ones
WAITING = 1024  # connections that the system holds until a worker takes them
KEEP_ALIVE_S = 20  # longer than the dashboard keeps a connection, so that it never sends into one that is closing
ENDING_S = 15  # how long requests may go on that are being answered when the doors are closed
SILENT_WORKER_S = 60  # a busy machine may take that long to start one


def serve(settings: Settings, listening: socket.socket) -> int:
    """Answer in this process until it is told to stop; returns the exit code."""
    from api.app import create_app

    app = create_app(settings)
    keep_for_good()
    _announce(settings)
    # uvicorn hears the signal, ends in good order, and then raises it again for whoever was there before.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with suppress(KeyboardInterrupt):  # Ctrl-C has stopped it cleanly by then
        uvicorn.Server(_config(app, settings)).run(sockets=[listening])
    return 0


def serve_with_workers(settings: Settings, listening: socket.socket) -> int:
    """Answer in several processes until this one is told to stop; one that dies is replaced."""
    if settings.is_production:
        health.check_before_start(settings.database_url)
    _announce(settings)
    workers = Workers(_config("api.serving.server:worker", settings, factory=True), sockets=[listening])
    workers.run()
    return 1 if any(each.exitcode == STARTUP_FAILURE for each in workers.processes) else 0


def _announce(settings: Settings) -> None:
    print(f"The graph is at http://{settings.host}:{settings.port}/graphql", flush=True)


class Workers(Multiprocess):
    """The processes that answer, and the one that watches over them."""

    def terminate_all(self) -> None:
        super().terminate_all()
        # While anybody holds it open, the system takes connections that no worker will ever answer.
        for listening in self.sockets:
            listening.close()


def worker() -> ASGIApp:
    """The application of one worker."""
    from api.app import create_app

    try:
        app = create_app(Settings.from_environment())
    except EquityError as refusal:
        print(f"Not started. {refusal}", file=sys.stderr)
        sys.exit(STARTUP_FAILURE)  # which stops all: it would fail the same way again
    keep_for_good()
    return app


def _config(app: ASGIApp | str, settings: Settings, *, factory: bool = False) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        factory=factory,
        workers=settings.workers,
        loop="uvloop" if sys.platform != "win32" else "asyncio",
        http=BoundedHttp,
        ws="none",
        log_config=log.of_the_server(is_production=settings.is_production),
        access_log=False,
        proxy_headers=False,
        server_header=False,
        limit_concurrency=CONNECTIONS,
        backlog=WAITING,
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=ENDING_S,
        timeout_worker_healthcheck=SILENT_WORKER_S,
    )
