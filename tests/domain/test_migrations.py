"""Every step of the tables' history goes down and up again under a whole city's records, and loses none of those that
both of its sides can hold. A new step is tried without anybody having to name it here.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, MetaData, Table, insert, inspect, select, text

from domain.database import open_database, writing
from domain.migrations import steps
from domain.models import CitywideStrategy, Pillar, Record, Source
from tests.cities import Cities, illustrative_edition

pytestmark = [pytest.mark.postgresql, pytest.mark.slow]

Contents = dict[str, dict[str, list[Any]]]
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
COUNTS = {"reap_versions": {"version", "written_by"}}
"""A step that fills a column of a REAP writes to it, and whoever keeps counts of its actions is to notice."""
TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}


@pytest.fixture(scope="session")
def records(cities: Cities) -> Iterator[list[tuple[Table, list[dict[str, Any]]]]]:
    """Something for every table."""
    with cities.copy("sqlite", illustrative_edition) as address:
        yield _records(open_database(address))


def _records(engine: Engine) -> list[tuple[Table, list[dict[str, Any]]]]:
    with writing(engine) as session:
        source_id = session.scalars(select(Source.id).order_by(Source.id)).first()
        pillar_id = session.scalars(select(Pillar.id).order_by(Pillar.id)).first()
        session.add(CitywideStrategy(key="s", pillar_id=pillar_id, wording="Año de José", source_id=source_id))
        session.flush()
        tables = Record.metadata.sorted_tables
        found = [(table, [dict(row) for row in session.execute(select(table)).mappings()]) for table in tables]
    engine.dispose()
    return found


@pytest.fixture
def city(url_with_tables: str, records: list[tuple[Table, list[dict[str, Any]]]]) -> Iterator[Engine]:
    """A database with something in every table."""
    engine = open_database(url_with_tables)
    with engine.execution_options(writes=True).begin() as connection:
        for table, rows in records:
            assert rows, f"Nothing is in {table.name}."
            connection.execute(insert(table), rows)
    yield engine
    engine.dispose()


def test_every_step_goes_down_and_up_under_a_whole_city(city: Engine) -> None:
    built = structure(city)
    *later, (first, _) = newest_first()
    for step, below in later:
        goes_down_and_up(city, step, below)
        steps.downgrade(city, below)
    assert steps.current_step(city) == first
    steps.downgrade(city)
    assert inspect(city).get_table_names() == ["alembic_version"]
    with pytest.raises(steps.TablesAreMissing, match="has no tables yet"):
        steps.check_tables(city)
    steps.upgrade(city)
    steps.check_tables(city)
    assert (steps.differences(city), structure(city)) == ([], built)


def goes_down_and_up(city: Engine, step: str, below: str) -> None:
    above, built = contents(city), structure(city)
    steps.downgrade(city, below)
    lowered = contents(city)
    assert in_both(lowered, above) == in_both(above, lowered)
    steps.upgrade(city, step)
    again = contents(city)
    assert in_both(again, lowered) == in_both(above, lowered)
    assert folded(again, lowered) == folded(above, lowered), "What follows from other columns comes back."
    assert structure(city) == built


def newest_first() -> list[tuple[str, str]]:
    """Each step with the one below it."""
    history = ScriptDirectory(str(steps.HERE)).walk_revisions()
    return [(step.revision, str(step.down_revision or "base")) for step in history]


def contents(engine: Engine) -> Contents:
    """All values of each column of each table that there is."""
    tables = MetaData()
    tables.reflect(engine)
    found: Contents = {}
    with engine.connect() as connection:
        for name, table in tables.tables.items():
            if name != "alembic_version":
                rows = connection.execute(select(table).order_by(table.c.id)).all()
                found[name] = {column.name: [row[at] for row in rows] for at, column in enumerate(table.c)}
    return found


def in_both(these: Contents, others: Contents) -> Contents:
    """What these hold in the tables and columns that the others have too, but for counts of what was written."""
    return {
        table: {
            column: values
            for column, values in columns.items()
            if column in others[table].keys() - COUNTS.get(table, set())
        }
        for table, columns in these.items()
        if table in others
    }


def folded(these: Contents, lowered: Contents) -> Contents:
    """The columns that follow others of the same record, of tables that the step has left."""
    return {
        table: {
            each.name: these[table][each.name]
            for each in Record.metadata.tables[table].c
            if "folds" in each.info and each.name in these[table]  # the step may be older than the column
        }
        for table in lowered
    }


def structure(engine: Engine) -> set[tuple[str, ...]]:
    """The indexes, and the triggers by which reports stay as they are."""
    looked = inspect(engine)
    with engine.connect() as connection:
        found = {("trigger", *row) for row in connection.execute(text(TRIGGERS[engine.dialect.name]))}
    for table in looked.get_table_names():
        found |= {(table, *(column or "" for column in index["column_names"])) for index in looked.get_indexes(table)}
    return found


def test_tables_newer_than_the_program_ask_for_a_newer_program() -> None:
    assert "newer version of this program" in str(steps.TablesAreMissing("0009", "0008"))
    assert "upgrade" in str(steps.TablesAreMissing("0007", "0008"))
