"""A planned answer is the executed answer, letter for letter."""

import os
from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.planner.both_ways import BothWays
from tests.planner.questions import questions

HOW_MANY = int(os.environ.get("PLANNER_QUESTIONS", "60"))
pytestmark = [pytest.mark.postgresql, pytest.mark.slow]


def test_any_question_gets_the_same_answer_both_ways(both: BothWays) -> None:
    ways: Counter[bool] = Counter()

    @settings(
        max_examples=HOW_MANY,
        deadline=None,
        derandomize="PLANNER_QUESTIONS" not in os.environ,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(questions())
    def ask(asked: tuple[str, dict[str, Any]]) -> None:
        ways[both.compare(*asked)] += 1

    ask()
    assert ways[True] > HOW_MANY / 2, "Most of what is mapped has to be planned."
