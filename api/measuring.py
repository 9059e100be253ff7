"""What a document amounts to, fragments written out, worked out without writing them out.

Each fragment is measured once and not at each use, so a short text that expands into millions of fields is refused as
fast as any other. How many records it may list is a sum of products, because sizes may come as variables: it is made
once for a document, and each request puts its own numbers in.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Any

from graphql import (
    ArgumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    IntValueNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    ValueNode,
    VariableNode,
)

from api.errors import BadRequest
from api.limit_table import DIGITS, LIMITS, SIZES, SizeNotGiven, SizeOutOfBounds
from api.list_sizes import Shape, shapes
from api.sent_values import check_literal

Names = tuple[str, ...]
"""Names of variables of which one gives a size: `first` and `last` may both be there, and one of them be empty."""
Product = tuple[Names, ...]
"""Sizes that are multiplied, sorted."""

ITEMS = {"nodes", "edges"}


@dataclass(frozen=True, slots=True)
class Amount:
    """What a part of a document amounts to, its fragments included."""

    depth: int = 0
    nesting: int = 0
    aliases: int = 0
    width: int = 0
    """Fields that stand side by side at its top."""
    fields: int = 0
    conditions: int = 0
    """Objects in what is given to fields."""
    nodes: Counter[Product] = field(default_factory=Counter)
    sizes: frozenset[tuple[str, str]] = frozenset()
    """Arguments that say a size, with the variables that they get it from."""
    sized_by: frozenset[tuple[str, Names]] = frozenset()
    """Lists that must be given a size, with the variables of which one must give it."""

    def beside(self, other: "Amount") -> "Amount":
        return Amount(
            max(self.depth, other.depth),
            max(self.nesting, other.nesting),
            self.aliases + other.aliases,
            self.width + other.width,
            self.fields + other.fields,
            self.conditions + other.conditions,
            self.nodes + other.nodes,
            self.sizes | other.sizes,
            self.sized_by | other.sized_by,
        )


@dataclass(frozen=True, slots=True)
class Measured:
    """What an operation amounts to, but for the numbers that come as variables."""

    amount: Amount
    defaults: Mapping[str, int]

    def check_sizes(self, variables: Mapping[str, Any]) -> None:
        """Raise unless each list that is sized by a variable gets a size that it comes in."""
        given = {**self.defaults, **variables}
        for argument, variable in self.amount.sizes:
            _check_size(argument, given.get(variable))
        for name, sized_by in self.amount.sized_by:
            if all(given.get(variable) is None for variable in sized_by):
                raise SizeNotGiven(name)

    def nodes(self, variables: Mapping[str, Any]) -> int:
        """How many records it may list. A size that is not known counts as the largest."""
        given = {**self.defaults, **variables}
        return sum(
            reduce(lambda product, names: product * _size(given, names), sizes, number)
            for sizes, number in self.amount.nodes.items()
        )


def in_order(fragments: Mapping[str, FragmentDefinitionNode]) -> Iterator[FragmentDefinitionNode]:
    """Each fragment behind those that it holds; `BadRequest` when one holds itself."""
    waiting = {name: set(_spreads_in(each.selection_set)) & fragments.keys() for name, each in fragments.items()}
    while waiting:
        free = [name for name, holds in waiting.items() if not holds]
        if not free:
            raise BadRequest(f"The fragment `{min(waiting)[:80]}` holds itself, or one that does.")
        for name in free:
            del waiting[name]
            yield fragments[name]
        for holds in waiting.values():
            holds.difference_update(free)


def _spreads_in(selections: SelectionSetNode | None) -> Iterator[str]:
    """Names of the fragments that are used in a selection."""
    for selection in selections.selections if selections else ():
        if isinstance(selection, FragmentSpreadNode):
            yield selection.name.value
        elif isinstance(selection, FieldNode | InlineFragmentNode):
            yield from _spreads_in(selection.selection_set)


class Ruler:
    """Measures operations that share fragments. `SizeOutOfBounds` or `SizeNotGiven` for sizes in the text itself."""

    def __init__(self, fragments: Mapping[str, FragmentDefinitionNode]) -> None:
        self._shapes = shapes()
        self._known: dict[str, Amount] = {}
        for each in in_order(fragments):
            self._known[each.name.value] = self._within(each.selection_set, each.type_condition.name.value)

    def measure(self, operation: OperationDefinitionNode) -> Measured:
        """Measure one operation, its fragments included."""
        return Measured(self._within(operation.selection_set, "Query"), _defaults(operation))

    def _within(self, selections: SelectionSetNode | None, type_name: str) -> Amount:
        if selections is None:
            return Amount()
        total = reduce(Amount.beside, (self._selection(each, type_name) for each in selections.selections), Amount())
        return replace(total, nesting=total.nesting + 1)

    def _selection(self, node: SelectionNode, type_name: str) -> Amount:
        if isinstance(node, FieldNode):
            return self._field(node, type_name)
        if isinstance(node, FragmentSpreadNode):
            return self._known.get(node.name.value, Amount())
        assert isinstance(node, InlineFragmentNode)  # noqa: S101  there is no fourth kind
        return self._within(node.selection_set, node.type_condition.name.value if node.type_condition else type_name)

    def _field(self, node: FieldNode, owner: str) -> Amount:
        name = node.name.value
        shape = self._shapes.get(owner, {}).get(name, Shape(""))
        below = self._within(node.selection_set, shape.type_name)
        given = [each for each in node.arguments or () if each.name.value in SIZES]
        for argument in given:
            _check_size(argument.name.value, _number(argument.value), argument)
        conditions = sum(check_literal(argument.value) for argument in node.arguments or ())
        return Amount(
            # What is asked about the schema itself is nested deeply by nature and reads nothing from the database.
            0 if name.startswith("__") else below.depth + 1,
            below.nesting,
            below.aliases + (node.alias is not None),
            1,
            below.fields + 1,
            below.conditions + conditions,
            _nodes(node, shape, below.nodes, given),
            below.sizes | {(each.name.value, of) for each in given for of in _variables([each])},
            below.sized_by | _needs(node, shape, given),
        )


def _nodes(node: FieldNode, shape: Shape, below: Counter[Product], given: list[ArgumentNode]) -> Counter[Product]:
    each = below.copy()
    if node.selection_set is None:
        return each
    if shape.is_list:
        each[()] += 1
    literals = [number for argument in given if (number := _number(argument.value)) is not None]
    variables = tuple(_variables(given))
    if variables and not literals:
        return Counter({tuple(sorted((*sizes, variables))): count for sizes, count in each.items()})
    size = max(literals, default=shape.size)
    return Counter({sizes: count * size for sizes, count in each.items()})


def _needs(node: FieldNode, shape: Shape, given: list[ArgumentNode]) -> frozenset[tuple[str, Names]]:
    """What has to be looked at when the variables are known, of a list that may not go without a size."""
    asks_for_items = node.selection_set and any(
        not isinstance(each, FieldNode) or each.name.value in ITEMS for each in node.selection_set.selections
    )
    if not shape.needs_size or not asks_for_items or any(_number(each.value) is not None for each in given):
        return frozenset()
    variables = tuple(sorted(_variables(given)))
    if not variables:
        raise SizeNotGiven(node.name.value, node)
    return frozenset({(node.name.value, variables)})


def _variables(arguments: Iterable[ArgumentNode]) -> list[str]:
    return [each.value.name.value for each in arguments if isinstance(each.value, VariableNode)]


def _number(value: ValueNode | None) -> int | None:
    """The whole number in the text; one of more digits than are ever said back is any such number."""
    if not isinstance(value, IntValueNode):
        return None
    return int(value.value) if len(value.value) <= DIGITS else 10**DIGITS


def _check_size(argument: str, asked: Any, node: ArgumentNode | None = None) -> None:
    # GraphQL takes 500.0 for a whole number too.
    if isinstance(asked, int | float) and not 1 <= asked <= SIZES[argument]:
        raise SizeOutOfBounds(argument, SIZES[argument], asked, node)


def _size(given: Mapping[str, Any], names: Names) -> int:
    numbers = [int(given[name]) for name in names if isinstance(given.get(name), int | float)]
    return max(numbers, default=SIZES["first"])


def _defaults(operation: OperationDefinitionNode) -> dict[str, int]:
    found = {each.variable.name.value: _number(each.default_value) for each in operation.variable_definitions or ()}
    return {name: number for name, number in found.items() if number is not None}


def check_repeats(operation: OperationDefinitionNode, fragments: Mapping[str, FragmentDefinitionNode]) -> None:
    """Raise `TooMuch` when one name stands too often in one place: the library compares each two of them.

    Fragments are written out here, so their fields must have been counted before.
    """
    waiting: list[list[SelectionSetNode]] = [[operation.selection_set]]
    while waiting:
        named: dict[str, list[FieldNode]] = {}
        for node in _fields_in(waiting.pop(), fragments, set()):
            named.setdefault((node.alias or node.name).value, []).append(node)
        for nodes in named.values():
            LIMITS["repeats"].check("repeats", len(nodes))
            if below := [each.selection_set for each in nodes if each.selection_set]:
                waiting.append(below)


def _fields_in(
    sets: Iterable[SelectionSetNode], fragments: Mapping[str, FragmentDefinitionNode], seen: set[str]
) -> Iterator[FieldNode]:
    for selection in (selection for each in sets for selection in each.selections):
        if isinstance(selection, FieldNode):
            yield selection
        elif isinstance(selection, InlineFragmentNode):
            yield from _fields_in([selection.selection_set], fragments, seen)
        elif isinstance(selection, FragmentSpreadNode) and selection.name.value in fragments.keys() - seen:
            seen.add(selection.name.value)
            yield from _fields_in([fragments[selection.name.value].selection_set], fragments, seen)
