"""A department beside the city's median: the shares are those of the plans themselves."""

from statistics import median

from tests.api.asking import Graph

THEN = "2026-06-30"
COMPARISON = """comparison(cycle: "FY 2024-26") { cycle completed outOf share medianShare departments notCompared
  isIllustrative }"""
PLANS = f"""{{ departments(first: 100, asOf: "{THEN}") {{ nodes {{ code {COMPARISON}
  reap(cycle: "FY 2024-26") {{ completion {{ completed outOf share }} }} }} }} }}"""


def test_the_median_is_that_of_the_plans_shares(illustrative: Graph) -> None:
    found = illustrative.ask(PLANS)["departments"]["nodes"]
    with_plan = [each for each in found if each["reap"]]
    shares = [each["reap"]["completion"]["share"] for each in with_plan if each["reap"]["completion"]["outOf"] >= 5]
    for each in with_plan:
        compared = each["comparison"]
        assert {name: compared[name] for name in ("completed", "outOf", "share")} == each["reap"]["completion"]
        assert (compared["medianShare"], compared["departments"]) == (median(shares), len(shares))
        assert (compared["notCompared"], compared["isIllustrative"]) == (None, True)


def test_a_department_without_a_plan_says_so_and_has_no_numbers(illustrative: Graph) -> None:
    without = [each["comparison"] for each in illustrative.ask(PLANS)["departments"]["nodes"] if not each["reap"]]
    assert without
    for each in without:
        assert each.pop("notCompared") == "NO_PLAN"
        assert each == {
            **dict.fromkeys(("completed", "outOf", "share", "medianShare", "departments")),
            "cycle": "FY 2024-26",
            "isIllustrative": False,
        }


def test_published_facts_alone_compare_nothing(published: Graph) -> None:
    asked = "{ departments(first: 3) { nodes { comparison { notCompared medianShare rule } } } }"
    for each in published.ask(asked)["departments"]["nodes"]:
        assert (each["comparison"]["notCompared"], each["comparison"]["medianShare"]) == ("NO_PLAN", None)
        assert "median" in each["comparison"]["rule"]


def test_actions_without_a_lead_are_those_that_name_none_and_are_not_completed(illustrative: Graph) -> None:
    asked = """{ obligations { department { code } actionsWithoutLead } }"""
    counted = {
        each["department"]["code"]: each["actionsWithoutLead"] for each in illustrative.ask(asked)["obligations"]
    }
    assert sum(counted.values()) > 0
    plans = """{ departments(first: 100) { nodes { code reap { goals(first: 12) { actions(first: 12) {
      standing leads } } } } } }"""
    for department in illustrative.ask(plans)["departments"]["nodes"]:
        goals = department["reap"]["goals"] if department["reap"] else []
        actions = [action for goal in goals for action in goal["actions"]]
        without = [each for each in actions if not each["leads"] and each["standing"] != "COMPLETED"]
        assert counted[department["code"]] == len(without)


def test_a_team_on_record_is_said_and_where_none_is_nobody_knows(illustrative: Graph, published: Graph) -> None:
    asked = "{ obligations { department { code team { name } } hasTeam } }"
    for each in illustrative.ask(asked)["obligations"]:
        assert each["hasTeam"] == (each["department"]["team"] is not None)
    assert {each["hasTeam"] for each in published.ask(asked)["obligations"]} == {None}


def test_a_cycle_that_is_not_on_record_is_compared_with_nothing_and_named_nowhere(illustrative: Graph) -> None:
    asked = """{ department(code: "housing") { reap(cycle: "nope") { title }
      comparison(cycle: "nope") { cycle completed departments notCompared } } }"""
    assert illustrative.ask(asked)["department"] == {
        "reap": None,
        "comparison": {"cycle": None, "completed": None, "departments": None, "notCompared": "NO_PLAN"},
    }
