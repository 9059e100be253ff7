"""Which SQLite is used, and that who reads does not wait there for who writes."""

import platform
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select, text

from domain import database
from domain.database import WAL_IS_SAFE_FROM, open_database, reading, writing
from domain.models import Source
from domain.sqlite import IS_OURS, sqlite3
from tests.cities import Cities, with_tables

BUILT_FOR = {("linux", "x86_64"), ("darwin", "arm64"), ("win32", "AMD64")}
COMES_BUILT = (sys.platform, platform.machine()) in BUILT_FOR and sys.version_info < (3, 15)
ours = pytest.mark.skipif(
    not IS_OURS, reason="The SQLite of this machine may be too old to read while somebody writes."
)


def source(key: str) -> Source:
    return Source(key=key, title="A page", kind="public_page", edition="published", addresses=["example.org"])


def keys(address: str) -> list[str]:
    with reading(open_database(address)) as session:
        return [*session.scalars(select(Source.key).order_by(Source.key))]


@pytest.fixture
def address(cities: Cities) -> Iterator[str]:
    with cities.copy("sqlite", with_tables) as own:
        yield own


@pytest.mark.skipif(not COMES_BUILT, reason="It does not come built for this machine.")
def test_the_sqlite_that_comes_along_may_be_read_while_somebody_writes() -> None:
    assert IS_OURS
    assert sqlite3.sqlite_version_info >= WAL_IS_SAFE_FROM


@ours
def test_who_reads_sees_what_was_there_before_an_unfinished_write(address: str) -> None:
    with writing(open_database(address)) as session:
        session.add(source("before"))
        session.flush()
        session.add_all(source(f"many {number}") for number in range(20_000))  # more than stays in memory meanwhile
        session.flush()
        assert keys(address) == []
    assert len(keys(address)) == 20_001


@ours
def test_a_file_of_the_older_kind_is_read_while_it_is_written_and_changes_its_kind_later(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'city.sqlite'}"
    with create_engine(address, module=sqlite3).connect() as older:
        older.execute(text("CREATE TABLE held (id)"))
        older.commit()
        older.execute(text("INSERT INTO held VALUES (1)"))
        assert how_it_is_kept(address) == "delete"
        older.commit()
    assert how_it_is_kept(address) == "wal"


@ours
def test_an_older_sqlite_takes_back_the_log_that_it_could_lose_a_write_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"sqlite:///{tmp_path / 'city.sqlite'}"
    assert how_it_is_kept(address) == "wal"
    monkeypatch.setattr(database, "_log_is_safe", lambda: False)
    assert how_it_is_kept(address) == "delete"


def test_a_file_that_may_not_be_written_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "city.sqlite"
    with create_engine(f"sqlite:///{path}", module=sqlite3).begin() as made:
        made.execute(text("CREATE TABLE held (id)"))
    with open_database(f"sqlite:///file:{path}?mode=ro&uri=true").connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM held")).scalar_one() == 0


def how_it_is_kept(address: str) -> str:
    engine = open_database(address)
    with engine.connect() as connection:
        kept: str = connection.execute(text("PRAGMA journal_mode")).scalar_one()
    engine.dispose()
    return kept
