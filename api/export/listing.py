"""The list of all exports, made from the schema: what each holds, what it can be asked, what its columns mean."""

from functools import cache
from typing import Any

from graphql import GraphQLField, GraphQLNamedType, get_named_type
from strawberry.schema import Schema

from api.export.arguments import Arguments
from api.export.exports import BY, Export
from api.export.registry import EXPORTS

OURS = {
    "asOf": ("Date", "The day that the row speaks of."),
    "comparedWith": ("Date", "The earlier of the two days that are compared."),
    "edition": (
        "EditionName",
        "ILLUSTRATIVE if anything that the row says was made up; for counts, if anything on record was.",
    ),
    "by.….value": ("String", "For each dimension counted by: the group's name for programs."),
    "by.….label": ("String", "For each dimension counted by: the group's name in words."),
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
        "holds": arguments.description,
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
            field = _field(of_rows, name)
            found.append({"name": name, "type": str(field.type), "description": field.description or ""})
    return found


def _of_rows(root: GraphQLField) -> GraphQLNamedType:
    """The type of what the root field lists."""
    of_type: Any = get_named_type(root.type)
    found: GraphQLNamedType = get_named_type(of_type.fields["nodes"].type) if "nodes" in of_type.fields else of_type
    return found


def _field(of_type: GraphQLNamedType, path: str) -> GraphQLField:
    place: Any = of_type
    field: Any = None
    for name in path.split("."):
        field = place.fields[name]
        place = get_named_type(field.type)
    found: GraphQLField = field
    return found
