"""The table of counted groups: every dimension a column, each share beside the two numbers that it is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.table import Cell, Column, Content, table
from dashboard.pages.analyst.asking import Grouping
from dashboard.pages.analyst.groups import Counted, Part
from dashboard.wording import analyst as sentences
from dashboard.wording import groupings

MOST_ROWS = 200
PLACES = ("first", "second", "third")
SORTS = (*PLACES, "count", "out-of", "share")


def in_order(part: Part, address: Address) -> list[Counted]:
    """As the address asks; without a wish in the order of their meaning, as they were answered."""
    wanted = address.value("sort") or "first"
    key = _keys(len(part.groups[0].names)).get(wanted.lstrip("-"))
    if key is None:
        return list(part.groups)
    return sorted(part.groups, key=key, reverse=wanted.startswith("-"))


def numbers(part: Part, asked: Grouping, address: Address) -> Component:
    name = sentences.table_name(asked.counted.name, part.named_edition)
    return table(
        html.Span(name, className="visually-hidden"),
        _columns(asked),
        [_row(group, asked) for group in in_order(part, address)[:MOST_ROWS]],
        name=name,
        address=address,
        foot=_foot(part, asked),
        is_compact=True,
    )


def _keys(dimensions: int) -> Mapping[str, Callable[[Counted], Any]]:
    def ranked(place: int) -> Callable[[Counted], Any]:
        return (lambda group: group.place) if place == 0 else (lambda group: group.rank(place))

    return {
        **{name: ranked(place) for place, name in enumerate(PLACES[:dimensions])},
        "count": lambda group: group.count,
        "out-of": lambda group: group.out_of,
        "share": lambda group: group.count / group.out_of,
    }


def _columns(asked: Grouping) -> list[Column]:
    named = [
        Column(
            groupings.dimension(asked.counted.name, name),
            sort=PLACES[place],
            is_row_heading=place == 0,
            width="7rem",
        )
        for place, name in enumerate(asked.by)
    ]
    return [
        *named,
        Column(sentences.COUNT_COLUMN, is_number=True, sort="count"),
        Column(sentences.OUT_OF, is_number=True, sort="out-of"),
        Column(sentences.SHARE, is_number=True, sort="share"),
    ]


def _row(group: Counted, asked: Grouping) -> list[Content | Cell]:
    place = f"{asked.counted.root}[{group.place}]"
    return [
        *(group.shown(place) for place in range(len(group.names))),
        Cell(group.count, path=f"{place}.count"),
        Cell(group.out_of, path=f"{place}.outOf"),
        sentences.share(group.count, group.out_of),
    ]


def _foot(part: Part, asked: Grouping) -> list[Content | Cell]:
    """All groups of the table and those that it leaves out."""
    empty = [""] * (len(asked.by) - 1)
    return [sentences.ALL, *empty, part.total, part.total, sentences.share(part.total, part.total)]
