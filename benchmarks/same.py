"""Whether two answers say the same: values, order of lists, names of fields. Shares may differ in the last digit."""

import math
from typing import Any


def difference(first: Any, second: Any, place: str = "") -> str | None:
    """Where two answers first differ, or None."""
    if isinstance(first, float) and isinstance(second, float) and math.isclose(first, second, rel_tol=1e-12):
        return None
    if type(first) is not type(second):
        return f"{place or 'the whole'}: {_short(first)} and {_short(second)}"
    if isinstance(first, dict):
        return _of_objects(first, second, place)
    if isinstance(first, list):
        return _of_lists(first, second, place)
    return None if first == second else f"{place}: {_short(first)} and {_short(second)}"


def _of_objects(first: dict[str, Any], second: dict[str, Any], place: str) -> str | None:
    if list(first) != list(second):
        return f"{place}: fields {list(first)} and {list(second)}"
    found = (difference(first[name], second[name], f"{place}.{name}") for name in first)
    return next((each for each in found if each), None)


def _of_lists(first: list[Any], second: list[Any], place: str) -> str | None:
    if len(first) != len(second):
        return f"{place}: {len(first)} and {len(second)} entries"
    found = (difference(*pair, f"{place}[{number}]") for number, pair in enumerate(zip(first, second, strict=True)))
    return next((each for each in found if each), None)


def _short(value: Any) -> str:
    return repr(value)[:80]
