"""How SQLite holds memory: without counting it, and with enough of it at hand for each connection.

It counts by default, for the whole process and under one lock, so that two statements at once mostly wait for each
other (docs/scale.md says what that cost). Its makers recommend to leave the
counting out (https://sqlite.org/compile.html#recommended_compile_time_options). What a statement needs for a moment
comes from a few pieces that each connection holds ready (https://sqlite.org/malloc.html#lookaside); where all of them
are in use, as in statements with lists within lists, the system is asked for each piece, which takes longer. Python has
no word for either, so a function of SQLite itself is called, which it allows only while nobody uses it.
"""

import ctypes
from importlib.util import find_spec

from domain.sqlite import LIBRARY

CONFIG_MEMSTATUS = 9
CONFIG_LOOKASIDE = 13
PIECES, PIECE_BYTES = 200, 1200  # 240 kB for each connection; many are cut into smaller pieces
STATUS_MEMORY_USED = 0
MISUSE = 21  # what it says to whoever configures it too late


def configure() -> None:
    """Set both, unless a connection is open already. Where that cannot be done, SQLite is only slower."""
    sqlite = _library()
    if sqlite is None:
        return
    sqlite.sqlite3_config.argtypes = [ctypes.c_int]  # what follows is of any kind
    if _configured(sqlite) == MISUSE and counted_bytes() == 0:
        sqlite.sqlite3_shutdown()
        _configured(sqlite)
        sqlite.sqlite3_initialize()


def _configured(sqlite: ctypes.CDLL) -> int:
    sqlite.sqlite3_config(CONFIG_LOOKASIDE, PIECE_BYTES, PIECES)
    said: int = sqlite.sqlite3_config(CONFIG_MEMSTATUS, 0)
    return said


def counted_bytes() -> int:
    """How many bytes SQLite says that it uses in this process; zero with no connection, and where it does not count."""
    sqlite = _library()
    now, most = ctypes.c_int(), ctypes.c_int()
    if sqlite is not None:
        sqlite.sqlite3_status(STATUS_MEMORY_USED, ctypes.byref(now), ctypes.byref(most), 0)
    return now.value


def _library() -> ctypes.CDLL | None:
    """The very SQLite that is used; none where it does not show its names."""
    module = find_spec(LIBRARY)
    try:
        sqlite = ctypes.CDLL(module.origin if module else None)
    except OSError:
        return None
    return sqlite if hasattr(sqlite, "sqlite3_config") else None
