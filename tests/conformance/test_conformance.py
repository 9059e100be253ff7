"""What others expect of a graph over HTTP: the audits of graphql-http, a Relay and an Apollo client."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conformance.conftest import HERE

AUDITS = 61


@pytest.mark.slow
def test_every_audit_of_graphql_over_http_is_passed(address: str, node: Callable[..., str]) -> None:
    audits = [json.loads(line) for line in node("audit.mjs", address).splitlines()]
    assert [audit for audit in audits if audit["status"] != "ok"] == []
    assert len(audits) == AUDITS


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What Relay's compiler makes of our schema and the queries in relay/. It works outside of the repository, as it
    would put what it writes under version control."""
    folder: Path = tmp_path_factory.mktemp("relay")
    shutil.copytree(HERE / "relay", folder / "relay")
    shutil.copy(HERE / "relay.config.json", folder)
    shutil.copy(HERE.parents[1] / "api" / "schema.graphql", folder)
    (folder / "compiled").mkdir()
    (folder / "compiled" / "package.json").write_text('{"type": "module"}')
    compiler = HERE / "node_modules" / ".bin" / "relay-compiler"
    done = subprocess.run(
        [compiler, "relay.config.json"], cwd=folder, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "compiled"


@pytest.mark.slow
def test_a_relay_client_reads_a_list_page_by_page_below_a_record_known_by_its_id(
    address: str, node: Callable[..., str], compiled: Path
) -> None:
    key = "office-of-racial-equity-work-plan-2023-24"
    read = json.loads(node("relay.mjs", address, str(compiled), key))
    assert read["pages"] == [3, 6, 9]
    assert len(set(read["read"])) == 9


@pytest.mark.slow
def test_an_apollo_client_continues_a_list_and_keeps_each_record_once(address: str, node: Callable[..., str]) -> None:
    read = json.loads(node("apollo.mjs", address))
    assert len(set(read["codes"])) == len(read["codes"]) == 6
    assert read["total"] > 6
    assert read["keptAs"].startswith("Department:")
    assert read["kept"]["code"] == read["codes"][0]
    assert read["kept"]["name"]
    assert read["departments"] == 6
