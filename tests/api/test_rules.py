"""Every sentence that says by which rule something was worked out is among the rules, so that it can be translated."""

import pytest
from graphql import GraphQLObjectType

from api.schema import make_schema
from domain.rules import RULES
from tests.api.asking import Graph

WITH_A_RULE = {
    "Completion": '{ workPlan(fiscalYear: "2023-24") { found: completion { rule } } }',
    "WorksheetCompletion": "{ budgetYears { found: completion { rule } } }",
    "ObligationTotal": "{ found: obligationTotals { rule } }",
    "Comparison": '{ department(code: "housing") { found: comparison { rule } } }',
}


def rules_in(answer: object) -> set[str]:
    if isinstance(answer, list):
        return set().union(*map(rules_in, answer))
    if isinstance(answer, dict):
        return set().union(*(({value} if name == "rule" else rules_in(value)) for name, value in answer.items()))
    return set()


def test_these_are_all_that_say_their_rule() -> None:
    types = make_schema()._schema.type_map
    found = {name for name, each in types.items() if isinstance(each, GraphQLObjectType) and "rule" in each.fields}
    assert found == WITH_A_RULE.keys()


@pytest.mark.parametrize("asked", WITH_A_RULE.values(), ids=WITH_A_RULE)
def test_each_of_them_says_a_sentence_of_the_rules(illustrative: Graph, asked: str) -> None:
    listed = {rule["sentence"] for rule in illustrative.ask("{ rules { sentence } }")["rules"]}
    said = rules_in(illustrative.ask(asked))
    assert said
    assert said <= listed


def test_no_two_rules_have_one_key_or_one_sentence() -> None:
    assert len({rule.key for rule in RULES}) == len({rule.sentence for rule in RULES}) == len(RULES)
