"""Writing an object that a rule has worked out, field by field as asked, without the steps of ordinary execution."""

import inspect
from collections.abc import Callable, Container, Mapping
from functools import lru_cache
from json.encoder import encode_basestring
from operator import attrgetter
from typing import Any

from graphql import (
    FieldNode,
    GraphQLEnumType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    get_nullable_type,
)
from strawberry.types.field import StrawberryField

from api.planner.compiling import Compiler
from api.planner.json_text import NotMapped
from api.planner.marked import MARK

Write = Callable[[Any], str]

quoted: Write = encode_basestring

SAME_OFTEN = frozenset({"GroupKey"})
"""Types of which few different objects stand in an answer many times."""
REMEMBERED = 1024

LEAVES: Mapping[str, Write] = {
    "String": quoted,
    "FiscalYear": quoted,
    "Int": str,
    "Float": repr,
    "Boolean": lambda value: "true" if value else "false",
    "Date": lambda value: f'"{value.isoformat()}"',
}


def writer_of(compiler: Compiler, graph_type: GraphQLOutputType, nodes: list[FieldNode]) -> Write:
    """How to write a value of this type with what is asked of it."""
    write = _writer(compiler, get_nullable_type(graph_type), nodes)
    if isinstance(graph_type, GraphQLNonNull):
        return write
    return lambda value: "null" if value is None else write(value)


def _writer(compiler: Compiler, graph_type: Any, nodes: list[FieldNode]) -> Write:
    if isinstance(graph_type, GraphQLList):
        of_one = writer_of(compiler, graph_type.of_type, nodes)
        return lambda values: f"[{','.join(map(of_one, values))}]"
    if isinstance(graph_type, GraphQLEnumType):
        words = {getattr(each.value, "value", each.value): f'"{name}"' for name, each in graph_type.values.items()}
        return words.__getitem__
    if isinstance(graph_type, GraphQLObjectType):
        write = object_writer(compiler, graph_type, nodes)
        return lru_cache(REMEMBERED)(write) if graph_type.name in SAME_OFTEN else write
    if graph_type.name not in LEAVES:
        raise NotMapped(f"No way is known to write a {graph_type}.")
    return LEAVES[graph_type.name]


def object_writer(
    compiler: Compiler, graph_type: GraphQLObjectType, nodes: list[FieldNode], but: Container[str] = ()
) -> Write:
    """How to write an object; of the fields in `but` no more than their places."""
    parts: list[tuple[str, Write]] = []
    for answered_as, asked in compiler.fields(graph_type, nodes).items():
        write = _nothing if asked[0].name.value in but else field_writer(compiler, graph_type, asked)
        parts.append((f'"{answered_as}":', write))
    return lambda value: f"{{{','.join([name + write(value) for name, write in parts])}}}"


def _nothing(_value: Any) -> str:
    return "null"


def field_writer(compiler: Compiler, graph_type: GraphQLObjectType, asked: list[FieldNode]) -> Write:
    """How to write one field of an object that Python has."""
    name = asked[0].name.value
    if name == "__typename":
        return lambda _value: f'"{graph_type.name}"'
    definition = graph_type.fields[name]
    read = _reader(definition.extensions["strawberry-definition"], is_known=name == MARK)
    write = writer_of(compiler, definition.type, asked)
    return lambda value: write(read(value))


def _reader(asked: StrawberryField, *, is_known: bool) -> Callable[[Any], Any]:
    if asked.base_resolver is None or is_known:
        return attrgetter(asked.python_name)
    function: Any = asked.base_resolver.wrapped_func
    if inspect.iscoroutinefunction(function) or len(inspect.signature(function).parameters) != 1:
        raise NotMapped(f"{asked.name} reads from the database.")
    read: Callable[[Any], Any] = function
    return read
