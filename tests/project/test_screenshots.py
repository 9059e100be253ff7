"""The command for the README's pictures takes pictures that are quick to load."""

import subprocess
import sys
from pathlib import Path

import pytest

LARGEST_IN_BYTES = 250_000


@pytest.mark.slow
def test_a_picture_is_taken_wide_and_as_on_a_phone(root: Path, tmp_path: Path) -> None:
    command = [sys.executable, "scripts/screenshots.py", "about-the-rules", "--edition", "published", "--phone"]
    done = subprocess.run(
        [*command, "--out", str(tmp_path)], cwd=root, check=False, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    taken = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert set(taken) == {"about-the-rules.png", "about-the-rules-390.png"}
    assert all(picture.startswith(b"\x89PNG") for picture in taken.values())
    assert all(len(picture) < LARGEST_IN_BYTES for picture in taken.values())
