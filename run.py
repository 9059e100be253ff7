"""Equity Ledger in one process on one port: makes the database, loads the edition, serves the API and the dashboard.

The only place that knows every layer. In production they are separate services: see docker-compose.yml.
"""

import gc
import socket
import sys
from typing import TYPE_CHECKING

import uvicorn

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


def is_taken(host: str, port: int) -> bool:
    """Whether another program listens at the port already."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


def main() -> int:
    settings = Settings()
    if is_taken(settings.host, settings.port):
        print(f"Port {settings.port} is taken by another program. Choose another: make run PORT={settings.port + 1}")
        return 1
    try:
        print("Preparing the database ...", flush=True)
        prepare(settings)
        app = create_app(settings)
    except EquityError as refusal:
        print(refusal, file=sys.stderr)
        return 1
    # What was made at the start stays to the end, so Python need not look through it again and again.
    gc.collect()
    gc.freeze()
    address = f"http://{settings.host}:{settings.port}"
    print(f"\n  Dashboard  {address}/\n  GraphQL    {address}/graphql\n  Edition    {settings.edition}")
    print("\nCtrl-C stops it.\n", flush=True)
    uvicorn.run(
        app, host=settings.host, port=settings.port, log_level="warning", proxy_headers=False, server_header=False
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
