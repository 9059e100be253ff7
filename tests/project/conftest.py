import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def kept_files(root: Path) -> list[Path]:
    """The files that the repository keeps: what a newcomer's clone holds."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, check=True, capture_output=True, text=True)
    return [path for name in listed.stdout.split("\0") if name and (path := root / name).is_file()]
