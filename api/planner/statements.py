"""A statement made once and asked often: its text, and how to fill in each caller's values."""

import json
import re
from collections.abc import AsyncIterator, Callable, Hashable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import reduce
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Dialect, Float, Numeric, Select, func, null, select
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import NullType

from api.planner.driver import Asked, Driver, Filled, Row
from api.planner.given import Given, Values, is_given, resolved
from api.planner.pieces import Fixed

ONE_OUTER_COLUMN = re.compile(r" IN \((p\d+\.\w+)\)")
"""`x IN (p3.id)`: SQLite would make a list of the one value for each row instead of looking in its index."""

NUMERIC = 1700
"""What PostgreSQL calls its exact numbers, which are all the numbers with a fraction here; SQLAlchemy asks for it."""


def is_plain(value: Any) -> bool:
    """Whether a value may stand in a statement itself: a number, or a word that SQL cannot read as anything else."""
    if isinstance(value, list):
        return bool(value) and all(map(is_plain, value))
    is_word = isinstance(value, str) and value.isascii() and value.isidentifier()
    return (is_word or isinstance(value, int)) and not is_given(value)


def _writing_plain_values(compiler: type[SQLCompiler]) -> type[SQLCompiler]:
    """Writes what is plain into the statement: every value beside it takes time whenever the statement is asked.

    What one variable gives is one value beside it, where the database can take it several times. Leaves out what says
    nothing.
    """
    same: dict[Hashable, BindParameter[Any]] = {}

    class Writer(compiler):  # type: ignore[valid-type, misc]
        def visit_bindparam(self, bindparam: BindParameter[Any], **kw: Any) -> str:
            if isinstance(bindparam.value, Given):
                bindparam = same.setdefault((bindparam.value.get, type(bindparam.type)), bindparam)
            kw["literal_binds"] = is_plain(bindparam.value) and not isinstance(bindparam.type, NullType)
            return str(super().visit_bindparam(bindparam, **kw))

        def limit_clause(self, select: Any, **kw: Any) -> str:
            # SQLite gets OFFSET 0 even where none is asked for, and then counts down to it for each row.
            return str(super().limit_clause(select, **kw)).removesuffix(" OFFSET 0")

    return Writer


@dataclass(frozen=True, slots=True)
class Filling:
    """A value that each caller has an own one of, what the driver makes of it, and the places where it stands."""

    value: Any
    processor: Callable[[Any], Any] | None
    places: list[int]


class Prepared:
    """One statement for one kind of database."""

    def __init__(self, statement: Select[*tuple[Any, ...]], dialect: Dialect) -> None:
        compiled = _writing_plain_values(dialect.statement_compiler)(dialect, statement)
        state = compiled.construct_expanded_state()
        self.text = ONE_OUTER_COLUMN.sub(r" = \1", state.statement)
        types = {name: bind.type for name, bind in compiled.binds.items()}
        processors = {name: type_.dialect_impl(dialect).bind_processor(dialect) for name, type_ in types.items()}
        processors |= dict(state.processors)
        self._filled: list[Any] = []
        self._given: dict[Hashable, Filling] = {}
        self._last: tuple[Values, Filled] = {}, ()
        """The values that were filled in last, and what came of them."""
        for place, name in enumerate(state.positiontup or ()):
            value, processor = state.parameters[name], processors.get(name)
            is_own = is_given(value)
            self._filled.append(None if is_own else processor(value) if processor else value)
            if is_own:
                # What one variable gave is worked out once, however many places it stands in.
                key = (value.get, type(types.get(name))) if isinstance(value, Given) else place
                self._given.setdefault(key, Filling(value, processor, [])).places.append(place)
        self._read = [
            column.type.dialect_impl(dialect).result_processor(dialect, NUMERIC)
            for column in statement.selected_columns
        ]

    def filled(self, values: Values) -> Filled:
        """What the driver wants beside the text."""
        if values is self._last[0]:
            return self._last[1]
        filled = [*self._filled]
        for given in self._given.values():
            own = resolved(given.value, values)
            own = given.processor(own) if given.processor else own
            for place in given.places:
                filled[place] = own
        self._last = values, tuple(filled)
        return self._last[1]

    def read_all(self, rows: Sequence[Row]) -> Sequence[Sequence[Any]]:
        """All rows, if need be read one by one."""
        return [self.read(row) for row in rows] if any(self._read) else rows

    def read(self, row: Row) -> list[Any]:
        """A row's values as the types of its columns have them."""
        return [read(value) if read else value for read, value in zip(self._read, row, strict=True)]


class Asking:
    """One caller's turn at the database. What two fields ask in the same words is read once."""

    def __init__(self, driver: Driver, values: Values) -> None:
        self.values = values
        self._driver = driver
        self._is_of_one_moment = False
        self.asked = 0
        """How many statements were asked so far."""
        self._found: list[tuple[Asked, list[Row]]] = []

    @asynccontextmanager
    async def one_moment(self) -> AsyncIterator[None]:
        """Meanwhile every statement sees the same records, whatever others write."""
        if self._is_of_one_moment:
            yield
            return
        self._found.clear()
        async with self._driver.snapshot():
            self._is_of_one_moment = True
            try:
                yield
            finally:
                self._is_of_one_moment = False

    async def rows_with(self, statement: Prepared, values: Values) -> Sequence[Sequence[Any]]:
        """What the statement finds with other values than the caller's."""
        [found] = await self._driver.rows([(statement.text, statement.filled(values))])
        return statement.read_all(found)

    async def rows(self, statement: Prepared) -> list[Row]:
        """What the statement finds, as the database wrote it."""
        [found] = await self.rows_of_each([statement])
        return found

    async def rows_of_each(self, statements: Sequence[Prepared]) -> list[list[Row]]:
        """What each of several statements finds."""
        asked = [(each.text, each.filled(self.values)) for each in statements]
        if not self._found:  # as for most answers, which ask one statement
            return await self._ask(asked)
        known = [before for before, _ in self._found]
        new = [each for each in asked if each not in known]
        if new:
            await self._ask(new)
        return [next(rows for before, rows in self._found if before == each) for each in asked]

    async def _ask(self, asked: Sequence[Asked]) -> list[list[Row]]:
        self.asked += len(asked)
        found = await self._driver.rows(asked)
        self._found += zip(asked, found, strict=True)
        return found


class RowByRow:
    """A statement that finds rows, each of which begins with so many texts in JSON."""

    def __init__(self, statement: Select[*tuple[Any, ...]], _texts: int, dialect: Dialect) -> None:
        self.asked = self._rows = Prepared(statement, dialect)
        """What the database is asked; it finds the same as before where no record has changed."""

    def rows(self, found: list[Row]) -> Sequence[Row]:
        """The rows, as the database wrote them."""
        return found

    def read(self, row: Row) -> list[Any]:
        """A row's values as the types of its columns have them."""
        return self._rows.read(row)

    def read_all(self, found: list[Row]) -> Sequence[Sequence[Any]]:
        """All rows, if need be read one by one."""
        return self._rows.read_all(self.rows(found))


class Packed(RowByRow):
    """The same for SQLite, put together into one row: waiting for each of fifty takes longer than reading them.

    JSON holds neither of the characters between texts and between rows.
    """

    BETWEEN_TEXTS, BETWEEN_ROWS = "\x1f", "\x1e"

    def __init__(self, statement: Select[*tuple[Any, ...]], texts: int, dialect: Dialect) -> None:
        self._rows = Prepared(statement, dialect)
        self._texts = texts
        named = [column.label(f"c{number}") for number, column in enumerate(statement.selected_columns)]
        columns = [*statement.with_only_columns(*named, maintain_column_froms=True).subquery().c]
        text = reduce(lambda one, next_: one + Fixed(self.BETWEEN_TEXTS) + next_, columns[:texts]) if texts else null()
        others = func.json_group_array(func.json_array(*columns[texts:]))
        self.asked = Prepared(select(func.group_concat(text, Fixed(self.BETWEEN_ROWS)), others), dialect)

    def rows(self, found: list[Row]) -> Sequence[Row]:
        ((texts, others),) = found
        rest: list[list[Any]] = json.loads(others)
        if texts is None:
            return [tuple(values) for values in rest]
        rows = texts.split(self.BETWEEN_ROWS)
        if self._texts == 1:
            return [(row, *values) for row, values in zip(rows, rest, strict=True)]
        return [(*row.split(self.BETWEEN_TEXTS), *values) for row, values in zip(rows, rest, strict=True)]


def packed(statement: Select[*tuple[Any, ...]], texts: int, dialect: Dialect) -> RowByRow:
    """The shorter way to a statement's rows, of which each begins with so many texts in JSON."""
    others = [*statement.selected_columns][texts:]
    can_be_packed = dialect.name == "sqlite" and all(_is_exact_in_json(column) for column in others)
    return (Packed if can_be_packed else RowByRow)(statement, texts, dialect)


def _is_exact_in_json(column: ColumnElement[Any]) -> bool:
    """Whether SQLite loses nothing of a value when it writes it into JSON, as it does of long fractions."""
    return not isinstance(column.type, Float | Numeric)
