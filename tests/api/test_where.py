"""Everything that a list can be filtered by keeps what the records themselves say it should keep."""

from collections.abc import Callable
from typing import Any

import pytest
from graphql import get_named_type

from api.schema import make_schema
from tests.api.asking import Graph
from tests.cities import DAY

Node = dict[str, Any]
QUERY = make_schema()._schema.query_type
EVERYTHING: dict[tuple[str, str], list[Node]] = {}

KINDS = {
    "actions": "ActionWhere",
    "departments": "DepartmentWhere",
    "equityActionTeams": "TeamWhere",
    "measures": "MeasureWhere",
    "reaps": "ReapWhere",
    "strategies": "StrategyWhere",
    "worksheets": "WorksheetWhere",
}
SHOWN = {
    "actions": """standing progress startsOn dueOn completedOn lastReportOn leads partners priorityCommunities wording
        department { code kind serviceAreas { key } } reap { cycle { name } } source { isIllustrative }""",
    "departments": """code kind name serviceAreas { key } reap { isFiled } team { isActive }
        standingCounts { standing count } obligations { cells { obligation state } } source { isIllustrative }""",
    "equityActionTeams": """isActive lastMetOn formedOn name activity { state }
        department { code kind serviceAreas { key } } source { isIllustrative }""",
    "measures": """type role accountability noValue target targetOn statement strategy { key pillars { number } }
        action { key department { code serviceAreas { key } } reap { cycle { name } } } source { isIllustrative }""",
    "reaps": """isFiled isCurrent filedOn lastReportOn cycle { name isInForce dueOn filers(first: 100) { code } }
        department { code kind serviceAreas { key } } source { isIllustrative }""",
    "strategies": """reference progress deferral { reason } pillars { number } statement wording
        progressReport { asOf } workPlan { fiscalYear } source { isIllustrative document { key } }""",
    "worksheets": """stage isSubmitted isLate stageSince submittedOn dueOn budgetYear { fiscalYear
        filers(first: 100) { code } } department { code kind serviceAreas { key } } source { isIllustrative }""",
}
# Only a part of what is long, so that all of it fits one page.
WITHIN = {
    "actions": {
        "or": [
            {"department": ["prns", "independent-police-auditor"], "cycle": ["FY 2026-28"]},
            {"department": ["city-attorney"]},
        ]
    },
    "measures": {"or": [{"department": ["housing"]}, {"of": "WORK_PLAN", "type": ["CHANGE", "RATING"]}]},
}
FROM, UNTIL = "2026-07-01", "2026-10-31"


def between(name: str, *path: str) -> Callable[[Node], bool]:
    def holds(node: Node) -> bool:
        found: Any = node
        for part in (*path, name):
            found = found[part] if found else None
        return found is not None and FROM <= found <= UNTIL

    return holds


def serves(node: Node | None, *keys: str) -> bool:
    return bool(node and {area["key"] for area in node["serviceAreas"]} & set(keys))


def is_in(node: Node, obligation: str, *states: str) -> bool:
    return any(
        cell["state"] in states for cell in node["obligations"]["cells"] if obligation in {cell["obligation"], ""}
    )


def numbers(pillars: list[Node]) -> set[int]:
    return {pillar["number"] for pillar in pillars}


def team(node: Node) -> Node:
    found: Node = node["team"] or {}
    return found


DAYS = {"from": FROM, "until": UNTIL}
CASES: list[tuple[str, dict[str, Any], Callable[[Node], bool]]] = [
    ("actions", {"kind": ["DEPARTMENT"]}, lambda node: node["department"]["kind"] == "DEPARTMENT"),
    ("actions", {"serviceArea": ["public-safety"]}, lambda node: serves(node["department"], "public-safety")),
    ("actions", {"cycle": ["FY 2024-26"]}, lambda node: node["reap"]["cycle"]["name"] == "FY 2024-26"),
    ("actions", {"starts": DAYS}, between("startsOn")),
    ("actions", {"completed": {"from": "2025-01-01"}}, lambda node: (node["completedOn"] or "") >= "2025-01-01"),
    ("actions", {"lastReport": DAYS}, between("lastReportOn")),
    ("actions", {"hasLead": False}, lambda node: node["leads"] == []),
    ("actions", {"hasLead": True}, lambda node: node["leads"] != []),
    ("actions", {"partner": "a"}, lambda node: any("a" in name.lower() for name in node["partners"])),
    (
        "actions",
        {"priorityCommunity": "RESIDENTS"},
        lambda node: any("residents" in name.lower() for name in node["priorityCommunities"]),
    ),
    (
        "actions",
        {"or": [{"standing": ["OVERDUE"]}, {"noReport": True, "starts": {"until": DAY.isoformat()}}]},
        lambda node: (
            node["standing"] == "OVERDUE"
            or (node["progress"] is None and node["startsOn"] is not None and node["startsOn"] <= DAY.isoformat())
        ),
    ),
    (
        "actions",
        {"not": {"due": {"until": "2027-12-31"}}},
        lambda node: node["dueOn"] is None or node["dueOn"] > "2027-12-31",
    ),
    (
        "actions",
        {"and": [{"not": {"standing": ["COMPLETED"]}}, {"not": {"progress": ["ONGOING", "IN_PROGRESS"]}}]},
        lambda node: node["standing"] != "COMPLETED" and node["progress"] not in {"ONGOING", "IN_PROGRESS"},
    ),
    ("departments", {"kind": ["COUNCIL_APPOINTEE"]}, lambda node: node["kind"] == "COUNCIL_APPOINTEE"),
    ("departments", {"hasReap": True}, lambda node: node["reap"] is not None),
    ("departments", {"hasReap": False}, lambda node: node["reap"] is None),
    ("departments", {"hasTeam": False}, lambda node: node["team"] is None),
    (
        "departments",
        {"hasOverdueActions": True},
        lambda node: any(each["count"] for each in node["standingCounts"] if each["standing"] == "OVERDUE"),
    ),
    (
        "departments",
        {"obligation": {"of": ["REAP_CURRENT"], "state": ["NOT_MET"]}},
        lambda node: is_in(node, "REAP_CURRENT", "NOT_MET"),
    ),
    (
        "departments",
        {"obligation": {"of": ["WORKSHEET_SUBMITTED"], "state": ["MET", "LATE"]}},
        lambda node: is_in(node, "WORKSHEET_SUBMITTED", "MET", "LATE"),
    ),
    (
        "departments",
        {"not": {"obligation": {"of": ["TEAM_ACTIVE"], "state": ["MET"]}}},
        lambda node: not team(node).get("isActive", False),
    ),
    (
        "departments",
        {"obligation": {"state": ["NOT_REQUIRED"]}},
        lambda node: any(cell["state"] == "NOT_REQUIRED" for cell in node["obligations"]["cells"]),
    ),
    ("equityActionTeams", {"serviceArea": ["public-safety"]}, lambda node: serves(node["department"], "public-safety")),
    ("equityActionTeams", {"kind": ["DEPARTMENT"]}, lambda node: node["department"]["kind"] == "DEPARTMENT"),
    ("equityActionTeams", {"lastMet": DAYS}, between("lastMetOn")),
    ("equityActionTeams", {"formed": {"until": "2024-06-30"}}, lambda node: (node["formedOn"] or "9") <= "2024-06-30"),
    (
        "equityActionTeams",
        {"stated": ["PAUSED", "DISSOLVED"]},
        lambda node: bool(node["activity"]) and node["activity"][0]["state"] in {"paused", "dissolved"},
    ),
    (
        "equityActionTeams",
        {"or": [{"isActive": True}, {"search": "council"}]},
        lambda node: node["isActive"] or "council" in node["name"].lower(),
    ),
    ("measures", {"noValue": ["NOT_REPORTED"]}, lambda node: node["noValue"] == "NOT_REPORTED"),
    ("measures", {"noValue": ["PLANNED_NOT_MEASURED"]}, lambda node: node["noValue"] == "PLANNED_NOT_MEASURED"),
    ("measures", {"hasValue": True}, lambda node: node["noValue"] is None),
    ("measures", {"hasTarget": True}, lambda node: node["target"] is not None),
    ("measures", {"target": {"from": "2027-01-01"}}, lambda node: (node["targetOn"] or "") >= "2027-01-01"),
    (
        "measures",
        {"pillar": [1, 3]},
        lambda node: bool(node["strategy"]) and bool(numbers(node["strategy"]["pillars"]) & {1, 3}),
    ),
    ("measures", {"strategy": "2023-24/1.6"}, lambda node: (node["strategy"] or {}).get("key") == "2023-24/1.6"),
    (
        "measures",
        {"serviceArea": ["neighborhood-services"]},
        lambda node: bool(node["action"]) and serves(node["action"]["department"], "neighborhood-services"),
    ),
    (
        "measures",
        {"cycle": ["FY 2026-28"]},
        lambda node: bool(node["action"]) and node["action"]["reap"]["cycle"]["name"] == "FY 2026-28",
    ),
    ("measures", {"not": {"accountability": ["HOW_MUCH"]}}, lambda node: node["accountability"] != "HOW_MUCH"),
    ("reaps", {"inForce": True}, lambda node: node["cycle"]["isInForce"]),
    ("reaps", {"isCurrent": True}, lambda node: node["isCurrent"]),
    ("reaps", {"isCurrent": False}, lambda node: not node["isCurrent"]),
    (
        "reaps",
        {"isRequired": True},
        lambda node: node["department"]["code"] in {each["code"] for each in node["cycle"]["filers"]},
    ),
    ("reaps", {"filed": DAYS}, between("filedOn")),
    ("reaps", {"lastReport": DAYS}, between("lastReportOn")),
    ("reaps", {"serviceArea": ["public-safety"]}, lambda node: serves(node["department"], "public-safety")),
    ("strategies", {"objective": [2]}, lambda node: node["reference"].startswith("2.")),
    ("strategies", {"pillar": [2]}, lambda node: 2 in numbers(node["pillars"])),
    ("strategies", {"servesAPillar": False}, lambda node: not node["pillars"]),
    ("strategies", {"progress": ["ONGOING"]}, lambda node: node["progress"] == "ONGOING"),
    ("strategies", {"isDeferred": True}, lambda node: node["deferral"] is not None),
    (
        "strategies",
        {"search": "IMMÍGRANT"},
        lambda node: "immigrant" in f"{node['statement']} {node['wording']}".lower(),
    ),
    ("worksheets", {"stage": ["DRAFT", "REVISED"]}, lambda node: node["stage"] in {"DRAFT", "REVISED"}),
    ("worksheets", {"isSubmitted": False}, lambda node: not node["isSubmitted"]),
    ("worksheets", {"isLate": True}, lambda node: node["isLate"]),
    ("worksheets", {"isLate": False}, lambda node: not node["isLate"]),
    ("worksheets", {"stageSince": {"from": "2026-11-01"}}, lambda node: (node["stageSince"] or "") >= "2026-11-01"),
    ("worksheets", {"submitted": {"until": "2026-10-31"}}, lambda node: (node["submittedOn"] or "9") <= "2026-10-31"),
    ("worksheets", {"due": {"from": "2026-09-01"}}, lambda node: (node["dueOn"] or "") >= "2026-09-01"),
    ("worksheets", {"fiscalYear": ["2026-27"]}, lambda node: node["budgetYear"]["fiscalYear"] == "2026-27"),
    ("worksheets", {"serviceArea": ["public-safety"]}, lambda node: serves(node["department"], "public-safety")),
]


def listed(graph: Graph, name: str, where: dict[str, Any], shown: str) -> list[Node]:
    kept = {"and": [WITHIN[name], where]} if name in WITHIN else where
    asked = f"""query ($where: {KINDS[name]}, $day: Date) {{
        {name}(where: $where, asOf: $day, first: 100) {{ totalCount nodes {{ id {shown} }} }} }}"""
    page = graph.ask(asked, where=kept, day=DAY.isoformat())[name]
    assert page["totalCount"] == len(page["nodes"])
    nodes: list[Node] = page["nodes"]
    return nodes


def found(graph: Graph, name: str, where: dict[str, Any]) -> set[str]:
    """The ids of what a filter keeps."""
    return {node["id"] for node in listed(graph, name, where, "")}


def everything(graph: Graph, name: str) -> list[Node]:
    """All records with what filters ask about, asked for once."""
    place = graph.database_url, name
    if place not in EVERYTHING:
        EVERYTHING[place] = listed(graph, name, {}, SHOWN[name])
    return EVERYTHING[place]


@pytest.mark.parametrize(("name", "where", "holds"), CASES, ids=[f"{name} {where}" for name, where, _ in CASES])
def test_a_filter_keeps_what_the_records_say(
    illustrative: Graph, name: str, where: dict[str, Any], holds: Callable[[Node], bool]
) -> None:
    all_of_them = everything(illustrative, name)
    kept = found(illustrative, name, where)
    assert kept == {node["id"] for node in all_of_them if holds(node)}
    assert 0 < len(kept) < len(all_of_them)


@pytest.mark.parametrize(
    ("name", "all_of_it", "nothing"),
    [
        ("actions", {"edition": ["ILLUSTRATIVE"]}, {"edition": ["PUBLISHED"]}),
        ("actions", {"source": ["illustrative-edition"]}, {"source": []}),
        ("departments", {"edition": ["PUBLISHED"]}, {"kind": []}),
        ("departments", {"or": [{"kind": ["OFFICE"]}, {}]}, {"kind": ["OFFICE"]}),
        ("reaps", {"isLate": False}, {"isLate": True}),
        ("strategies", {"noReport": False}, {"noReport": True}),
        ("strategies", {"fiscalYear": ["2023-24"]}, {"fiscalYear": ["2022-23"]}),
        ("strategies", {"reported": {"from": "2024-01-01"}}, {"reported": {"until": "2023-12-31"}}),
        ("strategies", {"source": ["office-of-racial-equity-work-plan-2023-24"]}, {"source": ["none"]}),
        ("worksheets", {"isRequired": True}, {"isRequired": False}),
        ("worksheets", {"and": []}, {"or": []}),
        ("equityActionTeams", {"not": {"or": []}}, {"not": {}}),
    ],
    ids=str,
)
def test_a_filter_keeps_everything_or_nothing(
    illustrative: Graph, name: str, all_of_it: dict[str, Any], nothing: dict[str, Any]
) -> None:
    assert found(illustrative, name, all_of_it) == {node["id"] for node in everything(illustrative, name)}
    assert found(illustrative, name, nothing) == set()


def test_every_list_in_pages_is_filtered() -> None:
    assert QUERY is not None
    lists = {
        name: get_named_type(root.args["where"].type).name
        for name, root in QUERY.fields.items()
        if "after" in root.args
    }
    assert lists.items() >= KINDS.items()


def test_filters_within_filters_are_read_from_the_text_as_from_variables(illustrative: Graph) -> None:
    text = """{ actions(first: 5, where: {or: [{overdue: true}, {not: {noReport: false}}], department: ["fire"]}) {
        nodes { id } } }"""
    variables = {"or": [{"overdue": True}, {"not": {"noReport": False}}], "department": ["fire"]}
    asked = "query ($where: ActionWhere) { actions(first: 5, where: $where) { nodes { id } } }"
    assert illustrative.ask(text) == illustrative.ask(asked, where=variables)


def test_filters_nested_without_end_are_refused_and_do_no_harm(published: Graph) -> None:
    deep: dict[str, Any] = {}
    for _ in range(200):
        deep = {"not": deep}
    asked = "query ($where: DepartmentWhere) { departments(first: 1, where: $where) { totalCount } }"
    code, _ = published.refusal(asked, where=deep)
    assert code == "TOO_MUCH"


def test_obligations_are_counted_for_the_departments_asked_for(illustrative: Graph) -> None:
    asked = """query ($where: DepartmentWhere, $day: Date) {
        obligations(where: $where, orderBy: {field: TEAM_ACTIVE}, asOf: $day) {
            department { code serviceAreas { key } } cells { obligation state isRequired } }
        obligationTotals(where: $where, asOf: $day) { obligation met outOf } }"""
    everybody = illustrative.ask(asked, where={}, day=DAY.isoformat())["obligations"]
    some = illustrative.ask(asked, where={"serviceArea": ["public-safety"]}, day=DAY.isoformat())
    theirs = [row for row in everybody if serves(row["department"], "public-safety")]
    assert some["obligations"] == theirs
    assert 1 < len(theirs) < len(everybody)
    for total in some["obligationTotals"]:
        cells = [cell for row in theirs for cell in row["cells"] if cell["obligation"] == total["obligation"]]
        required = [cell for cell in cells if cell["isRequired"]]
        assert total["outOf"] == len(required)
        assert total["met"] == sum(cell["state"] == "MET" for cell in required)


def test_each_service_area_counts_the_departments_that_serve_it(illustrative: Graph) -> None:
    asked = "serviceAreas { key obligationTotals(asOf: $day) { obligation met outOf recorded cycle fiscalYear } }"
    areas = illustrative.ask(f"query ($day: Date) {{ {asked} }}", day=DAY.isoformat())["serviceAreas"]
    assert len({str(area["obligationTotals"]) for area in areas}) > 1
    for area in areas:
        filtered = """query ($area: [String!], $day: Date) { obligationTotals(
            where: {serviceArea: $area}, asOf: $day) { obligation met outOf recorded cycle fiscalYear } }"""
        answer = illustrative.ask(filtered, area=[area["key"]], day=DAY.isoformat())
        assert area["obligationTotals"] == answer["obligationTotals"]


def test_obligations_are_sorted_with_the_worst_first(illustrative: Graph) -> None:
    asked = """{ obligations(orderBy: {field: WORKSHEET_SUBMITTED, then: {field: OVERDUE, direction: DESC}}) {
        worksheetSubmitted { state } overdueActions } }"""
    worst = ["LATE", "NOT_MET", "NOT_KNOWN", "NOT_REQUIRED", "MET"]
    rows = [
        (worst.index(row["worksheetSubmitted"]["state"]), -row["overdueActions"])
        for row in illustrative.ask(asked)["obligations"]
    ]
    assert rows == sorted(rows)
    assert len({state for state, _ in rows}) > 1


def test_the_work_plan_is_the_newest_when_no_year_is_named(published: Graph) -> None:
    asked = "{ newest: workPlan { fiscalYear } workPlans { fiscalYear } fiscalYears }"
    answer = published.ask(asked)
    assert answer["newest"] == answer["workPlans"][0]
    assert answer["newest"]["fiscalYear"] in answer["fiscalYears"]
    assert answer["fiscalYears"] == sorted(set(answer["fiscalYears"]), reverse=True)


def test_those_that_must_are_as_many_as_are_said_to_must(illustrative: Graph) -> None:
    asked = "{ budgetYears { mustFile filers(first: 100) { code } } cycles { mustFile filers(first: 100) { code } } }"
    answer = illustrative.ask(asked)
    for each in [*answer["budgetYears"], *answer["cycles"]]:
        assert len(each["filers"]) == (each["mustFile"] or 0)
    assert any(each["mustFile"] for each in answer["cycles"])


def test_pages_below_many_sources_cost_one_statement(illustrative: Graph) -> None:
    asked = "{ sources { citations(first: 2) { totalCount nodes { key } pageInfo { hasNextPage endCursor } } } }"
    assert illustrative.cost(asked) == 3
    one = '{ source(id: "%s") { citations(first: 100) { nodes { key } } } }'
    for source in illustrative.ask("{ sources { key citationCount citations(first: 100) { nodes { key } } } }")[
        "sources"
    ]:
        assert illustrative.ask(one % source["key"])["source"]["citations"] == source["citations"]
        assert len(source["citations"]["nodes"]) == min(source["citationCount"], 100)
