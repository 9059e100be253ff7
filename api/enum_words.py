"""A word that an enum of the graph does not have is refused with the words that it has."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from graphql import ConstValueNode, GraphQLError, GraphQLSchema
from strawberry.schema.schema_converter import CustomGraphQLEnumType

MOST_WORDS = 40
"""More are no help in a sentence."""


class TellsItsWords(CustomGraphQLEnumType):
    """An enum that names its words to whoever asks by another, where the graph may tell its schema."""

    def coerce_input_value(self, input_value: str, hide_suggestions: bool = False) -> Any:
        with self._telling(hide_suggestions):
            return super().coerce_input_value(input_value, hide_suggestions)

    def coerce_input_literal(self, value_node: ConstValueNode, hide_suggestions: bool = False) -> Any:
        with self._telling(hide_suggestions):
            return super().coerce_input_literal(value_node, hide_suggestions)

    @contextmanager
    def _telling(self, hide_suggestions: bool) -> Iterator[None]:
        try:
            yield
        except GraphQLError as refusal:
            if hide_suggestions or len(self.values) > MOST_WORDS:
                raise
            words = f"{refusal.message} Its words are {', '.join(self.values)}."
            raise GraphQLError(words, refusal.nodes) from refusal


def tell_words(schema: GraphQLSchema) -> None:
    """Let each enum of the graph tell its words."""
    for each in schema.type_map.values():
        if isinstance(each, CustomGraphQLEnumType):
            # Strawberry makes the enums, and can be given no class to make them of.
            each.__class__ = TellsItsWords
