"""Twenty worked questions: each is asked again of a freshly loaded edition, and the answer is the one that is shown."""

import json

import pytest

from api.docs.questions import EXAMPLES, Question, questions, written
from tests.api.asking import Graph
from tests.cities import DAY

ALL = questions().all


@pytest.mark.parametrize("question", ALL, ids=lambda question: question.name)
def test_a_question_is_answered_as_it_is_shown(published: Graph, illustrative: Graph, question: Question) -> None:
    graph = illustrative if question.is_illustrative else published
    assert written(graph.answer(question.query, **question.variables)) == question.answer, "run: make examples"


def test_there_are_twenty_of_either_edition_and_from_all_who_ask() -> None:
    assert len(ALL) >= 20
    assert questions().day == DAY
    assert {question.edition for question in ALL} == {"published", "illustrative"}
    assert {question.asked_by for question in ALL} == {
        "an analyst",
        "an executive",
        "a department manager",
        "the equity office",
        "a resident",
    }


@pytest.mark.parametrize("question", ALL, ids=lambda question: question.name)
def test_a_question_is_a_sentence_and_its_answer_holds_something(question: Question) -> None:
    assert question.words.endswith("?")
    data = json.loads(question.answer)["data"]
    assert all(value not in (None, [], {}) for value in data.values())


def test_every_query_and_every_answer_belongs_to_a_question() -> None:
    names = sorted(question.name for question in ALL)
    assert sorted(path.stem for path in EXAMPLES.glob("*.graphql")) == names
    assert sorted(path.stem for path in (EXAMPLES / "answers").glob("*.json")) == names
