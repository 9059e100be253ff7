"""One request asks for so much and no more, and says which limit it meets."""

import pytest

from api.limits import ALIASES, DEPTH, FIELDS, TOKENS
from tests.api.asking import Graph, counted


def nested(depth: int) -> str:
    """A question of this depth: a department's plan, whose department has a plan, and so on."""
    inner = "name"
    for level in range(depth - 2):
        inner = f"reap {{ {inner} }}" if level % 2 else f"department {{ {inner} }}"
    if (depth - 2) % 2:
        inner = f"reap {{ {inner} }}"
        depth += 1
    return f'{{ department(code: "housing") {{ {inner} }} }}'


def aliases(number: int) -> str:
    return "{ " + " ".join(f"a{each}: __typename" for each in range(number)) + " }"


def bomb(levels: int) -> str:
    """Fragments that each hold the next one twice: short to write, endless to read."""
    fragments = [f"fragment f{each} on Department {{ ...f{each + 1} ...f{each + 1} }}" for each in range(levels)]
    last = f"fragment f{levels} on Department {{ name }}"
    return " ".join(['{ department(code: "housing") { ...f0 } }', *fragments, last])


@pytest.mark.parametrize(
    ("query", "part"),
    [
        (
            aliases(ALIASES + 1),
            f"The number of aliases in a request may be {ALIASES} at most here, and is {ALIASES + 1}.",
        ),
        (bomb(60), f"The number of fields in a request may be {FIELDS} at most here, and is more than a billion."),
        (nested(DEPTH + 3), f"The depth of a request may be {DEPTH} at most here"),
    ],
    ids=["aliases", "fragments", "depth"],
)
def test_a_request_over_a_limit_is_told_the_limit_and_reads_nothing(published: Graph, query: str, part: str) -> None:
    with counted() as statements:
        code, message = published.refusal(query)
    assert code == "TOO_MUCH"
    assert part in message
    assert len(statements) == 0


def test_at_the_limit_is_answered(published: Graph) -> None:
    published.ask(aliases(ALIASES))


def test_a_text_of_too_many_words_is_not_read_to_its_end(published: Graph) -> None:
    code, message = published.refusal("{ " + "a " * (TOKENS + 1) + "}")
    assert code == "BAD_REQUEST"
    assert f"more than {TOKENS} tokens" in message or f"more that {TOKENS} tokens" in message


def test_fragments_that_hold_each_other_are_refused(published: Graph) -> None:
    query = '{ department(code: "x") { ...a } } fragment a on Department { ...b } fragment b on Department { ...a }'
    assert published.refusal(query)[0] == "BAD_REQUEST"


def test_the_graph_tells_its_schema_to_the_usual_question(published: Graph) -> None:
    from graphql import get_introspection_query

    assert published.ask(get_introspection_query(specified_by_url=True))["__schema"]["queryType"]["name"] == "Query"


@pytest.mark.parametrize("first", [0, -1, 101, 500.0, 1e308])
def test_a_list_sent_for_by_a_variable_comes_in_its_sizes_only(illustrative: Graph, first: float) -> None:
    answer = illustrative.answer("query ($n: Int!) { departments(first: $n) { nodes { name } } }", n=first)
    assert answer["errors"][0]["extensions"]["code"] in {"SIZE_OUT_OF_BOUNDS", "BAD_REQUEST"}
    assert not answer.get("data")
