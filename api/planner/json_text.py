"""How each value is written as JSON text by the database: letter for letter what ordinary execution writes.

A value that is NULL gives a text that is NULL; whoever may show no value writes `or_null` around it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from graphql import GraphQLEnumType, GraphQLNamedType
from sqlalchemy import ColumnElement, String, case, func, not_

from api.planner.pieces import Digits, Fixed, Joined, Quoted

Text = ColumnElement[str]


class NotMapped(Exception):
    """Something is asked that only ordinary execution can answer."""


def fixed(text: str) -> Text:
    """A text that is the same for everybody."""
    return Fixed(text)


def joined(*parts: "str | Text") -> Text:
    """Texts one behind the other; neighbours that stand in the statement are put together first."""
    merged: list[str | Text] = []
    for part in _unpacked(parts):
        if isinstance(part, str) and merged and isinstance(merged[-1], str):
            merged[-1] += part
        else:
            merged.append(part)
    made = [Fixed(part) if isinstance(part, str) else part for part in merged]
    return made[0] if len(made) == 1 else Joined(*made)


def _unpacked(parts: "Iterable[str | Text]") -> "Iterator[str | Text]":
    for part in parts:
        if isinstance(part, Joined):
            yield from _unpacked(part.clauses)
        else:
            yield part.text if isinstance(part, Fixed) else part


def or_null(text: Text) -> Text:
    """The text, or the word null."""
    return func.coalesce(text, Fixed("null"))


def listed(values: Iterable[Text]) -> Text:
    """A list in JSON of these values, each of which may be none."""
    parts = [part for each in values for part in (",", or_null(each))]
    return joined("[", *parts[1:], "]")


def written(value: ColumnElement[Any], graph_type: GraphQLNamedType) -> Text:
    """The value as the graph writes a value of this type."""
    if isinstance(graph_type, GraphQLEnumType):
        return joined('"', _word(value, graph_type), '"')
    if graph_type.name not in WRITERS:
        raise NotMapped(f"No way is known to write a {graph_type.name}.")
    return WRITERS[graph_type.name](value)


def yes_or_no(value: ColumnElement[Any]) -> Text:
    """A Boolean that is never NULL. The database asks a condition as often as it is written."""
    return case((value, Fixed("true")), else_=Fixed("false"))


def _moment(value: ColumnElement[Any]) -> Text:
    return joined('"', func.replace(value, Fixed(".000000"), Fixed(""), type_=String()), '"')


WRITERS: Mapping[str, Callable[[ColumnElement[Any]], Text]] = {
    "String": Quoted,
    "ID": Quoted,
    "FiscalYear": Quoted,
    "Int": Digits,
    "Boolean": lambda value: case((value, Fixed("true")), (not_(value), Fixed("false"))),
    "Date": lambda value: joined('"', Digits(value), '"'),
    "DateTime": _moment,
    "Decimal": lambda value: joined('"', Digits(value), '"'),
}


def _word(value: ColumnElement[Any], graph_type: GraphQLEnumType) -> Text:
    names = {str(getattr(each.value, "value", each.value)): name for name, each in graph_type.values.items()}
    if all(name == stored.upper() for stored, name in names.items()):
        return func.upper(value, type_=String())
    plain = func.coalesce(value, type_=String())
    return case(*((plain == Fixed(stored), Fixed(name)) for stored, name in names.items()))
