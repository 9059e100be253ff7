"""Which changes of the schema break a query that was right in the last released version.

What that version already marked as deprecated is taken out of it first, with every type that could be reached through
it alone: nobody was promised that it stays.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphql import (
    REMOVE,
    DangerousChangeType,
    FieldDefinitionNode,
    GraphQLObjectType,
    GraphQLSchema,
    Visitor,
    build_ast_schema,
    build_schema,
    find_breaking_changes,
    find_dangerous_changes,
    parse,
    visit,
)
from graphql.language import EnumValueDefinitionNode, InputValueDefinitionNode

FOLDER = Path(__file__).parent
NO_SURPRISE = {DangerousChangeType.OPTIONAL_ARG_ADDED, DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED}


@dataclass(frozen=True, slots=True)
class Release:
    """A released version and its schema as printed then."""

    version: str
    schema: str


@dataclass(frozen=True, slots=True)
class Changes:
    """`breaking` ends some query that was right; `dangerous` may surprise a program that asked one."""

    breaking: list[str]
    dangerous: list[str]


def releases(folder: Path = FOLDER) -> list[Release]:
    """All released versions, oldest first."""
    found = [Release(path.stem, path.read_text(encoding="utf-8")) for path in folder.glob("*.graphql")]
    return sorted(found, key=lambda release: [int(part) for part in release.version.split(".")])


def changes(released: str, now: str) -> Changes:
    """What happened to the released schema."""
    promised, current = _promised(released), build_schema(now)
    return Changes(
        [change.description for change in find_breaking_changes(promised, current)],
        [change.description for change in find_dangerous_changes(promised, current) if change.type not in NO_SURPRISE],
    )


class _WithoutDeprecated(Visitor):
    """Takes out every field, argument, input field and enum value that is marked as deprecated."""

    def enter_field_definition(self, node: FieldDefinitionNode, *_: Any) -> Any:
        return _taken_out_if_deprecated(node)

    def enter_input_value_definition(self, node: InputValueDefinitionNode, *_: Any) -> Any:
        return _taken_out_if_deprecated(node)

    def enter_enum_value_definition(self, node: EnumValueDefinitionNode, *_: Any) -> Any:
        return _taken_out_if_deprecated(node)


def _taken_out_if_deprecated(node: FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode) -> Any:
    return REMOVE if any(each.name.value == "deprecated" for each in node.directives or ()) else None


def _promised(released: str) -> GraphQLSchema:
    whole = build_ast_schema(visit(parse(released), _WithoutDeprecated()), assume_valid=True)
    # Whoever implements an interface can still be reached by it; `types` keeps those.
    behind_interfaces = [
        each for each in whole.type_map.values() if isinstance(each, GraphQLObjectType) and each.interfaces
    ]
    return GraphQLSchema(
        query=whole.query_type, types=behind_interfaces, directives=whole.directives, assume_valid=True
    )
