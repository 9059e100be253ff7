"""The data dictionary: every name of the schema with its type, unit, rules, origin, and why it may be missing.

It is read from the printed schema. Where a description says "none: not known" or "none when ...", that is the reason
for which the value may be missing; a test holds that every value that may be missing has one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graphql import (
    DirectiveNode,
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLEnumValue,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    build_schema,
    get_named_type,
    is_leaf_type,
    is_non_null_type,
    is_required_argument,
    is_required_input_field,
    is_specified_scalar_type,
    print_ast,
    value_from_ast_untyped,
)

WHY_MISSING = re.compile(
    r"[;.,] none(?: on record)?(?:: (?P<because>[^.]+)| (?P<when>(?:when|unless|before|where|for)[^.]+))", re.IGNORECASE
)
NAMES_OF_THE_PROGRAM = {"id", "key", "cursor"}
PROGRAM, WORKED_OUT = "PROGRAM", "WORKED_OUT"


@dataclass(frozen=True, slots=True)
class TypeText:
    """A type as it is written, in three parts, so that the name in it can be a link: [ Action !]!."""

    before: str
    name: str
    after: str

    def __str__(self) -> str:
        return f"{self.before}{self.name}{self.after}"

    @property
    def is_list(self) -> bool:
        return bool(self.before)


@dataclass(frozen=True, slots=True)
class Argument:
    """What a field can be asked with."""

    name: str
    type: TypeText
    description: str
    unit: str | None
    default: str | None
    is_required: bool
    deprecated: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One name inside a type: a field, a field of an input, or a word of an enum.

    `missing` is why an answer may have no value here; None where it always has one.
    """

    of: str
    name: str
    description: str
    type: TypeText | None = None
    arguments: tuple[Argument, ...] = ()
    unit: str | None = None
    rules: tuple[str, ...] = ()
    origin: str | None = None
    missing: str | None = None
    default: str | None = None
    is_required: bool = False
    deprecated: str | None = None

    @property
    def coordinate(self) -> str:
        return f"{self.of}.{self.name}"


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of the schema. `used_by` names the fields and arguments that lead to it."""

    name: str
    kind: str
    description: str
    entries: tuple[Entry, ...]
    interfaces: tuple[str, ...]
    used_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dictionary:
    """Everything that the schema names, by name; and what its words for origins mean."""

    kinds: dict[str, Kind]
    origins: dict[str, str]

    @property
    def entries(self) -> Iterator[Entry]:
        return (entry for kind in self.kinds.values() for entry in kind.entries)

    @property
    def roots(self) -> tuple[Entry, ...]:
        return self.kinds["Query"].entries


def dictionary(printed: str) -> Dictionary:
    """The dictionary of a printed schema."""
    schema = build_schema(printed)
    named = [each for each in schema.type_map.values() if _is_ours(each)]
    users = _users(schema)
    kinds = {each.name: _kind(each, tuple(users.get(each.name, ()))) for each in sorted(named, key=lambda it: it.name)}
    origins = schema.type_map["Origin"]
    if not isinstance(origins, GraphQLEnumType):
        raise TypeError("Origin is no enum")
    return Dictionary(kinds, {name: value.description or "" for name, value in origins.values.items()})


def _is_ours(named: GraphQLNamedType) -> bool:
    return not named.name.startswith("__") and not is_specified_scalar_type(named)


def _kind(named: GraphQLNamedType, used_by: tuple[str, ...]) -> Kind:
    interfaces = tuple(each.name for each in getattr(named, "interfaces", ()))
    return Kind(named.name, _word(named), named.description or "", tuple(_entries(named)), interfaces, used_by)


def _word(named: GraphQLNamedType) -> str:
    match named:
        case GraphQLScalarType():
            return "scalar"
        case GraphQLEnumType():
            return "enum"
        case GraphQLInputObjectType():
            return "input"
        case GraphQLInterfaceType():
            return "interface"
    return "type"


def _entries(named: GraphQLNamedType) -> Iterator[Entry]:
    match named:
        case GraphQLObjectType() | GraphQLInterfaceType():
            own = _origin(named.ast_node.directives if named.ast_node else ())
            yield from (_field(named.name, name, field, own) for name, field in named.fields.items())
        case GraphQLInputObjectType():
            yield from (_input_field(named.name, name, field) for name, field in named.fields.items())
        case GraphQLEnumType():
            yield from (_word_of(named.name, name, value) for name, value in named.values.items())


def _field(of: str, name: str, field: GraphQLField, origin_of_type: str | None) -> Entry:
    directives = field.ast_node.directives if field.ast_node else ()
    rules = tuple(_values(directives, "rule", "key"))
    description = field.description or ""
    return Entry(
        of,
        name,
        description,
        type=_type_text(field.type),
        arguments=tuple(_argument(each, argument) for each, argument in field.args.items()),
        unit=next(_values(directives, "unit", "of"), None),
        rules=rules,
        origin=_origin(directives) or _origin_by_default(name, field, rules, origin_of_type),
        missing=None if is_non_null_type(field.type) else why_missing(description),
        deprecated=field.deprecation_reason,
    )


def _origin_by_default(name: str, field: GraphQLField, rules: tuple[str, ...], of_type: str | None) -> str | None:
    """What has a rule is worked out; a record's name is kept here; a whole record says itself where it comes from."""
    if name in NAMES_OF_THE_PROGRAM:
        return PROGRAM
    if rules:
        return WORKED_OUT
    return of_type if is_leaf_type(get_named_type(field.type)) else None


def why_missing(description: str) -> str:
    """The reason that a description gives for a value that may be missing; empty where it gives none."""
    found = WHY_MISSING.search(description)
    return (found["because"] or found["when"]).strip() if found else ""


def _input_field(of: str, name: str, field: GraphQLInputField) -> Entry:
    return Entry(
        of,
        name,
        field.description or "",
        type=_type_text(field.type),
        unit=next(_values(field.ast_node.directives if field.ast_node else (), "unit", "of"), None),
        default=_default(field),
        is_required=is_required_input_field(field),
        deprecated=field.deprecation_reason,
    )


def _word_of(of: str, name: str, value: GraphQLEnumValue) -> Entry:
    return Entry(of, name, value.description or "", deprecated=value.deprecation_reason)


def _argument(name: str, argument: GraphQLArgument) -> Argument:
    return Argument(
        name,
        _type_text(argument.type),
        argument.description or "",
        next(_values(argument.ast_node.directives if argument.ast_node else (), "unit", "of"), None),
        _default(argument),
        is_required_argument(argument),
        argument.deprecation_reason,
    )


def _default(given: GraphQLArgument | GraphQLInputField) -> str | None:
    """The default as it is written; none where leaving it out says nothing."""
    written = given.ast_node.default_value if given.ast_node else None
    return None if written is None or print_ast(written) == "null" else print_ast(written)


def _type_text(of: object) -> TypeText:
    before, name, after = re.split(r"(\w+)", str(of))
    return TypeText(before, name, after)


def _values(directives: tuple[DirectiveNode, ...] | None, directive: str, argument: str) -> Iterator[str]:
    for each in directives or ():
        if each.name.value == directive:
            yield from (
                str(value_from_ast_untyped(it.value)) for it in each.arguments or () if it.name.value == argument
            )


def _origin(directives: tuple[DirectiveNode, ...] | None) -> str | None:
    return next(_values(directives, "origin", "kind"), None)


def _users(schema: GraphQLSchema) -> dict[str, list[str]]:
    """For each type, the fields and arguments that have it."""
    users: dict[str, list[str]] = {}
    for named in schema.type_map.values():
        if named.name.startswith("__"):
            continue
        for name, field in getattr(named, "fields", {}).items():
            users.setdefault(get_named_type(field.type).name, []).append(f"{named.name}.{name}")
            for argument in getattr(field, "args", {}).values():
                at = users.setdefault(get_named_type(argument.type).name, [])
                if f"{named.name}.{name}" not in at:
                    at.append(f"{named.name}.{name}")
    return users
