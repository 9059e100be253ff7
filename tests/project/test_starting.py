"""Starting, starting again and stopping: nothing is lost, and whoever is refused is told why in a sentence."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest

from tests.browser.servers import free_port, running, wait_until_it_answers

pytestmark = pytest.mark.slow

SERVERS = {"run.py": ["run.py"], "api": ["-m", "api"], "dashboard": ["-m", "dashboard"]}


def rows(database: Path) -> list[str]:
    """Everything that a database file holds."""
    connection = sqlite3.connect(database)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def refusal_of(command: list[str], folder: Path, **settings: str) -> str:
    """What a program says when it will not start."""
    with running(command, folder, **settings) as program:
        assert program.process.wait(60) == 1, program.said
        assert "Traceback" not in program.said
        return program.said


@contextmanager
def serving(name: str, folder: Path, database: Path) -> Iterator[str]:
    """The port of a server that answers; in the end Ctrl-C stops it without a complaint."""
    port = str(free_port())
    health = "/health/live" if name == "dashboard" else "/health/ready"
    with running(SERVERS[name], folder, DATABASE_URL=f"sqlite:///{database}", PORT=port) as program:
        wait_until_it_answers(f"http://127.0.0.1:{port}{health}", program)
        yield port
        assert program.interrupt() == 0
        assert "Traceback" not in program.said
        assert "Error" not in program.said


@pytest.fixture(scope="module")
def illustrative(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file in which the illustrative edition was loaded by a first start."""
    folder = tmp_path_factory.mktemp("illustrative")
    database = folder / "city.sqlite"
    with serving("run.py", folder, database):
        pass
    return database


def test_a_second_start_loses_nothing(illustrative: Path, tmp_path: Path) -> None:
    before = rows(illustrative)
    with serving("run.py", tmp_path, illustrative):
        pass
    assert rows(illustrative) == before


@pytest.mark.parametrize("name", SERVERS)
def test_a_taken_port_is_named_with_the_way_to_choose_another_and_ctrl_c_stops_whoever_has_it(
    name: str, illustrative: Path, tmp_path: Path
) -> None:
    with serving(name, tmp_path / "first", illustrative) as port:
        said = refusal_of(SERVERS[name], tmp_path / "second", DATABASE_URL=f"sqlite:///{illustrative}", PORT=port)
    assert port in said
    assert "PORT" in said


@pytest.mark.parametrize(
    ("setting", "named"),
    [({"HOST": "192.0.2.1"}, "192.0.2.1"), ({"WORKERS": "2"}, "WORKERS"), ({"METRICS_PORT": "1"}, "METRICS_PORT")],
)
def test_what_one_process_cannot_do_is_said(setting: dict[str, str], named: str, tmp_path: Path) -> None:
    said = refusal_of(["run.py"], tmp_path, **{"PORT": str(free_port()), **setting})
    assert named in said
    assert "taken" not in said


def test_in_production_a_database_with_made_up_records_is_refused(illustrative: Path, tmp_path: Path) -> None:
    """As it is by `python -m api`: see tests/api/test_command.py."""
    settings = {"DATABASE_URL": f"sqlite:///{illustrative}", "ENVIRONMENT": "production", "EDITION": "published"}
    said = refusal_of(["run.py"], tmp_path, PORT=str(free_port()), **settings)
    assert "illustrative" in said.lower()


@pytest.mark.parametrize("command", [["run.py"], ["-m", "seed_data", "--migrate"]], ids=["run.py", "seed_data"])
def test_production_makes_no_illustrative_records(command: list[str], tmp_path: Path) -> None:
    database = tmp_path / "city.sqlite"
    settings = {"DATABASE_URL": f"sqlite:///{database}", "ENVIRONMENT": "production", "EDITION": "illustrative"}
    said = refusal_of(command, tmp_path, PORT=str(free_port()), **settings)
    assert "illustrative" in said.lower()
    assert not any("generator" in row for row in (rows(database) if database.exists() else []))


def test_loading_by_itself_is_enough_for_an_api_and_a_dashboard_of_their_own(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'city.sqlite'}"
    load = ["-m", "seed_data", "--edition", "published", "--migrate"]
    with running(load, tmp_path / "load", DATABASE_URL=database) as loading:
        assert loading.process.wait(60) == 0, loading.said
    port = str(free_port())
    with running(["-m", "api"], tmp_path / "api", DATABASE_URL=database, PORT=port) as api:
        graph = f"http://127.0.0.1:{port}"
        wait_until_it_answers(f"{graph}/health/ready", api)
        query = '{ workPlan(fiscalYear: "2023-24") { completion { completed outOf ongoing } } }'
        answer = httpx2.post(f"{graph}/graphql", json={"query": query}, trust_env=False).json()
    assert answer == {"data": {"workPlan": {"completion": {"completed": 17, "outOf": 24, "ongoing": 2}}}}
