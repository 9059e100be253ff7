"""Equity Ledger in one process on one port: makes the database, loads the edition, serves the API and the dashboard.

The only place that knows every layer. In production they are separate services: see docker-compose.yml.
"""

import errno
import socket
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import uvicorn

from api.serving.started import keep_for_good
from api.settings import Settings as ApiSettings
from domain.access.policy import check_editions
from domain.errors import EquityError

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

API_PATHS = ("/graphql", "/export/", "/docs", "/health/", "/static/")


class Settings(ApiSettings):
    """The API's settings; one process listens where people expect the dashboard, and prints for people."""

    port: int = 8050
    log_requests: bool = False


def prepare(settings: Settings) -> None:
    """Bring the database up to date and load the edition; what is there already stays."""
    from domain.database import open_database, writing
    from domain.migrations.steps import upgrade
    from seed_data.load import load_edition
    from seed_data.settling import settle

    check_editions({settings.edition}, is_production=settings.is_production)
    engine = open_database(settings.database_url)
    upgrade(engine)
    with writing(engine) as session:
        loaded = load_edition(session, settings.edition)
    if loaded.has_changed:
        settle(engine)
    engine.dispose()


def create_app(settings: Settings) -> "ASGIApp":
    """One ASGI app: the API's own paths go to the API, everything else and the lifespan to the dashboard."""
    import httpx2

    from api.app import create_app as create_api
    from dashboard.app import create_app as create_dashboard
    from dashboard.settings import Settings as DashboardSettings

    api = create_api(settings)
    dashboard = create_dashboard(
        DashboardSettings(environment=settings.environment.value), transport=httpx2.ASGITransport(app=api)
    )

    async def dispatch(scope: "Scope", receive: "Receive", send: "Send") -> None:
        is_for_api = scope["type"] == "http" and scope["path"].startswith(API_PATHS)
        await (api if is_for_api else dashboard)(scope, receive, send)

    return dispatch


def why_not_listening(host: str, port: int, refusal: OSError) -> str:
    if refusal.errno == errno.EADDRINUSE:
        return f"Port {port} is taken by another program. Choose another: make run PORT={port + 1}"
    return f"Cannot listen on {host}:{port}: {refusal.strerror}."


def main() -> int:
    settings = Settings()
    if settings.workers > 1 or settings.metrics_port:
        print(
            "WORKERS and METRICS_PORT are for services of their own: run `python -m api` and `python -m dashboard`, or "
            "leave both away."
        )
        return 1
    try:
        family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
        listening = socket.create_server((settings.host, settings.port), family=family)
    except OSError as refusal:
        print(why_not_listening(settings.host, settings.port, refusal))
        return 1
    try:
        print("Preparing the database ...", flush=True)
        prepare(settings)
        app = create_app(settings)
    except EquityError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    keep_for_good()
    address = f"http://{settings.host}:{settings.port}"
    print(f"\n  Dashboard  {address}/\n  GraphQL    {address}/graphql\n  Edition    {settings.edition}")
    print("\nCtrl-C stops it.\n", flush=True)
    config = uvicorn.Config(app, log_level="warning", proxy_headers=False, server_header=False)
    with suppress(KeyboardInterrupt):  # Ctrl-C has stopped it cleanly by then
        uvicorn.Server(config).run(sockets=[listening])
    return 0


if __name__ == "__main__":
    sys.exit(main())
