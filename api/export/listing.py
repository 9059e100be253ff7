"""The list of all exports, made from the schema: what each holds, what it can be asked, what its columns mean."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from graphql import (
    GraphQLField,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    get_named_type,
    get_nullable_type,
    is_list_type,
)
from strawberry.schema import Schema

from api.export.arguments import Arguments
from api.export.exports import BY, Export
from api.export.registry import EXPORTS

OURS = {
    "asOf": (
        "Date!",
        "The day that the file was asked for. Where a row speaks of a day of its own, a further column names that.",
    ),
    "comparedWith": ("Date!", "The earlier of the two days that are compared; `asOf` is the later."),
    "edition": (
        "EditionName!",
        "ILLUSTRATIVE if anything that the row says was made up; for counts, if anything on record was.",
    ),
    "by.….value": (
        "String",
        "For each dimension counted by: the group, as a column of its list says it; empty: none given.",
    ),
    "by.….label": ("String!", "For each dimension counted by: the group's name in words."),
}


@cache
def listing(schema: Schema) -> list[dict[str, Any]]:
    """Each export as it can be read by programs."""
    return [_listed(schema, name, export) for name, export in EXPORTS.items()]


def _listed(schema: Schema, name: str, export: Export) -> dict[str, Any]:
    arguments = Arguments(schema, export.root)
    return {
        "name": name,
        "files": [f"/export/{name}.csv", f"/export/{name}.xlsx"],
        "holds": export.holds or arguments.description,
        "parameters": [
            {"name": each, "type": str(argument.type), "description": argument.description}
            for each, argument in arguments.known.items()
        ],
        "columns": columns(export, arguments),
    }


def columns(export: Export, arguments: Arguments) -> list[dict[str, str]]:
    """Every column with its type and its meaning."""
    ours = ["asOf", *(["comparedWith"] if export.compares_from else []), "edition"]
    found = [{"name": name, "type": OURS[name][0], "description": OURS[name][1]} for name in ours]
    of_rows = _of_rows(arguments.of_root)
    for name in export.columns:
        if name == BY:
            found += [
                {"name": each, "type": OURS[each][0], "description": OURS[each][1]}
                for each in ("by.….value", "by.….label")
            ]
        else:
            of_type, description = _column(of_rows, name.split("."), export.each)
            found.append({"name": name, "type": str(of_type), "description": description})
    return found


def _of_rows(root: GraphQLField) -> GraphQLNamedType:
    """The type of what the root field lists."""
    of_type: Any = get_named_type(root.type)
    found: GraphQLNamedType = get_named_type(of_type.fields["nodes"].type) if "nodes" in of_type.fields else of_type
    return found


def _column(of_type: GraphQLNamedType, path: Sequence[str], each: str | None) -> tuple[Any, str]:
    """Type and meaning of what a path leads to. It is always there only if everything on the way is."""
    here: Any = of_type
    field: GraphQLField = here.fields[path[0]]
    if len(path) == 1:
        return field.type, field.description or ""
    of_last, description = _column(get_named_type(field.type), path[1:], None)
    return (of_last if path[0] == each else _below(field.type, of_last)), description


def _below(step: Any, below: Any) -> Any:
    """The type of what stands below one step of a path: a list below a list, maybe nothing below what may be none."""
    match step:
        case GraphQLNonNull():
            return GraphQLNonNull(_below(step.of_type, below)) if is_list_type(step.of_type) else below
        case GraphQLList():
            return GraphQLList(_below(step.of_type, below))
        case _:
            return get_nullable_type(below)
