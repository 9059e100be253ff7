"""What the database writes down for a rule, and what the rule reads there: values on their way through JSON."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Date, Integer, func, select
from sqlalchemy.dialects.sqlite.base import SQLiteDialect

from api.planner.json_text import WRITERS, Text, fixed, joined, listed
from api.planner.mapped import Place, Rows, place_of
from api.planner.pieces import Listed

AS_IN_JSON: Any = SQLiteDialect()
"""SQLite has days and words as JSON has them: as texts."""

ANY_DAY = date(2000, 1, 1)
"""For a statement of which only the columns are looked at."""

Read = Callable[[Sequence[Any]], list[Any]]


def told(value: ColumnElement[Any]) -> Text:
    """A day, a number, a word, or yes or no; NULL for none."""
    match value.type:
        case Date():
            kind = "Date"
        case Boolean():
            kind = "Boolean"
        case Integer():
            kind = "Int"
        case _:
            kind = "String"
    return WRITERS[kind](value)


def told_rows(rows: Rows, near: Place) -> Text:
    """All values of all rows of a statement, which may speak of the row that it stands in."""
    return told_of(place_of(rows, near.fresh(), near))


def told_of(found: Place) -> Text:
    """All values of all rows at a place."""
    values = listed(told(found[name]) for name in found.columns)
    texts = select(values.label("t")).select_from(found.selectable).subquery(found.fresh())
    return select(joined("[", func.coalesce(Listed(texts.c.t), fixed("")), "]")).scalar_subquery()


def reader(columns: Iterable[ColumnElement[Any]]) -> Read:
    """How to read the values of these columns, as their types have them."""
    reads = _reads(columns)
    return lambda row: [read(value) if read else value for read, value in zip(reads, row, strict=True)]


def rows_reader(columns: Iterable[ColumnElement[Any]]) -> Callable[[str], list[Any]]:
    """How to read what `told_of` has written of rows with these columns."""
    columns = [*columns]
    if not any(_reads(columns)):
        return json.loads
    read = reader(columns)
    return lambda text: [read(row) for row in json.loads(text)]


def _reads(columns: Iterable[ColumnElement[Any]]) -> list[Callable[[Any], Any] | None]:
    return [column.type.dialect_impl(AS_IN_JSON).result_processor(AS_IN_JSON, None) for column in columns]
