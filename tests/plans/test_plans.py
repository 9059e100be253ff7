"""No question of the benchmark reads all reports or all actions at scale 100: the database reaches them by an index.

What may be read whole is named here: the tables that stay short however long a city reports. Scale 100 takes minutes to
build, so the plans are made without its rows (tests/plans/statistics.py). SCALE_100="sqlite:///... postgresql://..."
compares them with those that are made with the rows.
"""

import os

import pytest
from sqlalchemy import Engine, text

from benchmarks.questions import CITATIONS, QUESTIONS
from domain.database import open_database
from tests.plans.plans import (
    Asked,
    read_whole_on_postgresql,
    read_whole_on_sqlite,
    statements,
    steps_on_postgresql,
    steps_on_sqlite,
)

SHORT = {"budget_years", "cycles", "departments", "reaps"}
LONG = {"actions", "answers", "goals", "measures", "meetings", "progress_reports", "readings", "worksheet_stages"}
"""Where most of what cites a source stands."""
every_question = pytest.mark.parametrize("name", [question.name for question in QUESTIONS])


@pytest.fixture(scope="session")
def asked_of_postgresql(large_postgresql: Engine) -> dict[str, list[Asked]]:
    return statements(large_postgresql)


@pytest.fixture(scope="session")
def asked_of_sqlite(any_sqlite: Engine) -> dict[str, list[Asked]]:
    return statements(any_sqlite)


@every_question
@pytest.mark.postgresql
def test_postgresql_reads_short_tables_only_from_end_to_end(
    large_postgresql: Engine, asked_of_postgresql: dict[str, list[Asked]], name: str
) -> None:
    assert asked_of_postgresql[name]
    for asked in asked_of_postgresql[name]:
        assert read_whole_on_postgresql(large_postgresql, asked) <= SHORT


@every_question
def test_sqlite_reads_short_tables_only_from_end_to_end(
    any_sqlite: Engine, asked_of_sqlite: dict[str, list[Asked]], name: str
) -> None:
    assert asked_of_sqlite[name]
    for asked in asked_of_sqlite[name]:
        assert read_whole_on_sqlite(any_sqlite, asked) <= SHORT


@pytest.mark.postgresql
def test_a_page_of_what_cites_a_source_is_read_in_the_order_of_indexes(
    large_postgresql: Engine,
    any_sqlite: Engine,
    asked_of_postgresql: dict[str, list[Asked]],
    asked_of_sqlite: dict[str, list[Asked]],
) -> None:
    """Nothing long is read whole, nor sorted to find where the page begins."""
    (on_postgresql,), (on_sqlite,) = asked_of_postgresql[CITATIONS.name], asked_of_sqlite[CITATIONS.name]
    assert not read_whole_on_postgresql(large_postgresql, on_postgresql) & LONG
    sorted_there = [
        step for step in steps_on_postgresql(large_postgresql, on_postgresql) if step["Node Type"] == "Sort"
    ]
    assert (
        not {step["Relation Name"] for sort in sorted_there for step in sort["Plans"] if "Relation Name" in step} & LONG
    )
    steps = steps_on_sqlite(any_sqlite, on_sqlite)
    found = {table for table in LONG for step in steps if f"ix_{table}_source_id_line_id (source_id=?)" in step}
    assert found == LONG
    assert sum("USE TEMP B-TREE FOR ORDER BY" in step for step in steps) <= 2


@pytest.mark.postgresql
def test_a_table_that_is_read_whole_is_found_out(large_postgresql: Engine, any_sqlite: Engine) -> None:
    everything = Asked("SELECT note FROM progress_reports WHERE note = 'x'", ())
    assert read_whole_on_postgresql(large_postgresql, everything) == {"progress_reports"}
    assert read_whole_on_sqlite(any_sqlite, everything) == {"progress_reports"}


@pytest.mark.postgresql
def test_postgresql_believes_in_a_million_reports(large_postgresql: Engine) -> None:
    with large_postgresql.connect() as connection:
        (plan,) = connection.scalars(text("EXPLAIN (FORMAT JSON) SELECT * FROM progress_reports")).all()
        assert plan[0]["Plan"]["Plan Rows"] > 1_000_000
        assert connection.scalar(text("SELECT count(*) FROM progress_reports")) == 0


@pytest.mark.postgresql
@pytest.mark.skipif("SCALE_100" not in os.environ, reason="SCALE_100 names no databases to compare with")
@every_question
def test_the_plans_are_those_made_with_the_rows(
    large_postgresql: Engine,
    any_sqlite: Engine,
    asked_of_postgresql: dict[str, list[Asked]],
    asked_of_sqlite: dict[str, list[Asked]],
    name: str,
) -> None:
    sqlite, postgresql = map(open_database, os.environ["SCALE_100"].split())
    for asked in asked_of_postgresql[name]:
        assert _shape(large_postgresql, asked) == _shape(postgresql, asked)
    for asked in asked_of_sqlite[name]:
        assert steps_on_sqlite(any_sqlite, asked) == steps_on_sqlite(sqlite, asked)
    sqlite.dispose()
    postgresql.dispose()


def _shape(engine: Engine, asked: Asked) -> list[tuple[str, str | None, str | None]]:
    steps = steps_on_postgresql(engine, asked)
    return [(step["Node Type"], step.get("Relation Name"), step.get("Index Name")) for step in steps]
