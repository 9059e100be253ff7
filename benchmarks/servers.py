"""The two processes that are measured, side by side on one database: the API with one worker, and the limit."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from types import MappingProxyType

from benchmarks.data import KEPT, ROOT, Database

API = ["-m", "api"]
LIMIT = ["-m", "uvicorn", "--factory", "benchmarks.limit.app:create_app", "--no-access-log", "--log-level", "warning"]
PATIENCE = 30.0
# No more is written down of a request than the limit writes, and each answer is made anew.
AS_MEASURED = {"ENVIRONMENT": "development", "LOG_REQUESTS": "false", "KEPT_ANSWERS_MB": "0"}
ANSWERS_ARE_KEPT = {"KEPT_ANSWERS_MB": "64"}


class DidNotStart(Exception):
    """A server did not begin to listen in time."""


@contextmanager
def keeping_answers(database: Database) -> Iterator[int]:
    """The API with one worker, which gives an answer again while nothing is written; where it listens."""
    port = free_port()
    with server(API, port, database, ANSWERS_ARE_KEPT):
        yield port


@dataclass(frozen=True, slots=True)
class Ports:
    """Where the two listen."""

    api: int
    limit: int


@contextmanager
def both(database: Database) -> Iterator[Ports]:
    """The API and the limit on one database, each in a process of its own."""
    ports = Ports(free_port(), free_port())
    with ExitStack() as running:
        for command, port in ((API, ports.api), ([*LIMIT, "--port", str(ports.limit)], ports.limit)):
            running.enter_context(server(command, port, database))
        yield ports


@contextmanager
def server(
    command: list[str], port: int, database: Database, more: Mapping[str, str] = MappingProxyType({})
) -> Iterator[None]:
    settings = {"DATABASE_URL": database.url, "PORT": str(port), "HOST": "127.0.0.1", **AS_MEASURED, **more}
    said = KEPT / f"{database.name}-{command[1]}.log"
    with said.open("w") as log:
        process = subprocess.Popen(
            [sys.executable, *command], cwd=ROOT, env={**os.environ, **settings}, stdout=log, stderr=log
        )
    try:
        _wait_for(port, process, said.name)
        yield
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(port: int, process: subprocess.Popen[bytes], log: str) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise DidNotStart(f"Nothing listens on port {port}; var/bench/{log} says why.")


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port
