"""Every command that make knows can be found with `make help`."""

import re
import subprocess
from pathlib import Path

TARGET = re.compile(r"^([a-z][a-z-]*):(?! export)", re.MULTILINE)
STEPS = {"environment", "environment-dev", "browser", "node"}  # what other commands need first


def make(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)


def test_make_help_names_every_command(root: Path) -> None:
    commands = set(TARGET.findall((root / "Makefile").read_text(encoding="utf-8"))) - STEPS
    helped = {line.split()[1] for line in make(root, "help").stdout.splitlines()}
    assert helped == commands
    assert {"run", "test", "check", "schema", "migration", "format", "screenshots", "published", "clean"} <= helped


def test_make_alone_says_what_can_be_done(root: Path) -> None:
    assert make(root).stdout == make(root, "help").stdout


def test_a_migration_needs_words_for_what_changed(root: Path) -> None:
    refused = make(root, "migration")
    assert refused.returncode != 0
    assert refused.stdout.startswith("Say what changed: make migration m=")
