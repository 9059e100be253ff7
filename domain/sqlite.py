"""The SQLite that is used: one that comes with the project, or else the one that Python brings along.

The one of an operating system may be years old: some read only so many brackets within each other, fewer than a plan of
five lists has, and before 3.51.3 they can lose a write in the mode in which readers need not wait for writers.

Nobody may open a city's file with another SQLite in the same process: two of them know nothing of each other's locks.
"""

from importlib.util import find_spec
from typing import TYPE_CHECKING

IS_OURS = find_spec("pysqlite3") is not None
"""Whether it is the one that comes with the project."""

LIBRARY = "pysqlite3._sqlite3" if IS_OURS else "_sqlite3"
"""The module that holds SQLite itself, or is linked to it."""

if TYPE_CHECKING or not IS_OURS:
    import sqlite3
else:
    from pysqlite3 import dbapi2 as sqlite3

__all__ = ["IS_OURS", "LIBRARY", "sqlite3"]
