"""`python -m api`: the graph alone, on a port of its own, in one process or several."""

import errno
import socket
import sys
from contextlib import ExitStack

from api.serving import metrics, server
from api.settings import Settings
from domain.errors import EquityError


def main() -> int:
    settings = Settings.from_environment()
    try:
        listening = socket.create_server((settings.host, settings.port))
    except OSError as refusal:
        print(_why_not_listening(settings.host, settings.port, "PORT", refusal), file=sys.stderr)
        return 1
    with ExitStack() as stack:
        if settings.metrics_port:
            try:
                stack.enter_context(metrics.served(settings.host, settings.metrics_port))
            except OSError as refusal:
                print(
                    _why_not_listening(settings.host, settings.metrics_port, "METRICS_PORT", refusal), file=sys.stderr
                )
                return 1
        serve = server.serve if settings.workers == 1 else server.serve_with_workers
        try:
            return serve(settings, listening)
        except EquityError as refusal:
            print(f"Not started. {refusal}", file=sys.stderr)
            return 1


def _why_not_listening(host: str, port: int, setting: str, refusal: OSError) -> str:
    if refusal.errno == errno.EADDRINUSE:
        return f"Port {port} is taken by another program. Choose another one: set {setting}."
    return f"Cannot listen on {host}:{port}: {refusal.strerror}."


if __name__ == "__main__":
    sys.exit(main())
