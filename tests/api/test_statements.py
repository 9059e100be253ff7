"""What a question costs: a number of statements that does not grow with the records."""

import pytest

from tests.api.asking import Graph, counted

DEEP = """query ($first: Int) { departments(first: $first) { nodes { reaps { goals(first: 5) {
  actions(first: 5) { latestReport { progress } } } } } } }"""

WITH_EVERYTHING_ELSE = """query ($first: Int) { actions(first: $first, orderBy: {field: REFERENCE}) { totalCount nodes {
  leads partners priorityCommunities
  reports(first: 3) { progress source { document { title } } }
  measures { display readings(first: 9) { display breakdown { label } source { isIllustrative } } }
  goal { title reap { isCurrent completion { share } standingCounts { count } cycle { name mustFile filedCount } } }
  department { name serviceAreas { name } worksheet { stage isLate answers { text } } team { isActive meetingCount }
    obligations { cells { state } } standingCounts { count } reap { filing { state } } } } } }"""


@pytest.mark.parametrize("query", [DEEP, WITH_EVERYTHING_ELSE], ids=["deep", "wide"])
def test_statements_do_not_grow_with_the_records(illustrative: Graph, query: str) -> None:
    illustrative.ask("{ edition { today } }")  # the city's time zone is read once for all requests
    few = illustrative.cost(query, first=2)
    # Two fields on different levels may reach for the same sources in one statement or in two.
    assert illustrative.cost(query, first=50) <= few + 2


def test_departments_to_latest_reports_cost_one_statement_a_level(illustrative: Graph) -> None:
    illustrative.ask("{ edition { today } }")
    assert illustrative.cost(DEEP, first=50) == 5


@pytest.mark.parametrize(
    ("query", "at_most"),
    [
        ("{ obligations { department { name } cells { state sentence } overdueActions } }", 3),
        ("{ actionCounts(by: [DEPARTMENT, STANDING]) { count } }", 3),
        ("{ measureCounts(by: [TYPE, NO_VALUE, SERVICE_AREA]) { count } }", 1),
        ("{ progressByMonth(by: [DEPARTMENT], months: 24) { months { share } } }", 1),
        ('{ changes(from: "2025-06-30", to: "2026-06-30", first: 100) { nodes { kind department { name } } } }', 2),
        ('{ changeCounts(from: "2025-06-30", to: "2026-06-30", by: [DEPARTMENT, KIND, FROM, TO]) { count } }', 1),
        ("{ departments(first: 100) { nodes { reap { monthlyProgress(months: 24) { completed } } } } }", 4),
        ('{ workPlan(fiscalYear: "2023-24") { completion { share } objectives { completion { share } } } }', 4),
        ("{ equityActionTeams(first: 100) { nodes { isActive whyActive department { name } } } }", 2),
        ("{ budgetYears { completion { submitted outOf } stageCounts { count } } }", 3),
        ("{ departments(first: 100) { nodes { comparison { share medianShare } } } }", 3),
        ("{ obligations { department { name } actionsWithoutLead hasTeam } }", 3),
        ("{ budgetYears { completionByWeek { submitted outOf } } }", 3),
        ("{ rules { sentence } }", 0),
    ],
)
def test_each_rollup_costs_few_statements(illustrative: Graph, query: str, at_most: int) -> None:
    illustrative.ask("{ edition { today } }")
    assert illustrative.cost(query) <= at_most


def test_what_is_refused_costs_none(illustrative: Graph) -> None:
    with_too_much = "{ departments(first: 101) { nodes { id } } edition { name } }"
    with counted() as statements:
        illustrative.refusal(with_too_much)
    assert len(statements) == 0
