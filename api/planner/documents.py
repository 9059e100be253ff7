"""Requests' texts as plans are made of them, and what is remembered of what was used lately."""

import hashlib
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from threading import Lock
from typing import Any, Generic, TypeVar

from graphql import (
    ArgumentNode,
    DocumentNode,
    FragmentDefinitionNode,
    OperationDefinitionNode,
    OperationType,
    VariableNode,
    Visitor,
    visit,
)

V = TypeVar("V")


class Recent(Generic[V]):
    """What was used lately, up to a number."""

    def __init__(self, at_most: int) -> None:
        self._at_most = at_most
        self._kept: OrderedDict[Hashable, V] = OrderedDict()
        self._lock = Lock()

    def get(self, name: Hashable) -> V | None:
        with self._lock:
            if name not in self._kept:
                return None
            self._kept.move_to_end(name)
            return self._kept[name]

    def keep(self, name: Hashable, value: V) -> None:
        with self._lock:
            self._kept[name] = value
            self._kept.move_to_end(name)
            if len(self._kept) > self._at_most:
                self._kept.popitem(last=False)


@dataclass(frozen=True, slots=True)
class Document:
    """A text that GraphQL's rules and ours allow."""

    node: DocumentNode
    operations: dict[str | None, OperationDefinitionNode]
    fragments: dict[str, FragmentDefinitionNode]
    cursors: frozenset[str]
    """Names of variables that hold cursors."""

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
    finder = _CursorVariables()
    visit(node, finder)
    return Document(
        node,
        {each.name.value if each.name else None: each for each in operations},
        {each.name.value: each for each in fragments},
        frozenset(finder.found),
    )


class _CursorVariables(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def enter_argument(self, node: ArgumentNode, *_: Any) -> None:
        if node.name.value in {"after", "before"} and isinstance(node.value, VariableNode):
            self.found.add(node.value.name.value)
