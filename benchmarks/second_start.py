"""How long a second `make run` takes until it answers, beside a program that only imports the same libraries.

Importing is the limit: no start can be faster. Run with `python -m benchmarks.second_start`.
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
LIBRARIES = "import dash, fastapi, sqlalchemy.orm, strawberry.asgi, uvicorn, yaml"
TRIES = 3
GIVE_UP_AFTER_SECONDS = 60


def seconds_to_import() -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", LIBRARIES], cwd=ROOT, check=True)
    return time.perf_counter() - started


def seconds_to_answer(database: Path) -> float:
    """Start on a database, wait for the first answer, and stop."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    settings = {**os.environ, "DATABASE_URL": f"sqlite:///{database}", "PORT": port}
    started = time.perf_counter()
    server = subprocess.Popen([sys.executable, "run.py"], cwd=ROOT, env=settings, stdout=subprocess.DEVNULL)
    try:
        wait_for_answer(f"http://127.0.0.1:{port}/health/ready", started + GIVE_UP_AFTER_SECONDS)
        return time.perf_counter() - started
    finally:
        server.send_signal(signal.SIGINT)
        server.wait()


def wait_for_answer(address: str, until: float) -> None:
    while time.perf_counter() < until:
        try:
            urlopen(address, timeout=5).close()
        except URLError:
            time.sleep(0.02)
        else:
            return
    raise TimeoutError(address)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "city.sqlite"
        first = seconds_to_answer(database)
        importing = min(seconds_to_import() for _ in range(TRIES))
        second = min(seconds_to_answer(database) for _ in range(TRIES))
    print(
        f"first start {first:.1f} s, second {second:.1f} s, imports alone {importing:.1f} s: {second / importing:.1f} x"
    )


if __name__ == "__main__":
    main()
