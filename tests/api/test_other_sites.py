"""What a page of another site can make a browser do here: nothing that changes anything, and nothing it may read."""

import pytest

from api.schema import make_schema
from tests.api.asking import Graph

ELSEWHERE = {"origin": "https://elsewhere.example"}
ASK = '{"query": "{ rules { key } }"}'


@pytest.mark.parametrize("path", ["/graphql", "/health/live", "/health/ready", "/docs", "/nowhere"])
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS", "HEAD"])
def test_no_other_site_is_let_in(published: Graph, method: str, path: str) -> None:
    asked = {**ELSEWHERE, "access-control-request-method": "POST", "access-control-request-headers": "content-type"}
    response = published.http.request(method, path, headers=asked)
    assert [name for name in response.headers if name.startswith("access-control-")] == []


@pytest.mark.parametrize(
    "content_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", None]
)
def test_what_a_form_of_another_site_can_send_is_refused(published: Graph, content_type: str | None) -> None:
    headers = ELSEWHERE | ({"content-type": content_type} if content_type else {})
    response = published.http.post("/graphql", content=ASK, headers=headers)
    assert response.status_code == 415


def test_nothing_can_be_changed_by_any_question() -> None:
    schema = make_schema()._schema
    assert schema.mutation_type is None
    assert schema.subscription_type is None


@pytest.mark.parametrize("query", ["mutation { change }", "subscription { rules { key } }"])
def test_an_address_that_is_opened_changes_nothing(published: Graph, query: str) -> None:
    response = published.http.get("/graphql", params={"query": query}, headers=ELSEWHERE)
    assert response.status_code in {200, 400, 405}
    assert response.json()["errors"]
    assert not response.json().get("data")


def test_no_answer_sets_a_cookie(published: Graph) -> None:
    for response in (
        published.http.get("/graphql", params={"query": "{ rules { key } }"}),
        published.http.post("/graphql", content=ASK, headers={"content-type": "application/json"}),
        published.http.get("/graphql", headers={"accept": "text/html"}),
    ):
        assert response.status_code == 200
        assert "set-cookie" not in response.headers
