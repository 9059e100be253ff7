"""The command for pictures takes each page in every look, and shows them side by side."""

import subprocess
import sys
from pathlib import Path

import pytest

LARGEST_IN_BYTES = 250_000


@pytest.mark.slow
def test_a_picture_is_taken_in_every_look(root: Path, tmp_path: Path) -> None:
    command = [sys.executable, "scripts/screenshots.py", "about-the-rules", "--edition", "published"]
    done = subprocess.run(
        [*command, "--out", str(tmp_path)], cwd=root, check=False, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    taken = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    looks = ("light", "dark", "phone", "print")
    assert set(taken) == {"index.html", *(f"about-the-rules.{look}.png" for look in looks)}
    pictures = [picture for name, picture in taken.items() if name.endswith(".png")]
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)


def test_the_readme_s_pictures_are_quick_to_load(root: Path) -> None:
    pictures = list((root / "docs" / "screenshots").glob("*.png"))
    assert pictures
    assert all(picture.stat().st_size < LARGEST_IN_BYTES for picture in pictures)
