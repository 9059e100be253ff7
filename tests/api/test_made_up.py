"""What counts made-up records says so, and nothing else does."""

import pytest

from tests.api.asking import Graph, counted
from tests.cities import DAY

MARK = "isIllustrative"
COUNTS = {
    "actionCounts": f"actionCounts(by: [DEPARTMENT, PROGRESS], asOf: $day) {{ {MARK} }}",
    "changeCounts": f'changeCounts(by: [KIND, TO], from: "2025-11-20", to: $day) {{ {MARK} }}',
    "measureCounts": f"measureCounts(by: [TYPE], where: {{of: REAP}}, asOf: $day) {{ {MARK} }}",
    "progressByMonth": f"progressByMonth(by: [DEPARTMENT], months: 3, asOf: $day) {{ {MARK} }}",
    "reapCounts": f"reapCounts(by: [CYCLE, MONTH], asOf: $day) {{ {MARK} }}",
    "teamCounts": f"teamCounts(by: [ACTIVITY], asOf: $day) {{ {MARK} }}",
    "worksheetCounts": f"worksheetCounts(by: [STAGE], asOf: $day) {{ {MARK} }}",
}
"""Counts of what only the illustrative edition holds."""
BY_THE_LEDGER = f"""query ($day: Date) {{ obligationTotals(asOf: $day) {{ {MARK} }} budgetYears(asOf: $day) {{
  completion {{ {MARK} }} completionByWeek {{ {MARK} }} }} }}"""
BY_PLAN = f"query ($day: Date) {{ measureCounts(by: [PLAN], asOf: $day) {{ by {{ value }} {MARK} }} }}"


@pytest.mark.parametrize("name", COUNTS)
def test_a_count_of_made_up_records_is_marked_in_each_group(illustrative: Graph, name: str) -> None:
    found = illustrative.ask(f"query ($day: Date) {{ {COUNTS[name]} }}", day=DAY.isoformat())[name]
    assert len(found) > 1
    assert all(group[MARK] for group in found)


def test_without_a_dimension_all_actions_are_marked_together(illustrative: Graph, published: Graph) -> None:
    asked = f"{{ progressByMonth(months: 1) {{ {MARK} months {{ total }} }} }}"
    [found] = illustrative.ask(asked)["progressByMonth"]
    assert found[MARK]
    assert not any(each[MARK] for each in published.ask(asked)["progressByMonth"])


def test_groups_of_published_records_are_not_marked_beside_made_up_ones(illustrative: Graph) -> None:
    found = illustrative.ask(BY_PLAN, day=DAY.isoformat())["measureCounts"]
    assert {group["by"][0]["value"]: group[MARK] for group in found} == {"work_plan": False, "reap": True}
    strategies = illustrative.ask(f"{{ strategyCounts(by: [PROGRESS]) {{ {MARK} }} }}")["strategyCounts"]
    assert {group[MARK] for group in strategies} == {False}


def test_a_filter_that_keeps_published_records_keeps_the_mark_away(illustrative: Graph) -> None:
    asked = f"{{ measureCounts(by: [ROLE], where: {{edition: [PUBLISHED]}}) {{ {MARK} }} }}"
    assert {group[MARK] for group in illustrative.ask(asked)["measureCounts"]} == {False}


def test_nothing_is_marked_where_all_is_published(published: Graph) -> None:
    for query in (BY_PLAN, BY_THE_LEDGER, f"query ($day: Date) {{ {' '.join(COUNTS.values())} }}"):
        answer = published.http.post("/graphql", json={"query": query, "variables": {"day": DAY.isoformat()}}).text
        assert '"errors"' not in answer
        assert f'"{MARK}":true' not in answer


def test_departments_are_counted_by_all_of_their_records(illustrative: Graph) -> None:
    answer = illustrative.http.post("/graphql", json={"query": BY_THE_LEDGER, "variables": {"day": DAY.isoformat()}})
    assert answer.text.count(f'"{MARK}":true') > 10
    assert f'"{MARK}":false' not in answer.text


def test_a_change_of_a_made_up_record_is_marked(illustrative: Graph) -> None:
    asked = f'{{ changes(from: "2025-11-20", to: "2026-11-20", first: 100) {{ nodes {{ {MARK} }} }} }}'
    assert {change[MARK] for change in illustrative.ask(asked)["changes"]["nodes"]} == {True}


@pytest.mark.parametrize(
    "query",
    [
        "{{ measureCounts(by: [TYPE, ROLE]) {{ count {mark} }} }}",
        "{{ changeCounts(by: [DEPARTMENT, TO]) {{ count {mark} }} }}",
        "{{ progressByMonth(by: [DEPARTMENT]) {{ months {{ share }} {mark} }} }}",
    ],
)
def test_all_groups_are_marked_by_one_statement_and_only_when_asked(illustrative: Graph, query: str) -> None:
    with counted() as without:
        illustrative.ask(query.format(mark=""))
    with counted() as marked:
        illustrative.ask(query.format(mark=MARK))
    assert len(marked) == len(without) + 1
