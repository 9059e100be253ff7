"""The API as the service that it is on a server: processes behind one port, counted, badly treated, told to stop."""

import json
import re
import signal
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest

from api.serving.http_protocol import HEAD_BYTES
from tests.api.asking import Graph
from tests.browser.servers import Program, free_port, running, wait_until_it_answers

pytestmark = pytest.mark.slow

ASK = json.dumps({"query": "{ rules { key } }"}).encode()
PATIENCE_S = 60
DELAY_S = 2


@dataclass(frozen=True)
class Service:
    program: Program
    port: int
    metrics_port: int

    def get(self, path: str, port: int | None = None) -> httpx2.Response:
        return httpx2.get(f"http://127.0.0.1:{port or self.port}{path}", timeout=PATIENCE_S, trust_env=False)

    def connection(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE_S)

    def is_open(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def number(self, name: str) -> float:
        """The sum of all that Prometheus reads under this name."""
        lines = self.get("/metrics", self.metrics_port).text.splitlines()
        return sum(float(line.rpartition(" ")[2]) for line in lines if re.match(rf"equity_ledger_{name}\b", line))


@pytest.fixture
def service(published: Graph, tmp_path: Path) -> Iterator[Service]:
    """One process over SQLite, two workers over PostgreSQL."""
    port, metrics_port = free_port(), free_port()
    settings = {
        "DATABASE_URL": published.database_url,
        "PORT": str(port),
        "METRICS_PORT": str(metrics_port),
        "WORKERS": "2" if published.database_url.startswith("postgresql") else "1",
        "SHUTDOWN_DELAY_S": str(DELAY_S),
        "ENVIRONMENT": "production",
        "EDITION": "published",
    }
    with running(["-m", "api"], tmp_path, **settings) as program:
        wait_until_it_answers(f"http://127.0.0.1:{port}/health/ready", program)
        yield Service(program, port, metrics_port)


def test_it_counts_and_logs_refuses_an_endless_head_and_ends_in_good_order(service: Service) -> None:
    it_counts_for_all_workers_on_a_port_of_its_own_and_logs_a_line_a_request(service)
    it_does_not_read_a_head_without_an_end_for_ever(service)
    told_to_stop_it_says_so_first_then_ends_what_it_was_asked_and_then_itself(service)


def it_counts_for_all_workers_on_a_port_of_its_own_and_logs_a_line_a_request(service: Service) -> None:
    before = service.number("requests_total")
    statuses = [service.get("/graphql?query={rules{key}}").status_code for _ in range(8)]
    assert statuses == [200] * 8
    assert service.number("requests_total") == before + 8
    assert service.number("requests_in_flight") == 0
    assert service.get("/metrics").status_code == 404
    lines = [json.loads(line) for line in service.program.said.splitlines() if line.startswith("{")]
    asked = [line for line in lines if line["path"] == "/graphql"]
    assert [(line["event"], line["status"], line["method"]) for line in asked] == [("request", 200, "GET")] * 8
    assert len({line["request"] for line in asked}) == 8
    assert "rules" not in service.program.said


def it_does_not_read_a_head_without_an_end_for_ever(service: Service) -> None:
    with service.connection() as endless:
        endless.sendall(b"GET / HTTP/1.1\r\nx: ")
        for _ in range(2 * HEAD_BYTES // 1024):
            try:
                endless.sendall(b"x" * 1024)
            except ConnectionError:
                break
        assert endless.recv(100).startswith(b"HTTP/1.1 400 ")


def told_to_stop_it_says_so_first_then_ends_what_it_was_asked_and_then_itself(service: Service) -> None:
    with service.connection() as slow:
        head = b"POST /graphql HTTP/1.1\r\nhost: city\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n"
        slow.sendall(head % len(ASK) + ASK[:5])
        time.sleep(0.3)  # until a worker has begun with it
        service.program.process.send_signal(signal.SIGTERM)
        assert not_ready(service) == "The process was told to stop."
        until = time.monotonic() + PATIENCE_S
        while service.is_open():
            assert time.monotonic() < until
            time.sleep(0.05)
        slow.sendall(ASK[5:])
        answer = slow.makefile("rb").read()
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert b'{"data":{"rules":[' in answer
    assert service.program.process.wait(PATIENCE_S) == 0
    assert "Traceback" not in service.program.said


def not_ready(service: Service) -> str:
    """Why it is not ready any more, as soon as it says so; it still answers meanwhile."""
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        answer = service.get("/health/ready")
        if answer.status_code == 503:
            why: str = answer.json()["why"]
            return why
        assert answer.status_code == 200
        time.sleep(0.02)
    raise AssertionError("It stayed ready.")
