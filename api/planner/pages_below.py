"""A page of a list that stands below a record: the database writes all of it, cursors too."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, ClassVar, TypeVar

from graphql import FieldNode, GraphQLObjectType, get_named_type
from sqlalchemy import ColumnElement, Integer, Subquery, case, func, literal_column, select

from api.connections import Order, Page, sorting
from api.planner.compiling import Compiler
from api.planner.json_text import NotMapped, Text, fixed, joined, or_null, yes_or_no
from api.planner.mapped import Arguments, Place, Rows
from api.planner.pages import page_of
from api.planner.pieces import Digits, GlobalId, Listed, Quoted

T = TypeVar("T")
Made = Callable[[str, Any, list[FieldNode]], str | Text]
"""Makes a field by its name, the type of what it holds, and the places that ask for it."""

# A text that is sorted by has plain letters only: those of others JSON would write differently in a cursor.
WRITERS: Mapping[type, Callable[[ColumnElement[Any]], Text]] = {int: Digits, str: Quoted}


@dataclass(frozen=True, slots=True)
class PageBelow:
    """`statement` finds one row's page, and one record more where the list goes on; `total` counts the whole list.

    Beside each record stands its place in the order, as `connections.paged` has it.
    """

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
        return _Writer(compiler, self, above, page_of(arguments)).connection(graph_type, nodes)


@dataclass
class _Writer:
    """Writes a connection out of all its records together, so that they are found once."""

    at: ClassVar[ColumnElement[int]] = literal_column("at", Integer)
    """Which record of the page it is, from 1."""
    found: ClassVar[ColumnElement[int]] = literal_column("found", Integer)
    """How many were found, with the one that follows the page."""
    compiler: Compiler
    made: PageBelow
    above: Place
    page: Page
    of_each: dict[str, Text] = field(default_factory=dict)
    """What is written of each record, by the names of columns."""
    is_read: bool = False
    """Whether something is said that the records must be found for."""

    @cached_property
    def record(self) -> Place:
        """The row of one record."""
        return self.compiler.place(self.made.statement(self.above, self.page), self.above)

    def connection(self, graph_type: GraphQLObjectType, nodes: list[FieldNode]) -> Text:
        """The page and what is said about it."""
        text = self._object(graph_type, nodes, self._of_connection)
        return select(text).select_from(self._records()).scalar_subquery() if self.is_read else text

    def _records(self) -> Subquery:
        keys = [replace(key, column=self.record[f"place_{number}"]) for number, key in enumerate(self.made.order.keys)]
        order = replace(self.made.order, keys=keys, id=self.record["place_id"])
        at, found = func.row_number().over(order_by=sorting(order)), func.count().over()
        written = [each.label(name) for name, each in self.of_each.items()]
        records = select(*written, at.label("at"), found.label("found")).select_from(self.record.selectable)
        return records.subquery(self.compiler.fresh())

    def _object(self, graph_type: GraphQLObjectType, nodes: list[FieldNode], made: Made) -> Text:
        parts: list[str | Text] = []
        for answered_as, asked in self.compiler.fields(graph_type, nodes).items():
            name = asked[0].name.value
            text: str | Text = f'"{graph_type.name}"'
            if name != "__typename":
                text = made(name, get_named_type(graph_type.fields[name].type), asked)
            parts += [f'{"," if parts else ""}"{answered_as}":', text]
        return joined("{", *parts, "}")

    def _of_connection(self, name: str, below: Any, asked: list[FieldNode]) -> str | Text:
        match name:
            case "nodes":
                return self._list(self.compiler.object(below.name, self.record, asked))
            case "edges":
                return self._list(self._object(below, asked, self._of_edge))
            case "pageInfo":
                return self._object(below, asked, self._of_page_info)
            case "totalCount":
                return Digits(self.made.total(self.above))
            case _:
                raise NotMapped(f"{name} of a list below a record is not mapped.")

    def _of_edge(self, name: str, below: Any, asked: list[FieldNode]) -> Text:
        return self._cursor() if name == "cursor" else self.compiler.object(below.name, self.record, asked)

    def _of_page_info(self, name: str, _below: Any, _asked: list[FieldNode]) -> str | Text:
        match name:
            case "hasNextPage":
                return yes_or_no(self._of_all(func.count()) > self.page.size)
            case "hasPreviousPage":
                return "true" if self.page.after else "false"
            case "startCursor":
                return self._cursor_at(self.at == 1)
            case _:
                return self._cursor_at(self.at == case((self.found < self.page.size, self.found), else_=self.page.size))

    def _list(self, text: Text) -> Text:
        on_page = case((self.at <= self.page.size, self._column(text)))
        return joined("[", func.coalesce(self._of_all(Listed(on_page)), fixed("")), "]")

    def _cursor_at(self, place: ColumnElement[bool]) -> Text:
        return or_null(self._of_all(func.max(case((place, self._column(self._cursor()))))))

    def _of_all(self, aggregate: ColumnElement[T]) -> ColumnElement[T]:
        self.is_read = True
        return aggregate

    def _column(self, text: Text) -> ColumnElement[str]:
        name = f"t{len(self.of_each)}"
        self.of_each[name] = text
        return literal_column(name, text.type)

    def _cursor(self) -> Text:
        """What `connections.cursor` makes of the place, which is written in letters that need no others in a URL."""
        places = [(WRITERS[key.of], f"place_{number}") for number, key in enumerate(self.made.order.keys)]
        values = [part for write, place in places for part in (",", or_null(write(self.record[place])))]
        return joined(
            '"',
            GlobalId(joined(f'["{self.made.order.name}"', *values, ",", Digits(self.record["place_id"]), "]")),
            '"',
        )
