"""Rows that SQLite hands over as one are the rows that it would have handed over one by one."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Date, Float, Integer, Select, String, cast, literal, select, union_all

from api.planner.driver import Asked, Driver
from api.planner.statements import Asking, Packed, packed
from domain.database import open_database

ENGINE = open_database("sqlite://")
TYPES: Mapping[str, Any] = {"text": String, "other": String, "name": String, "day": Date, "number": Integer}
ROWS = [
    ('"José\\u001f"', '{"a":[1,2]}', 'quote " and \\ back', date(2026, 2, 28), 1),
    ('""', "null", None, None, 2),
    ('"a"', "{}", "", date(1999, 12, 31), None),
]


class OneConnection:
    """Asks the database in memory."""

    async def rows(self, asked: Sequence[Asked]) -> list[list[Any]]:
        with ENGINE.connect() as connection:
            return [[*map(tuple, connection.exec_driver_sql(text, tuple(filled)))] for text, filled in asked]


def listed(*names: str) -> Select[*tuple[Any, ...]]:
    """A statement that finds these columns of the rows, in their order."""
    known = [dict(zip(TYPES, row, strict=True)) for row in ROWS]
    found = union_all(*(select(*(literal(row[name], TYPES[name]).label(name) for name in names)) for row in known))
    return select(found.subquery())


async def read(statement: Select[*tuple[Any, ...]], texts: int) -> list[tuple[Any, ...]]:
    made = packed(statement, texts, ENGINE.dialect)
    driver: Driver = OneConnection()  # type: ignore[assignment]
    return [tuple(row) for row in made.read_all(await Asking(driver, {}).rows(made.asked))]


@pytest.mark.parametrize(
    ("names", "texts"),
    [(("text", "other", "day", "number"), 2), (("text", "name"), 1), (("name", "day", "number"), 0)],
)
async def test_rows_in_one_are_the_rows_one_by_one(names: tuple[str, ...], texts: int) -> None:
    assert isinstance(packed(listed(*names), texts, ENGINE.dialect), Packed)
    places = [[*TYPES].index(name) for name in names]
    assert await read(listed(*names), texts) == [tuple(row[place] for place in places) for row in ROWS]


async def test_no_rows_are_none() -> None:
    assert await read(listed("text", "name").where(literal(value=False)), 1) == []


async def test_no_digit_of_a_fraction_is_lost() -> None:
    third = select(cast(0.1 + 0.2, Float).label("number"))
    assert await read(third, 0) == [(0.1 + 0.2,)]
