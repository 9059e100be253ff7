"""Counts agree with the lists that they count, and their groups add up."""

from collections import Counter
from itertools import combinations
from typing import Any

import pytest

from tests.api.asking import Graph
from tests.cities import DAY

DIMENSIONS = ("DEPARTMENT", "SERVICE_AREA", "CYCLE", "PROGRESS", "STANDING", "FRESHNESS", "MONTH")
BY_TWO = [[each] for each in DIMENSIONS] + [list(pair) for pair in combinations(DIMENSIONS, 2)]


def counts(graph: Graph, by: list[str], where: dict[str, Any] | None = None) -> list[dict[str, Any]]:
    asked = """query ($by: [ActionDimension!]!, $where: ActionWhere, $day: Date) {
      actionCounts(by: $by, where: $where, asOf: $day) { by { dimension value label } count outOf share } }"""
    found: list[dict[str, Any]] = graph.ask(asked, by=by, where=where, day=DAY.isoformat())["actionCounts"]
    return found


def test_the_groups_add_up_to_all_actions(illustrative: Graph) -> None:
    total = illustrative.ask("{ actions { totalCount } }")["actions"]["totalCount"]
    for by in BY_TWO:
        found = counts(illustrative, by)
        assert sum(group["count"] for group in found) == total, by
        assert {group["outOf"] for group in found} == {total}, by
        keys = [tuple(key["value"] for key in group["by"]) for group in found]
        assert len(keys) == len(set(keys)), by


def test_a_count_is_the_length_of_the_list_with_the_same_filter(illustrative: Graph) -> None:
    for group in counts(illustrative, ["DEPARTMENT", "STANDING"]):
        department, standing = (key["value"] for key in group["by"])
        where = {"department": [department], "standing": [standing.upper()]}
        asked = "query ($where: ActionWhere, $day: Date) { actions(where: $where, asOf: $day) { totalCount } }"
        listed = illustrative.ask(asked, where=where, day=DAY.isoformat())
        assert listed["actions"]["totalCount"] == group["count"]


@pytest.mark.parametrize("by", [["PROGRESS", "STANDING", "STANDING"], ["STANDING"] * 5])
def test_a_dimension_that_is_named_twice_is_named_in_the_refusal(illustrative: Graph, by: list[str]) -> None:
    code, message = illustrative.refusal("query ($by: [ActionDimension!]!) { actionCounts(by: $by) { count } }", by=by)
    assert (code, message) == ("BAD_REQUEST", "STANDING is named more than once. Name each dimension once.")
    months = "query ($by: [SeriesDimension!]) { progressByMonth(by: $by) { months { total } } }"
    assert illustrative.refusal(months, by=["CYCLE", "CYCLE"])[1].startswith("CYCLE is named more than once.")


@pytest.mark.parametrize("by", [[], ["STANDING", "PROGRESS", "CYCLE", "MONTH"]])
def test_one_to_three_different_dimensions_are_taken(illustrative: Graph, by: list[str]) -> None:
    code, message = illustrative.refusal("query ($by: [ActionDimension!]!) { actionCounts(by: $by) { count } }", by=by)
    assert code == "BAD_REQUEST"
    assert message.startswith("Name one to 3 different dimensions")


def test_totals_of_a_service_area_speak_of_the_day_of_the_department_above(illustrative: Graph) -> None:
    asked = """query ($day: Date) { department(code: "housing", asOf: $day) {
      serviceAreas { own: obligationTotals { ...All } named: obligationTotals(asOf: $day) { ...All }
        today: obligationTotals(asOf: "2026-11-20") { ...All } } } }
      fragment All on ObligationTotal { obligation met outOf cycle fiscalYear }"""
    areas = illustrative.ask(asked, day="2025-03-31")["department"]["serviceAreas"]
    assert areas
    for area in areas:
        assert area["own"] == area["named"] != area["today"]


def test_obligation_totals_count_the_cells(illustrative: Graph) -> None:
    asked = """query ($day: Date) { obligations(asOf: $day) { cells { obligation isMet isRequired } }
      obligationTotals(asOf: $day) { obligation met outOf recorded rule } }"""
    found = illustrative.ask(asked, day=DAY.isoformat())
    cells = [cell for each in found["obligations"] for cell in each["cells"]]
    met = Counter(cell["obligation"] for cell in cells if cell["isMet"] and cell["isRequired"])
    must = Counter(cell["obligation"] for cell in cells if cell["isRequired"])
    for total in found["obligationTotals"]:
        assert total["met"] == met[total["obligation"]]
        assert total["outOf"] == must[total["obligation"]]
        assert total["recorded"] >= total["met"]


def test_with_published_facts_alone_nobody_knows_how_many_must(published: Graph) -> None:
    asked = "{ obligationTotals { met outOf recorded } obligations { cells { state } } }"
    found = published.ask(asked)
    assert all(total == {"met": 0, "outOf": None, "recorded": 0} for total in found["obligationTotals"])
    assert {cell["state"] for each in found["obligations"] for cell in each["cells"]} == {"NOT_KNOWN"}


def test_what_the_city_reported_stands_beside_what_is_recorded(published: Graph) -> None:
    asked = """query ($day: Date) {
      citywideReports(asOf: $day) { subject reported { display } recorded recordedOutOf sentence } }"""
    found = {each["subject"]: each for each in published.ask(asked, day=DAY.isoformat())["citywideReports"]}
    assert set(found) == {"reaps_filed", "worksheets_completed", "teams_active"}
    assert found["teams_active"]["reported"]["display"] == "13 Departments"
    assert found["teams_active"]["sentence"] == (
        "Reported 13 Departments (as of 2024-06-30), nothing recorded as of 2026-11-20."
    )


def test_a_department_s_standings_add_up_to_its_plan(illustrative: Graph) -> None:
    asked = """query ($day: Date) { departments(first: 100, asOf: $day) { nodes {
      standingCounts { standing count } reap { actionCount standingCounts { count } freshnessCounts { count }
      progressCounts { count } completion { total } monthlyProgress(months: 3) { total } } } } }"""
    for department in illustrative.ask(asked, day=DAY.isoformat())["departments"]["nodes"]:
        assert len(department["standingCounts"]) == 6
        reap = department["reap"]
        total = reap["actionCount"] if reap else 0
        assert sum(each["count"] for each in department["standingCounts"]) == total
        if reap:
            for groups in ("standingCounts", "freshnessCounts", "progressCounts"):
                assert sum(each["count"] for each in reap[groups]) == total
            assert reap["completion"]["total"] == total
            assert [month["total"] for month in reap["monthlyProgress"]] == [total] * 3
