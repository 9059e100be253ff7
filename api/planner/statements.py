"""A statement made once and asked often: its text, and how to fill in each caller's values."""

import base64
import re
from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Connection, Dialect, Select

from api.planner.given import Values, is_given, resolved

ONE_OUTER_COLUMN = re.compile(r" IN \((p\d+\.\w+)\)")
"""`x IN (p3.id)`: SQLite would make a list of the one value for each row instead of looking in its index."""


class Prepared:
    """One statement for one kind of database."""

    def __init__(self, statement: Select[*tuple[Any, ...]], dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect)
        state = compiled.construct_expanded_state()
        self.text = ONE_OUTER_COLUMN.sub(r" = \1", state.statement)
        self._processors = {
            name: bind.type.dialect_impl(dialect).bind_processor(dialect) for name, bind in compiled.binds.items()
        } | dict(state.processors)
        self._names = state.positiontup
        self._given = {name: value for name, value in state.parameters.items() if is_given(value)}
        self._same_for_all = {
            name: self._processed(name, value) for name, value in state.parameters.items() if name not in self._given
        }
        self._read = [
            column.type.dialect_impl(dialect).result_processor(dialect, None) for column in statement.selected_columns
        ]

    def _processed(self, name: str, value: Any) -> Any:
        processor = self._processors.get(name)
        return processor(value) if processor else value

    def filled(self, values: Values) -> Mapping[str, Any] | tuple[Any, ...]:
        """What the driver wants beside the text."""
        own = {name: self._processed(name, resolved(value, values)) for name, value in self._given.items()}
        filled: Mapping[str, Any] = {**self._same_for_all, **own} if own else self._same_for_all
        return filled if self._names is None else tuple(filled[name] for name in self._names)

    def read(self, row: tuple[Any, ...]) -> list[Any]:
        """A row's values as the types of its columns have them."""
        return [read(value) if read else value for read, value in zip(self._read, row, strict=True)]


class Asking:
    """One caller's turn at the database. What two fields ask in the same words is read once."""

    def __init__(self, connection: Connection, values: Values) -> None:
        lend_functions(connection)
        self.values = values
        self._connection = connection
        self._found: dict[str, list[tuple[Any, tuple[tuple[Any, ...], ...]]]] = {}

    def rows(self, statement: Prepared) -> list[tuple[Any, ...]]:
        """What the statement finds, as the database wrote it."""
        filled = statement.filled(self.values)
        asked = self._found.setdefault(statement.text, [])
        for with_, rows in asked:
            if with_ == filled:
                return list(rows)
        found = list(map(tuple, self._connection.exec_driver_sql(statement.text, filled)))
        asked.append((filled, tuple(found)))
        return found


def base64_of(text: str) -> str:
    """Base 64 of a text, for SQLite."""
    return base64.b64encode(text.encode()).decode()


def share_of(part: int, whole: int | None) -> str | None:
    """One number divided by another, as JSON has it, for SQLite."""
    return repr(part / whole) if whole else None


SQLITE_LACKS: Mapping[str, tuple[int, Callable[..., Any]]] = {"base64_of": (1, base64_of), "share_of": (2, share_of)}


def lend_functions(connection: Connection) -> None:
    """Give an SQLite connection the functions that its version lacks, once."""
    if connection.dialect.name != "sqlite" or "planner" in connection.info:
        return
    driver: Any = connection.connection.driver_connection
    for name, (arguments, function) in SQLITE_LACKS.items():
        driver.create_function(name, arguments, function, deterministic=True)
    connection.info["planner"] = True
