"""No statement may hold the database for longer than it was given.

PostgreSQL ends such a statement itself. SQLite has no clock: it asks ours now and then while it works.
"""

import time
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, event

from domain.errors import EquityError
from domain.sqlite import sqlite3

# So many of SQLite's own steps take some 10 ms. Each asking takes Python's lock, so it is not asked more often.
STEPS_BETWEEN_LOOKS = 500_000
QUERY_CANCELED = "57014"
UNTIL = "statement may run until"


class StatementTookTooLong(EquityError):
    """The database was still working on one statement when its time was over."""

    code = "TIMEOUT"

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        super().__init__(
            f"The database was asked for more than it can find within {seconds:g} seconds. Ask for less at once: "
            "a smaller `first`, a narrower `where`, fewer fields."
        )


def limit_statements(engine: Engine, seconds: float) -> None:
    """End each statement of this engine after so many seconds."""
    if engine.dialect.name == "sqlite":
        _limit_on_sqlite(engine, seconds)
    else:
        _limit_on_postgresql(engine, seconds)

    @event.listens_for(engine, "handle_error")
    def refuse(context: ExceptionContext) -> None:
        check_time(context.original_exception, seconds)


def check_time(fault: BaseException, seconds: float) -> None:
    """Raise `StatementTookTooLong` for the driver's fault that says so."""
    if was_ended(fault):
        raise StatementTookTooLong(seconds) from fault


def may_go_on(connection: Connection, seconds: float) -> None:
    """Give a statement whose rows are fetched piece by piece its time again for the next piece.

    PostgreSQL does so itself: it takes each fetching for a statement.
    """
    connection.info[UNTIL] = time.monotonic() + seconds


def _limit_on_postgresql(engine: Engine, seconds: float) -> None:
    @event.listens_for(engine, "connect")
    def limit(connection: Any, _record: Any) -> None:
        connection.execute(f"SET statement_timeout = {round(seconds * 1000)}")
        connection.commit()


def _limit_on_sqlite(engine: Engine, seconds: float) -> None:
    @event.listens_for(engine, "connect")
    def watch(connection: sqlite3.Connection, record: Any) -> None:
        def is_over() -> bool:
            until: float = record.info.get(UNTIL, float("inf"))
            return time.monotonic() > until

        connection.set_progress_handler(is_over, STEPS_BETWEEN_LOOKS)

    @event.listens_for(engine, "before_cursor_execute")
    def start(connection: Connection, *_: Any) -> None:
        connection.info[UNTIL] = time.monotonic() + seconds


def was_ended(fault: BaseException) -> bool:
    """Whether the driver's fault says that a statement was ended for its time."""
    if isinstance(fault, sqlite3.OperationalError):
        return fault.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT
    return getattr(fault, "sqlstate", None) == QUERY_CANCELED
