"""SQLite keeps no count of its memory, so that two readers do not wait for one lock."""

import subprocess
import sys

import pytest

from domain.sqlite import sqlite3

USED = """
import {module} as sqlite3
{before}
import domain
from domain.sqlite_memory import counted_bytes
held = sqlite3.connect(":memory:")
held.execute("CREATE TABLE held (id)")
print(counted_bytes())
"""


def counted(before: str) -> int:
    """The bytes that SQLite has counted in a new process that does this before it knows the domain."""
    asked = [sys.executable, "-c", USED.format(module=sqlite3.__name__, before=before)]
    return int(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)


@pytest.mark.parametrize("before", ["", "sqlite3.connect(':memory:').close()"])
def test_memory_is_not_counted(before: str) -> None:
    assert counted(before) == 0


def test_it_is_counted_on_where_a_connection_was_open_before() -> None:
    assert counted("open_before = sqlite3.connect(':memory:')") > 0
