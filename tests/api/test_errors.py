"""A refusal says what is wrong and how to mend it; a fault of ours shows nothing of itself."""

import re
from typing import Any

import pytest
import structlog
from starlette.testclient import TestClient
from structlog.testing import LogCapture

from api.app import create_app
from api.settings import Settings
from domain.access import policy
from tests.api.asking import Graph


@pytest.fixture
def log() -> Any:
    capture = LogCapture()
    before = structlog.get_config()["processors"]
    structlog.configure(processors=[capture])
    yield capture
    structlog.configure(processors=before)


@pytest.mark.parametrize(
    ("query", "code", "part"),
    [
        ('{ workPlan(fiscalYear: "2023-25") { title } }', "NOT_A_FISCAL_YEAR", "Write both calendar years"),
        ('{ workPlan(fiscalYear: "23-24") { title } }', "NOT_A_FISCAL_YEAR", "as in '2023-24'"),
        ("{ workPlan(fiscalYear: 2023) { title } }", "BAD_REQUEST", "A fiscal year is written as text"),
        ('{ obligations(asOf: "2024-02-30") { actions } }', "BAD_REQUEST", "is not a day of the calendar"),
        (
            '{ obligations(asOf: "1899-12-31") { actions } }',
            "BAD_REQUEST",
            "is not a day from 1900-01-01 to 2199-12-31",
        ),
        (
            '{ obligations(asOf: "2200-01-01") { actions } }',
            "BAD_REQUEST",
            "is not a day from 1900-01-01 to 2199-12-31",
        ),
        ('{ obligations(asOf: "20240228") { actions } }', "BAD_REQUEST", 'as in "2024-06-30"'),
        ('{ departments(where: {search: "a\\u0000"}, first: 9) { nodes { id } } }', "NUL_IN_TEXT", "NUL"),
        ("{ departments(first: 9) { nodes { nothing } } }", "BAD_REQUEST", "Cannot query field 'nothing'"),
        ("{ departments {", "BAD_REQUEST", "Syntax Error"),
        ("{ measures(first: 0) { totalCount } }", "SIZE_OUT_OF_BOUNDS", "from 1 to 100"),
        ("query ($n: Int = 101) { measures(first: $n) { totalCount } }", "SIZE_OUT_OF_BOUNDS", "not 101"),
        ("{ reaps(last: 1) { nodes { monthlyProgress(months: 61) { total }}}}", "SIZE_OUT_OF_BOUNDS", "from 1 to 60"),
    ],
)
def test_a_refusal_says_what_is_wrong(published: Graph, query: str, code: str, part: str) -> None:
    errors = published.answer(query)["errors"]
    assert {error["extensions"]["code"] for error in errors} == {code}
    assert any(part in error["message"] for error in errors), errors


@pytest.mark.parametrize(
    ("query", "line", "column"),
    [
        (
            '{\n  a: actions(asOf: "2026-01-01") { totalCount }\n  b: actions(asOf: "2026-02-30") { totalCount }\n}',
            3,
            20,
        ),
        ("{ changes(from: 7) { totalCount } }", 1, 17),
        ('{ workPlan(fiscalYear: "23-24") { title } }', 1, 24),
        ("{ actions(first: 1) {\n nodes { goal { reap { goals(first: 500) { id } } } } } }", 2, 30),
        ("{ measures(first: 0) { totalCount } }", 1, 12),
        ("{ edition { name } measures { nodes { id } } }", 1, 20),
    ],
)
def test_a_refusal_of_what_stands_in_the_text_says_where(published: Graph, query: str, line: int, column: int) -> None:
    (error,) = published.answer(query)["errors"]
    assert error["locations"] == [{"line": line, "column": column}]


WORDS = "Its words are COMPLETED, NO_DATES_GIVEN, OVERDUE, DUE_SOON, STALE, ON_TRACK."
BY_VARIABLE = "query ($of: [Standing!]) { actions(where: {standing: $of}) { totalCount } }"


@pytest.mark.parametrize(
    ("query", "variables"),
    [
        ("{ actions(where: {standing: [LATE]}) { totalCount } }", {}),
        ('{ actions(where: {standing: ["OVERDUE"]}) { totalCount } }', {}),
        (BY_VARIABLE, {"of": ["LATE"]}),
        (BY_VARIABLE, {"of": [7]}),
    ],
)
def test_a_word_that_an_enum_does_not_have_is_refused_with_those_that_it_has(
    published: Graph, query: str, variables: dict[str, Any]
) -> None:
    code, message = published.refusal(query, **variables)
    assert code == "BAD_REQUEST"
    assert message.endswith(WORDS)
    assert published.answer(query, **variables)["errors"][0]["locations"]


def test_a_word_of_any_length_makes_no_long_refusal(published: Graph) -> None:
    _, message = published.refusal(BY_VARIABLE, of=["L" * 60_000])
    assert len(message) < 700


def test_a_graph_that_does_not_tell_its_schema_does_not_tell_its_words(published: Graph) -> None:
    settings = Settings(database_url=published.database_url, introspection=False)
    with TestClient(create_app(settings)) as http:
        graph = Graph(http, published.database_url)
        for query, variables in (
            ("{ actions(where: {standing: [LATE]}) { totalCount } }", {}),
            (BY_VARIABLE, {"of": ["LATE"]}),
        ):
            _, message = graph.refusal(query, **variables)
            assert "OVERDUE" not in message


def test_a_fault_is_masked_and_logged_under_its_reference(
    published: Graph, monkeypatch: pytest.MonkeyPatch, log: LogCapture
) -> None:
    def fails() -> Any:
        raise RuntimeError("the secret inner message")

    monkeypatch.setattr("api.edition.queries.editions", fails)
    code, message = published.refusal("{ edition { name } }")
    assert code == "FAULT"
    found = re.fullmatch(r"Something went wrong here; it has been logged \(reference (\w{8})\)\.", message)
    assert found is not None
    (entry,) = log.entries
    assert entry["reference"] == found[1]
    assert str(entry["exc_info"]) == "the secret inner message"


def test_what_the_policy_does_not_allow_is_refused_before_anything_is_read(
    published: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(policy, "PUBLIC_READS", frozenset({"rules"}))
    code, message = published.refusal("{ departments { totalCount } }")
    assert code == "NOT_ALLOWED"
    assert message.startswith("'departments' is not open to the public.")
    assert published.ask("{ rules { key } }")["rules"]
