"""Fetch again the web files of other people that are kept in this repository.

scripts/vendored.toml says which files, and their checksums. A file whose checksum differs is refused and nothing is
written, so a package that was changed after it was read here cannot slip in.
"""

import hashlib
import re
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LIST = ROOT / "scripts" / "vendored.toml"

FONT_FACE = re.compile(r"/\* inter-(?P<subset>[a-z-]+)-wght-normal \*/\n@font-face \{.*?\n\}", re.DOTALL)


@dataclass(frozen=True)
class VendoredFile:
    package: str
    version: str
    take: str
    path: Path
    sha256: str
    keep_subsets: tuple[str, ...]


def vendored_files() -> Iterator[VendoredFile]:
    for package in tomllib.loads(LIST.read_text(encoding="utf-8"))["package"]:
        for entry in package["files"]:
            yield _vendored_file(package, entry)


def _vendored_file(package: dict[str, Any], entry: dict[str, Any]) -> VendoredFile:
    kept_as = entry.get("keep_as", PurePosixPath(entry["take"]).name)
    return VendoredFile(
        package=package["name"],
        version=package["version"],
        take=entry["take"],
        path=ROOT / package["folder"] / kept_as,
        sha256=entry["sha256"],
        keep_subsets=tuple(entry.get("keep_subsets", ())),
    )


def fetch(package: str, version: str, into: Path) -> Path:
    """Have npm fetch one package, as published, and return the archive."""
    packed = subprocess.run(
        ["npm", "pack", "--silent", f"{package}@{version}"], cwd=into, check=True, capture_output=True, text=True
    )
    return into / packed.stdout.split()[-1]


def content(archive: Path, file: VendoredFile) -> bytes:
    with tarfile.open(archive) as packed:
        member = packed.extractfile(f"package/{file.take}")
        if member is None:
            raise FileNotFoundError(f"{file.package} {file.version} has no file {file.take}.")
        taken = member.read()
    return only_subsets(taken, file.keep_subsets) if file.keep_subsets else taken


def only_subsets(css: bytes, subsets: tuple[str, ...]) -> bytes:
    """Leave out the letters of languages that nobody reads here, and so the font files that would hold them."""
    faces = FONT_FACE.finditer(css.decode("utf-8"))
    return "".join(f"{face[0]}\n" for face in faces if face["subset"] in subsets).encode("utf-8")


def main() -> int:
    fetched: dict[VendoredFile, bytes] = {}
    with tempfile.TemporaryDirectory() as folder:
        archives: dict[str, Path] = {}
        for file in vendored_files():
            if file.package not in archives:
                archives[file.package] = fetch(file.package, file.version, Path(folder))
            fetched[file] = content(archives[file.package], file)
    different = {file: found for file, found in fetched.items() if hashlib.sha256(found).hexdigest() != file.sha256}
    for file, found in different.items():
        print(f"{file.package} {file.version} {file.take}: {hashlib.sha256(found).hexdigest()}, not {file.sha256}")
    if different:
        print("Nothing was written. If the new files are wanted, put these checksums into scripts/vendored.toml.")
        return 1
    for file, found in fetched.items():
        file.path.parent.mkdir(parents=True, exist_ok=True)
        file.path.write_bytes(found)
    print(f"{len(fetched)} files are as listed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
