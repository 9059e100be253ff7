"""SQLite and PostgreSQL give the same answers, letter for letter, also in order, in text search and page by page."""

import os
from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.planner.both_engines import BothEngines
from tests.planner.questions import ANYTHING, Walk, questions, walks

HOW_MANY = int(os.environ.get("ENGINE_QUESTIONS", "40"))
PAGES = 6
pytestmark = [pytest.mark.postgresql, pytest.mark.slow]


def asked(examples: int) -> settings:
    """So many questions: the same ones every time, unless more are asked for."""
    return settings(
        max_examples=examples,
        deadline=None,
        derandomize="ENGINE_QUESTIONS" not in os.environ,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )


def test_any_question_gets_the_same_answer_on_both_engines(engines: BothEngines) -> None:
    outcomes: Counter[bool] = Counter()

    @asked(HOW_MANY)
    @given(questions(ANYTHING))
    def ask(question: tuple[str, dict[str, Any]]) -> None:
        outcomes["errors" not in engines.ask(*question)] += 1

    ask()
    assert outcomes[True] > HOW_MANY / 2, "Most of what is asked has to have an answer."


def test_any_list_is_walked_alike_on_both_engines_and_from_either_end(engines: BothEngines) -> None:
    walked: Counter[bool] = Counter()

    @asked(max(1, HOW_MANY // 6))
    @given(walks())
    def walk(walk: Walk) -> None:
        forward, total = pages(engines, walk, "first", "after", "endCursor")
        backward, _ = pages(engines, walk, "last", "before", "startCursor")
        if len(forward) == total:
            assert [*forward] == [*reversed(backward)]
        walked[walk.size < total == len(forward)] += 1

    walk()
    assert walked[True], "Some lists have to be walked over several pages to their end."


def test_a_strategy_without_a_number_stands_last_on_both_engines(engines: BothEngines) -> None:
    answer = engines.ask("{ citywidePlan { pillars { strategies { number } } } }", {})
    for pillar in answer["data"]["citywidePlan"]["pillars"][:2]:
        assert [each["number"] for each in pillar["strategies"]] == [1, 1, 2, 2, None, None]


def pages(engines: BothEngines, walk: Walk, size: str, at: str, cursor: str) -> tuple[list[Any], int]:
    """The first pages from one end, in the order of the walk, and how many records there are; nothing if refused."""
    found: list[Any] = []
    where: str | None = None
    for _ in range(PAGES):
        answer = engines.ask(walk.query(size, at), {**walk.variables, "size": walk.size, "at": where})
        if "errors" in answer:
            return [], 0
        page = answer["data"]["page"]
        found += page["edges"] if size == "first" else reversed(page["edges"])
        where = page["pageInfo"][cursor]
        if not page["pageInfo"]["hasNextPage" if size == "first" else "hasPreviousPage"]:
            break
    return found, page["totalCount"]
