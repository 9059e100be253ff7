"""Counts and months are planned like everything else, and nobody gets the day of another caller."""

from typing import Any

import pytest

from tests.api.asking import counted
from tests.planner.both_ways import BothWays

pytestmark = pytest.mark.postgresql

COUNTS = (
    """actionCounts(by: [SERVICE_AREA, STANDING, MONTH], shareOf: [STANDING], asOf: $day,
      where: {department: $department}) { by { dimension value label } count outOf share }""",
    "reapCounts(by: [CYCLE, FILING, MONTH], asOf: $day, where: {department: $department}) { by { label } share }",
    """worksheetCounts(by: [STAGE, BUDGET_YEAR], asOf: $day, where: {department: $department}) {
      by { label } count }""",
    "teamCounts(by: [ACTIVITY, MONTH], asOf: $day, where: {department: $department}) { by { label } count share }",
    "measureCounts(by: [TYPE, NO_VALUE, PLAN], asOf: $day, where: {department: $department}) { by { label } count }",
    """progressByMonth(by: [DEPARTMENT], months: 5, asOf: $day, where: {department: $department}) { by { value label }
      months { month completed outOf share inProgress notStarted ongoing noReport total } }""",
)


@pytest.mark.parametrize("field", COUNTS, ids=lambda field: field.partition("(")[0])
def test_one_plan_serves_every_day_and_department(both: BothWays, field: str, plans: list[Any]) -> None:
    query = f"query ($day: Date, $department: [String!]) {{ {field} }}"
    for day, department in (("2026-11-20", "housing"), ("2025-02-28", "library"), ("2024-01-31", "nobody")):
        assert both.compare(query, {"day": day, "department": [department]})
    assert len(plans) == 1


def test_strategies_are_counted_by_plan_and_each_count_costs_one_statement(both: BothWays) -> None:
    query = """{ strategyCounts(by: [OBJECTIVE, PILLAR]) { by { label } share } progressByMonth { months { share } }
      teamCounts(by: [ACTIVITY]) { count } }"""
    assert both.compare(query)
    with counted() as statements:
        both.planning.post("/graphql", json={"query": query})
    assert len(statements) == 3


@pytest.mark.parametrize(
    "query",
    [
        "{ actionCounts(by: [CYCLE], shareOf: [DEPARTMENT]) { count } }",
        "{ teamCounts(by: []) { count } }",
        "{ progressByMonth(by: [CYCLE, CYCLE]) { months { share } } }",
    ],
)
def test_what_is_refused_is_refused_in_the_same_words(both: BothWays, query: str) -> None:
    assert not both.compare(query)
