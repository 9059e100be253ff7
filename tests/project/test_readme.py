"""What the README tells people to type works, and what it says the graph answers is what the graph answers."""

import itertools
import json
import re
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.browser.servers import Program, environment, free_port, wait_until_it_answers

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
PICTURE = re.compile(r"!\[(?P<words>[^\]]*)\]\((?P<path>[^)]+)\)")
ADDRESS = re.compile(r"http://127\.0\.0\.1:8050(/[\w/-]*)")
PROGRAM = re.compile(r"(make|python|docker|git|\./|\.ci/)")
LARGEST_PICTURE_IN_BYTES = 250_000

BLOCKS = [(match["language"], match["text"]) for match in BLOCK.finditer(README)]
COMMANDS = [line for language, text in BLOCKS if language == "console" for line in text.splitlines() if line]
QUERIES = [
    (text, json.loads(answer))
    for (language, text), (next_language, answer) in itertools.pairwise(BLOCKS)
    if (language, next_language) == ("graphql", "json")
]
MENTIONED = [words for words in INLINE.findall(BLOCK.sub("", README)) if PROGRAM.match(words) and " " in words]

# How each command is tried. One that is not named here has not been tried, and the first test below says so.
SERVE_ALL = {"make run", "make run PORT=8060", "make published"}
SERVE_A_PART = {"python -m api": "/health/live", "python -m dashboard": "/health/live"}
END_BY_THEMSELVES = {"python -m domain.migrations upgrade", "python -m seed_data"}
TRIED_ELSEWHERE = {
    "make test": "CI runs it, and this test with it",
    "make screenshots": "test_screenshots.py",
    "make bench-pages": "tests/benchmarks/test_pages.py tries its parts",
    "make check-accessibility": "tests/browser/test_accessibility.py, which it runs on more",
    "docker compose up": "test_services.py",
}


def test_the_readme_has_commands_and_queries_with_their_answers() -> None:
    assert len(COMMANDS) >= 2
    assert len(QUERIES) >= 3
    assert len([language for language, _ in BLOCKS if language == "graphql"]) == len(QUERIES)


def test_every_command_of_the_readme_is_tried() -> None:
    tried = SERVE_ALL | SERVE_A_PART.keys() | END_BY_THEMSELVES | TRIED_ELSEWHERE.keys()
    assert {*COMMANDS, *MENTIONED} <= tried


def test_what_ci_runs_is_the_command_that_the_readme_names() -> None:
    assert "make test" in COMMANDS
    called = [line for line in (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines() if line.startswith("exec ")]
    assert called == ["exec make test </dev/null"]


def test_every_file_that_the_readme_leads_to_is_there() -> None:
    assert [link for link in LINK.findall(README) if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("picture", list(PICTURE.finditer(README)), ids=lambda match: str(match["path"]))
def test_a_picture_says_in_words_what_it_shows_and_is_quick_to_load(picture: re.Match[str]) -> None:
    assert len(picture["words"]) > 20
    content = (ROOT / picture["path"]).read_bytes()
    assert content.startswith(b"\x89PNG")
    assert len(content) < LARGEST_PICTURE_IN_BYTES


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory, kept_files: list[Path]) -> Path:
    """The kept files in a folder of their own, with the environment that this test runs in."""
    folder = tmp_path_factory.mktemp("clone")
    for path in kept_files:
        copy = folder / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, copy)
    (folder / ".venv").symlink_to(Path(sys.prefix), target_is_directory=True)
    return folder


@contextmanager
def typed(command: str, folder: Path, **settings: str) -> Iterator[Program]:
    """Run a command as a terminal does: in a process group of its own, which Ctrl-C interrupts as a whole."""
    parts = [sys.executable if part == "python" else part for part in command.split()]
    said_in = folder / "said.txt"
    with said_in.open("wb") as output:
        process = subprocess.Popen(
            parts, cwd=folder, env=environment(**settings), stdout=output, stderr=subprocess.STDOUT, process_group=0
        )
    program = Program(process, said_in)
    try:
        yield program
    finally:
        if process.poll() is None:
            program.interrupt_all()
        process.wait(20)


def stopped_cleanly(program: Program) -> bool:
    program.interrupt_all()
    return "Traceback" not in program.said and "Error" not in program.said


@pytest.mark.slow
@pytest.mark.parametrize("command", sorted(SERVE_ALL & {*COMMANDS, *MENTIONED}))
def test_a_serving_command_answers_at_the_addresses_that_the_readme_gives(clone: Path, command: str) -> None:
    port = str(free_port())
    asked = re.sub(r"PORT=\d+", f"PORT={port}", command)
    with typed(asked, clone, PORT=port) as program:
        wait_until_it_answers(f"http://127.0.0.1:{port}/health/ready", program)
        paths = set(ADDRESS.findall(README))
        assert "/" in paths
        for path in paths:
            address = f"http://127.0.0.1:{port}{path}"
            assert address in program.said
            assert httpx2.get(address, headers={"Accept": "text/html"}, trust_env=False).status_code == 200
        edition = ask(f"http://127.0.0.1:{port}/graphql", "{ edition { name } }")["edition"]["name"]
        assert edition == ("PUBLISHED" if command == "make published" else "ILLUSTRATIVE")
        assert stopped_cleanly(program)


@pytest.mark.slow
def test_the_parts_run_one_after_the_other_as_the_readme_says(clone: Path, tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'parts.sqlite'}"
    parts = [command for command in COMMANDS if command in END_BY_THEMSELVES | SERVE_A_PART.keys()]
    assert set(parts) == END_BY_THEMSELVES | SERVE_A_PART.keys()
    for command in parts:
        port = str(free_port())
        settings = {"DATABASE_URL": database, "PORT": port, "API_URL": "http://127.0.0.1:1/graphql"}
        with typed(command, clone, **settings) as program:
            if command in SERVE_A_PART:
                wait_until_it_answers(f"http://127.0.0.1:{port}{SERVE_A_PART[command]}", program)
                assert stopped_cleanly(program)
            else:
                assert program.process.wait(60) == 0, program.said


def ask(address: str, query: str) -> dict[str, Any]:
    answer: dict[str, Any] = httpx2.post(address, json={"query": query}, trust_env=False).json()
    assert "errors" not in answer
    data: dict[str, Any] = answer["data"]
    return data


@pytest.fixture
async def published_graph(tmp_path: Path) -> AsyncIterator[httpx2.AsyncClient]:
    """The API over the published facts, in this process."""
    from api.app import create_app
    from api.settings import Settings
    from domain.database import open_database, writing
    from domain.migrations.steps import upgrade
    from seed_data.load import load_published

    database = f"sqlite:///{tmp_path / 'published.sqlite'}"
    engine = open_database(database)
    upgrade(engine)
    with writing(engine) as session:
        load_published(session)
    engine.dispose()
    app = create_app(Settings(database_url=database))
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://graph") as client:
        yield client


async def test_every_query_of_the_readme_is_answered_as_it_says(published_graph: httpx2.AsyncClient) -> None:
    for query, answer in QUERIES:
        response = await published_graph.post("/graphql", json={"query": query})
        assert response.json() == {"data": answer.get("data", answer)}, query
