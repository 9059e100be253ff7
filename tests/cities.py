"""Databases that are filled once in a run of the tests, on each engine, and copied for each test that wants its own."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

from sqlalchemy import Engine, make_url, text

from domain.database import open_database, writing
from domain.migrations.steps import upgrade
from seed_data.illustrative import load_illustrative
from seed_data.load import load_published

Fill = Callable[[Engine], None]
DAY = date(2026, 11, 20)
LOADED_AT = datetime(DAY.year, DAY.month, DAY.day, 12, tzinfo=UTC)
NOTHING = "template0"
_numbers = count(1)


class Cities:
    """Copies of filled databases: a SQLite file is copied as a file, a PostgreSQL database by the server."""

    def __init__(self, folder: Path, server: str) -> None:
        self._folder = folder
        self._server = server
        self._filled: set[tuple[str, Fill]] = set()

    @contextmanager
    def copy(self, engine: str, fill: Fill) -> Iterator[str]:
        """The address of a database of one's own that holds what `fill` writes; dropped afterwards."""
        kept = at(self._server, fill.__name__) if engine == "postgresql" else self._file(fill.__name__)
        if (engine, fill) not in self._filled:
            if engine == "postgresql":
                create_database(self._server, fill.__name__)
            _filled(kept, fill)
            self._filled.add((engine, fill))
        if engine == "postgresql":
            yield from fresh_postgresql_database(self._server, fill.__name__)
            return
        own = self._file(f"city_{next(_numbers)}")
        shutil.copy(_path(kept), _path(own))
        try:
            yield own
        finally:
            _path(own).unlink()

    def _file(self, name: str) -> str:
        return f"sqlite:///{self._folder / name}.sqlite"


def _path(address: str) -> Path:
    return Path(address.removeprefix("sqlite:///"))


def with_tables(engine: Engine) -> None:
    """All tables and no rows."""
    upgrade(engine)


def published_edition(engine: Engine) -> None:
    """What the documents say, loaded at `LOADED_AT`."""
    upgrade(engine)
    with writing(engine) as session:
        load_published(session, now=LOADED_AT)


def illustrative_edition(engine: Engine) -> None:
    """The same with a made-up city around it, as of `DAY`."""
    published_edition(engine)
    with writing(engine) as session:
        load_illustrative(session, DAY)


def _filled(address: str, fill: Fill) -> None:
    engine = open_database(address)
    fill(engine)
    engine.dispose()


def fresh_postgresql_database(server: str, template: str = NOTHING) -> Iterator[str]:
    """Make a database on the server, as a copy of another, and drop it afterwards."""
    name = f"city_{next(_numbers)}"
    create_database(server, name, template)
    try:
        yield at(server, name)
    finally:
        _command(server, f"DROP DATABASE {name} WITH (FORCE)")


def create_database(server: str, name: str, template: str = NOTHING) -> None:
    """Make a database, in the place of one that an earlier run may have left on the server."""
    _command(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    _command(server, f"CREATE DATABASE {name} TEMPLATE {template}")


def at(server: str, name: str) -> str:
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def _command(server: str, command: str) -> None:
    admin = open_database(server).execution_options(isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(command))
    admin.dispose()
