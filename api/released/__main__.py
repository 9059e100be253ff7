"""`python -m api.released` compares the schema with the last released one; `... freeze` keeps it for this version."""

import sys
import tomllib
from pathlib import Path

from api.released.promise import FOLDER, Release, changes, releases
from api.schema import printed

PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


def this_version() -> str:
    """The version that pyproject.toml names."""
    return str(tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["version"])


def check(against: Release | None) -> int:
    """Name what breaks a promise, and what may surprise; the exit code of the command."""
    if against is None:
        print("No schema was released yet.")
        return 0
    found = changes(against.schema, printed())
    for change in found.dangerous:
        print(f"may surprise: {change}")
    for change in found.breaking:
        print(f"BREAKS: {change}", file=sys.stderr)
    if found.breaking:
        print(f"This was promised in {against.version}. See docs/deprecation.md.", file=sys.stderr)
    return 1 if found.breaking else 0


def freeze() -> int:
    """Keep the schema as that of this version, unless it breaks a promise of an earlier one."""
    version = this_version()
    earlier = [release for release in releases() if release.version != version]
    if check(earlier[-1] if earlier else None):
        return 1
    (FOLDER / f"{version}.graphql").write_text(printed(), encoding="utf-8")
    print(f"Kept as the schema of {version}.")
    return 0


def main(arguments: list[str]) -> int:
    if arguments == ["freeze"]:
        return freeze()
    if arguments:
        print(__doc__, file=sys.stderr)
        return 2
    released = releases()
    return check(released[-1] if released else None)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
