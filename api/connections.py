"""Lists in pages that stay right while records come and go: a page starts behind the last record seen, not at a number.

A cursor holds the values that the order sorts by, and the record's number to tell equals apart. What has no value
stands last in either direction, unless it is asked for first. The total is counted only when it is asked for.
"""

import base64
import binascii
import json
from collections.abc import Awaitable, Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

import strawberry
from sqlalchemy import ColumnElement, Select, and_, func, or_, select

from api.context import Info
from api.errors import BadRequest
from api.meaning import From, Origin, Unit
from api.planner.given import parts_from

T = TypeVar("T")

BY_DEFAULT = 50
UNREADABLE = (binascii.Error, LookupError, TypeError, ValueError, RecursionError)


@strawberry.type(description="Where a page stands in its list.", directives=[From(kind=Origin.PROGRAM)])
class PageInfo:
    has_next_page: bool = strawberry.field(description="Whether more follows this page.")
    has_previous_page: bool = strawberry.field(description="Whether something stands before this page.")
    start_cursor: str | None = strawberry.field(
        description="Cursor of the first record on this page; none when the page is empty."
    )
    end_cursor: str | None = strawberry.field(
        description="Cursor of the last record on this page: use it as `after`; none when the page is empty."
    )


@strawberry.type(
    description="A record in its list, with the cursor from which the list can be continued.",
    directives=[From(kind=Origin.PROGRAM)],
)
class Edge(Generic[T]):
    cursor: str = strawberry.field(description="Where the record stands; only this graph can read it.")
    node: T = strawberry.field(description="The record.")


@strawberry.type(description="A page of a list.", directives=[From(kind=Origin.PROGRAM)])
class Connection(Generic[T]):
    edges: list[Edge[T]] = strawberry.field(description="The records with their cursors.")
    nodes: list[T] = strawberry.field(description="The records alone.")
    page_info: PageInfo = strawberry.field(description="Where this page stands in the list.")
    count: strawberry.Private[Callable[[Info], Awaitable[int]]]

    @strawberry.field(
        description="How many records the whole list has, whatever the page.", directives=[Unit(of="records")]
    )
    async def total_count(self, info: Info) -> int:
        return await self.count(info)


@dataclass(frozen=True, slots=True)
class Key:
    """A column to sort by, and the type of its values.

    One that always has a value needs no place for "none", and can be read in the order of an index.
    """

    column: ColumnElement[Any]
    of: type
    descending: bool = False
    nulls_first: bool = False
    can_be_none: bool = True


@dataclass(frozen=True, slots=True)
class Order:
    """How a list is sorted. `name` goes into cursors, so that a cursor of another order is refused."""

    name: str
    keys: Sequence[Key]
    id: ColumnElement[int]


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is asked for."""

    first: int | None = None
    after: str | None = None
    last: int | None = None
    before: str | None = None

    def __post_init__(self) -> None:
        if self.first is not None and self.last is not None:
            raise BadRequest("Ask for the first or for the last records of a list, not for both at once.")

    @property
    def is_backward(self) -> bool:
        return self.last is not None

    @property
    def size(self) -> int:
        return self.last or self.first or BY_DEFAULT


async def connect(
    info: Info,
    statement: Select[*tuple[Any, ...]],
    order: Order,
    page: Page,
    show: Callable[[Any], T],
) -> Connection[T]:
    """The page of `statement` in `order`, each record as `show` makes it."""
    found = await info.context.rows(paged(statement, order, page))

    async def count(info: Info) -> int:
        total: int = await info.context.first(select(func.count()).select_from(statement.subquery()))
        return total

    if len(statement.column_descriptions) == 1:
        return page_of(found, order, page, lambda row: show(row[0]), count)
    return page_of(found, order, page, show, count)


def page_of(
    found: Sequence[Any],
    order: Order,
    page: Page,
    show: Callable[[Any], T],
    count: Callable[[Info], Awaitable[int]],
) -> Connection[T]:
    """A page made of what was found: its records, and one more where the list goes on."""
    has_more, rows = len(found) > page.size, list(found[: page.size])
    if page.is_backward:
        rows.reverse()
    width = len(order.keys) + 1
    nodes = [show(row) for row in rows]
    cursors = [cursor(order.name, row[-width:]) for row in rows]
    return Connection(
        edges=[Edge(cursor=each, node=node) for each, node in zip(cursors, nodes, strict=True)],
        nodes=nodes,
        page_info=PageInfo(
            has_next_page=bool(page.before) if page.is_backward else has_more,
            has_previous_page=has_more if page.is_backward else bool(page.after),
            start_cursor=cursors[0] if cursors else None,
            end_cursor=cursors[-1] if cursors else None,
        ),
        count=count,
    )


def paged(statement: Select[*tuple[Any, ...]], order: Order, page: Page) -> Select[*tuple[Any, ...]]:
    """The statement with the order's values behind its own columns, cut to the page and one record more."""
    asked = placed(statement, order, page)
    return asked.order_by(*sorting(order, backward=page.is_backward)).limit(page.size + 1)


def pages_of_each(
    statement: Select[*tuple[Any, ...]], owner: ColumnElement[Any], order: Order, page: Page
) -> Select[*tuple[Any, ...]]:
    """`paged`, for each of many owners at once; the column `of` says whose a record is."""
    place = func.row_number().over(partition_by=owner, order_by=sorting(order, backward=page.is_backward))
    asked = placed(statement.add_columns(owner.label("of"), place.label("place")), order, page).subquery()
    return select(asked).where(asked.c.place <= page.size + 1).order_by(asked.c["of"], asked.c.place)


def placed(statement: Select[*tuple[Any, ...]], order: Order, page: Page) -> Select[*tuple[Any, ...]]:
    """The statement with the order's values behind its own columns, from where the page begins."""
    places = [key.column.label(f"place_{number}") for number, key in enumerate(order.keys)]
    asked = statement.add_columns(*places, order.id.label("place_id"))
    if page.after is not None:
        asked = asked.where(_beyond(order, place_in(order, page.after), backward=False))
    if page.before is not None:
        asked = asked.where(_beyond(order, place_in(order, page.before), backward=True))
    return asked


def sorting(order: Order, *, backward: bool = False) -> list[ColumnElement[Any]]:
    """The order as the database is told it."""
    turned: list[ColumnElement[Any]] = []
    for key in order.keys:
        by = key.column.desc() if key.descending is not backward else key.column.asc()
        if key.can_be_none:
            by = by.nulls_last() if key.nulls_first is backward else by.nulls_first()
        turned.append(by)
    return [*turned, order.id.desc() if backward else order.id.asc()]


def _beyond(order: Order, place: Sequence[Any], *, backward: bool) -> ColumnElement[bool]:
    """Whatever stands behind (backward: before) a place in the order."""
    ways: list[ColumnElement[bool]] = []
    same: list[ColumnElement[bool]] = []
    for key, value in zip(order.keys, place, strict=False):
        further: ColumnElement[bool] | None
        none_is_further = key.can_be_none and key.nulls_first is backward
        if value is None:
            further = None if none_is_further else key.column.is_not(None)
            same_here = key.column.is_(None)
        else:
            lower = key.descending is not backward
            further = key.column < value if lower else key.column > value
            if none_is_further:
                further = or_(further, key.column.is_(None))
            same_here = key.column == value
        if further is not None:
            ways.append(and_(*same, further))
        same.append(same_here)
    by_id = order.id < place[-1] if backward else order.id > place[-1]
    return or_(*ways, and_(*same, by_id))


_WRITTEN = json.JSONEncoder(separators=(",", ":"))


def cursor(order: str, place: Sequence[Any]) -> str:
    """What names a place in the order of this name to whoever asks."""
    values = [value.isoformat() if isinstance(value, date) else value for value in place]
    return base64.urlsafe_b64encode(_WRITTEN.encode([order, *values]).encode()).decode()


def pattern(text: str) -> Hashable:
    """What a statement depends on of a cursor: which of its values are none. Everything else is looked at whenever a
    cursor is filled in."""
    try:
        _, *values = _decoded(text)
        return tuple(value is None for value in values)
    except UNREADABLE:
        return None


def _decoded(text: str) -> list[Any]:
    decoded: list[Any] = json.loads(base64.b64decode(text.encode(), altchars=b"-_", validate=True))
    return decoded


def place_in(order: Order, text: str) -> list[Any]:
    """The place that a cursor names; `BadRequest` unless this order has written it."""
    return parts_from(text, lambda text: _place(order, text))


def _place(order: Order, text: str) -> list[Any]:
    try:
        name, *values = _decoded(text)
        kinds = {order.name: [key.of for key in order.keys]}[name]
        *place, record_id = values
        return [*(_value(value, kind) for value, kind in zip(place, kinds, strict=True)), _whole_number(record_id)]
    except UNREADABLE:
        raise BadRequest(
            "This cursor does not belong to this list and order. Use one that the same list, in the same order, gave."
        ) from None


def _value(value: Any, kind: type) -> Any:
    if value is None:
        return None
    if kind is date and isinstance(value, str):
        return date.fromisoformat(value)
    if kind is int:
        return _whole_number(value)
    if type(value) is not kind or (isinstance(value, str) and "\x00" in value):
        raise ValueError(value)
    return value


def _whole_number(value: Any) -> int:
    if type(value) is not int or not -(2**31) <= value < 2**31:
        raise ValueError(value)
    return value
