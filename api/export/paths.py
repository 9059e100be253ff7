"""What stands at a path below objects of the graph, as in `reap.cycle.name`, found by the graph's own resolvers.

All objects are asked for one field at a time, so that what it reads is read for all of them in one statement.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from inspect import iscoroutine
from types import SimpleNamespace
from typing import Any, NamedTuple

from strawberry.types import get_object_definition
from strawberry.utils.str_converters import to_camel_case

from api.export.batches import Batches

Path = tuple[str, ...]
Tree = dict[str, "Tree"]


class Member(NamedTuple):
    """How a field of the graph is asked of an object."""

    attribute: str
    is_resolver: bool
    wants_info: bool


@cache
def member(graph_type: type, name: str) -> Member:
    """The field of a type that has this name in the graph."""
    definition = get_object_definition(graph_type, strict=True)
    field = next(each for each in definition.fields if (each.graphql_name or to_camel_case(each.python_name)) == name)
    resolver = field.base_resolver
    return Member(field.python_name, resolver is not None, bool(resolver and resolver.info_parameter))


def tree_of(paths: Iterable[Path]) -> Tree:
    """Paths with a common beginning together, so that what they share is asked once."""
    tree: Tree = {}
    for path in paths:
        place = tree
        for name in path:
            place = place.setdefault(name, {})
    return tree


def field_of(objects: Sequence[Any], name: str, batches: Batches, **arguments: Any) -> list[Any]:
    """One field of each of these objects, which are of one type."""
    if not objects:
        return []
    of_type: Any = type(objects[0])
    how = member(of_type, name)
    if not how.is_resolver:
        return [getattr(each, how.attribute) for each in objects]
    if how.wants_info:
        arguments["info"] = SimpleNamespace(context=batches)
    found = [getattr(each, how.attribute)(**arguments) for each in objects]
    return batches.all_of_them(found) if iscoroutine(found[0]) else found


def values_at(objects: Sequence[Any], tree: Tree, batches: Batches) -> Mapping[Path, list[Any]]:
    """For each path of the tree, one value an object: None below what is not there, a list below a list."""
    found: dict[Path, list[Any]] = {}
    for name, below in tree.items():
        values = field_of(objects, name, batches)
        if not below:
            found[name,] = values
            continue
        further = values_at([each for value in values for each in _listed(value)], below, batches)
        for path, flat in further.items():
            found[name, *path] = _put_back(values, flat)
    return found


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _put_back(values: Sequence[Any], flat: Iterable[Any]) -> list[Any]:
    """What was found below each value, in the form that the value has."""
    left = iter(flat)
    return [
        [next(left) for _ in value] if isinstance(value, list) else None if value is None else next(left)
        for value in values
    ]
