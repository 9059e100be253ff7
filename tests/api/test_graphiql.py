"""The page for people who write queries, which asks no other machine for anything."""

import json
import re

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.graphiql import examples
from api.settings import Settings
from tests.api.asking import Graph

BROWSER = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


def test_a_browser_gets_the_page_with_the_examples(published: Graph) -> None:
    response = published.http.get("/graphql", headers=BROWSER)
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    found = re.search(r'<script type="application/json" id="examples">(.*)</script>', response.text)
    assert found is not None
    assert json.loads(found[1]) == examples()


def test_the_page_is_the_page_with_a_query_in_the_address_too(published: Graph) -> None:
    response = published.http.get("/graphql", params={"query": "{ rules { key } }"}, headers=BROWSER)
    assert response.headers["content-type"].startswith("text/html")


def test_the_page_runs_only_what_is_served_from_here(published: Graph) -> None:
    response = published.http.get("/graphql", headers=BROWSER)
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'; script-src 'self';" in policy
    assert "connect-src 'self'" in policy
    assert "://" not in response.text
    for address in re.findall(r'(?:src|href)="(/[^"]+)"', response.text):
        assert published.http.get(address).status_code == 200, address


@pytest.mark.parametrize("query", examples(), ids=range(len(examples())))
def test_every_example_is_answered(illustrative: Graph, query: str) -> None:
    data = illustrative.ask(query)
    assert all(data.values())


@pytest.mark.parametrize("switched_off", ["graphiql", "introspection"])
def test_the_page_can_be_switched_off(published: Graph, switched_off: str) -> None:
    settings = Settings.model_validate({"database_url": published.database_url, switched_off: False})
    with TestClient(create_app(settings)) as http:
        assert http.get("/graphql", headers={"accept": "text/html"}).status_code in {404, 406}
        assert http.get("/graphql/page/page.js").status_code == 404


def test_without_introspection_the_graph_does_not_tell_its_schema(published: Graph) -> None:
    settings = Settings(database_url=published.database_url, introspection=False)
    with TestClient(create_app(settings)) as http:
        answer = http.post("/graphql", json={"query": "{ __schema { queryType { name } } }"}).json()
        assert "data" not in answer
        mistyped = http.post("/graphql", json={"query": "{ department { name } }"}).json()
        assert "Did you mean" not in mistyped["errors"][0]["message"]
