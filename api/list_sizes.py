"""Which fields of the graph list records, and how many each may list when a request does not say it.

It is read from the printed schema, so that a field is known here as soon as it is printed there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graphql import (
    DocumentNode,
    FieldDefinitionNode,
    InterfaceTypeDefinitionNode,
    IntValueNode,
    ListTypeNode,
    NamedTypeNode,
    NonNullTypeNode,
    ObjectTypeDefinitionNode,
    TypeNode,
    introspection_types,
    parse,
    print_type,
)

from api.limit_table import SIZES

PRINTED = Path(__file__).with_name("schema.graphql")

ASSUMED = {
    # The graph's questions about itself, so that the whole schema may be asked for once in a request and not twice.
    "__Schema.types": 800,
    "__Type.fields": 8,
    "__Type.enumValues": 3,
    "__Type.inputFields": 2,
    "__Type.interfaces": 1,
    "__Type.possibleTypes": 1,
    "__Field.args": 1,
    # What lists as many as there are departments, strategies or sources.
    "Query.obligations": 50,
    "Query.sources": 50,
    "WorkPlan.strategies": 50,
    "CitywidePlan.strategies": 50,
    # Years for which worksheets are on record, and the stages that a worksheet goes through.
    "Query.budgetYears": 5,
    "Department.worksheets": 5,
    "Worksheet.stages": 5,
    # From the day on which worksheets are asked for to the day by which they are due.
    "BudgetYear.completionByWeek": 20,
    # What a work plan has, and a reading's parts, of which most have none.
    "Query.workPlans": 2,
    "WorkPlan.objectives": 5,
    "Objective.strategies": 8,
    "Strategy.performanceMeasures": 2,
    "Strategy.outputs": 2,
    "Reading.breakdown": 1,
    "Reading.ofWhich": 1,
    "Reading.secondQuantity": 1,
}
OTHERWISE = 10
"""A list that takes no size holds a handful: a plan's objectives, a year's stages, a department's cycles."""
GROUPED = 500
"""Groups by up to three dimensions."""
DIMENSIONS = 3
"""What a group is named by: `by` of every count."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What a field answers with."""

    type_name: str
    is_list: bool = False
    size: int = 1
    """How many records it lists when the request does not say it."""
    needs_size: bool = False


Shapes = Mapping[str, Mapping[str, Shape]]


@cache
def shapes() -> Shapes:
    """For each type of the graph, the shape of each of its fields."""
    graph = parse(PRINTED.read_text(encoding="utf-8"), no_location=True)
    itself = parse("\n".join(print_type(each) for each in introspection_types.values()), no_location=True)
    found = {**dict(_types(graph)), **dict(_types(itself))}
    asked_of_itself = {"__schema": Shape("__Schema"), "__type": Shape("__Type"), "__typename": Shape("String")}
    return {**found, "Query": {**found["Query"], **asked_of_itself}}


def _types(document: DocumentNode) -> Iterator[tuple[str, dict[str, Shape]]]:
    for each in document.definitions:
        if isinstance(each, ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode):
            name = each.name.value
            yield name, {field.name.value: _shape(name, field) for field in each.fields or ()}


def _shape(owner: str, field: FieldDefinitionNode) -> Shape:
    type_name, is_list = _unwrapped(field.type)
    if owner.endswith("Connection"):
        return Shape(type_name, is_list)  # the connection itself has been asked for in a size
    sizes = [each for each in field.arguments or () if each.name.value in SIZES]
    by_default = [int(each.default_value.value) for each in sizes if isinstance(each.default_value, IntValueNode)]
    is_connection = type_name.endswith("Connection")
    if sizes:
        size = max(by_default or [SIZES[each.name.value] for each in sizes])
    else:
        size = _assumed(owner, field) if is_list else 1
    return Shape(type_name, is_list, size, needs_size=is_connection and bool(sizes) and not by_default)


def _assumed(owner: str, field: FieldDefinitionNode) -> int:
    if field.name.value == "by":
        return DIMENSIONS
    is_grouped = any(each.name.value == "by" for each in field.arguments or ())
    return ASSUMED.get(f"{owner}.{field.name.value}", GROUPED if is_grouped else OTHERWISE)


def _unwrapped(wrapped: TypeNode) -> tuple[str, bool]:
    is_list = False
    while isinstance(wrapped, NonNullTypeNode | ListTypeNode):
        is_list = is_list or isinstance(wrapped, ListTypeNode)
        wrapped = wrapped.type
    assert isinstance(wrapped, NamedTypeNode)  # noqa: S101  there is no fourth kind
    return wrapped.name.value, is_list
