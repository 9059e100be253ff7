"""The work plan of 2023-24, as the document has it."""

from collections import Counter
from typing import Any

import pytest

from tests.api.asking import Graph

STRATEGIES = """{
  workPlan(fiscalYear: "2023-24") {
    asOf vision mission values measureCount measuresWithoutValue
    completion { completed outOf ongoing noReport total share rule }
    progressCounts { progress count }
    objectives { number completion { completed outOf ongoing } }
    strategies { reference progress numberIsPrinted deferral { reason source { lines printed } }
      source { lines printed isIllustrative document { sha256 } }
      performanceMeasures { display noValue source { lines printed } }
      outputs { display source { lines printed } } }
  }
}"""


@pytest.fixture
def plan(published: Graph) -> dict[str, Any]:
    found: dict[str, Any] = published.ask(STRATEGIES)["workPlan"]
    return found


def test_it_has_26_strategies_17_completed_4_in_progress_2_ongoing_and_3_not_started(plan: dict[str, Any]) -> None:
    words = Counter(strategy["progress"] for strategy in plan["strategies"])
    assert words == {"COMPLETED": 17, "IN_PROGRESS": 4, "ONGOING": 2, "NOT_STARTED": 3}
    assert {each["progress"]: each["count"] for each in plan["progressCounts"]} == {**words, None: 0}


def test_17_of_24_are_completed_and_2_ongoing_stand_apart(plan: dict[str, Any]) -> None:
    completion = plan["completion"]
    assert completion.pop("rule").startswith("Completed is counted out of all that can finish.")
    assert completion == {"completed": 17, "outOf": 24, "ongoing": 2, "noReport": 0, "total": 26, "share": 17 / 24}


def test_one_strategy_is_deferred_and_says_why_and_where(plan: dict[str, Any]) -> None:
    deferred = {each["reference"]: each["deferral"] for each in plan["strategies"] if each["deferral"]}
    assert list(deferred) == ["3.6"]
    assert deferred["3.6"]["source"]["printed"].startswith("DEFERRED")


def test_every_strategy_and_measure_has_its_line_and_its_printed_words(plan: dict[str, Any]) -> None:
    for strategy in plan["strategies"]:
        assert strategy["source"]["lines"]
        assert strategy["source"]["printed"]
        assert strategy["source"]["isIllustrative"] is False
        assert len(strategy["source"]["document"]["sha256"]) == 64
        for measure in [*strategy["performanceMeasures"], *strategy["outputs"]]:
            assert measure["source"]["lines"]


def test_what_is_planned_but_not_measured_is_no_zero(plan: dict[str, Any]) -> None:
    planned = [
        each["display"]
        for strategy in plan["strategies"]
        for each in strategy["performanceMeasures"]
        if each["noValue"] == "PLANNED_NOT_MEASURED"
    ]
    assert planned
    assert set(planned) == {"No value: planned but not measured"}


def test_objectives_add_up_to_the_plan(plan: dict[str, Any]) -> None:
    parts = [objective["completion"] for objective in plan["objectives"]]
    assert sum(each["completed"] for each in parts) == 17
    assert sum(each["outOf"] for each in parts) == 24


def test_before_the_plan_was_reported_on_nothing_is_completed(published: Graph) -> None:
    asked = """{ workPlan(fiscalYear: "2023-24", asOf: "2023-07-01") {
      asOf completion { completed outOf noReport } strategies { progress progressReport { asOf }
      outputs { value noValue display } } } }"""
    plan = published.ask(asked)["workPlan"]
    assert plan["asOf"] == "2023-07-01"
    assert plan["completion"] == {"completed": 0, "outOf": 26, "noReport": 26}
    assert {strategy["progress"] for strategy in plan["strategies"]} == {None}
    first = plan["strategies"][0]["outputs"][0]
    assert first == {"value": None, "noValue": "NOT_REPORTED", "display": "No value: not reported"}


def test_hotline_calls_of_two_fiscal_years_stay_two_readings(published: Graph) -> None:
    asked = """{ measures(where: {search: "hotline"}, first: 9) { nodes {
      value fiscalYear readings { fiscalYear value } } } }"""
    (measure,) = published.ask(asked)["measures"]["nodes"]
    assert measure["value"] == "340"
    assert measure["readings"] == [
        {"fiscalYear": "2022-23", "value": "528"},
        {"fiscalYear": "2023-24", "value": "340"},
    ]


def test_a_year_without_a_work_plan_has_none(published: Graph) -> None:
    assert published.ask('{ workPlan(fiscalYear: "2019-20") { title } }') == {"workPlan": None}
