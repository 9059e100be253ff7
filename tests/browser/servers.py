"""The programs that the browser tests look at, each a process of its own on a free port of this machine.

Four situations: the illustrative edition in one process, as `make run` serves it; the published edition with API and
dashboard apart, as a production server runs them; a city of which nothing was entered; and a dashboard whose API does
not answer.
"""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from domain.database import open_database
from domain.migrations.steps import upgrade

ROOT = Path(__file__).resolve().parents[2]
ILLUSTRATIVE, PUBLISHED, EMPTY, API_DOWN = "illustrative", "published", "empty city", "api down"
SITUATIONS = (ILLUSTRATIVE, PUBLISHED, EMPTY, API_DOWN)
# All tests ask from one address, more in a minute than any one reader; tests/api/test_rate_limits.py tests that limit.
SERVER = {"ENVIRONMENT": "production", "EDITION": "published", "RATE_LIMIT_COST_PER_MINUTE": "0"}
READY_WITHIN_SECONDS = 240.0
STOPPED_WITHIN_SECONDS = 30.0


@dataclass(frozen=True)
class Served:
    """Where a situation can be seen; `graph` is the API's address, where there is one."""

    address: str
    graph: str


@dataclass(frozen=True)
class Program:
    """A process that serves, and the file that takes what it prints."""

    process: subprocess.Popen[bytes]
    said_in: Path

    @property
    def said(self) -> str:
        return self.said_in.read_text(encoding="utf-8")

    def interrupt(self) -> int:
        """What Ctrl-C does; returns the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(STOPPED_WITHIN_SECONDS)

    def interrupt_all(self) -> int:
        """The same in a terminal, where Ctrl-C reaches the programs that this one started as well."""
        os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(STOPPED_WITHIN_SECONDS)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(command: Sequence[str], folder: Path, **settings: str) -> Iterator[Program]:
    """Run one of the project's programs until the end of the block; `folder` takes what it prints."""
    folder.mkdir(parents=True, exist_ok=True)
    said_in = folder / "said.txt"
    with said_in.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, *command], cwd=ROOT, env=environment(**settings), stdout=output, stderr=subprocess.STDOUT
        )
    try:
        yield Program(process, said_in)
    finally:
        if process.poll() is None:
            process.terminate()
        process.wait(STOPPED_WITHIN_SECONDS)


def environment(**settings: str) -> dict[str, str]:
    """This machine's environment with these settings of ours, and with none that someone exported here."""
    ours = {"DATABASE_URL": "", "EDITION": "illustrative", "ENVIRONMENT": "development", "HOST": "127.0.0.1"}
    return {**os.environ, "PYTHONUNBUFFERED": "1", **ours, **settings}


def wait_until_it_answers(address: str, program: Program, within: float = READY_WITHIN_SECONDS) -> None:
    until = time.monotonic() + within
    while time.monotonic() < until:
        assert program.process.poll() is None, f"It stopped before it answered and said:\n{program.said}"
        if answers(address):
            return
        time.sleep(0.05)
    raise AssertionError(f"{address} did not answer within {within} seconds. It said:\n{program.said}")


def answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=10):
            return True
    except HTTPError as refusal:
        refusal.close()
        return False
    except (URLError, OSError):
        return False


@contextmanager
def all_situations(folder: Path) -> Iterator[dict[str, Served]]:
    """Start all programs at once and wait for each."""
    with ExitStack() as stack:
        waiting: list[tuple[str, Program]] = []

        def start(command: Sequence[str], name: str, health: str, **settings: str) -> str:
            port = free_port()
            address = f"http://127.0.0.1:{port}"
            program = stack.enter_context(running(command, folder / name, PORT=str(port), **settings))
            waiting.append((address + health, program))
            return address

        given = _given()
        illustrative = start(["run.py"], ILLUSTRATIVE, "/health/ready", DATABASE_URL=_file(folder, ILLUSTRATIVE))
        served = {ILLUSTRATIVE: Served(illustrative, f"{illustrative}/graphql")}
        for situation, make in ((PUBLISHED, _load_published), (EMPTY, _make_tables)):
            if situation in given:
                continue
            database = _file(folder, situation)
            make(database)
            graph = (
                start(["-m", "api"], f"{situation} api", "/health/ready", DATABASE_URL=database, **SERVER) + "/graphql"
            )
            served[situation] = Served(
                start(["-m", "dashboard"], situation, "/health/live", API_URL=graph, **SERVER), graph
            )
        nobody = f"http://127.0.0.1:{free_port()}/graphql"
        served[API_DOWN] = Served(
            start(["-m", "dashboard"], API_DOWN, "/health/live", API_URL=nobody, **SERVER), nobody
        )
        for address, program in waiting:
            wait_until_it_answers(address, program)
        yield {**served, **given}


def _given() -> dict[str, Served]:
    """The published edition, where it is served already: `scripts/check_postgresql.py` tests what it has started."""
    dashboard, graph = os.environ.get("EQUITY_LEDGER_DASHBOARD"), os.environ.get("EQUITY_LEDGER_GRAPH")
    return {PUBLISHED: Served(dashboard, graph)} if dashboard and graph else {}


def _file(folder: Path, name: str) -> str:
    return f"sqlite:///{folder / name.replace(' ', '-')}.sqlite"


def _make_tables(database: str) -> None:
    """All tables and not one row."""
    engine = open_database(database)
    upgrade(engine)
    engine.dispose()


def _load_published(database: str) -> None:
    command = [sys.executable, "-m", "seed_data", "--migrate"]
    subprocess.run(command, cwd=ROOT, env=environment(DATABASE_URL=database, **SERVER), check=True, capture_output=True)
