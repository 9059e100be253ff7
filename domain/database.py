"""Opening the database, and the two ways to use it: to read, and to write in one piece.

SQLite needs telling: keep foreign keys, wait for a lock, and take the write lock at the start of a write, since a
lock taken halfway fails under load instead of waiting.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from domain.sqlite import sqlite3
from domain.statement_timeout import limit_statements

WAL_IS_SAFE_FROM = (3, 51, 3)  # older versions can lose a write when the log is reset


def open_database(url: str, statement_timeout: float | None = None) -> Engine:
    """An engine for an address such as `sqlite:///city.sqlite` or `postgresql://user:secret@host/city`.

    A statement that runs for longer than `statement_timeout` seconds is ended with `StatementTookTooLong`.
    """
    engine = _opened(url)
    if statement_timeout:
        limit_statements(engine, statement_timeout)
    return engine


def _opened(url: str) -> Engine:
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        engine = create_engine(address, module=sqlite3)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    # The connection that was used last is used next: it has statements prepared that the others have not.
    engine = create_engine(address, pool_pre_ping=True, pool_use_lifo=True)
    event.listen(engine, "connect", _prepare_postgresql)
    return engine


def _prepare_postgresql(connection: Any, _record: Any) -> None:
    """What is asked twice is prepared, and its way chosen once: choosing takes longer than most statements do."""
    connection.prepare_threshold = 1
    connection.execute("SET plan_cache_mode = force_generic_plan")
    connection.commit()


def _prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy's own BEGIN below, not the driver's
    for pragma in ("foreign_keys = ON", "busy_timeout = 5000", "case_sensitive_like = ON"):
        connection.execute(f"PRAGMA {pragma}")
    # Stays with the file. A file that may not be written, or that somebody has open just now, stays as it is.
    with suppress(sqlite3.OperationalError):
        connection.execute(f"PRAGMA journal_mode = {'WAL' if _log_is_safe() else 'DELETE'}")


def _log_is_safe() -> bool:
    return sqlite3.sqlite_version_info >= WAL_IS_SAFE_FROM


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """A session that only reads; its records can be used after it is closed.

    On PostgreSQL each statement sees what is there when it begins, so a transaction around them would only take time,
    and psycopg forgets with the ROLLBACK at its end what it has prepared.
    """
    each_alone = {} if engine.dialect.name == "sqlite" else {"isolation_level": "AUTOCOMMIT"}
    with Session(engine.execution_options(**each_alone), expire_on_commit=False) as session:
        yield session


@contextmanager
def snapshot(engine: Engine) -> Iterator[Session]:
    """A session that only reads, and sees the same records all the time, whatever others write."""
    if engine.dialect.name == "postgresql":
        engine = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    with Session(engine, expire_on_commit=False) as session:
        yield session
        session.commit()  # psycopg forgets with each ROLLBACK what it has prepared


@contextmanager
def writing(engine: Engine) -> Iterator[Session]:
    """A session whose changes are all saved at its end, or none of them."""
    with Session(engine.execution_options(writes=True)) as session, session.begin():
        yield session


def own_connection(engine: Engine) -> Any:
    """A connection of the driver's own kind, which belongs to whoever asks for it and is closed by them."""
    lent = engine.raw_connection()
    connection = lent.dbapi_connection
    lent.detach()
    return connection


def errors_of(engine: Engine) -> type[Exception]:
    """What the driver raises when the database refuses or cannot be reached."""
    errors: type[Exception] = engine.dialect.loaded_dbapi.Error
    return errors
