"""Web files of other people are kept exactly as they were published, or as scripts/vendored.toml says they were cut."""

import hashlib
import tomllib
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = tomllib.loads((ROOT / "scripts/vendored.toml").read_text(encoding="utf-8"))["package"]
CHECKSUMS = {
    f"{package['folder']}/{file.get('keep_as', PurePosixPath(file['take']).name)}": file["sha256"]
    for package in PACKAGES
    for file in package["files"]
}


@pytest.mark.parametrize("name", CHECKSUMS)
def test_a_vendored_file_has_its_listed_checksum(name: str) -> None:
    assert hashlib.sha256((ROOT / name).read_bytes()).hexdigest() == CHECKSUMS[name]


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: str(package["name"]))
def test_a_vendored_package_comes_with_its_version_its_licence_and_the_reason_for_it(package: dict[str, str]) -> None:
    assert package["version"]
    assert package["licence"] in {"MIT", "OFL-1.1"}
    assert package["why"].endswith(".")
    assert any("LICENSE" in file["take"] for file in PACKAGES[PACKAGES.index(package)]["files"])


@pytest.mark.parametrize("folder", ["dashboard/assets/vendor", "api/static/graphiql"])
def test_no_file_lies_beside_the_vendored_ones_that_the_list_does_not_name(folder: str) -> None:
    lying_there = {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*") if path.is_file()}
    assert lying_there == {name for name in CHECKSUMS if name.startswith(f"{folder}/")}
