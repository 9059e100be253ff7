"""A filter keeps what the records themselves say it should keep."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.api.asking import Graph
from tests.cities import DAY


def listed(graph: Graph, name: str, kind: str, where: dict[str, Any], selected: str) -> list[dict[str, Any]]:
    arguments = "where: $where, asOf: $day, first: 100"
    asked = f"query ($where: {kind}, $day: Date) {{ {name}({arguments}) {{ nodes {{ {selected} }} }} }}"
    found: list[dict[str, Any]] = graph.ask(asked, where=where, day=DAY.isoformat())[name]["nodes"]
    return found


def ids(nodes: list[dict[str, Any]]) -> set[str]:
    return {node["id"] for node in nodes}


@pytest.mark.parametrize("is_active", [True, False])
def test_active_teams_are_those_that_say_they_are(illustrative: Graph, is_active: bool) -> None:
    every = listed(illustrative, "equityActionTeams", "TeamWhere", {}, "id isActive")
    kept = listed(illustrative, "equityActionTeams", "TeamWhere", {"isActive": is_active}, "id isActive")
    assert ids(kept) == {team["id"] for team in every if team["isActive"] is is_active}
    assert kept


@pytest.mark.parametrize("is_filed", [True, False])
def test_filed_plans_are_those_that_say_they_are(illustrative: Graph, is_filed: bool) -> None:
    every = listed(illustrative, "reaps", "ReapWhere", {}, "id isFiled")
    kept = listed(illustrative, "reaps", "ReapWhere", {"isFiled": is_filed}, "id isFiled")
    assert ids(kept) == {reap["id"] for reap in every if reap["isFiled"] is is_filed}
    assert kept


def test_a_plan_is_withdrawn_that_was_filed_before(illustrative: Graph) -> None:
    kept = listed(illustrative, "reaps", "ReapWhere", {"isWithdrawn": True}, "isFiled filing { state }")
    assert {(reap["isFiled"], reap["filing"]["state"]) for reap in kept} == {(False, "withdrawn")}
    never = listed(illustrative, "reaps", "ReapWhere", {"isWithdrawn": False, "isFiled": False}, "filing { state }")
    assert [reap["filing"] for reap in never] == [None] * len(never) != []


@pytest.mark.parametrize("search", ["PARKS", "parks", "Párks", "prns"])
def test_search_minds_neither_case_nor_accents(published: Graph, search: str) -> None:
    found = listed(published, "departments", "DepartmentWhere", {"search": search}, "code")
    assert [each["code"] for each in found] == ["prns"]


@pytest.mark.parametrize("search", ["%", "％", "_", "\\", "'", '"; drop table departments; --'])
def test_search_takes_signs_as_they_are(published: Graph, search: str) -> None:
    assert listed(published, "departments", "DepartmentWhere", {"search": search}, "code") == []


def test_measures_with_and_without_a_value_are_all_measures(published: Graph) -> None:
    asked = "query ($has: Boolean) { measures(where: {hasValue: $has, of: WORK_PLAN}) { totalCount } }"
    with_value, without, every = (
        published.ask(asked, has=each)["measures"]["totalCount"] for each in (True, False, None)
    )
    assert with_value + without == every
    plan = published.ask('{ workPlan(fiscalYear: "2023-24") { measureCount measuresWithoutValue } }')["workPlan"]
    assert (every, without) == (plan["measureCount"], plan["measuresWithoutValue"])


def test_measures_of_a_type_are_sorted_by_their_number_and_not_by_their_digits(published: Graph) -> None:
    counts = "where: {type: [COUNT], hasValue: true}, orderBy: {field: VALUE}, first: 100"
    asked = f"{{ measures({counts}) {{ nodes {{ value }} }} }}"
    values = [float(node["value"]) for node in published.ask(asked)["measures"]["nodes"]]
    assert values == sorted(values)
    assert len(values) > 20


@pytest.mark.parametrize(
    "where",
    [
        {"overdue": True},
        {"standing": ["STALE", "DUE_SOON"]},
        {"progress": ["ONGOING"]},
        {"noReport": True},
        {"freshness": ["STALE"]},
        {"due": {"from": "2026-01-01", "until": "2026-12-31"}},
        {"dueBefore": "2026-01-01"},
    ],
    ids=str,
)
def test_actions_are_kept_by_what_they_say(illustrative: Graph, where: dict[str, Any]) -> None:
    holds: dict[str, Callable[[dict[str, Any]], bool]] = {
        "overdue": lambda action: action["standing"] == "OVERDUE",
        "standing": lambda action: action["standing"] in {"STALE", "DUE_SOON"},
        "progress": lambda action: action["progress"] == "ONGOING",
        "noReport": lambda action: action["progress"] is None,
        "freshness": lambda action: action["freshness"] == "STALE",
        "due": lambda action: bool(action["dueOn"]) and "2026-01-01" <= action["dueOn"] <= "2026-12-31",
        "dueBefore": lambda action: bool(action["dueOn"]) and action["dueOn"] < "2026-01-01",
    }
    (name,) = where
    every = [
        action
        for code in ("housing", "library", "fire", "prns")
        for action in listed(
            illustrative, "actions", "ActionWhere", {"department": [code]}, "id standing progress freshness dueOn"
        )
    ]
    kept = [
        action
        for code in ("housing", "library", "fire", "prns")
        for action in listed(illustrative, "actions", "ActionWhere", {"department": [code], **where}, "id")
    ]
    assert ids(kept) == {action["id"] for action in every if holds[name](action)}


def test_leads_are_found_by_a_part_of_their_title(illustrative: Graph) -> None:
    found = listed(illustrative, "actions", "ActionWhere", {"lead": "MANAGER"}, "leads")
    assert found
    assert all(any("manager" in lead.lower() for lead in action["leads"]) for action in found)
