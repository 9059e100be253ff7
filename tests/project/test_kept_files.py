"""What the repository keeps can be read on any machine and holds nothing of the machine it was written on."""

import re
from pathlib import Path

LARGEST_FILE_IN_BYTES = 3_000_000
VENDORED = ("dashboard/assets/vendor/", "api/static/graphiql/")

# Written in pieces, so that this file does not find itself.
ONE_MACHINE = re.compile(
    "|".join(("/" + "work/", "/" + "home/[a-z]", "/" + "Users/[A-Za-z]", "/" + "root/", r"\.\./" + "shared"))
)
REGISTRY = re.compile(
    "|".join(("pypi" + r"\.org", "pythonhosted" + r"\.org", "registry" + r"\.npmjs", "index" + "-url +http"))
)


def text_files(root: Path, kept_files: list[Path]) -> dict[str, str]:
    named = {path.relative_to(root).as_posix(): path.read_bytes() for path in kept_files}
    return {
        name: content.decode("utf-8")
        for name, content in named.items()
        if b"\0" not in content and not name.startswith(VENDORED)
    }


def test_no_kept_file_names_a_place_on_one_machine(root: Path, kept_files: list[Path]) -> None:
    assert [name for name, text in text_files(root, kept_files).items() if ONE_MACHINE.search(text)] == []


def test_no_kept_file_names_a_package_registry(root: Path, kept_files: list[Path]) -> None:
    assert [name for name, text in text_files(root, kept_files).items() if REGISTRY.search(text)] == []


def test_no_kept_file_is_too_big_to_look_at(kept_files: list[Path]) -> None:
    assert [path.name for path in kept_files if path.stat().st_size > LARGEST_FILE_IN_BYTES] == []


def test_what_a_run_makes_is_not_kept(root: Path, kept_files: list[Path]) -> None:
    made = {".venv", "var", "node_modules", "__pycache__", ".env"}
    assert [path for path in kept_files if made & set(path.relative_to(root).parts)] == []
