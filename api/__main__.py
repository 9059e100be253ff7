"""`python -m api`: the graph alone, on a port of its own."""

import errno
import socket
import sys
from contextlib import suppress

import uvicorn

from api.app import create_app
from api.settings import Settings
from domain.errors import EquityError


def main() -> int:
    settings = Settings.from_environment()
    try:
        listening = socket.create_server((settings.host, settings.port))
    except OSError as refusal:
        print(_why_not_listening(settings, refusal), file=sys.stderr)
        return 1
    try:
        app = create_app(settings)
    except EquityError as refusal:
        print(f"Not started. {refusal}", file=sys.stderr)
        return 1
    print(f"The graph is at http://{settings.host}:{settings.port}/graphql", flush=True)
    with suppress(KeyboardInterrupt):  # Ctrl-C has stopped it cleanly by then
        uvicorn.Server(uvicorn.Config(app, access_log=False, timeout_graceful_shutdown=5)).run(sockets=[listening])
    return 0


def _why_not_listening(settings: Settings, refusal: OSError) -> str:
    if refusal.errno == errno.EADDRINUSE:
        return f"Port {settings.port} is taken by another program. Choose another one: set PORT."
    return f"Cannot listen on {settings.host}:{settings.port}: {refusal.strerror}."


if __name__ == "__main__":
    sys.exit(main())
