"""`python -m seed_data` on its own: what it says when it works, and when it will not."""

from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from domain.database import open_database, reading
from domain.sources.models import Source
from seed_data.__main__ import main


@pytest.fixture(autouse=True)
def _settings_of_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a developer's .env nor the environment decides what these tests load."""
    monkeypatch.chdir(tmp_path)
    for name in ("EDITION", "DATABASE_URL", "ENVIRONMENT"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def address(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'city.sqlite'}"


def sources(address: str) -> int:
    engine = open_database(address)
    with reading(engine) as session:
        found = session.scalar(select(func.count()).select_from(Source)) or 0
    engine.dispose()
    return found


def test_without_tables_it_says_how_to_make_them(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--edition", "published", "--database", address]) == 1
    assert "The database has no tables yet" in capsys.readouterr().err


def test_it_loads_published_facts_and_the_second_time_changes_nothing(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--edition", "published", "--database", address, "--migrate"]) == 0
    assert "446 records were made or changed." in capsys.readouterr().out
    assert main(["--edition", "published", "--database", address]) == 0
    assert "They were all there already." in capsys.readouterr().out
    assert sources(address) == 7


def test_production_is_never_given_made_up_records(
    address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ENVIRONMENT", "production")
    assert main(["--edition", "published", "--database", address, "--migrate"]) == 0
    assert main(["--edition", "illustrative", "--database", address]) == 1
    assert "which are made up, and ENVIRONMENT is production" in capsys.readouterr().err
    assert sources(address) == 7


def test_the_environment_says_what_to_load_when_the_command_does_not(
    address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EDITION", "published")
    monkeypatch.setenv("DATABASE_URL", address)
    assert main(["--migrate"]) == 0
    assert "Illustrative" not in capsys.readouterr().out
    assert sources(address) == 7


@pytest.mark.postgresql
def test_postgresql_knows_at_once_what_was_loaded(database_url: str) -> None:
    assert main(["--edition", "published", "--migrate", "--database", database_url]) == 0
    engine = open_database(database_url)
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            known = connection.scalar(text("SELECT reltuples FROM pg_class WHERE relname = 'sources'"))
            assert known == connection.scalar(select(func.count()).select_from(Source))
        else:  # its plans are those without figures
            assert connection.scalar(text("SELECT count(*) FROM sqlite_master WHERE name = 'sqlite_stat1'")) == 0
    engine.dispose()
