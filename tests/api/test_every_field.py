"""Every field of the graph answers, whatever the database holds."""

from collections.abc import Iterator

import pytest
from graphql import GraphQLField, GraphQLObjectType, get_named_type, is_leaf_type, is_required_argument

from api.schema import make_schema
from tests.api.asking import Graph

SCHEMA = make_schema()._schema
ROOT = SCHEMA.type_map["Query"]
assert isinstance(ROOT, GraphQLObjectType)
ROOT_FIELDS = dict(ROOT.fields)
BY_ID = {"node", "nodeAsOf"}

GIVEN = {
    "node": '(id: "RGVwYXJ0bWVudDpob3VzaW5n")',
    "nodeAsOf": '(id: "RGVwYXJ0bWVudDpob3VzaW5n", asOf: "2026-01-01")',
    "workPlan": '(fiscalYear: "2023-24")',
    "department": '(code: "housing")',
    "budgetYear": '(fiscalYear: "2026-27")',
    "measure": '(id: "2023-24/1.2/m1")',
    "actionCounts": "(by: [DEPARTMENT, STANDING])",
    "reapCounts": "(by: [CYCLE, FILING])",
    "strategyCounts": "(by: [PILLAR, PROGRESS])",
    "worksheetCounts": "(by: [BUDGET_YEAR, STAGE])",
    "teamCounts": "(by: [SERVICE_AREA, ACTIVITY])",
    "measureCounts": "(by: [PLAN, NO_VALUE])",
    "progressByMonth": "(by: [DEPARTMENT], months: 3)",
    "changes": '(from: "2025-06-30", to: "2026-06-30", first: 4)',
    "changeCounts": '(from: "2025-06-30", to: "2026-06-30", by: [DEPARTMENT, KIND, FROM, TO])',
    "search": '(text: "equity", first: 3)',
    "source": '(id: "office-of-racial-equity-work-plan-2023-24")',
} | dict.fromkeys(
    (
        "departments",
        "reaps",
        "actions",
        "equityActionTeams",
        "measures",
        "strategies",
        "worksheets",
        "citywideStrategies",
    ),
    "(first: 4)",
)


def fields_of(field: GraphQLField) -> dict[str, GraphQLField]:
    named = get_named_type(field.type)
    return dict(named.fields) if isinstance(named, GraphQLObjectType) else {}


def needs_arguments(field: GraphQLField) -> bool:
    return any(is_required_argument(argument) for argument in field.args.values())


def leaves(field: GraphQLField) -> str:
    named = [name for name, each in fields_of(field).items() if is_leaf_type(get_named_type(each.type))]
    return " ".join(named) or "__typename"


def with_what_is_below(field: GraphQLField) -> str:
    below = {name: each for name, each in fields_of(field).items() if fields_of(each)}
    return " ".join([leaves(field), *(f"{name}{few(each)} {{ {leaves(each)} }}" for name, each in below.items())])


def few(field: GraphQLField) -> str:
    return "(first: 3)" if "first" in field.args else ""


def queries() -> Iterator[tuple[str, str]]:
    """For each root field one query of all that is below it, and one for each list of records with all below those."""
    for name, root in ROOT_FIELDS.items():
        if name in BY_ID or not fields_of(root):
            yield name, whole(name)
            continue
        given = f"{name}{GIVEN.get(name, '')}"
        yield name, f"{{ {given} {{ {leaves(root)} {all_below(root)} }} }}"
        for below, field in fields_of(root).items():
            if below in {"nodes", "reaps", "goals", "objectives", "worksheets"}:
                yield f"{name}.{below}", f"{{ {given} {{ {below}{few(field)} {{ {all_below(field)} }} }} }}"


def all_below(field: GraphQLField) -> str:
    below = {name: each for name, each in fields_of(field).items() if fields_of(each)}
    return " ".join(f"{name}{few(each)} {{ {with_what_is_below(each)} }}" for name, each in below.items())


def whole(name: str) -> str:
    if not fields_of(ROOT_FIELDS[name]) and name not in BY_ID:
        return f"{{ {name} }}"
    below = "id" if name in BY_ID else with_what_is_below(ROOT_FIELDS[name])
    return f"{{ {name}{GIVEN.get(name, '')} {{ {below} }} }}"


QUERIES = dict(queries())


@pytest.mark.parametrize("asked", QUERIES)
def test_every_field_answers(illustrative: Graph, asked: str) -> None:
    illustrative.ask(QUERIES[asked])


@pytest.mark.parametrize("name", ROOT_FIELDS)
def test_every_root_field_answers_from_published_facts_alone(published: Graph, name: str) -> None:
    published.ask(whole(name))


@pytest.mark.parametrize("name", ROOT_FIELDS)
def test_every_root_field_answers_before_anything_was_loaded(empty: Graph, name: str) -> None:
    empty.ask(whole(name))


def test_no_field_needs_an_argument_but_those_of_the_root() -> None:
    needing = {
        f"{name}.{field}"
        for name, named in SCHEMA.type_map.items()
        if isinstance(named, GraphQLObjectType) and not name.startswith("__") and named is not ROOT
        for field, each in named.fields.items()
        if needs_arguments(each)
    }
    assert needing == set()
