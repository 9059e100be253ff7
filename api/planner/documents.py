"""Requests' texts as plans are made of them."""

import hashlib
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    OperationDefinitionNode,
    OperationType,
    VariableNode,
    Visitor,
    visit,
)


@dataclass(frozen=True, slots=True)
class Document:
    """A text that GraphQL's rules and ours allow."""

    node: DocumentNode
    operations: dict[str | None, OperationDefinitionNode]
    fragments: dict[str, FragmentDefinitionNode]
    cursors: frozenset[str]
    """Names of variables that hold cursors."""
    ids: frozenset[str]
    """Names of variables that hold ids of records of any type."""

    def operation(self, name: str | None) -> OperationDefinitionNode | None:
        """The query that is asked, if there is just one of that name."""
        asked = next(iter(self.operations)) if not name and len(self.operations) == 1 else name or None
        found = self.operations.get(asked) if asked or len(self.operations) == 1 else None
        return found if found is not None and found.operation is OperationType.QUERY else None


def digest(text: str) -> bytes:
    """A short name for a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def document_of(node: DocumentNode) -> Document:
    """What a plan needs to know of a text that was read and found valid."""
    operations = [each for each in node.definitions if isinstance(each, OperationDefinitionNode)]
    fragments = [each for each in node.definitions if isinstance(each, FragmentDefinitionNode)]
    finder = _Variables()
    visit(node, finder)
    return Document(
        node,
        {each.name.value if each.name else None: each for each in operations},
        {each.name.value: each for each in fragments},
        frozenset(finder.cursors),
        frozenset(finder.ids),
    )


class _Variables(Visitor):
    """Finds the variables of which a plan depends on more than their shape."""

    def __init__(self) -> None:
        super().__init__()
        self.cursors: set[str] = set()
        self.ids: set[str] = set()

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        for each in node.arguments or ():
            if not isinstance(each.value, VariableNode):
                continue
            if each.name.value in {"after", "before"}:
                self.cursors.add(each.value.name.value)
            if each.name.value == "id" and node.name.value in {"node", "nodeAsOf"}:
                self.ids.add(each.value.name.value)
