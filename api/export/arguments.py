"""What is asked of an export in its address, read as the arguments of its root field.

The schema reads them: the same words are known here as in the graph, and the same sentences say what is wrong. A
filter or an order is JSON; a list may be words with commas between; everything else is plain text.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from graphql import (
    FieldNode,
    GraphQLArgument,
    GraphQLInputObjectType,
    GraphQLInputType,
    OperationDefinitionNode,
    Undefined,
    get_argument_values,
    get_named_type,
    get_nullable_type,
    get_variable_values,
    is_enum_type,
    is_input_object_type,
    is_list_type,
    parse,
)
from graphql.execution.values import VariableValues
from strawberry.schema import Schema
from strawberry.types.arguments import convert_arguments
from strawberry.types.field import StrawberryField

from api.errors import BadRequest, short
from api.limit_table import SIZES, SizeOutOfBounds
from api.sent_values import check_variables

OF_PAGES = {"first", "after", "last", "before"}
"""An export holds everything, so it has no pages."""
JSON_NUMBERS = {"Int", "Float", "Boolean"}


class Arguments:
    """The arguments of one root field."""

    def __init__(self, schema: Schema, root: str) -> None:
        query = schema._schema.query_type
        if query is None:
            raise TypeError("The schema has no root.")
        self._schema = schema
        self._root = root
        self.of_root = query.fields[root]
        self.description = self.of_root.description or ""
        self.known: Mapping[str, GraphQLArgument] = {
            name: each for name, each in self.of_root.args.items() if name not in OF_PAGES
        }

    def read(self, sent: Sequence[tuple[str, str]]) -> dict[str, Any]:
        """The arguments as the resolver gets them; a refusal, as the graph words it, when they are not right."""
        values: dict[str, Any] = {}
        for name, text in sent:
            if name not in self.known:
                known = ", ".join(self.known) or "none"
                raise BadRequest(f"{name[:60]!r} is no parameter of this export. Its parameters: {known}.")
            if name in values:
                raise BadRequest(f"`{name}` is given twice. Give it once.")
            values[name] = _read(name, text, self.known[name].type)
        check_variables(values)
        _check_sizes(values)
        return self._converted(values)

    def _converted(self, values: Mapping[str, Any]) -> dict[str, Any]:
        asked = {name: each for name, each in self.known.items() if name in values or _is_required(each)}
        definitions = ", ".join(f"${name}: {each.type}" for name, each in asked.items())
        given = ", ".join(f"{name}: ${name}" for name in asked)
        question = f"query ({definitions}) {{ {self._root}({given}) }}" if asked else f"{{{self._root}}}"
        operation, field = _parsed(question)
        hidden = self._schema.config.disable_field_suggestions
        variables = get_variable_values(
            self._schema._schema, operation.variable_definitions or (), dict(values), hide_suggestions=hidden
        )
        if not isinstance(variables, VariableValues):
            raise BadRequest(short(variables[0].message))
        definition: StrawberryField = self.of_root.extensions["strawberry-definition"]
        converter = self._schema.schema_converter
        found = get_argument_values(self.of_root, field, variables)
        return convert_arguments(found, definition.arguments, converter.scalar_registry, converter.config)


def _is_required(argument: GraphQLArgument) -> bool:
    return str(argument.type).endswith("!") and argument.default_value is Undefined


def _parsed(text: str) -> tuple[OperationDefinitionNode, FieldNode]:
    (operation,) = parse(text).definitions
    if isinstance(operation, OperationDefinitionNode):
        (field,) = operation.selection_set.selections
        if isinstance(field, FieldNode):
            return operation, field
    raise TypeError(text)


def _read(name: str, text: str, of_type: GraphQLInputType) -> Any:
    kind = get_nullable_type(of_type)
    named = get_named_type(kind)
    is_json = is_input_object_type(named) or named.name in JSON_NUMBERS
    if is_list_type(kind) and not text.startswith("["):
        return [each.strip() for each in text.split(",")] if text else []
    if not is_json and not is_list_type(kind):
        return text
    try:
        value = json.loads(text, parse_constant=_refused)
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise BadRequest(_how_to_write(name, text, of_type)) from None
    return value


def _refused(constant: str) -> None:
    """JSON has no numbers such as NaN."""
    raise ValueError(constant)


def _how_to_write(name: str, text: str, of_type: GraphQLInputType) -> str:
    """What is wrong with a text that cannot be read, and how the argument is written."""
    named = get_named_type(of_type)
    if is_input_object_type(named):
        return f"`{name}` is no JSON that can be read. Write it as in {name}={_example(named, text)}."
    if is_list_type(get_nullable_type(of_type)):
        return f"`{name}` is no list that can be read. Write words with commas between, or a list in JSON."
    if name in SIZES:
        return f"`{name}` is a number from 1 to {SIZES[name]}, as in {name}=12."
    return f"`{name}` is no JSON that can be read. Its type is {named.name}."


def _example(of_type: GraphQLInputObjectType, text: str) -> str:
    """One field of a filter or an order, with the word that was sent if it is one of that field's, else its first."""
    words = {name: each for name, each in of_type.fields.items() if is_enum_type(get_named_type(each.type))}
    field = "field" if "field" in words else next(iter(words))
    known = get_named_type(words[field].type).values
    word = text if text in known else next(iter(known))
    is_list = is_list_type(get_nullable_type(words[field].type))
    return json.dumps({field: [word] if is_list else word}, separators=(",", ":"))


def _check_sizes(values: Mapping[str, Any]) -> None:
    for name in values.keys() & SIZES.keys():
        if isinstance(values[name], int | float) and not 1 <= values[name] <= SIZES[name]:
            raise SizeOutOfBounds(name, SIZES[name], values[name])
