"""How lists are sorted: by a field, then by another, with what has no value at the end asked for.

A direction turns all that a field sorts by. What only tells equals apart is never turned.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Protocol

import strawberry
from sqlalchemy import ColumnElement, case

from api.connections import Key, Order
from api.errors import BadRequest
from api.words import Direction, Nulls

AT_MOST = 4
THEN = "What to sort by where the field leaves records equal; up to four fields in all."
TO_SORT_BY = "What to sort by."


@strawberry.input(description="Which way to sort.")
class Way:
    direction: Direction = strawberry.field(default=Direction.ASC, description="Which end comes first.")
    nulls: Nulls = strawberry.field(
        default=Nulls.LAST, description="Where those stand that have no value in this field, whatever the direction."
    )


class Asked(Protocol):
    """What the order inputs of all lists have in common."""

    @property
    def field(self) -> Any: ...
    @property
    def direction(self) -> Direction: ...
    @property
    def nulls(self) -> Nulls: ...
    @property
    def then(self) -> Any: ...


@dataclass(frozen=True, slots=True)
class Sorting:
    """What a field stands for: columns to sort by, and columns that tell equals apart."""

    by: Sequence[Key]
    ties: Sequence[Key] = ()


def asked_in_turn(asked: Asked) -> list[Asked]:
    """The fields to sort by, the first of them first; `BadRequest` when there are too many."""
    found = list(_one_by_one(asked))
    if len(found) > AT_MOST:
        raise BadRequest(f"A list is sorted by at most {AT_MOST} fields; {len(found)} were given.")
    return found


def _one_by_one(asked: Asked | None) -> Iterator[Asked]:
    while asked is not None:
        yield asked
        asked = asked.then


def ordered(asked: Asked, sorting_of: Callable[[Any], Sorting], record_id: ColumnElement[Any]) -> Order:
    """The order asked for, by record where everything else is equal."""
    names: list[str] = []
    keys: list[Key] = []
    ties: Sequence[Key] = ()
    for each in asked_in_turn(asked):
        descending, nulls_first = each.direction is Direction.DESC, each.nulls is Nulls.FIRST
        names.append(f"{each.field.name}-{'desc' if descending else 'asc'}{'-nulls-first' if nulls_first else ''}")
        meant = sorting_of(each.field)
        keys += [replace(key, descending=descending, nulls_first=nulls_first) for key in meant.by]
        ties = meant.ties
    return Order(",".join(names), (*keys, *ties), record_id)


def ranked(column: Any, words: Sequence[Enum]) -> Key:
    """Words in an order of their own instead of by alphabet."""
    return Key(case({word.value: place for place, word in enumerate(words)}, value=column), int)


def yes_first(condition: ColumnElement[bool]) -> Key:
    """Those of which something holds before those of which it does not."""
    return Key(case((condition, 0), else_=1), int)
