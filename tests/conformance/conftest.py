"""The API as a process of its own over published facts, and a way to run others' programs against it."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.servers import SERVER, free_port, running, wait_until_it_answers
from tests.cities import Cities, published_edition

HERE = Path(__file__).parent
HOW_TO_MEND = (
    "Node or its packages are missing. Run `make check-conformance`, which installs them or says what to install."
)


@pytest.fixture(scope="session")
def address(cities: Cities, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the graph is."""
    folder, port = tmp_path_factory.mktemp("conformance"), free_port()
    with (
        cities.copy("sqlite", published_edition) as database,
        running(["-m", "api"], folder, DATABASE_URL=database, PORT=str(port), **SERVER) as program,
    ):
        wait_until_it_answers(f"http://127.0.0.1:{port}/health/ready", program)
        yield f"http://127.0.0.1:{port}/graphql"


@pytest.fixture(scope="session")
def node() -> Callable[..., str]:
    """Run a script of this folder; what it prints."""
    found = shutil.which("node")
    assert found, HOW_TO_MEND
    assert (HERE / "node_modules").is_dir(), HOW_TO_MEND

    def run(script: str, *arguments: str) -> str:
        asked = [found, str(HERE / script), *arguments]
        done = subprocess.run(asked, capture_output=True, text=True, timeout=120, check=False, env=os.environ)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run
