"""A page of a list: the records written by the database, cursors and page information around them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from graphql import FieldNode, GraphQLObjectType, get_named_type
from sqlalchemy import CTE, Select, Subquery, func, select, true

from api.connections import Order, Page, paged, sorting
from api.limit_table import SIZES
from api.planner.answers import Found, PageOfList, WholeText
from api.planner.compiling import Compiler
from api.planner.json_text import NotMapped, Text, joined
from api.planner.mapped import Arguments, Place, once
from api.planner.project import quoted
from api.planner.statements import packed

Show = Callable[[Found], str]
ShowOne = Callable[[Found, int], str]
NOTHING_ELSE: Mapping[str, Show] = {}


def page_of(arguments: Arguments) -> Page:
    """The page asked for, unless it comes in no size that is answered here."""
    page = Page(arguments.get("first"), arguments.get("after"), arguments.get("last"), arguments.get("before"))
    for name, size in (("first", page.first), ("last", page.last)):
        if size is not None and not 1 <= size <= SIZES[name]:
            raise NotMapped(f"Pages come in sizes from 1 to {SIZES[name]}.")
    return page


def page_of_list(
    compiler: Compiler,
    graph_type: GraphQLObjectType,
    nodes: list[FieldNode],
    listed: tuple[Select[*tuple[Any, ...]], Order],
    page: Page,
    *,
    also: Mapping[str, Show] = NOTHING_ELSE,
    is_by_id: bool = True,
) -> PageOfList | WholeText:
    """How to answer a connection; `also` is what it says beside a page of any list.

    `is_by_id`: a record is found again by its id alone.
    """
    statement, order = listed
    fields = compiler.fields(graph_type, nodes)
    asked = {each[0].name.value for each in fields.values()}
    if asked == {"nodes"} and len(fields) == 1 and not page.is_backward:
        ((answered_as, below),) = fields.items()
        return _nodes_alone(compiler, graph_type, answered_as, below, paged(statement, order, page).limit(page.size))
    counted: Subquery | None = None
    on_page = paged(statement, order, page)
    if "totalCount" in asked:
        everything = once((_places if is_by_id else _whole)(statement, order))
        counted = select(func.count().label("total")).select_from(everything).subquery(compiler.fresh())
        on_page = (_found_again if is_by_id else _cut_out)(statement, order, page, everything)
    # One record more is read only to say whether there are more.
    place = compiler.place(on_page if "pageInfo" in asked else on_page.limit(page.size))
    writer = _Writer(compiler, place, get_named_type(graph_type.fields["nodes"].type).name, also)
    show = writer.object(graph_type, nodes, writer.of_connection)
    places = [place[f"place_{number}"] for number in range(len(order.keys))]
    found = select(*writer.texts, *places, place["place_id"]).select_from(place.selectable)
    if counted is not None:  # stands in a row of its own where the page is empty
        found = select(*writer.texts, *places, place["place_id"], counted.c.total)
        found = found.select_from(counted.outerjoin(place.selectable, true()))
    return PageOfList(
        statement=packed(found, len(writer.texts), compiler.dialect),
        is_counted=counted is not None,
        order=order.name,
        page=page,
        place=slice(len(writer.texts), len(writer.texts) + len(order.keys) + 1),
        show=show,
    )


def _nodes_alone(
    compiler: Compiler,
    graph_type: GraphQLObjectType,
    answered_as: str,
    nodes: list[FieldNode],
    on_page: Select[*tuple[Any, ...]],
) -> WholeText:
    """The records and nothing else, which come in one row: waiting for twenty takes longer than reading them."""
    place = compiler.place(on_page)
    text = compiler.object(get_named_type(graph_type.fields["nodes"].type).name, place, nodes)
    written = joined(f'{{"{answered_as}":', compiler.list_of(text, place), "}")
    return WholeText.of(select(written), compiler.dialect)


def _places(statement: Select[*tuple[Any, ...]], order: Order) -> Select[*tuple[Any, ...]]:
    """Only what names the place of each record: little to keep while all of them are counted."""
    places = [key.column.label(f"place_{number}") for number, key in enumerate(order.keys)]
    return statement.with_only_columns(*places, order.id.label("place_id"), maintain_column_froms=True)


def _whole(statement: Select[*tuple[Any, ...]], order: Order) -> Select[*tuple[Any, ...]]:
    """Each record with its place, where what is found is little and takes long to find."""
    places = [key.column.label(f"place_{number}") for number, key in enumerate(order.keys)]
    return statement.add_columns(*places, order.id.label("place_id"))


def _cut_out(
    statement: Select[*tuple[Any, ...]], order: Order, page: Page, everything: CTE
) -> Select[*tuple[Any, ...]]:
    """The page's records, of those that were counted."""
    own = [everything.c[name] for name in statement.selected_columns.keys()]  # noqa: SIM118
    return paged(select(*own), _by_place(order, everything), page)


def _by_place(order: Order, everything: CTE) -> Order:
    keys = [replace(key, column=everything.c[f"place_{number}"]) for number, key in enumerate(order.keys)]
    return Order(order.name, keys, everything.c.place_id)


def _found_again(
    statement: Select[*tuple[Any, ...]], order: Order, page: Page, everything: CTE
) -> Select[*tuple[Any, ...]]:
    """The page's records, by the places that were found for the count."""
    by_place = _by_place(order, everything)
    on_page = paged(select(everything.c.place_id.label("found")), by_place, page).subquery()
    places = [on_page.c[f"place_{number}"].label(f"place_{number}") for number in range(len(by_place.keys))]
    again = replace(
        by_place, keys=[replace(key, column=place) for key, place in zip(by_place.keys, places, strict=True)]
    )
    return (
        statement.add_columns(*places, on_page.c.place_id)
        .join(on_page, on_page.c.place_id == order.id)
        .order_by(*sorting(replace(again, id=on_page.c.place_id), backward=page.is_backward))
    )


@dataclass(slots=True)
class _Writer:
    compiler: Compiler
    place: Place
    record: str
    also: Mapping[str, Show]
    texts: list[Text] = field(default_factory=list)

    def object(
        self,
        graph_type: GraphQLObjectType,
        nodes: list[FieldNode],
        made: Callable[[GraphQLObjectType, list[FieldNode]], Show],
    ) -> Show:
        parts: list[tuple[str, Show]] = []
        for answered_as, asked in self.compiler.fields(graph_type, nodes).items():
            is_name = asked[0].name.value == "__typename"
            show = _always(f'"{graph_type.name}"') if is_name else made(graph_type, asked)
            parts.append((f'"{answered_as}":', show))
        return lambda found: "{" + ",".join([name + show(found) for name, show in parts]) + "}"

    def of_connection(self, graph_type: GraphQLObjectType, asked: list[FieldNode]) -> Show:
        below = get_named_type(graph_type.fields[asked[0].name.value].type)
        match asked[0].name.value:
            case "nodes":
                column = self._text(asked)
                return lambda found: "[" + ",".join([row[column] for row in found.rows]) + "]"
            case "edges":
                edge = self._edge(self.compiler.type(below.name), asked)
                return lambda found: "[" + ",".join([edge(found, at) for at in range(len(found.rows))]) + "]"
            case "pageInfo":
                return self.object(self.compiler.type(below.name), asked, self._of_page_info)
            case "totalCount":
                return lambda found: str(found.total)
            case other if other in self.also:
                return self.also[other]
            case other:
                raise NotMapped(f"{other} of a list is not mapped.")

    def _text(self, asked: list[FieldNode]) -> int:
        self.texts.append(self.compiler.object(self.record, self.place, asked))
        return len(self.texts) - 1

    def _edge(self, graph_type: GraphQLObjectType, nodes: list[FieldNode]) -> ShowOne:
        parts: list[tuple[str, ShowOne]] = []
        for answered_as, asked in self.compiler.fields(graph_type, nodes).items():
            parts.append((f'"{answered_as}":', self._of_edge(graph_type, asked)))
        return lambda found, at: "{" + ",".join([name + show(found, at) for name, show in parts]) + "}"

    def _of_edge(self, graph_type: GraphQLObjectType, asked: list[FieldNode]) -> ShowOne:
        match asked[0].name.value:
            case "node":
                column = self._text(asked)
                return lambda found, at: str(found.rows[at][column])
            case "cursor":
                return lambda found, at: quoted(found.cursor_of(found.rows[at]))
            case _:
                return lambda _found, _at: f'"{graph_type.name}"'

    def _of_page_info(self, _graph_type: GraphQLObjectType, asked: list[FieldNode]) -> Show:
        match asked[0].name.value:
            case "hasNextPage":
                return lambda found: "true" if found.has_next else "false"
            case "hasPreviousPage":
                return lambda found: "true" if found.has_previous else "false"
            case name:
                at = 0 if name == "startCursor" else -1
                return lambda found: quoted(found.cursor_of(found.rows[at])) if found.rows else "null"


def _always(text: str) -> Show:
    return lambda _found: text
