"""The schema is printed, kept, compared, and described to its last word."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
    is_specified_scalar_type,
)

from api.schema import make_schema, printed
from domain.access.policy import PUBLIC_READS

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = make_schema()._schema


def ours() -> Iterator[GraphQLNamedType]:
    for name, named in SCHEMA.type_map.items():
        is_built_in = isinstance(named, GraphQLScalarType) and is_specified_scalar_type(named)
        if not name.startswith("__") and not is_built_in:
            yield named


def described() -> Iterator[tuple[str, str | None]]:
    for named in ours():
        yield named.name, named.description
        for name, part in parts(named):
            yield f"{named.name}.{name}", part.description
            for argument, each in getattr(part, "args", {}).items():
                yield f"{named.name}.{name}({argument})", each.description


def parts(named: GraphQLNamedType) -> list[tuple[str, Any]]:
    if isinstance(named, GraphQLEnumType):
        return list(named.values.items())
    if isinstance(named, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType):
        return list(named.fields.items())
    return []


def test_the_kept_schema_is_the_one_that_the_code_has() -> None:
    assert (ROOT / "api" / "schema.graphql").read_text(encoding="utf-8") == printed(), "run: make schema"


def test_every_type_field_argument_and_word_is_described_in_a_sentence() -> None:
    poor = [name for name, text in described() if not text or len(text.split()) < 2 or not text.endswith((".", "?"))]
    assert poor == []


def test_the_policy_names_every_root_field_and_no_other() -> None:
    root = SCHEMA.query_type
    assert root is not None
    assert set(root.fields) == PUBLIC_READS


def test_nothing_can_be_changed_through_the_graph() -> None:
    assert SCHEMA.mutation_type is None
    assert SCHEMA.subscription_type is None
