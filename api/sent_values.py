"""Values that a request sends, in its text or as variables: lists of so many entries, so deep, and so many in all."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from graphql import ListValueNode, ObjectValueNode, ValueNode

from api.limit_table import LIMITS

LIST = LIMITS["list"]
DEPTH = LIMITS["input depth"]


def check_literal(value: ValueNode | None) -> None:
    """Raise `TooMuch` when a value in the text is too long or too deep."""
    if isinstance(value, ListValueNode | ObjectValueNode):
        _check(value, _parts_of_literal)


def check_variables(variables: Mapping[str, Any]) -> None:
    """Raise `TooMuch` when variables are too many, too long or too deep."""
    LIMITS["variables"].check("variables", len(variables))
    if any(isinstance(each, list | dict) for each in variables.values()):
        LIMITS["values"].check("values", sum(_check(each, _parts) for each in variables.values()))


def _check(value: Any, parts_of: Callable[[Any], Sequence[Any]]) -> int:
    """How many values are in it, itself included."""
    total, depth, level = 0, 0, [value]
    while level:
        total += len(level)
        DEPTH.check("input depth", depth)
        below: list[Any] = []
        for each in level:
            parts = parts_of(each)
            if isinstance(each, list | ListValueNode):
                LIST.check("list", len(parts))
            below.extend(parts)
        depth, level = depth + 1, below
    return total


def _parts(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _parts_of_literal(value: ValueNode) -> list[ValueNode]:
    if isinstance(value, ObjectValueNode):
        return [each.value for each in value.fields]
    return list(value.values) if isinstance(value, ListValueNode) else []
