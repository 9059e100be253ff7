"""`python -m api`, as a process of its own."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx2

from tests.api.asking import Graph

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120  # seconds: a busy machine takes long to start a process


def started(**settings: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "api"],
        cwd=ROOT,
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_it_answers_where_it_says_and_stops_when_told(published: Graph) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with started(PORT=str(port), DATABASE_URL=published.database_url) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        assert said == f"The graph is at http://127.0.0.1:{port}/graphql\n"
        response = httpx2.get(f"http://127.0.0.1:{port}/health/ready", timeout=PATIENCE)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)
    assert response.json() == {"status": "ready"}


def test_a_taken_port_is_named_in_a_sentence(published: Graph) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with started(PORT=str(port), DATABASE_URL=published.database_url) as process:
            _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert said == f"Port {port} is taken by another program. Choose another one: set PORT.\n"


def test_production_does_not_start_on_illustrative_records(illustrative: Graph) -> None:
    settings = {"DATABASE_URL": illustrative.database_url, "ENVIRONMENT": "production"}
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        settings["PORT"] = str(probe.getsockname()[1])
    with started(**settings) as process:
        _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert said.startswith("Not started. This database holds illustrative records, which are made up")
    assert "Traceback" not in said
