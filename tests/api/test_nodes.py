"""Whatever has an id can be asked for again by it."""

import base64

import pytest
from graphql import GraphQLInterfaceType

from api.nodes import PLAIN, WITH_STATE
from api.schema import make_schema
from tests.api.asking import Graph

FOUND_AT = {
    "Action": "actions(first: 1) { nodes { id } }",
    "BudgetYear": "budgetYears { id }",
    "CitywidePlan": "citywidePlan { id }",
    "CitywideReport": "citywideReports { id }",
    "Cycle": "cycles { id }",
    "Department": "departments(first: 1) { nodes { id } }",
    "Goal": "reaps(first: 1) { nodes { goals(first: 1) { id } } }",
    "Measure": "measures(first: 1) { nodes { id } }",
    "Objective": 'workPlan(fiscalYear: "2023-24") { objectives { id } }',
    "Pillar": "citywidePlan { pillars { id } }",
    "Reap": "reaps(first: 1) { nodes { id } }",
    "ServiceArea": "serviceAreas { id }",
    "Source": "sources { id }",
    "Strategy": 'workPlan(fiscalYear: "2023-24") { strategies { id } }',
    "Team": "equityActionTeams(first: 1) { nodes { id } }",
    "WorkPlan": 'workPlan(fiscalYear: "2023-24") { id }',
    "Worksheet": "budgetYears { worksheets(first: 1) { id } }",
}


def first_id(found: object) -> str:
    while not isinstance(found, str):
        found = next(iter(found.values())) if isinstance(found, dict) else found[0]  # type: ignore[index]
    return found


@pytest.mark.parametrize("name", FOUND_AT)
def test_an_id_finds_what_had_it(illustrative: Graph, name: str) -> None:
    node_id = first_id(illustrative.ask(f"{{ {FOUND_AT[name]} }}"))
    found = illustrative.ask("query ($id: ID!) { node(id: $id) { __typename id } }", id=node_id)
    assert found["node"] == {"__typename": name, "id": node_id}


def test_every_type_with_an_id_can_be_found_by_it() -> None:
    schema = make_schema()._schema
    node = schema.type_map["Node"]
    assert isinstance(node, GraphQLInterfaceType)
    with_id = {each.name for each in schema.get_implementations(node).objects}
    assert with_id == set(FOUND_AT) | {"CitywideStrategy"}
    assert with_id - {"CitywideReport"} == set(PLAIN) | set(WITH_STATE)


@pytest.mark.parametrize("key", ["Department:nobody", "Nothing:housing", "Query:x"])
def test_an_id_of_nothing_finds_nothing(published: Graph, key: str) -> None:
    node_id = base64.b64encode(key.encode()).decode()
    assert published.ask("query ($id: ID!) { node(id: $id) { id } }", id=node_id) == {"node": None}


@pytest.mark.parametrize("node_id", ["", "x", "housing", "åäö", base64.b64encode(b"Department").decode()])
def test_what_is_no_id_is_refused(published: Graph, node_id: str) -> None:
    code, message = published.refusal("query ($id: ID!) { node(id: $id) { id } }", id=node_id)
    assert code == "BAD_REQUEST"
    assert message.endswith("is no id of this graph. Use an id that the graph gave you.")


def test_measures_and_sources_are_found_by_id_and_by_key(published: Graph) -> None:
    asked = "query ($id: ID!) { measure(id: $id) { id key } }"
    by_key = published.ask(asked, id="2023-24/1.2/m1")["measure"]
    assert by_key["key"] == "2023-24/1.2/m1"
    assert published.ask(asked, id=by_key["id"])["measure"] == by_key
