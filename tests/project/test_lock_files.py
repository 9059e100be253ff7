"""Both lock files name exact versions with checksums, and agree with each other."""

import re
from pathlib import Path

import pytest

LOCKS = ["requirements.lock", "requirements-dev.lock"]
PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?P<marker> ; [^\\]+)? \\$")


def pins(lock: Path) -> dict[str, frozenset[str]]:
    """Each pinned package, with its version and marker, and the checksums its files may have."""
    checksums: dict[str, set[str]] = {}
    pinned = ""
    for line in lock.read_text(encoding="utf-8").splitlines():
        if match := PIN.match(line):
            pinned = f"{match['name']}=={match['version']}{match['marker'] or ''}"
            checksums[pinned] = set()
        elif "--hash=" in line:
            checksums[pinned].add(line.strip(" \\"))
        else:
            assert line.lstrip().startswith("#"), f"A line that is neither a pin nor a checksum: {line}"
    return {pin: frozenset(found) for pin, found in checksums.items()}


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_has_its_checksums(root: Path, name: str) -> None:
    locked = pins(root / name)
    assert locked
    assert [pin for pin, checksums in locked.items() if not checksums] == []


def test_the_lock_for_development_holds_all_that_the_lock_for_running_holds(root: Path) -> None:
    assert pins(root / LOCKS[0]).items() <= pins(root / LOCKS[1]).items()


@pytest.mark.parametrize("name", ["diskcache", "ariadne-codegen", "sgqlc", "pymupdf"])
def test_a_package_that_was_decided_against_is_in_no_lock(root: Path, name: str) -> None:
    assert not any(pin.startswith(f"{name}==") for lock in LOCKS for pin in pins(root / lock))
