"""The top level holds the four layers, the tests and what a project needs to be run and kept, and nothing else."""

from pathlib import Path

LAYERS = {"api", "dashboard", "domain", "seed_data"}
BESIDE_THEM = {"benchmarks", "docs", "scripts", "tests", ".ci"}
TO_RUN = {"Makefile", "run.py", "pyproject.toml", "requirements.lock", "requirements-dev.lock"}
TO_RUN_ON_A_SERVER = {"Dockerfile", "docker-compose.yml", ".dockerignore", ".env.example"}
TO_READ = {"README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE"}
FOR_GIT = {".gitattributes", ".gitignore"}


def test_the_top_level_holds_what_it_should(root: Path, kept_files: list[Path]) -> None:
    found = {path.relative_to(root).parts[0] for path in kept_files}
    assert found == LAYERS | BESIDE_THEM | TO_RUN | TO_RUN_ON_A_SERVER | TO_READ | FOR_GIT
