"""How much one request may ask for, worked out from its text before anything is read from the database.

Fragments are measured once and not at each use, so a short text that expands into millions of fields is refused as
fast as any other.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    ArgumentNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
)
from strawberry.extensions import SchemaExtension

from api.errors import BadRequest
from domain.errors import EquityError

BODY_BYTES = 64 * 1024
TOKENS = 2000
DEPTH = 14
ALIASES = 30
FIELDS = 1000
SIZES = {"first": 100, "last": 100, "months": 60}  # arguments that say how much of a list is wanted


class TooMuch(EquityError):
    """A request asks for more than one request may."""

    code = "TOO_MUCH"

    def __init__(self, what: str, allowed: int, found: int) -> None:
        self.what = what
        self.allowed = allowed
        self.found = found
        shown = str(found) if found < 10**9 else "more than a billion"
        super().__init__(f"{what} may be {allowed} at most here, and is {shown}. Ask for less, or in several requests.")


class SizeOutOfBounds(EquityError):
    """A list was asked for in a size that it does not come in."""

    code = "SIZE_OUT_OF_BOUNDS"

    def __init__(self, argument: str, allowed: int, found: float) -> None:
        super().__init__(f"`{argument}` is a number from 1 to {allowed}, and not {found}.")


class Limits(SchemaExtension):
    """Refuses what is too much between reading a request's text and doing anything about it."""

    def on_operation(self) -> Iterator[None]:
        self.execution_context.parse_options["max_tokens"] = TOKENS
        yield

    def on_validate(self) -> Iterator[None]:
        document = self.execution_context.graphql_document
        if document is not None:
            if self.execution_context._provided_operation_name is None:
                check_one_operation(document)
            check(document, self.execution_context.variables or {})
        yield


@dataclass(frozen=True, slots=True)
class Measured:
    """What a part of a request amounts to, its fragments included."""

    depth: int = 0
    aliases: int = 0
    fields: int = 0

    def beside(self, other: "Measured") -> "Measured":
        return Measured(max(self.depth, other.depth), self.aliases + other.aliases, self.fields + other.fields)


def check_one_operation(document: DocumentNode) -> None:
    """Raise `BadRequest` when it does not say which of several operations is meant."""
    operations = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    if len(operations) > 1:
        raise BadRequest(f"The request holds {len(operations)} operations: say by `operationName` which one is meant.")


def check(document: DocumentNode, variables: Mapping[str, Any]) -> None:
    """Raise `TooMuch` or `SizeOutOfBounds` unless all of the document's operations stay within the limits."""
    ruler = _Ruler({d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)})
    for operation in document.definitions:
        if not isinstance(operation, OperationDefinitionNode):
            continue
        ruler.variables = {**_defaults(operation), **variables}
        ruler.known.clear()
        amount = ruler.measure(operation.selection_set)
        for what, allowed, found in (
            ("The depth of a request", DEPTH, amount.depth),
            ("The number of aliases in a request", ALIASES, amount.aliases),
            ("The number of fields in a request", FIELDS, amount.fields),
        ):
            if found > allowed:
                raise TooMuch(what, allowed, found)


def _defaults(operation: OperationDefinitionNode) -> dict[str, Any]:
    return {
        each.variable.name.value: int(each.default_value.value)
        for each in operation.variable_definitions or ()
        if isinstance(each.default_value, IntValueNode) and len(each.default_value.value) < 20
    }


@dataclass(slots=True)
class _Ruler:
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Mapping[str, Any] = field(default_factory=dict)
    known: dict[str, Measured] = field(default_factory=dict)

    def measure(self, selections: SelectionSetNode | None) -> Measured:
        total = Measured()
        for selection in selections.selections if selections else ():
            if isinstance(selection, FieldNode):
                total = total.beside(self._field(selection))
            elif isinstance(selection, FragmentSpreadNode):
                total = total.beside(self._fragment(selection.name.value))
            else:
                total = total.beside(self.measure(getattr(selection, "selection_set", None)))
        return total

    def _field(self, node: FieldNode) -> Measured:
        for argument in node.arguments or ():
            self._check_size(argument)
        below = self.measure(node.selection_set)
        # What a request asks about the schema itself is nested deeply by nature and reads nothing from the database.
        depth = 0 if node.name.value.startswith("__") else below.depth + 1
        return Measured(depth, below.aliases + (node.alias is not None), below.fields + 1)

    def _fragment(self, name: str) -> Measured:
        if name not in self.known:
            self.known[name] = Measured()  # a fragment that holds itself is refused later, by GraphQL's own rules
            fragment = self.fragments.get(name)
            self.known[name] = self.measure(fragment.selection_set) if fragment else Measured()
        return self.known[name]

    def _check_size(self, argument: ArgumentNode) -> None:
        allowed = SIZES.get(argument.name.value)
        if allowed is None:
            return
        asked: Any = None
        if isinstance(argument.value, IntValueNode):
            asked = int(argument.value.value) if len(argument.value.value) < 20 else allowed + 1
        elif isinstance(argument.value, VariableNode):
            asked = self.variables.get(argument.value.name.value)
        # GraphQL takes 500.0 for a whole number too.
        if isinstance(asked, int | float) and not 1 <= asked <= allowed:
            raise SizeOutOfBounds(argument.name.value, allowed, asked)
