"""How one root field is answered once its statements are made."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, Self

from graphql import DocumentNode, GraphQLSchema, execute_sync
from sqlalchemy import Dialect, Select

from api.connections import Page, cursor
from api.planner.given import Values
from api.planner.pieces import Sent
from api.planner.statements import Asking, Prepared, RowByRow


class Answer(Protocol):
    """Something that can be asked of the database any number of times."""

    @property
    def statements_at_most(self) -> int:
        """How many statements it asks that have to see the same records, if every one is needed."""

    async def text(self, asking: Asking) -> bytes:
        """The answer as JSON, in UTF-8. Raises `UnicodeError` for half of a character."""


@dataclass(frozen=True, slots=True)
class WholeText:
    """The database writes all of it; no row is no value."""

    statement: Prepared
    statements_at_most = 1

    @classmethod
    def of(cls, statement: Select[*tuple[Any, ...]], dialect: Dialect) -> Self:
        """The one text that a statement finds."""
        sent = [Sent(column) for column in statement.selected_columns]
        return cls(Prepared(statement.with_only_columns(*sent, maintain_column_froms=True), dialect))

    async def text(self, asking: Asking) -> bytes:
        rows = await asking.rows(self.statement)
        return bytes(rows[0][0]) if rows else b"null"


@dataclass(frozen=True, slots=True)
class Known:
    """The same for everybody."""

    json: str
    statements_at_most = 0

    async def text(self, _asking: Asking) -> bytes:
        return self.json.encode()


@dataclass(frozen=True, slots=True)
class OfItself:
    """What the graph says of itself. It is long, so it is not kept here but made again."""

    schema: GraphQLSchema
    document: DocumentNode
    statements_at_most = 0

    async def text(self, _asking: Asking) -> bytes:
        ((_, said),) = (execute_sync(self.schema, self.document).data or {}).items()
        return json.dumps(said, separators=(",", ":"), ensure_ascii=False).encode()


@dataclass(frozen=True, slots=True)
class Found:
    """One page as it was found: for each row what is written of it, and how to name its place."""

    rows: Sequence[tuple[Any, ...]]
    cursor_of: Callable[[tuple[Any, ...]], str]
    has_next: bool
    has_previous: bool
    total: int
    values: Values


@dataclass(frozen=True, slots=True)
class PageOfList:
    """The database writes the records; the page around them is put together here.

    `statement` finds the texts of each record, what names its place, and the total where that is asked for: beside each
    record, and beside nothing where there is none.
    """

    statement: RowByRow
    is_counted: bool
    order: str
    page: Page
    place: slice
    """Where in a row stands what names its place in the order."""
    show: Callable[[Found], str]

    statements_at_most = 1

    async def text(self, asking: Asking) -> bytes:
        page = self.page
        found = self.statement.rows(await asking.rows(self.statement.asked))
        total = found[0][-1] if self.is_counted else 0
        if self.is_counted and found[0][-2] is None:
            found = []
        has_more, rows = len(found) > page.size, found[: page.size]
        if page.is_backward:
            rows = rows[::-1]
        shown = Found(
            rows,
            self._cursor_of,
            has_next=bool(page.before) if page.is_backward else has_more,
            has_previous=has_more if page.is_backward else bool(page.after),
            total=total,
            values=asking.values,
        )
        return self.show(shown).encode()

    def _cursor_of(self, row: tuple[Any, ...]) -> str:
        return cursor(self.order, self.statement.read(row)[self.place])


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """A rule of the domain makes the answer from a few rows."""

    statements: Sequence[Prepared]
    work_out: Callable[[Sequence[Sequence[Sequence[Any]]], Values], str]

    @property
    def statements_at_most(self) -> int:
        return len(self.statements)

    async def text(self, asking: Asking) -> bytes:
        rows = await asking.rows_of_each(self.statements)
        found = [[statement.read(row) for row in each] for statement, each in zip(self.statements, rows, strict=True)]
        return self.work_out(found, asking.values).encode()
