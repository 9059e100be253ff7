"""schemathesis asks whatever our schema allows, and gets an answer or a refusal that says why; nothing else."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis.core.failures import FailureGroup
from schemathesis.core.result import Ok
from schemathesis.graphql import nodes
from schemathesis.graphql.checks import GraphQLClientError, GraphQLServerError

EXAMPLES = 12
SEED = 20261122
DAYS = st.dates().map(str)
FISCAL_YEARS = st.integers(1990, 2060).map(lambda year: f"{year}-{(year + 1) % 100:02}")

schemathesis.graphql.scalar("Date", DAYS.map(nodes.String))
schemathesis.graphql.scalar("FiscalYear", FISCAL_YEARS.map(nodes.String))


def findings(failures: FailureGroup) -> list[Any]:
    """What is neither an answer nor a refusal. schemathesis would have none of a refusal either, whatever it asked."""
    return [
        failure
        for failure in failures.exceptions
        if not isinstance(failure, GraphQLClientError | GraphQLServerError)
        or any(error["extensions"]["code"] == "FAULT" for error in failure.errors)
    ]


@pytest.mark.slow
def test_a_fuzzer_that_reads_the_schema_finds_nothing(address: str) -> None:
    found: list[Any] = []
    asked: list[str] = []
    answered: list[str] = []
    schema = schemathesis.graphql.from_url(address)

    def ask(case: Any) -> None:
        response = case.call()
        asked.append(case.operation.label)
        try:
            case.validate_response(response)
            answered.append(case.operation.label)
        except FailureGroup as failures:
            found.extend((case.operation.label, case.body, failure) for failure in findings(failures))

    bounded = settings(
        max_examples=EXAMPLES,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    for operation in schema.get_all_operations():
        assert isinstance(operation, Ok)
        seed(SEED)(bounded(given(operation.ok().as_strategy())(ask)))()
    assert found == []
    assert len(set(asked)) > 20
    assert len(answered) > len(asked) / 4
