"""The API can answer every query that a page asks: each one is checked against the printed schema."""

from functools import cache
from pathlib import Path

import pytest
from graphql import GraphQLSchema, OperationDefinitionNode, build_schema, parse, validate

from dashboard.page import Page
from dashboard.pages import all_pages
from dashboard.queries import query_names, query_text

SCHEMA = Path(__file__).resolve().parents[2] / "api" / "schema.graphql"


@cache
def schema() -> GraphQLSchema:
    return build_schema(SCHEMA.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", query_names())
def test_the_api_can_answer_the_query(name: str) -> None:
    assert [error.message for error in validate(schema(), parse(query_text(name)))] == []


@pytest.mark.parametrize("page", [page for page in all_pages() if page.query], ids=lambda page: page.path)
def test_a_pages_query_takes_every_variable_that_its_address_becomes(page: Page) -> None:
    sent = {parameter.variable for parameter in page.parameters if parameter.variable} | set(page.constants)
    assert sent <= declared_by(page.query or "")


def declared_by(name: str) -> set[str]:
    definitions = parse(query_text(name)).definitions
    [query] = [each for each in definitions if isinstance(each, OperationDefinitionNode)]
    return {variable.variable.name.value for variable in query.variable_definitions or ()}
