"""Objects of which is known whether they count what was made up.

Ordinary execution reads that when it is asked; whoever makes an object for a plan has read it before.
"""

from typing import Any, TypeVar

from graphql import FieldNode, GraphQLOutputType, get_named_type

from api.planner.compiling import Compiler

T = TypeVar("T")

MARK = "isIllustrative"


def asks_for_mark(compiler: Compiler, graph_type: GraphQLOutputType, nodes: list[FieldNode]) -> bool:
    """Whether objects of this type are asked for it."""
    asked = compiler.fields(compiler.type(get_named_type(graph_type).name), nodes).values()
    return any(each[0].name.value == MARK for each in asked)


def marked(made: T, *, is_illustrative: bool) -> T:
    """The object, with what a plan's answer says of it."""
    its_mark: Any = made
    its_mark.is_illustrative = is_illustrative
    return made
