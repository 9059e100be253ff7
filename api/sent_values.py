"""Values that a request sends, in its text or as variables: lists of so many entries, so deep, and so many in all."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from graphql import ListValueNode, ObjectValueNode, ValueNode

from api.limit_table import LIMITS

LIST = LIMITS["list"]
DEPTH = LIMITS["input depth"]


def check_literal(value: ValueNode | None) -> int:
    """How many objects are in a value in the text. Raise `TooMuch` when it is too long or too deep."""
    if not isinstance(value, ListValueNode | ObjectValueNode):
        return 0
    return sum(isinstance(each, ObjectValueNode) for each in _within(value, _parts_of_literal))


def check_variables(variables: Mapping[str, Any]) -> None:
    """Raise `TooMuch` when variables are too many, too long or too deep."""
    LIMITS["variables"].check("variables", len(variables))
    if any(isinstance(each, list | dict) for each in variables.values()):
        values = [part for each in variables.values() for part in _within(each, _parts)]
        LIMITS["values"].check("values", len(values))
        LIMITS["conditions"].check("conditions", sum(isinstance(each, dict) for each in values))


def _within(value: Any, parts_of: Callable[[Any], Sequence[Any]]) -> list[Any]:
    """All values in it, itself included."""
    found: list[Any] = []
    depth, level = 0, [value]
    while level:
        found += level
        DEPTH.check("input depth", depth)
        below: list[Any] = []
        for each in level:
            parts = parts_of(each)
            LIST.check("list", len(parts))
            below.extend(parts)
        depth, level = depth + 1, below
    return found


def _parts(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _parts_of_literal(value: ValueNode) -> list[ValueNode]:
    if isinstance(value, ObjectValueNode):
        return [each.value for each in value.fields]
    return list(value.values) if isinstance(value, ListValueNode) else []
