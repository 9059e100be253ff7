"""Tables that a screen reader can walk: a caption, scopes, numbers to the right, sorting by links in the address.

At 320 px the table scrolls inside its own named, focusable region; the page itself never scrolls sideways.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.chosen import note
from dashboard.components.attributes import aria, data, traced
from dashboard.components.number import plain
from dashboard.components.origin import origin
from dashboard.components.states import empty
from dashboard.trace import Trace
from dashboard.wording import addresses
from dashboard.wording import parts as said

Content = str | int | float | Component | Sequence[str | Component] | None


@dataclass(frozen=True)
class Column:
    """`sort` is the word for this column in the address; without one the column cannot be sorted by.

    `is_most_first` begins with the largest when it is chosen.
    """

    heading: str
    is_number: bool = False
    sort: str | None = None
    is_row_heading: bool = False
    width: str | None = None
    is_most_first: bool = False


@dataclass(frozen=True)
class Cell:
    """A cell with more than its content: the number's place in the answer, or a reason for having no value."""

    content: Content
    path: str | None = None
    value: Any = None
    no_value: str | None = None


def table(
    caption: str | Component | Sequence[str | Component],
    columns: Sequence[Column],
    rows: Sequence[Sequence[Content | Cell]],
    *,
    name: str,
    address: Address | None = None,
    trace: Trace | None = None,
    nothing: str = said.NO_ROWS,
    row_ids: Sequence[str] | None = None,
    foot: Sequence[Content | Cell] | None = None,
    is_compact: bool = False,
) -> Component:
    """`name` is what the scrolling region is called; `address` is needed when a column can be sorted by."""
    if not rows:
        return empty(nothing)
    grid = html.Table(
        [
            html.Caption(html.Span(caption, className="caption-text")),
            html.Thead(html.Tr([_heading(column, address) for column in columns])),
            html.Tbody([_row(row, columns, row_ids[index] if row_ids else None) for index, row in enumerate(rows)]),
            *([html.Tfoot(_row(foot, columns, None))] if foot else []),
        ],
        className="ledger-table is-compact" if is_compact else "ledger-table",
    )
    past = f"past-{crc32(str(name).encode()):x}"
    return html.Div(
        [
            # One stop for those who go by the keyboard and want none of the links in the rows.
            html.A(said.past(name), href=f"#{past}", className="skip-past"),
            html.Div(grid, className="table-scroll", tabIndex="0", role="region", **aria(label=name)),
            html.Span(id=past, tabIndex="-1"),
            *([origin(trace, name, summary=said.WHERE_THESE_COME_FROM)] if trace else []),
        ],
        className="table-block",
        **traced(trace),
    )


def sorted_rows(
    entries: Sequence[Mapping[str, Any]],
    address: Address,
    keys: Mapping[str, Callable[[Mapping[str, Any]], Any]],
    default: str,
) -> list[Mapping[str, Any]]:
    """Entries in the order that the address asks for; those without a value stand last either way."""
    wanted = address.value("sort") or default
    key = keys.get(wanted.lstrip("-")) or keys[default.lstrip("-")]
    known = [entry for entry in entries if key(entry) is not None]
    unknown = [entry for entry in entries if key(entry) is None]
    return [*sorted(known, key=key, reverse=wanted.startswith("-")), *unknown]


def _heading(column: Column, address: Address | None) -> Component:
    classes = "is-number" if column.is_number else None
    style = {"minWidth": column.width} if column.width else None
    if column.sort is None or address is None:
        return html.Th(column.heading, scope="col", className=classes, style=style)
    order = {column.sort: "ascending", f"-{column.sort}": "descending"}.get(address.value("sort") or "", "none")
    if order != "none":
        note("sort", addresses.in_order_of(column.heading, is_turned=order == "descending"))
    is_descending_next = order == "ascending" or (order == "none" and column.is_most_first)
    turned = f"-{column.sort}" if is_descending_next else column.sort
    link = html.A(
        [column.heading, html.Span(className=f"sort-mark sort-{order}", **aria(hidden="true"))],
        href=address.href(sort=turned),
        className="sort-link",
    )
    return html.Th(link, scope="col", className=classes, style=style, **aria(sort=order))


def _row(row: Sequence[Content | Cell], columns: Sequence[Column], row_id: str | None) -> Component:
    cells = [_cell(content, column) for content, column in zip(row, columns, strict=True)]
    return html.Tr(cells, id=row_id) if row_id else html.Tr(cells)


def _cell(content: Content | Cell, column: Column) -> Component:
    cell = content if isinstance(content, Cell) else Cell(content)
    classes = "is-number" if column.is_number else None
    shown = _shown(cell)
    if column.is_row_heading:
        return html.Th(shown, scope="row", className=classes)
    return html.Td(shown, className=classes)


def _shown(cell: Cell) -> Any:
    if cell.no_value is not None:
        return html.Span(cell.no_value, className="is-missing")
    shown = plain(cell.content) if isinstance(cell.content, bool | int | float) else cell.content
    if cell.path is None:
        return html.Span(said.NOT_GIVEN, className="is-missing") if shown is None else shown
    raw = cell.content if cell.value is None else cell.value
    return html.Span(shown, **data(path=cell.path, value="" if raw is None else str(raw)))
