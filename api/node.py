"""Turning records into what the graph shows, and the ids by which anything can be asked for again.

An id is made of the type and the record's key, so it stays the same from load to load and from database to database.
Each object carries the day that its root field was asked for: whatever hangs below it speaks of the same day.
"""

import base64
import binascii
from collections.abc import Callable, Hashable
from dataclasses import fields
from datetime import date
from functools import cache
from typing import Any, TypeVar

import strawberry

from api.citation import cite
from api.errors import BadRequest

T = TypeVar("T")

MADE_HERE = {"record", "day", "id", "source"}


@strawberry.interface(description="Anything that can be asked for again by its id.")
class Node:
    id: strawberry.ID = strawberry.field(description="Stays the same from load to load. Use it with `node`.")


def global_id(type_name: str, key: str) -> strawberry.ID:
    """The id of a record of a type."""
    return strawberry.ID(base64.b64encode(f"{type_name}:{key}".encode()).decode())


def read_global_id(text: str) -> tuple[str, str]:
    """Type and key of an id; `BadRequest` for anything that is none."""
    try:
        type_name, colon, key = base64.b64decode(text, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        type_name, colon, key = "", "", ""
    if not (type_name and colon and key):
        raise BadRequest(f"{text[:60]!r} is no id of this graph. Use an id that the graph gave you.")
    return type_name, key


def type_named_by(text: str) -> str | None:
    """The type in an id; None for anything that is none."""
    try:
        return read_global_id(text)[0]
    except BadRequest:
        return None


def key_of(graph_type: type[Any], text: str) -> str:
    """The key that a global id of this type, or a key itself, names."""
    try:
        type_name, key = read_global_id(text)
    except BadRequest:
        return text
    return key if type_name == graph_type.__name__ else text


@cache
def _same_named(graph_type: Hashable) -> tuple[str, ...]:
    """Fields that are copied from the record: those without a resolver that are not made here."""
    asked: Callable[..., Any] = fields
    return tuple(each.name for each in asked(graph_type) if each.init and each.name not in MADE_HERE)


@cache
def _makes(graph_type: Hashable) -> frozenset[str]:
    asked: Callable[..., Any] = fields
    return frozenset(each.name for each in asked(graph_type) if each.init) & MADE_HERE


def shown(graph_type: type[T], record: Any, day: date, **other: Any) -> T:
    """A record as an object of the graph on a day; `other` are fields that the record does not have by that name."""
    name_of_type: Any = graph_type
    values = {name: getattr(record, name) for name in _same_named(name_of_type) if name not in other}
    makes = _makes(name_of_type)
    if "id" in makes:
        values["id"] = global_id(graph_type.__name__, record.key)
    if "source" in makes:
        values["source"] = cite(record)
    if "record" in makes:
        values["record"] = record
    if "day" in makes:
        values["day"] = day
    return graph_type(**values, **other)
