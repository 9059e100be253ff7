"""What rules of the domain make of an answer that the database wrote: sentences, and objects that no row holds.

Where such a field stands, the database has written down what the rule goes by (see `mapped.MadeByRule`).
"""

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from graphql import FieldNode, GraphQLObjectType, GraphQLOutputType, get_named_type

from api.planner.compiling import Compiler
from api.planner.mapped import MadeByRule
from api.planner.project import object_writer, writer_of

Make = Callable[[Any], Any]
"""Makes the answer of what the database wrote, both as JSON has them."""

AS_IN_JSON = frozenset({"String", "Int", "Boolean"})
"""Types whose values a rule makes as they are sent."""


def made_by_rules(compiler: Compiler, field_type: GraphQLOutputType, nodes: list[FieldNode]) -> Make | None:
    """How to make what is asked of a field of this type; None where the database writes all of it."""
    of_type = get_named_type(field_type)
    if not isinstance(of_type, GraphQLObjectType):
        return None
    makes: dict[str, Make] = {}
    for answered_as, asked in compiler.fields(of_type, nodes).items():
        make = _field(compiler, of_type, asked)
        if make:
            makes[answered_as] = make
    return partial(_each, makes) if makes else None


def _field(compiler: Compiler, of_type: GraphQLObjectType, asked: list[FieldNode]) -> Make | None:
    name = asked[0].name.value
    if name == "__typename":
        return None
    mapped = compiler.types.get(of_type.name)
    field = mapped.fields.get(name) if mapped else None
    if isinstance(field, MadeByRule):
        return _by_rule(compiler, field, of_type.fields[name].type, asked)
    return made_by_rules(compiler, of_type.fields[name].type, asked)


def _by_rule(compiler: Compiler, field: MadeByRule, field_type: GraphQLOutputType, asked: list[FieldNode]) -> Make:
    of_type = get_named_type(field_type)
    if of_type.name in AS_IN_JSON:
        return field.made
    if field.of_row:
        return _of_row(compiler, field, compiler.type(of_type.name), asked)
    write = writer_of(compiler, field_type, asked)
    return lambda told: json.loads(write(field.made(told)))


def _of_row(compiler: Compiler, field: MadeByRule, of_type: GraphQLObjectType, asked: list[FieldNode]) -> Make:
    """An object of which the database has written a part: the rest is made, and leaves the places of that part."""
    write = object_writer(compiler, of_type, asked, but=field.of_row)
    written = {
        answered_as: made_by_rules(compiler, of_type.fields[name].type, nodes)
        for answered_as, (name, nodes) in compiler.named(field.of_row, of_type, asked).items()
    }

    def make(told: list[Any]) -> Any:
        known = len(told) - len(written)
        made = json.loads(write(field.made(told[:known])))
        for (name, make_own), own in zip(written.items(), told[known:], strict=True):
            made[name] = make_own(own) if make_own else own
        return made

    return make


def _each(makes: Mapping[str, Make], written: Any) -> Any:
    """An object, or each one of a list, with the fields that rules make."""
    if isinstance(written, list):
        return [_each(makes, each) for each in written]
    if written is None:
        return None
    return {name: makes[name](value) if name in makes else value for name, value in written.items()}
