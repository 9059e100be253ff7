"""Departments down, obligations across: each cell a shape and a word, each column with its "n of N" below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components import badges
from dashboard.components.table import Cell, Column, Content, table
from dashboard.trace import Trace
from dashboard.wording import parts as said


@dataclass(frozen=True)
class State:
    """One cell: a state of badges.OBLIGATION_LOOK, a few words such as a date, and its place in the answer."""

    state: str
    detail: str | None = None
    path: str | None = None
    look: str = "obligation"


def matrix(
    caption: str,
    columns: Sequence[Column],
    rows: Sequence[tuple[Content, Sequence[State | Content]]],
    *,
    name: str,
    foot: Sequence[Content | Cell] | None = None,
    address: Address | None = None,
    trace: Trace | None = None,
    nothing: str = said.NO_DEPARTMENTS,
) -> Component:
    """The first column is the row's heading; a cell is a State, or any content such as a count."""
    return html.Div(
        table(
            caption,
            columns,
            [[heading, *(_cell(cell) for cell in cells)] for heading, cells in rows],
            name=name,
            foot=foot,
            address=address,
            trace=trace,
            nothing=nothing,
        ),
        className="matrix",
    )


def _cell(cell: State | Content) -> Content | Cell:
    if not isinstance(cell, State):
        return cell
    badge = badges.stage if cell.look == "stage" else badges.obligation
    return Cell(badge(cell.state, cell.detail), path=cell.path, value=cell.state)
