"""SQLite keeps no count of its memory, so that two readers do not wait for one lock, and has enough of it at hand."""

import subprocess
import sys

import pytest

from domain.sqlite import sqlite3
from domain.sqlite_memory import PIECE_BYTES, PIECES

USED = """
import {module} as sqlite3
{before}
import domain
from domain import sqlite_memory
{after}
held = sqlite3.connect(":memory:")
held.execute("CREATE TABLE held (id)")
print(sqlite_memory.counted_bytes())
"""
COUNTING_AGAIN = """
sqlite_memory._library().sqlite3_shutdown()
sqlite_memory._library().sqlite3_config(sqlite_memory.CONFIG_MEMSTATUS, 1)
"""


def counted(before: str = "", after: str = "") -> int:
    """The bytes that SQLite has counted in a new process that does this before and after it knows the domain."""
    asked = [sys.executable, "-c", USED.format(module=sqlite3.__name__, before=before, after=after)]
    return int(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)


@pytest.mark.parametrize("before", ["", "sqlite3.connect(':memory:').close()"])
def test_memory_is_not_counted(before: str) -> None:
    assert counted(before) == 0


def test_it_is_counted_on_where_a_connection_was_open_before() -> None:
    assert counted("open_before = sqlite3.connect(':memory:')") > 0


def test_each_connection_has_enough_at_hand_for_lists_within_lists() -> None:
    assert counted(after=COUNTING_AGAIN) > PIECES * PIECE_BYTES
    less = "sqlite_memory._library().sqlite3_config(sqlite_memory.CONFIG_LOOKASIDE, 0, 0)"
    assert counted(after=f"{COUNTING_AGAIN}\n{less}") < PIECES * PIECE_BYTES
