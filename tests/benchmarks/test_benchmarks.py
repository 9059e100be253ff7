"""The benchmark asks what the graph can answer, and the limit's answers are the API's: so its ratios mean something."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx2
import pytest
from graphql import OperationDefinitionNode, build_schema, parse, validate

from api.app import create_app
from api.settings import Settings
from benchmarks.limit.app import OPERATIONS, asker, statement_of
from benchmarks.questions import MEASURED, Facts, Question, facts_of
from benchmarks.same import difference
from domain.database import open_database, writing
from domain.migrations.steps import upgrade
from domain.sources.kinds import EditionName
from seed_data.load import load_edition

SCHEMA = Path(__file__).resolve().parents[2] / "api" / "schema.graphql"

each_question = pytest.mark.parametrize("question", MEASURED, ids=lambda question: question.name)


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the illustrative edition at scale 1, on SQLite."""
    address = f"sqlite:///{tmp_path_factory.mktemp('bench') / 'scale-1.sqlite'}"
    engine = open_database(address)
    upgrade(engine)
    with writing(engine) as session:
        load_edition(session, EditionName.ILLUSTRATIVE)
    yield address
    engine.dispose()


@pytest.fixture(scope="module")
def facts(url: str) -> Facts:
    return facts_of(url)


async def answer_of_the_api(url: str, request: dict[str, Any]) -> Any:
    transport = httpx2.ASGITransport(app=create_app(Settings(database_url=url)))
    async with httpx2.AsyncClient(transport=transport) as client:
        answered = await client.post("http://graph/graphql", json=request)
    return answered.json()


@each_question
def test_the_graph_knows_every_field_that_a_question_asks(question: Question) -> None:
    schema = build_schema(SCHEMA.read_text(encoding="utf-8"))
    assert validate(schema, parse(question.document)) == []


@each_question
def test_the_limit_knows_a_question_by_the_name_of_its_operation(question: Question) -> None:
    operation = next(part for part in parse(question.document).definitions if isinstance(part, OperationDefinitionNode))
    assert operation.name is not None
    assert (operation.name.value, OPERATIONS[operation.name.value]) == (question.operation, question.name)


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
@each_question
def test_the_limit_has_a_statement_for_every_question(question: Question, engine: str) -> None:
    assert statement_of(engine, question.name)


@pytest.mark.slow
@each_question
async def test_the_limit_answers_what_the_api_answers(question: Question, url: str, facts: Facts) -> None:
    request = question.request(facts)
    answered = await answer_of_the_api(url, request)
    assert "errors" not in answered
    with closing(asker(url)) as ask:
        limit = json.loads(await ask.answer(question.operation, request["variables"]))
    assert difference(answered["data"], limit) is None
    assert len(json.dumps(limit)) > 1000, "the question found next to nothing"


def test_two_answers_differ_where_a_value_an_order_or_a_field_does() -> None:
    answer = {"actions": [{"number": 1, "share": 0.1}, {"number": 2, "share": None}]}
    swapped = {"actions": list(reversed(answer["actions"]))}
    nearly = {"actions": [{"number": 1, "share": 0.1 + 1e-16}, {"number": 2, "share": None}]}
    assert difference(answer, nearly) is None
    assert difference(answer, swapped) == ".actions[0].number: 1 and 2"
    assert difference(answer, {"actions": answer["actions"][:1]}) == ".actions: 2 and 1 entries"
    assert difference(answer, {}) == ": fields ['actions'] and []"
    assert difference({"share": 1}, {"share": 1.0}) == ".share: 1 and 1.0"
