"""GraphQL over HTTP: bodies that are no request get an answer that says so, and never a fault."""

import json
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.limit_table import LIMITS
from api.settings import Settings
from api.trusted_documents import KNOWN
from tests.api.asking import Graph

JSON = {"content-type": "application/json"}
GRAPHQL = "application/graphql-response+json"
ASK = json.dumps({"query": "{ rules { key } }"}).encode()


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"null", 400),
        (b"5", 400),
        (b"[]", 400),
        (b'[{"query": "{ rules { key } }"}]', 400),
        (b'"{ rules { key } }"', 400),
        (b"{}", 400),
        (b'{"query": null}', 400),
        (b'{"query": ""}', 400),
        (b'{"query": 5}', 400),
        (b'{"query": "{ rules { key } }", "variables": []}', 400),
        (b'{"query": "{ rules { key } }", "operationName": 5}', 400),
        (b'{"query": "{ rules { key } }", "extensions": "x"}', 400),
        (b"{ rules }", 400),
        (b"\xff\xfe\xff", 400),
        (b'{"query": "\xff"}', 400),
        (b"[" * 30_000, 400),
        (b'{"a":' * 10_000, 400),
        (b'{"query": "{ rules { key } }", "variables": {"a": ' + b"9" * 5000 + b"}}", 400),
        (b'{"query": "' + b" " * LIMITS["body"].allowed + b'"}', 413),
    ],
    ids=range(20),
)
def test_a_body_that_is_no_request_is_answered_with_4xx(published: Graph, body: bytes, status: int) -> None:
    response = published.http.post("/graphql", content=body, headers=JSON)
    assert response.status_code == status
    (error,) = response.json()["errors"]
    assert error["extensions"]["code"] == ("TOO_MUCH" if status == 413 else "BAD_REQUEST")


@pytest.mark.parametrize(
    "body",
    [
        {"query": "{ " * 900 + "a" + " }" * 900},
        {"query": "{ rules { key } }", "variables": {"unused": 1}},
        {"query": '{ department(code: "\\ud800") { name } }'},
        {"query": "query ($c: String!) { department(code: $c) { name } }", "variables": {"c": "\ud800"}},
        {"query": "query ($c: String!) { department(code: $c) { name } }", "variables": {"c": "\x00"}},
        {"query": "query ($n: Int) { departments(first: $n) { totalCount } }", "variables": {"n": 2**40}},
        {"query": "query ($n: Int) { departments(first: $n) { totalCount } }", "variables": {"n": "5"}},
        {"query": "{ departments(first: " + "9" * 5000 + ") { totalCount } }"},
        {"query": "subscription { rules }"},
        {"query": "mutation { rules }"},
    ],
    ids=range(10),
)
def test_an_odd_question_is_answered_without_a_fault(published: Graph, body: dict[str, Any]) -> None:
    response = published.http.post("/graphql", content=json.dumps(body).encode(), headers=JSON)
    assert response.status_code < 500
    for error in response.json().get("errors", []):
        assert error["extensions"]["code"] != "FAULT", error


def test_of_two_operations_one_must_be_named(published: Graph) -> None:
    two = {"query": "query A { __typename } query B { rules { key } }"}
    assert published.refusal(two["query"])[1].startswith("The request holds 2 operations")
    answer = published.http.post("/graphql", json=two | {"operationName": "A"}).json()
    assert answer == {"data": {"__typename": "Query"}}


def test_a_question_may_come_in_the_address(published: Graph) -> None:
    asked = {"query": "query ($c: String!) { department(code: $c) { code } }", "variables": '{"c": "housing"}'}
    response = published.http.get("/graphql", params=asked)
    assert response.json() == {"data": {"department": {"code": "housing"}}}


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("application/json", "application/json; charset=utf-8"),
        ("*/*", "application/json; charset=utf-8"),
        (GRAPHQL, f"{GRAPHQL}; charset=utf-8"),
        (f"{GRAPHQL}, application/json;q=0.9", f"{GRAPHQL}; charset=utf-8"),
    ],
)
def test_an_answer_comes_as_the_caller_accepts_it(published: Graph, accept: str, media_type: str) -> None:
    response = published.http.post("/graphql", content=ASK, headers=JSON | {"accept": accept})
    assert response.status_code == 200
    assert response.headers["content-type"] == media_type
    assert response.headers["vary"] == "Accept, Accept-Encoding"


def test_a_question_that_cannot_be_read_is_a_400_without_data_for_those_who_know_the_media_type(
    published: Graph,
) -> None:
    for accept, status in ((GRAPHQL, 400), ("application/json", 200)):
        asked = json.dumps({"query": "{ nothing }"})
        response = published.http.post("/graphql", content=asked, headers=JSON | {"accept": accept})
        assert response.status_code == status
        assert "data" not in response.json()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"content-type": "text/plain"}, 415),
        ({}, 415),
        ({"content-type": "application/x-www-form-urlencoded"}, 415),
        ({"content-type": "application/json", "accept": "image/png"}, 406),
    ],
)
def test_other_media_types_are_refused(published: Graph, headers: dict[str, str], status: int) -> None:
    assert published.http.post("/graphql", content=ASK, headers=headers).status_code == status


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS"])
def test_other_methods_are_refused(published: Graph, method: str) -> None:
    response = published.http.request(method, "/graphql")
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, POST"


def test_accents_are_answered_as_they_are(published: Graph) -> None:
    response = published.http.post(
        "/graphql", content=json.dumps({"query": "{ edition { city { name } } }"}), headers=JSON
    )
    assert "San José".encode() in response.content


def test_a_known_document_may_be_named_instead_of_sent(published: Graph) -> None:
    document_id, text = next(iter(json.loads(KNOWN.read_text("utf-8")).items()))
    sent = published.http.post("/graphql", json={"query": text})
    named = published.http.post("/graphql", json={"documentId": document_id})
    in_address = published.http.get("/graphql", params={"documentId": document_id})
    assert named.json() == in_address.json() == sent.json()


def test_an_unknown_document_and_one_both_named_and_sent_are_refused(published: Graph) -> None:
    unknown = published.http.post("/graphql", json={"documentId": "sha256:0"}).json()
    assert unknown["errors"][0]["extensions"]["code"] == "DOCUMENT_NOT_FOUND"
    both = published.http.post("/graphql", json={"documentId": "sha256:0", "query": "{ rules { key } }"})
    assert both.status_code == 400


def test_where_only_known_documents_are_answered_a_text_of_ones_own_is_refused(published: Graph) -> None:
    document_id, text = next(iter(json.loads(KNOWN.read_text("utf-8")).items()))
    settings = Settings(database_url=published.database_url, trusted_documents_only=True)
    with TestClient(create_app(settings)) as http:
        own = {"query": "{ rules { key } }"}
        for refused in (http.post("/graphql", json=own), http.get("/graphql", params=own)):
            assert refused.json()["errors"][0]["extensions"]["code"] == "DOCUMENT_NOT_TRUSTED"
        for known in ({"query": text}, {"documentId": document_id}):
            assert "DOCUMENT_NOT_TRUSTED" not in http.post("/graphql", json=known).text


def test_who_asks_for_too_much_in_a_minute_is_told_when_to_come_again(published: Graph) -> None:
    settings = Settings(database_url=published.database_url, rate_limit_cost_per_minute=30, kept_answers_mb=0)
    with TestClient(create_app(settings)) as http:
        answers = [http.post("/graphql", content=ASK, headers=JSON) for _ in range(30)]
    refused = next(answer for answer in answers if answer.status_code != 200)
    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) > 0
    (error,) = refused.json()["errors"]
    assert error["extensions"]["code"] == "RATE_LIMITED"
    assert error["extensions"]["allowed"] == 30
