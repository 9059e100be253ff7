"""The published files in a folder of the test's own, where one entry can be spoiled to see what is said of it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from seed_data import kept_text
from seed_data.published import files

Edit = Callable[[str, str, str], Path]


@pytest.fixture
def published_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "published"
    folder.mkdir()
    for path in files.FOLDER.glob("*.yaml"):
        shutil.copy(path, folder)
    return folder


@pytest.fixture
def documents_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    shutil.copytree(kept_text.FOLDER, folder)
    return folder


@pytest.fixture
def edit(published_folder: Path) -> Edit:
    """Replace, in one of the files, a text that stands there exactly once; returns the folder."""

    def replace(file: str, old: str, new: str) -> Path:
        path = published_folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")
        return published_folder

    return replace
