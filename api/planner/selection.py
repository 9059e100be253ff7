"""Which fields an operation asks of an object, in the order in which they are answered.

The same rules as GraphQL's own execution: fields of one name are asked once, with all that is asked below them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLIncludeDirective,
    GraphQLObjectType,
    GraphQLSkipDirective,
    SelectionSetNode,
    get_directive_values,
)
from graphql.execution.values import VariableValues

Fields = dict[str, list[FieldNode]]
"""By the name in the answer: every place of the operation that asks for the field."""


@dataclass(frozen=True, slots=True)
class Selections:
    """The operation's fragments and variables."""

    fragments: Mapping[str, FragmentDefinitionNode]
    variables: VariableValues

    def of(self, graph_type: GraphQLObjectType, asked: Iterable[SelectionSetNode | None]) -> Fields:
        """The fields that these selections ask of an object of this type."""
        fields: Fields = {}
        walk = _Walk(self, {graph_type.name, *(each.name for each in graph_type.interfaces)})
        for node in walk.fields(asked):
            name = node.alias.value if node.alias else node.name.value
            fields.setdefault(name, []).append(node)
        return fields


@dataclass(slots=True)
class _Walk:
    selections: Selections
    names: set[str]
    seen: set[str] = field(default_factory=set)

    def fields(self, asked: Iterable[SelectionSetNode | None]) -> Iterator[FieldNode]:
        for selection in (each for one in asked if one for each in one.selections):
            if not self._is_wanted(selection):
                continue
            if isinstance(selection, FieldNode):
                yield selection
            elif isinstance(selection, FragmentSpreadNode):
                name = selection.name.value
                if name not in self.seen:
                    self.seen.add(name)
                    fragment = self.selections.fragments[name]
                    if fragment.type_condition.name.value in self.names:
                        yield from self.fields([fragment.selection_set])
            else:
                condition = getattr(selection, "type_condition", None)
                if condition is None or condition.name.value in self.names:
                    yield from self.fields([getattr(selection, "selection_set", None)])

    def _is_wanted(self, selection: object) -> bool:
        node, variables = selection, self.selections.variables
        skip = get_directive_values(GraphQLSkipDirective, node, variables)  # type: ignore[arg-type]
        if skip and skip["if"]:
            return False
        include = get_directive_values(GraphQLIncludeDirective, node, variables)  # type: ignore[arg-type]
        return not include or bool(include["if"])
