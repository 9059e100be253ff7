"""Writing an object that a rule has worked out, field by field as asked, without the steps of ordinary execution."""

import inspect
import json
from collections.abc import Callable
from typing import Any

from graphql import (
    FieldNode,
    GraphQLEnumType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLScalarType,
    get_nullable_type,
)
from strawberry.types.field import StrawberryField

from api.planner.compiling import Compiler
from api.planner.json_text import NotMapped

Write = Callable[[Any], str]

quoted: Callable[[str], str] = json.JSONEncoder(ensure_ascii=False).encode


def writer_of(compiler: Compiler, graph_type: GraphQLOutputType, nodes: list[FieldNode]) -> Write:
    """How to write a value of this type with what is asked of it."""
    if not isinstance(graph_type, GraphQLNonNull):
        write = _writer(compiler, graph_type, nodes)
        return lambda value: "null" if value is None else write(value)
    return _writer(compiler, get_nullable_type(graph_type), nodes)


def _writer(compiler: Compiler, graph_type: Any, nodes: list[FieldNode]) -> Write:
    if isinstance(graph_type, GraphQLList):
        of_one = writer_of(compiler, graph_type.of_type, nodes)
        return lambda values: "[" + ",".join([of_one(value) for value in values]) + "]"
    if isinstance(graph_type, GraphQLEnumType | GraphQLScalarType):
        serialize = graph_type.serialize
        return lambda value: quoted(serialize(value))
    if isinstance(graph_type, GraphQLObjectType):
        return object_writer(compiler, graph_type, nodes)
    raise NotMapped(f"{graph_type} is not one type of object.")


def object_writer(compiler: Compiler, graph_type: GraphQLObjectType, nodes: list[FieldNode]) -> Write:
    """How to write an object."""
    parts: list[tuple[str, Write]] = []
    for answered_as, asked in compiler.fields(graph_type, nodes).items():
        parts.append((f'"{answered_as}":', field_writer(compiler, graph_type, asked)))
    return lambda value: "{" + ",".join([name + write(value) for name, write in parts]) + "}"


def field_writer(compiler: Compiler, graph_type: GraphQLObjectType, asked: list[FieldNode]) -> Write:
    """How to write one field of an object that Python has."""
    name = asked[0].name.value
    if name == "__typename":
        return lambda _value: f'"{graph_type.name}"'
    definition = graph_type.fields[name]
    read = _reader(definition.extensions["strawberry-definition"])
    write = writer_of(compiler, definition.type, asked)
    return lambda value: write(read(value))


def _reader(asked: StrawberryField) -> Callable[[Any], Any]:
    if asked.base_resolver is None:
        attribute = asked.python_name
        return lambda value: getattr(value, attribute)
    function: Any = asked.base_resolver.wrapped_func
    if inspect.iscoroutinefunction(function) or len(inspect.signature(function).parameters) != 1:
        raise NotMapped(f"{asked.name} reads from the database.")
    read: Callable[[Any], Any] = function
    return read
