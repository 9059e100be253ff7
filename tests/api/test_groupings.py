"""Everything that can be counted is counted alike: the groups add up to the list, and a share says what it is of."""

from collections import Counter
from typing import Any

import pytest
from graphql import GraphQLEnumType

from api.schema import make_schema
from tests.api.asking import Graph
from tests.cities import DAY

LISTS = {
    "actionCounts": ("ActionDimension", "actions"),
    "reapCounts": ("ReapDimension", "reaps"),
    "strategyCounts": ("StrategyDimension", "strategies"),
    "worksheetCounts": ("WorksheetDimension", "worksheets"),
    "teamCounts": ("TeamDimension", "equityActionTeams"),
    "measureCounts": ("MeasureDimension", "measures"),
}

TOTALS: dict[tuple[str, str, str], int] = {}


def dimensions(of: str) -> list[str]:
    words = make_schema()._schema.type_map[LISTS[of][0]]
    assert isinstance(words, GraphQLEnumType)
    return list(words.values)


EVERY = [(name, by) for name in LISTS for by in dimensions(name)]


def counted(graph: Graph, name: str, by: list[str], more: str = "") -> list[dict[str, Any]]:
    asked = f'{{ {name}(by: [{", ".join(by)}], asOf: "{DAY}"{more}) {{ by {{ value label }} count outOf share }} }}'
    found: list[dict[str, Any]] = graph.ask(asked)[name]
    return found


def listed(graph: Graph, name: str, where: str = "") -> int:
    """How many records there are, asked for once: nobody writes to these databases."""
    place = graph.database_url, name, where
    if place not in TOTALS:
        TOTALS[place] = graph.ask(f'{{ {name}(first: 1, asOf: "{DAY}"{where}) {{ totalCount }} }}')[name]["totalCount"]
    return TOTALS[place]


@pytest.mark.parametrize(("name", "by"), EVERY)
def test_the_groups_of_every_dimension_add_up_to_the_list(illustrative: Graph, name: str, by: str) -> None:
    found = counted(illustrative, name, [by])
    total = listed(illustrative, LISTS[name][1])
    assert sum(group["count"] for group in found) == total > 0
    assert {group["outOf"] for group in found} == {total}
    values = [group["by"][0]["value"] for group in found]
    assert len(values) == len(set(values))
    assert None not in values[:-1], "What has none stands last."
    assert all(group["by"][0]["label"] for group in found)


@pytest.mark.parametrize("name", LISTS)
def test_groups_by_two_are_those_by_one_divided(illustrative: Graph, name: str) -> None:
    first, *others = dimensions(name)
    by_one = {group["by"][0]["value"]: group["count"] for group in counted(illustrative, name, [first])}
    for other in others:
        by_two: Counter[str | None] = Counter()
        for group in counted(illustrative, name, [first, other]):
            by_two[group["by"][0]["value"]] += group["count"]
        assert by_two == by_one


@pytest.mark.parametrize("name", LISTS)
def test_a_count_is_of_what_the_same_filter_lists(illustrative: Graph, name: str) -> None:
    where = "{pillars: [2]}" if name == "strategyCounts" else '{department: ["housing", "library"]}'
    where = f", where: {where.replace('pillars', 'pillar')}"
    found = counted(illustrative, name, dimensions(name)[:2], where)
    assert sum(group["count"] for group in found) == listed(illustrative, LISTS[name][1], where) > 0


def test_a_department_in_two_service_areas_is_counted_once(illustrative: Graph) -> None:
    found = counted(illustrative, "reapCounts", ["DEPARTMENT", "SERVICE_AREA"])
    assert len({group["by"][0]["value"] for group in found}) == len(found)
    assert any(" + " in group["by"][1]["label"] for group in found)


def test_a_strategy_that_serves_two_pillars_is_counted_once(published: Graph) -> None:
    found = {group["by"][0]["label"]: group["count"] for group in counted(published, "strategyCounts", ["PILLAR"])}
    assert found["Access and Engagement + Safe Communities"] == 1
    assert list(found)[-1] == "Serves no pillar"
    assert sum(found.values()) == 26


def test_the_work_plan_s_progress_is_that_of_its_page(published: Graph) -> None:
    found = counted(published, "strategyCounts", ["PROGRESS"])
    assert [(group["by"][0]["label"], group["count"], group["outOf"]) for group in found] == [
        ("Completed", 17, 26),
        ("In Progress", 4, 26),
        ("Ongoing", 2, 26),
        ("Not Started", 3, 26),
    ]


def test_a_share_can_be_taken_within_each_department(illustrative: Graph) -> None:
    found = counted(illustrative, "actionCounts", ["DEPARTMENT", "STANDING"], ", shareOf: [DEPARTMENT]")
    wholes: Counter[str] = Counter()
    for group in found:
        wholes[group["by"][0]["value"]] += group["count"]
    assert all(group["outOf"] == wholes[group["by"][0]["value"]] for group in found)
    assert all(group["share"] == group["count"] / group["outOf"] for group in found)


def test_a_share_is_not_taken_within_what_is_not_counted_by(illustrative: Graph) -> None:
    code, message = illustrative.refusal("{ actionCounts(by: [CYCLE], shareOf: [DEPARTMENT]) { count } }")
    assert code == "BAD_REQUEST"
    assert message.startswith("Name in `shareOf` only dimensions that are counted by")


@pytest.mark.parametrize("name", LISTS)
def test_nothing_on_record_makes_no_groups(empty: Graph, name: str) -> None:
    assert counted(empty, name, dimensions(name)[:1]) == []


MONTHS = "months { month completed outOf ongoing noReport inProgress notStarted total share }"


def test_completion_by_month_is_that_of_each_department_s_plan(illustrative: Graph) -> None:
    asked = f"""{{ progressByMonth(by: [DEPARTMENT, CYCLE], months: 24, asOf: "{DAY}") {{ by {{ value }} {MONTHS} }}
      reaps(first: 100, asOf: "{DAY}") {{ nodes {{ department {{ code }} cycle {{ name }} monthlyProgress(months: 24) {{
      month completed inProgress ongoing notStarted noReport total }} }} }} }}"""
    found = illustrative.ask(asked)
    by_plan = {tuple(key["value"] for key in each["by"]): each["months"] for each in found["progressByMonth"]}
    plans = [each for each in found["reaps"]["nodes"] if each["monthlyProgress"][0]["total"]]
    assert len(by_plan) == len(plans) > 0
    for plan in plans:
        for month, same in zip(
            by_plan[plan["department"]["code"], plan["cycle"]["name"]], plan["monthlyProgress"], strict=True
        ):
            assert {name: month[name] for name in same} == same
            assert month["outOf"] == month["total"] - month["ongoing"]
            assert month["share"] == (month["completed"] / month["outOf"] if month["outOf"] else None)


def test_without_a_dimension_all_actions_are_one_series(illustrative: Graph) -> None:
    asked = f'{{ progressByMonth(months: 2, asOf: "{DAY}", where: {{noReport: true}}) {{ by {{ value }} {MONTHS} }} }}'
    (one,) = illustrative.ask(asked)["progressByMonth"]
    assert one["by"] == []
    assert [month["month"] for month in one["months"]] == ["2026-10-31", DAY.isoformat()]
    assert all(
        month["noReport"] == month["total"] == listed(illustrative, "actions", ", where: {noReport: true}")
        for month in one["months"]
    )


def test_a_dimension_of_a_series_is_named_once(illustrative: Graph) -> None:
    code, _ = illustrative.refusal("{ progressByMonth(by: [CYCLE, CYCLE]) { by { value } } }")
    assert code == "BAD_REQUEST"
