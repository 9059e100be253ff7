"""However many different questions are asked, what is remembered of them stays small."""

import gc
from typing import Any

import pytest
from sqlalchemy.sql.expression import ClauseElement

from api.planner.planner import ROLLUPS
from domain.rollup.kept import Sums
from tests.api.test_every_field import QUERIES
from tests.planner.both_ways import BothWays

pytestmark = pytest.mark.postgresql

OF_EACH_KIND = (
    "actionCounts",
    "actions",
    "changes",
    "changeCounts",
    "department",
    "edition",
    "obligations",
    "progressByMonth",
    "rules",
    "search",
)
"""A root field for each way to answer one."""


def alive(kind: type[Any]) -> int:
    gc.collect()
    return sum(isinstance(each, kind) for each in gc.get_objects())


def ask(both: BothWays, query: str) -> None:
    assert "errors" not in both.planning.post("/graphql", json={"query": query}).json()
    assert both.planned[-1] is True


def test_a_plan_holds_the_texts_of_its_statements_and_not_what_they_were_made_of(both: BothWays) -> None:
    """A statement of SQLAlchemy's has thousands of parts, which a plan held once for each page of changes."""
    for number in range(2):  # what is made once for all questions
        for name in OF_EACH_KIND:
            ask(both, f"{QUERIES[name]} # before {number}")
    before = alive(ClauseElement)
    for name in OF_EACH_KIND:
        ask(both, f"{QUERIES[name]} # again")
    assert alive(ClauseElement) - before < 50


def test_what_was_made_of_kept_counts_is_held_for_the_rollups_asked_lately(both: BothWays) -> None:
    query = "{ actionCounts(by: [DEPARTMENT, STANDING]) { count } }"
    others = alive(Sums)
    for number in range(ROLLUPS + 8):
        ask(both, f"{query} # {number}")
    assert ROLLUPS <= alive(Sums) <= others + ROLLUPS
    both.compare(f"{query} # 0")
