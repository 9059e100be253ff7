"""A question of which only a part is mapped: what a plan answers, what ordinary execution answers, and both together.

Each half asks for the same objects by the same arguments, so what one finds of an object has its place in the other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from graphql import FieldNode, GraphQLObjectType, SelectionSetNode, get_named_type

from api.planner.compiling import Compiler

Whose: TypeAlias = "bool | Mapping[str, Whose]"
"""Who answers a field: True a plan, False ordinary execution; of an object each field, by its name in the answer."""


class HalvesDiffer(Exception):
    """Somebody wrote while the two halves were read."""


@dataclass(frozen=True, slots=True)
class Halves:
    """One field as a plan is asked for it and as ordinary execution is."""

    planned: Sequence[FieldNode]
    executed: Sequence[FieldNode]
    whose: Whose


def halves(compiler: Compiler, field_type: Any, nodes: list[FieldNode]) -> Halves:
    """What is mapped of a field of this type, and what is not."""
    of_type = get_named_type(field_type)
    if not isinstance(of_type, GraphQLObjectType):
        return Halves(nodes, [], whose=True)
    mapped = compiler.types.get(of_type.name)
    below: dict[str, Halves] = {}
    for answered_as, asked in compiler.fields(of_type, nodes).items():
        name = asked[0].name.value
        if name == "__typename":
            below[answered_as] = Halves(asked, [], whose=True)
        elif mapped and name not in mapped.fields:
            below[answered_as] = Halves([], asked, whose=False)
        else:
            below[answered_as] = halves(compiler, of_type.fields[name].type, asked)
    whose = {name: each.whose for name, each in below.items()}
    if all(each is True for each in whose.values()):
        return Halves(nodes, [], whose=True)
    if not any(each.planned for each in below.values()):
        return Halves([], nodes, whose=False)
    planned = [node for each in below.values() for node in each.planned]
    executed = [node for each in below.values() for node in each.executed]
    return Halves([_asking(nodes[0], planned)], [_asking(nodes[0], executed)], whose)


def _asking(node: FieldNode, below: list[FieldNode]) -> FieldNode:
    return replace(node, selection_set=SelectionSetNode(selections=tuple(below)))


def together(whose: Whose, planned: Any, executed: Any) -> Any:
    """One answer of two halves, in the order in which it was asked."""
    if isinstance(whose, bool):
        return planned if whose else executed
    if planned is None and executed is None:
        return None
    if isinstance(planned, list) and isinstance(executed, list) and len(planned) == len(executed):
        return [together(whose, *each) for each in zip(planned, executed, strict=True)]
    if isinstance(planned, dict) and isinstance(executed, dict):
        return {name: together(each, planned.get(name), executed.get(name)) for name, each in whose.items()}
    raise HalvesDiffer
