"""`python -m dashboard`: the dashboard as a process of its own, asking the graph at API_URL."""

from __future__ import annotations

import errno
import gc
import socket
import sys

import uvicorn

from dashboard.app import create_app
from dashboard.settings import Settings

CONNECTIONS = 1000  # what comes on further ones is answered with a 503


def main() -> int:
    settings = Settings()
    if is_taken(settings.host, settings.port):
        print(
            f"Port {settings.port} is already in use, so the dashboard cannot listen there. "
            f"Stop the other program, or choose another port: PORT={settings.port + 1} python -m dashboard",
            file=sys.stderr,
        )
        return 1
    app = create_app(settings)
    # What was made at the start stays to the end, so Python need not look through it again and again.
    gc.collect()
    gc.freeze()
    print(f"Dashboard: http://{settings.host}:{settings.port}/ (asks the graph at {settings.api_url})")
    # `Visitor` notes who asks; uvicorn's own reading of the same header would put another address in its place.
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        log_level="warning",
        proxy_headers=False,
        server_header=False,
        limit_concurrency=CONNECTIONS,
    )
    return 0


def is_taken(host: str, port: int) -> bool:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return True
            raise
    return False


if __name__ == "__main__":
    sys.exit(main())
