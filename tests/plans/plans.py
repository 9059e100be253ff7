"""The plans that the two databases make for the statements behind the benchmark's questions."""

import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from sqlalchemy import Engine
from starlette.testclient import TestClient

from api.app import create_app
from api.planner import driver as asking
from api.planner.driver import Driver, Filled, Row
from api.planner.postgresql_driver import PostgreSQLDriver
from api.planner.sqlite_driver import SQLiteDriver
from api.settings import Settings
from benchmarks.questions import CITATIONS, QUESTIONS, Facts

# The statement is the same whichever cycle or year is asked for.
FACTS = Facts(
    "2026-11-20",
    ("FY 2026-28", "FY 2024-26"),
    ("2027-28", "2026-27", "2025-26", "2024-25"),
    "housing",
)
SCANNED = re.compile(r"SCAN (?!CONSTANT ROW)(\S+)")
MADE_MEANWHILE = re.compile(r"(?:CO-ROUTINE|MATERIALIZE) (\S+)")


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement that answers a question by plan."""

    text: str
    filled: Filled


def statements(engine: Engine) -> dict[str, list[Asked]]:
    """The statements of each question."""
    address = engine.url.render_as_string(hide_password=False)
    settings = Settings(database_url=address, kept_answers_mb=0, log_requests=False)
    asked = {}
    with TestClient(create_app(settings)) as client:
        for question in (*QUESTIONS, CITATIONS):
            request = question.request(FACTS)
            with _noted() as noted:
                assert "errors" not in client.post("/graphql", json=request).json()
            asked[question.name] = noted
    return asked


@contextmanager
def _noted() -> Iterator[list[Asked]]:
    noted: list[Asked] = []
    with ExitStack() as patches:
        for kind in (SQLiteDriver, PostgreSQLDriver):
            patches.enter_context(patch.object(kind, "rows", _noting(kind, noted)))
        yield noted


def _noting(kind: Any, noted: list[Asked]) -> Any:
    rows = kind.rows

    async def note(driver: Driver, asked: Sequence[asking.Asked]) -> list[list[Row]]:
        noted.extend(Asked(*each) for each in asked)
        found: list[list[Row]] = await rows(driver, asked)
        return found

    return note


def steps_on_postgresql(engine: Engine, asked: Asked) -> list[dict[str, Any]]:
    """All steps of the plan that serves whatever values a caller gives: the kind that is made for planned answers."""
    with engine.connect() as connection:
        driver: Any = connection.connection
        ((explained,),) = driver.execute(f"EXPLAIN (GENERIC_PLAN, FORMAT JSON) {asked.text}").fetchall()
    return list(_within(explained[0]["Plan"]))


def _within(step: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield step
    for below in step.get("Plans", ()):
        yield from _within(below)


def read_whole_on_postgresql(engine: Engine, asked: Asked) -> set[str]:
    """The tables of which every row is read, or every entry of an index."""
    ways = {"Seq Scan", "Index Scan", "Index Only Scan"}
    steps = steps_on_postgresql(engine, asked)
    return {step["Relation Name"] for step in steps if step["Node Type"] in ways and "Index Cond" not in step}


def steps_on_sqlite(engine: Engine, asked: Asked) -> list[str]:
    """All steps of the plan, in SQLite's words."""
    with engine.connect() as connection:
        return [step[-1] for step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked.text}", asked.filled)]


def read_whole_on_sqlite(engine: Engine, asked: Asked) -> set[str]:
    """The same; what the statement itself makes on its way is no table."""
    steps = "\n".join(steps_on_sqlite(engine, asked))
    return {*SCANNED.findall(steps)} - {*MADE_MEANWHILE.findall(steps)}
