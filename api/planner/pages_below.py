"""A page of a list that stands below a record: the database writes all of it, cursors too."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from graphql import FieldNode, GraphQLObjectType, get_named_type
from sqlalchemy import CTE, ColumnElement, select

from api.connections import Order, Page
from api.planner.compiling import Compiler
from api.planner.json_text import NotMapped, Text, joined, or_null, yes_or_no
from api.planner.mapped import Arguments, Place, Rows, once
from api.planner.pages import page_of
from api.planner.pieces import Digits, GlobalId, Quoted

Made = Callable[[str, Any, list[FieldNode]], str | Text]
"""Makes a field by its name, the type of what it holds, and the places that ask for it."""

# A text that is sorted by has plain letters only: those of others JSON would write differently in a cursor.
WRITERS: Mapping[type, Callable[[ColumnElement[Any]], Text]] = {int: Digits, str: Quoted}


@dataclass(frozen=True, slots=True)
class PageBelow:
    """`statement` finds the pages of all rows at once, as `pages_of_each` does; `total` counts one row's whole list."""

    statement: Callable[[Place, Page], Rows]
    order: Order
    total: Callable[[Place], ColumnElement[int]]

    def __call__(
        self,
        compiler: Compiler,
        graph_type: GraphQLObjectType,
        nodes: list[FieldNode],
        above: Place,
        arguments: Arguments,
    ) -> Text:
        writer = _Writer(compiler, self, above, page_of(arguments))
        return writer.object(graph_type, nodes, writer.of_connection)


@dataclass
class _Writer:
    compiler: Compiler
    made: PageBelow
    above: Place
    page: Page

    @cached_property
    def _found(self) -> CTE:
        return once(self.made.statement(self.above, self.page))

    def object(self, graph_type: GraphQLObjectType, nodes: list[FieldNode], made: Made) -> Text:
        """What is asked of the connection, or of an object on it."""
        parts: list[str | Text] = []
        for answered_as, asked in self.compiler.fields(graph_type, nodes).items():
            name = asked[0].name.value
            text: str | Text = f'"{graph_type.name}"'
            if name != "__typename":
                text = made(name, get_named_type(graph_type.fields[name].type), asked)
            parts += [f'{"," if parts else ""}"{answered_as}":', text]
        return joined("{", *parts, "}")

    def of_connection(self, name: str, below: Any, asked: list[FieldNode]) -> str | Text:
        match name:
            case "nodes":
                return self._list(lambda rows: self.compiler.object(below.name, rows, asked))
            case "edges":
                return self._list(lambda rows: self.object(below, asked, partial(self._of_edge, rows)))
            case "pageInfo":
                return self.object(below, asked, self._of_page_info)
            case "totalCount":
                return Digits(self.made.total(self.above))
            case _:
                raise NotMapped(f"{name} of a list below a record is not mapped.")

    def _of_edge(self, row: Place, name: str, below: Any, asked: list[FieldNode]) -> Text:
        return self._cursor(row) if name == "cursor" else self.compiler.object(below.name, row, asked)

    def _of_page_info(self, name: str, _below: Any, _asked: list[FieldNode]) -> str | Text:
        place = self._found.c.place
        match name:
            case "hasNextPage":
                return yes_or_no(self._own.where(place > self.page.size).exists())
            case "hasPreviousPage":
                return "true" if self.page.after else "false"
            case _:
                return self._cursor_of_first(place if name == "startCursor" else place.desc())

    @property
    def _own(self) -> Rows:
        return select(self._found).where(self._found.c["of"] == self.above["id"])

    @property
    def _on_page(self) -> Rows:
        return self._own.where(self._found.c.place <= self.page.size)

    def _list(self, text: Callable[[Place], Text]) -> Text:
        rows = self.compiler.place(self._on_page.order_by(self._found.c.place), self.above)
        return self.compiler.list_of(text(rows), rows)

    def _cursor_of_first(self, order: ColumnElement[Any]) -> Text:
        row = self.compiler.place(self._on_page.order_by(order).limit(1), self.above)
        return or_null(self.compiler.one_of(self._cursor(row), row))

    def _cursor(self, row: Place) -> Text:
        """What `connections.cursor` makes of the place, which is written in letters that need no others in a URL."""
        keys = [or_null(WRITERS[key.of](row[f"place_{number}"])) for number, key in enumerate(self.made.order.keys)]
        values = [part for each in (*keys, Digits(row["place_id"])) for part in (",", each)]
        return joined('"', GlobalId(joined(f'["{self.made.order.name}"', *values, "]")), '"')
