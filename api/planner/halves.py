"""A question of which only a part is mapped: what a plan answers, what ordinary execution answers, and both together.

Each half asks for the same objects by the same arguments, so what one finds of an object has its place in the other.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeAlias

from graphql import FieldNode, GraphQLList, GraphQLObjectType, SelectionSetNode, get_named_type, get_nullable_type

from api.planner.compiling import Compiler
from api.planner.json_text import NotMapped
from api.planner.mapped import MadeByRule
from api.planner.project import writer_of

Whose: TypeAlias = "bool | Mapping[str, Whose] | Callable[[Any], Any]"
"""Who answers a field: True a plan, False ordinary execution; of an object each field, by its name in the answer.

A function makes it of what a plan has found.
"""


AS_IN_JSON = frozenset({"String", "Int", "Boolean"})
"""Types whose values a rule makes as they are sent."""


class HalvesDiffer(Exception):
    """Somebody wrote while the two halves were read."""


@dataclass(frozen=True, slots=True)
class Halves:
    """One field as a plan is asked for it and as ordinary execution is."""

    planned: Sequence[FieldNode]
    executed: Sequence[FieldNode]
    whose: Whose


def halves(compiler: Compiler, field_type: Any, nodes: list[FieldNode], lists: int) -> Halves:
    """What is mapped of a field of this type, down to so many lists within each other, and what is not."""
    of_type = get_named_type(field_type)
    if not isinstance(of_type, GraphQLObjectType):
        return Halves(nodes, [], whose=True)
    lists -= _is_list(field_type)
    below = {name: _field(compiler, of_type, each, lists) for name, each in compiler.fields(of_type, nodes).items()}
    whose = {name: each.whose for name, each in below.items()}
    if all(each is True for each in whose.values()):
        return Halves(nodes, [], whose=True)
    if not any(each.planned for each in below.values()):
        return Halves([], nodes, whose=False)
    planned = [node for each in below.values() for node in each.planned]
    executed = [node for each in below.values() for node in each.executed]
    if not executed:
        return Halves(nodes, [], partial(_by_rules, whose))
    return Halves([_asking(nodes[0], planned)], [_asking(nodes[0], executed)], whose)


def _field(compiler: Compiler, of_type: GraphQLObjectType, asked: list[FieldNode], lists: int) -> Halves:
    name = asked[0].name.value
    if name == "__typename":
        return Halves(asked, [], whose=True)
    field_type, mapped = of_type.fields[name].type, compiler.types.get(of_type.name)
    if mapped and (name not in mapped.fields or (lists <= 0 and _is_list(field_type))):
        return Halves([], asked, whose=False)
    if mapped and isinstance(field := mapped.fields[name], MadeByRule):
        return _made(field, compiler, field_type, asked)
    return halves(compiler, field_type, asked, lists)


def _made(field: MadeByRule, compiler: Compiler, field_type: Any, asked: list[FieldNode]) -> Halves:
    of_type = get_named_type(field_type)
    if of_type.name in AS_IN_JSON:
        return Halves(asked, [], field.made)
    try:
        write = writer_of(compiler, field_type, asked)
    except NotMapped:
        return Halves([], asked, whose=False)
    if field.but and any(each[0].name.value in field.but for each in compiler.fields(of_type, asked).values()):
        return Halves([], asked, whose=False)
    return Halves(asked, [], lambda told: json.loads(write(field.made(told))))


def _is_list(field_type: Any) -> bool:
    return isinstance(get_nullable_type(field_type), GraphQLList)


def _asking(node: FieldNode, below: list[FieldNode]) -> FieldNode:
    return replace(node, selection_set=SelectionSetNode(selections=tuple(below)))


def together(whose: Whose, planned: Any, executed: Any) -> Any:
    """One answer of two halves, in the order in which it was asked."""
    if isinstance(whose, bool):
        return planned if whose else executed
    if callable(whose):
        return whose(planned)
    if planned is None and executed is None:
        return None
    if isinstance(planned, list) and isinstance(executed, list) and len(planned) == len(executed):
        return [together(whose, *each) for each in zip(planned, executed, strict=True)]
    if isinstance(planned, dict) and isinstance(executed, dict):
        return {name: together(each, planned.get(name), executed.get(name)) for name, each in whose.items()}
    raise HalvesDiffer


def _by_rules(whose: Whose, planned: Any) -> Any:
    """What a plan answers alone, once rules have made theirs of what they go by."""
    if callable(whose):
        return whose(planned)
    if isinstance(planned, list) and not isinstance(whose, bool):
        return [_by_rules(whose, each) for each in planned]
    if isinstance(planned, dict) and not isinstance(whose, bool):
        return {name: _by_rules(each, planned[name]) for name, each in whose.items()}
    return planned
