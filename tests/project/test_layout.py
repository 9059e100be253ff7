"""The top level holds the four layers, the tests and what a project needs to be run and kept, and nothing else."""

from pathlib import Path

TOP_LEVEL = set(
    ".ci .dockerignore .env.example .gitattributes .gitignore CHANGELOG.md CONTRIBUTING.md Dockerfile LICENSE Makefile "
    "README.md api dashboard docker-compose.yml docs domain pyproject.toml requirements-dev.lock requirements.lock "
    "run.py scripts seed_data tests".split()
)
MAY_COME = {"benchmarks"}


def test_the_top_level_holds_what_it_should(root: Path, kept_files: list[Path]) -> None:
    found = {path.relative_to(root).parts[0] for path in kept_files}
    assert found - MAY_COME == TOP_LEVEL
