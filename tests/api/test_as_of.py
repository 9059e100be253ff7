"""Any past day can be asked for: what was reported later does not count yet."""

from datetime import date, timedelta

import pytest

from api.context import CityClock
from tests.api.asking import Graph
from tests.cities import DAY

EARLY = "1999-01-01"


def test_before_any_report_every_action_that_exists_has_none(illustrative: Graph) -> None:
    asked = """query ($day: Date) { actions(first: 100, asOf: $day) { nodes {
      progress lastReportOn completedOn latestReport { asOf } reports { asOf } freshness standing } } }"""
    for action in illustrative.ask(asked, day=EARLY)["actions"]["nodes"]:
        assert action["progress"] is None
        assert action["reports"] == []
        assert action["freshness"] == "NO_REPORT"
        assert action["standing"] in {"ON_TRACK", "NO_DATES_GIVEN", "STALE"}


def test_before_any_report_nobody_has_met_anything(illustrative: Graph) -> None:
    obligations = illustrative.ask(
        "query ($day: Date) { obligations(asOf: $day) { cells { isMet } actions } }", day=EARLY
    )
    assert all(not cell["isMet"] for each in obligations["obligations"] for cell in each["cells"])


def test_a_report_does_not_count_on_the_day_before_it(illustrative: Graph) -> None:
    newest = (
        """{ actions(orderBy: {field: LAST_REPORT_ON, direction: DESC}, first: 1) { nodes { id lastReportOn } } }"""
    )
    (action,) = illustrative.ask(newest)["actions"]["nodes"]
    asked = "query ($id: ID!, $day: Date) { node: nodeAsOf(id: $id, asOf: $day) { ... on Action { lastReportOn } } }"
    on_the_day = illustrative.ask(asked, id=action["id"], day=action["lastReportOn"])
    assert on_the_day["node"]["lastReportOn"] == action["lastReportOn"]
    assert (illustrative.ask(asked, id=action["id"], day=EARLY))["node"]["lastReportOn"] is None


def test_nested_fields_speak_of_the_same_day_as_their_root(illustrative: Graph) -> None:
    asked = """query ($day: Date) { departments(asOf: $day, first: 50) { nodes {
      reaps { asOf isFiled goals(first: 5) { actions(first: 5) { lastReportOn } } } obligations { asOf } } } }"""
    day = "2025-06-30"
    for department in illustrative.ask(asked, day=day)["departments"]["nodes"]:
        assert department["obligations"]["asOf"] == day
        for reap in department["reaps"]:
            assert reap["asOf"] == day
            reported = [action["lastReportOn"] for goal in reap["goals"] for action in goal["actions"]]
            assert all(last is None or last <= day for last in reported)


def test_two_days_in_one_question_do_not_mix(illustrative: Graph) -> None:
    asked = """query ($then: Date, $now: Date) {
      then: actionCounts(by: [PROGRESS], asOf: $then) { by { value } count outOf }
      now: actionCounts(by: [PROGRESS], asOf: $now) { by { value } count outOf } }"""
    found = illustrative.ask(asked, then=EARLY, now=DAY.isoformat())
    assert [(count["by"][0]["value"], count["count"]) for count in found["then"]] == [(None, found["now"][0]["outOf"])]
    assert len(found["now"]) == 5


def test_the_cycle_and_the_budget_year_of_a_day_are_those_in_force(illustrative: Graph) -> None:
    asked = """query ($day: Date) { cycles(asOf: $day) { name isInForce }
      obligationTotals(asOf: $day) { cycle } }"""
    found = illustrative.ask(asked, day="2025-06-30")
    assert [cycle["name"] for cycle in found["cycles"] if cycle["isInForce"]] == ["FY 2024-26"]
    assert found["obligationTotals"][0]["cycle"] == "FY 2024-26"


def test_today_is_the_city_s(illustrative: Graph) -> None:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    before = datetime.now(ZoneInfo("America/Los_Angeles")).date().isoformat()
    today = illustrative.ask("{ edition { today } }")["edition"]["today"]
    after = datetime.now(ZoneInfo("America/Los_Angeles")).date().isoformat()
    assert before <= today <= after


def test_a_team_is_on_record_from_the_day_it_was_formed(illustrative: Graph) -> None:
    formed = "{ equityActionTeams(first: 100) { nodes { name formedOn } } }"
    dated = [team for team in illustrative.ask(formed)["equityActionTeams"]["nodes"] if team["formedOn"]]
    newest = max(dated, key=lambda team: str(team["formedOn"]))
    asked = "query ($day: Date) { equityActionTeams(first: 100, asOf: $day) { nodes { formedOn } } }"
    on_the_day = illustrative.ask(asked, day=newest["formedOn"])["equityActionTeams"]["nodes"]
    long_before = illustrative.ask(asked, day=EARLY)["equityActionTeams"]["nodes"]
    assert newest["formedOn"] in {team["formedOn"] for team in on_the_day}
    assert {team["formedOn"] for team in long_before} <= {None}


def test_an_answer_that_is_made_at_midnight_is_of_one_day(published: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    days = (DAY + timedelta(days=later) for later in range(99))

    async def today(_clock: CityClock) -> date:
        return next(days)

    monkeypatch.setattr(CityClock, "today", today)
    found = published.ask("{ edition { today } workPlans { asOf } changes(first: 1) { to } }")
    told = {found["edition"]["today"], found["changes"]["to"], *(plan["asOf"] for plan in found["workPlans"])}
    assert told == {DAY.isoformat()}
