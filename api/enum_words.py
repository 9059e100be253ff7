"""A word that an enum of the graph does not have is refused with the words that it has."""

from collections.abc import Callable
from typing import Any

from graphql import GraphQLEnumType, GraphQLError, GraphQLSchema

MOST_WORDS = 40
"""More are no help in a sentence."""


def tell_words(schema: GraphQLSchema) -> None:
    """Let each enum of the graph name its words to whoever asks by another."""
    for each in schema.type_map.values():
        if isinstance(each, GraphQLEnumType) and len(each.values) <= MOST_WORDS:
            for reading in ("coerce_input_value", "coerce_input_literal"):
                setattr(each, reading, _telling(getattr(each, reading), ", ".join(each.values)))


def _telling(read: Callable[..., Any], words: str) -> Callable[..., Any]:
    def telling(value: Any, hide_suggestions: bool = False) -> Any:
        try:
            return read(value, hide_suggestions)
        except GraphQLError as refusal:
            if hide_suggestions:
                raise
            raise GraphQLError(f"{refusal.message} Its words are {words}.", refusal.nodes) from refusal

    return telling
