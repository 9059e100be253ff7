"""One request asks for so much and no more, and is told which limit it meets, what is allowed and what was found."""

import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from graphql import get_introspection_query, parse
from graphql.language import Lexer, Source, TokenKind

from api.limit_table import LIMITS, SIZES, LimitMet
from api.limits import TOKEN, check, check_text, extent
from api.list_sizes import shapes
from dashboard.queries import query_names, query_text
from tests.api.asking import Graph, counted

ROOT = Path(__file__).parents[2]
DOCUMENTS = {
    **{name: query_text(name) for name in query_names()},
    **{path.name: path.read_text(encoding="utf-8") for path in ROOT.glob("benchmarks/queries/*.graphql")},
    **{path.name: path.read_text(encoding="utf-8") for path in ROOT.glob("api/examples/*.graphql")},
    "introspection": get_introspection_query(specified_by_url=True, directive_is_repeatable=True),
}
TAKES_A_LIST = "query ($codes: [String!]) { departments(where: {code: $codes}) { totalCount } }"


def numbered(part: str, number: int) -> str:
    return " ".join(part.replace("#", str(each)) for each in range(number))


def nested(depth: int) -> str:
    """A department's plan, whose department has a plan, and so on."""
    steps = ["department" if level % 2 else "reap" for level in range(depth - 2)]
    return '{ department(code: "housing") { ' + " { ".join([*steps, "id"]) + " }" * depth


def fragments(number: int) -> str:
    return f"{{ rules {{ {numbered('...f#', number)} }} }} {numbered('fragment f# on Rule { key }', number)}"


def records(number: int) -> str:
    """A hundred goals with 99 actions each, 99 with a hundred each, and the rest alone."""
    goals = "a: goals(first: 100) { actions(first: 99) { x } } b: goals(first: 99) { actions(first: 100) { x } }"
    return f'{{ department(code: "x") {{ reap {{ {goals} goals(first: {number - 19_999}) {{ x }} }} }} }}'


DOCUMENTS_OF: dict[str, Callable[[int], str]] = {
    "operations": lambda number: numbered("query q# { rules { key } }", number),
    "fragments": fragments,
    "depth": nested,
    "aliases": lambda number: f"{{ rules {{ {numbered('a#: key', number)} }} }}",
    "root fields": lambda number: f"{{ {numbered('f#', number)} }}",
    "fields": lambda number: f"{{ rules {{ {numbered('f#', number - 1)} }} }}",
    "repeats": lambda number: f"{{ rules {{ {'key ' * number} }} }}",
    "nodes": records,
    "list": lambda number: f"{{ actions(where: {{department: [{'1 ' * number}]}}) {{ totalCount }} }}",
    "conditions": lambda number: f"{{ actions(where: [{'{} ' * number}]) {{ totalCount }} }}",
    "input depth": lambda number: f"{{ actions(where: {'[' * number}1{']' * number}) {{ totalCount }} }}",
    "variables": lambda number: f"query ({numbered('$v#: Int', number)}) {{ rules {{ key }} }}",
}


@pytest.mark.parametrize("limit", DOCUMENTS_OF)
def test_a_document_reaches_a_limit_and_does_not_pass_it(limit: str) -> None:
    allowed = LIMITS[limit].allowed
    check(parse(DOCUMENTS_OF[limit](allowed)), {})
    with pytest.raises(LimitMet) as refused:
        check(parse(DOCUMENTS_OF[limit](allowed + 1)), {})
    assert refused.value.details == {"limit": limit, "allowed": allowed, "found": allowed + 1}
    assert str(refused.value).startswith(f"{LIMITS[limit].what} may be {allowed} at most here, and is {allowed + 1}.")


@pytest.mark.parametrize(
    ("limit", "sign"), [("tokens", "key "), ("nesting", "{"), ("directives", "@"), ("schemas", "__schema ")]
)
def test_a_text_reaches_a_limit_and_does_not_pass_it(limit: str, sign: str) -> None:
    allowed = LIMITS[limit].allowed
    check_text(sign * allowed)
    with pytest.raises(LimitMet) as refused:
        check_text(sign * (allowed + 1))
    assert refused.value.details == {"limit": limit, "allowed": allowed, "found": allowed + 1}


@pytest.mark.parametrize(
    ("limit", "variables"),
    [
        ("list", lambda number: {"codes": ["a"] * number}),
        ("conditions", lambda number: {"codes": [{"a": 1}] * number}),
        ("input depth", lambda number: {"codes": _deep(number)}),
        ("variables", lambda number: {f"v{each}": 1 for each in range(number)}),
        ("values", lambda number: {f"v{each}": ["a"] * 99 for each in range(10)} | ({"x": 1} if number > 1000 else {})),
    ],
)
def test_variables_reach_a_limit_and_do_not_pass_it(limit: str, variables: Callable[[int], dict[str, Any]]) -> None:
    allowed = LIMITS[limit].allowed
    document = parse(TAKES_A_LIST)
    check(document, variables(allowed))
    with pytest.raises(LimitMet) as refused:
        check(document, variables(allowed + 1))
    assert refused.value.details == {"limit": limit, "allowed": allowed, "found": allowed + 1}


def _deep(number: int) -> Any:
    return [_deep(number - 1)] if number else "a"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_the_dashboard_and_the_benchmark_ask_stays_within_the_limits(name: str) -> None:
    check_text(DOCUMENTS[name])
    extent(parse(DOCUMENTS[name])).check({"first": 50})


@pytest.mark.parametrize("text", [*DOCUMENTS.values(), '{ a(b: """x\\"""y""", c: "\\"", d: -1.5e3) #e\n ...f ,g }'])
def test_words_and_signs_are_counted_as_the_library_reads_them(text: str) -> None:
    lexer = Lexer(Source(text))
    read = 0
    while lexer.advance().kind is not TokenKind.EOF:
        read += 1
    assert sum(1 for each in TOKEN.findall(text) if each) == read


@pytest.mark.parametrize(
    "text", ['"' * 65_000, '\\"""' * 16_000, '"""' + '\\"""' * 16_000, "#" * 65_000, "." * 65_000, "a" * 65_000]
)
def test_no_text_takes_long_to_count(text: str) -> None:
    started = time.process_time()
    TOKEN.findall(text)
    assert time.process_time() - started < 0.05


def test_a_list_is_counted_with_the_size_that_its_variable_gives() -> None:
    document = parse("query ($n: Int = 7) { actions(first: $n) { nodes { key reports(first: 3) { note } } } }")
    assert extent(document).cost({"n": 5}) == 5 + 5 + 15
    assert extent(document).cost({}) == 5 + 7 + 21
    assert extent(document).cost({"n": "five"}) == 5 + 100 + 300


def test_of_two_sizes_the_one_that_is_given_counts() -> None:
    document = parse("query ($f: Int, $l: Int) { actions(first: $f, last: $l) { edges { node { key } } } }")
    assert extent(document).cost({"l": 20, "f": None}) == 4 + 20
    with pytest.raises(LimitMet, match="Say how many of `actions` to list"):
        check(document, {})
    extent(document)


def test_of_several_operations_only_the_one_that_is_asked_is_measured_with_the_variables() -> None:
    document = parse("query A { rules { key } } query B($n: Int) { actions(first: $n) { nodes { key } } }")
    check(document, {}, "A")
    assert extent(document).cost({}, "A") == 2 + 10
    with pytest.raises(LimitMet):
        check(document, {}, "B")


def test_every_connection_of_the_graph_must_be_given_a_size_or_has_one() -> None:
    every = [shape for fields in shapes().values() for shape in fields.values()]
    connections = [shape for shape in every if shape.type_name.endswith("Connection")]
    assert len(connections) > 5
    assert all(shape.needs_size or shape.size <= 100 for shape in connections)


def bomb(levels: int) -> str:
    """Fragments that each hold the next one twice: short to write, endless to read."""
    each_twice = [f"fragment f{each} on Department {{ ...f{each + 1} ...f{each + 1} }}" for each in range(levels)]
    last = f"fragment f{levels} on Department {{ name }}"
    return " ".join(['{ department(code: "housing") { ...f0 } }', *each_twice, last])


@pytest.mark.parametrize(
    ("query", "part"),
    [
        (bomb(28), "The number of fields in a request may be 500 at most here, and is 268435457."),
        (DOCUMENTS_OF["aliases"](16), "The number of aliases in a request may be 15 at most here, and is 16."),
        ("{ " + "a " * 30_000, "The number of words and signs in a request may be 1000 at most here, and is 30001."),
    ],
    ids=["fragments", "aliases", "words"],
)
def test_a_refusal_names_the_limit_reads_nothing_and_is_quick(published: Graph, query: str, part: str) -> None:
    published.answer("{ rules { key } }")
    started = time.thread_time()
    with counted() as statements:
        (error,) = published.answer(query)["errors"]
    assert error["extensions"]["code"] == "TOO_MUCH"
    assert error["extensions"].keys() == {"code", "limit", "allowed", "found"}
    assert part in error["message"]
    assert len(statements) == 0
    assert time.thread_time() - started < 0.05


def test_fragments_that_hold_each_other_are_refused(published: Graph) -> None:
    query = '{ department(code: "x") { ...a } } fragment a on Department { ...b } fragment b on Department { ...a }'
    assert published.refusal(query) == ("BAD_REQUEST", "The fragment `a` holds itself, or one that does.")


def test_the_graph_tells_its_schema_to_the_usual_question_once_in_a_request(published: Graph) -> None:
    query = DOCUMENTS["introspection"]
    assert published.ask(query)["__schema"]["queryType"]["name"] == "Query"
    _, message = published.refusal(query.replace("{", "{ a: __schema { types { name } }", 1))
    assert message.startswith("The number of times that a request asks for the whole schema may be 1 at most here")


def test_a_few_mistakes_are_told_at_once_and_no_sentence_is_endless(published: Graph) -> None:
    many = " ".join(f"x{each}: 1" for each in range(100))
    errors = published.answer(f"{{ actions(where: {{{many}}}) {{ totalCount }} }}")["errors"]
    assert len(errors) == 11
    assert errors[-1]["message"].startswith("Too many validation errors")
    assert max(len(error["message"]) for error in errors) == 601


@pytest.mark.parametrize("first", [0, -1, 101, 500.0, 1e308])
def test_a_list_sent_for_by_a_variable_comes_in_its_sizes_only(illustrative: Graph, first: float) -> None:
    answer = illustrative.answer("query ($n: Int!) { departments(first: $n) { nodes { name } } }", n=first)
    assert answer["errors"][0]["extensions"]["code"] in {"SIZE_OUT_OF_BOUNDS", "BAD_REQUEST"}
    assert not answer.get("data")


def test_the_table_in_the_docs_has_every_limit() -> None:
    table = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([\w ]+)` \|.*\| ([\d,]+) \|$", table, re.MULTILINE))
    numbers = {name: limit.allowed for name, limit in LIMITS.items()} | SIZES
    assert rows == {name: f"{number:,}" for name, number in numbers.items()}
