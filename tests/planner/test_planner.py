"""What is planned, what is left to ordinary execution, and that nobody gets another caller's answer."""

import base64
import json
from typing import Any

import pytest
from graphql import get_introspection_query, get_named_type, is_leaf_type

from api.node import global_id, read_global_id
from api.planner.graph import TYPES
from api.schema import make_schema
from api.trusted_documents import KNOWN
from domain.access import policy
from domain.sqlite import IS_OURS
from tests.api.asking import counted
from tests.api.test_every_field import QUERIES
from tests.planner.both_ways import BothWays
from tests.planner.questions import WORDS

pytestmark = pytest.mark.postgresql
SCHEMA: Any = make_schema()._schema
ROOT_FIELDS = SCHEMA.query_type.fields

PLACES = {
    "Action": "actions(first: 100) { nodes { %s } }",
    "Alignment": "citywidePlan { alignment { %s } }",
    "Answer": "budgetYears { worksheets { answers { %s } } }",
    "BudgetYear": "budgetYears { %s }",
    "Change": "changes(first: 100) { nodes { %s } }",
    "ChangedState": "changes(first: 100) { nodes { from { %s } } }",
    "CitedRecord": "sources { lines(first: 50) { citations(first: 3) { %s } } }",
    "Citation": "departments(first: 100) { nodes { source { %s } } }",
    "CitywidePlan": "citywidePlan { %s }",
    "CitywideReport": "citywideReports { %s }",
    "CitywideStrategy": "citywideStrategies(first: 100) { nodes { %s } }",
    "City": "edition { name loadedOn today note city { %s } }",
    "Completion": "reaps(first: 100) { nodes { completion { %s } } }",
    "Cycle": "cycles { %s }",
    "Department": "departments(first: 100) { nodes { %s } }",
    "Deferral": "workPlans { strategies { deferral { %s } } }",
    "DocumentLine": 'source(id: "office-of-racial-equity-work-plan-2023-24") { lines(first: 100) { %s } }',
    "Filing": "reaps(first: 100) { nodes { filing { %s } } }",
    "GlobalCompactObjective": "citywidePlan { globalCompactObjectives { %s } }",
    "Goal": "reaps(first: 20) { nodes { goals(first: 9) { %s } } }",
    "Meeting": "equityActionTeams(first: 100) { nodes { meetings(first: 5) { %s } } }",
    "Measure": "actions(first: 20) { nodes { measures { %s } } }",
    "MonthlyProgress": "reaps(first: 100) { nodes { monthlyProgress(months: 3) { %s } } }",
    "Objective": "workPlans { objectives { %s } }",
    "Pillar": "citywidePlan { pillars { %s } }",
    "PlanStatement": "workPlans { statements { %s } }",
    "ProgressReport": "actions(first: 100) { nodes { latestReport { %s } } }",
    "Question": "budgetYears { questions { %s } }",
    "Reading": "actions(first: 20) { nodes { measures { readings(first: 10) { %s } } } }",
    "ReadingPart": "actions(first: 100) { nodes { measures { breakdown { %s } } } }",
    "Reap": "reaps(first: 100) { nodes { %s } }",
    "SearchHit": 'search(text: "a", first: 20) { hits { %s } }',
    "ServiceArea": "serviceAreas { %s }",
    "ServiceAreaMembership": "departments(first: 100) { nodes { serviceAreaMemberships { %s } } }",
    "Source": "sources { %s }",
    "Strategy": "strategies(first: 100) { nodes { %s } }",
    "StrategyReport": "workPlans { strategies { progressReport { %s } } }",
    "Team": "equityActionTeams(first: 100) { nodes { %s } }",
    "TeamActivity": "departments(first: 100) { nodes { team { activity { %s } } } }",
    "WorkPlan": "workPlans { %s }",
    "Worksheet": "worksheets(first: 100) { nodes { %s } }",
    "WorksheetCompletion": "budgetYears { completion { %s } }",
    "WorksheetStage": "departments(first: 100) { nodes { worksheets { stages { %s } } } }",
}


def whole(type_name: str) -> str:
    """Every mapped field of a type; of the objects below, their plain fields."""
    parts = []
    graph_type: Any = SCHEMA.type_map[type_name]
    for name in TYPES[type_name].fields:
        below = get_named_type(graph_type.fields[name].type)
        parts.append(name if is_leaf_type(below) else f"{name} {{ {' '.join(plain_fields(below))} }}")
    return " ".join(parts)


def plain_fields(graph_type: Any) -> list[str]:
    mapped = TYPES.get(graph_type.name)
    names = mapped.fields if mapped else graph_type.fields
    return ["__typename", *(name for name in names if is_leaf_type(get_named_type(graph_type.fields[name].type)))]


def test_every_mapped_type_has_a_place_below() -> None:
    assert set(PLACES) == set(TYPES)


@pytest.mark.parametrize("type_name", sorted(PLACES))
def test_every_mapped_field_is_answered_alike(both: BothWays, type_name: str) -> None:
    assert both.compare(f"{{ {PLACES[type_name] % whole(type_name)} }}")


def test_what_rules_make_of_many_records_is_answered_alike_on_each_callers_own_day(
    both: BothWays, plans: list[Any]
) -> None:
    for query in (
        (
            "query ($day: Date) { departments(first: 90, asOf: $day) { nodes { code obligations { __typename asOf"
            " hasTeam cells { obligation state sentence on dueOn isRequired } teamActive { isMet } actions"
            " lastReportOn } } } }"
        ),
        (
            "query ($day: Date) { departments(first: 90, asOf: $day) { nodes { code obligations { again: department {"
            " name comparison { share } obligations { actions department { code } } } actions ...More } } } }"
            " fragment More on DepartmentObligations { again: department { key } department { team { whyActive } } }"
        ),
        (
            "query ($day: Date) { departments(first: 90, asOf: $day) { nodes { now: comparison { cycle share"
            ' medianShare departments rule } then: comparison(cycle: "FY 2024-26") { cycle completed outOf'
            ' notCompared } never: comparison(cycle: "none") { cycle notCompared isIllustrative } } } }'
        ),
        (
            "query ($day: Date) { serviceAreas { key obligationTotals(asOf: $day) { obligation met outOf recorded cycle"
            ' fiscalYear rule } today: obligationTotals { met } then: obligationTotals(asOf: "2026-06-30") { met } } }'
        ),
        (
            "query ($day: Date) { citywideReports(asOf: $day) { id subject statement recorded recordedOutOf about"
            " sentence reported { display printed } measure { key display } source { lines document { title } } } }"
        ),
    ):
        plans.clear()
        for day in ("2026-03-31", "2025-11-30", "2024-05-01", "1990-01-01"):
            assert both.compare(query, {"day": day})
        assert len(plans) == 1


def test_totals_of_a_service_area_speak_of_the_day_above_them(both: BothWays) -> None:
    totals = "serviceAreas { obligationTotals { met cycle } }"
    query = f"""query ($id: ID!, $day: Date) {{
      department(code: "housing", asOf: $day) {{ {totals} }}
      nodeAsOf(id: $id, asOf: $day) {{ ... on ServiceArea {{ obligationTotals {{ met cycle }} }} }} }}"""
    for day in ("2026-03-31", "2025-11-30", None):
        assert both.compare(query, {"id": global_id("ServiceArea", "public-safety"), "day": day})


def test_texts_of_as_many_words_share_a_search(both: BothWays, plans: list[Any]) -> None:
    query = (
        "query ($text: String!, $day: Date) { search(text: $text, first: 3, asOf: $day) { __typename"
        " few: hits { title } of: kind count hits { recordId within department { name }"
        " source { isIllustrative document { title } } } } }"
    )
    for day in ("2026-03-31", "2020-01-01"):
        for text in ("é é", "equity plan", "plan  équity", "no where"):
            assert both.compare(query, {"text": text, "day": day})
    assert len(plans) == 1
    assert both.compare("query ($text: String!) { search(text: $text, first: 9) { kind count } }", {"text": "equity"})


@pytest.mark.parametrize("text", ["", " ", "\t\u2003\n"])
def test_what_looks_for_nothing_is_planned_too(both: BothWays, text: str) -> None:
    query = "query ($text: String!) { search(text: $text, first: 3) { kind __typename found: count hits { key } } }"
    assert both.compare(query, {"text": text})


@pytest.mark.parametrize("text", ["´", "x" * 101, "a b c d e f g h i"])
def test_a_search_of_which_no_word_is_left_or_with_too_many_is_left_to_ordinary_execution(
    both: BothWays, text: str
) -> None:
    query = "query ($text: String!) { search(text: $text, first: 3) { kind count hits { key } } }"
    assert not both.compare(query, {"text": text})


LISTS = {
    name: root.args["orderBy"].type for name, root in ROOT_FIELDS.items() if {"first", "orderBy"} <= set(root.args)
}


@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_list_by_any_order_is_answered_alike_with_its_places(both: BothWays, name: str) -> None:
    for field in LISTS[name].fields["field"].type.of_type.values:
        order = f"first: 3, orderBy: {{field: {field}, nulls: FIRST}}"
        assert both.compare(f"{{ {name}({order}) {{ totalCount nodes {{ __typename }} pageInfo {{ endCursor }} }} }}")


IDS = [each for each in WORDS["id"] if each != "no id"]


@pytest.mark.parametrize("given", IDS, ids=lambda given: read_global_id(given)[0])
def test_a_record_by_its_id_is_answered_alike(both: BothWays, given: str) -> None:
    type_name, _ = read_global_id(given)
    own = f"... on {type_name} {{ {whole(type_name)} }}" if type_name in TYPES else ""
    query = f"query ($id: ID!, $day: Date) {{ node(id: $id) {{ __typename id {own} }} nodeAsOf(id: $id, asOf: $day)"
    is_planned = both.compare(f"{query} {{ id }} }}", {"id": given, "day": "2026-03-31"})
    assert is_planned == (type_name in TYPES)


def test_ids_of_one_type_share_a_plan(both: BothWays, plans: list[Any]) -> None:
    query = "query ($id: ID!) { node(id: $id) { ... on Department { name } ... on Strategy { statement } } }"
    for key in ("housing", "library", "nobody"):
        assert both.compare(query, {"id": global_id("Department", key)})
    assert both.compare(query, {"id": global_id("Strategy", "2023-24/3.3")})
    assert len(plans) == 2
    assert not both.compare(query, {"id": "no id"})


def test_what_every_database_says_alike_and_plain_values_are_planned(both: BothWays) -> None:
    query = "{ rules { __typename key ...Why } years: fiscalYears } fragment Why on Rule { w: why sentence }"
    assert both.compare(query)
    with counted() as statements:
        both.planning.post("/graphql", json={"query": query})
    assert len(statements) == 1


@pytest.mark.parametrize("year", range(2024, 2028))
def test_the_past_and_the_future_are_answered_alike(both: BothWays, year: int) -> None:
    query = (
        "query ($day: Date) { reaps(first: 100, asOf: $day) { nodes { isFiled isCurrent lastReportOn"
        " standingCounts { standing count } monthlyProgress(months: 13) { month completed noReport total } } } }"
    )
    for day in ("02-28", "06-30", "12-31"):
        assert both.compare(query, {"day": f"{year}-{day}"})


def test_those_that_must_file_and_hand_in_are_listed_by_plan(both: BothWays) -> None:
    asked = "mustFile few: filers(first: 3) { __typename code reaps { asOf } } filers { name }"
    assert both.compare(f'{{ cycles {{ {asked} }} budgetYears(asOf: "2026-03-31") {{ fiscalYear {asked} }} }}')


def test_weeks_end_on_each_callers_own_day(both: BothWays, plans: list[Any]) -> None:
    query = (
        "query ($day: Date) { budgetYears(asOf: $day) { fiscalYear filers(first: 3) { code } w: completionByWeek {"
        " __typename weeksBeforeDue endsOn ...Counts } } } fragment Counts on WeeklyCompletion"
        " { s: started submitted completed outOf share }"
    )
    for day in ("2020-01-01", "2026-10-05", "2026-11-03", "2026-11-20", "2027-06-30", None):
        assert both.compare(query, {"day": day})
    assert len(plans) == 2
    assert both.compare("{ budgetYears { key completionByWeek { endsOn isIllustrative } } }")


def test_what_stands_below_a_change_stands_as_on_the_day_up_to_which_was_asked(both: BothWays) -> None:
    query = (
        "query ($to: Date) { changes(to: $to, first: 5) { nodes {"
        " department { reaps { asOf lastReportOn progressCounts { progress count } } } } } }"
    )
    for day in ("2026-03-31", "2025-12-31", None):
        assert both.compare(query, {"to": day})


def test_one_plan_serves_callers_with_different_values(both: BothWays, plans: list[Any]) -> None:
    query = (
        "query ($code: String!, $cycle: String, $day: Date, $search: String) {"
        " department(code: $code, asOf: $day) { name reap(cycle: $cycle) { title asOf isCurrent"
        " monthlyProgress(months: 4) { month total completed } } }"
        " departments(where: {search: $search}, first: 50, asOf: $day) { totalCount nodes { code } } }"
    )
    for code, cycle, day, search in (
        ("housing", "FY 2024-26", "2026-03-31", "%"),
        ("library", "FY 2026-28", "2026-11-20", "é"),
        ("nobody", "FY 1066-68", "2020-02-29", "_"),
        ('böard-of-"quotes"', "FY 2026-28", "2026-10-15", "\\/"),
    ):
        assert both.compare(query, {"code": code, "cycle": cycle, "day": day, "search": search})
    assert len(plans) == 1


def test_texts_of_as_many_words_share_a_plan(both: BothWays, plans: list[Any]) -> None:
    query = "query ($search: String) { departments(where: {search: $search}, first: 9) { totalCount nodes { code } } }"
    for search in (
        "recreation parks",
        "parks  ÑEIGHBORHOOD",
        " works public ",
        "a b c d e f g h i",
        "i h g f e d c b a",
    ):
        assert both.compare(query, {"search": search})
    assert len(plans) == 2


OPENED = "office-of-racial-equity-work-plan-2023-24"


def test_a_document_is_read_on_from_any_line(both: BothWays) -> None:
    """`after` is a number there, and a cursor everywhere else."""
    query = (
        "query ($key: ID!, $line: Int!) { source(id: $key) { lines(after: $line, first: 30) { number text"
        " citationCount few: citations(first: 1) { key } citations(first: 90) { __typename concept line printed } } } }"
    )
    for line in (0, 3, 7, 1000, -9):
        for key in (OPENED, "illustrative-edition", "none"):
            assert both.compare(query, {"key": key, "line": line})


@pytest.mark.parametrize("source", [OPENED, "illustrative-edition"])
def test_what_cites_a_source_is_walked_alike_to_its_end(both: BothWays, plans: list[Any], source: str) -> None:
    """By lines in a document; by kind of record where there are no lines."""
    query = (
        f"query ($at: String) {{ source(id: {json.dumps(source)}) {{ citations(first: 90, after: $at) {{ totalCount"
        " __typename edges { __typename cursor node { key } } nodes { concept line printed } n: nodes { key }"
        " pageInfo { __typename hasNextPage hasPreviousPage startCursor endCursor } } } }"
    )
    at, seen, page = None, 0, None
    while page is None or at:
        assert both.compare(query, {"at": at})
        page = both.planning.post("/graphql", json={"query": query, "variables": {"at": at}}).json()
        page = page["data"]["source"]["citations"]
        at, seen = page["pageInfo"]["endCursor"], seen + len(page["nodes"])
    assert seen == page["totalCount"] > 200
    assert len(plans) == 2
    assert not both.compare(query, {"at": "bm8="})


def test_a_page_of_citations_ends_where_the_list_does(both: BothWays) -> None:
    """A page as long as the list, one record shorter and one longer; and what stands behind the last record."""
    query = (
        "query ($first: Int!, $at: String) { sources { citations(first: $first, after: $at) {"
        " totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }"
    )
    sources = both.planning.post("/graphql", json={"query": query, "variables": {"first": 100}}).json()
    pages = [each["citations"] for each in sources["data"]["sources"]]
    (total, *_), (last, *_) = zip(
        *((page["totalCount"], page["pageInfo"]["endCursor"]) for page in pages if 1 < page["totalCount"] < 100),
        strict=True,
    )
    for first in (total - 1, total, total + 1):
        assert both.compare(query, {"first": first})
    assert both.compare(query, {"first": 1, "at": last})


def test_sources_are_counted_once_for_all_of_them(both: BothWays) -> None:
    query = "{ sources { key addresses lineCount citationCount citations(first: 2) { totalCount nodes { key } } } }"
    assert both.compare(query)
    with counted() as statements:
        both.planning.post("/graphql", json={"query": query})
    assert len(statements) == 1
    below = "{ departments(first: 5) { nodes { source { document { citationCount lines(first: 3) { text } %s } } } } }"
    assert both.compare(below % "lineCount")
    assert both.compare(below % "citations(first: 1) { totalCount nodes { key } pageInfo { hasPreviousPage } }")
    assert both.compare(below % "citations { totalCount pageInfo { hasPreviousPage __typename } }")
    assert both.compare(
        below % "more: lines(after: 6, first: 40) { citationCount citations(first: 2) { key printed } }"
    )


def test_skipped_and_empty_values_make_plans_of_their_own(both: BothWays, plans: list[Any]) -> None:
    query = (
        "query ($code: [String!], $is: Boolean = true) {"
        " departments(where: {code: $code}, first: 50) { nodes { code name @include(if: $is) } } }"
    )
    variables: list[dict[str, Any]] = [
        {},
        {"code": None},
        {"code": []},
        {"code": ["housing"]},
        {"code": ["library"]},
        {"code": ["library", "fire"], "is": False},
    ]
    for each in variables:
        assert both.compare(query, each)
    assert len(plans) == 5


def test_a_list_is_walked_alike_from_either_end(both: BothWays) -> None:
    query = (
        "query ($size: Int, $at: String) { actions(%s: $size, %s: $at, orderBy: {field: DUE_ON}) {"
        " totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { key } } } }"
    )
    for size, at, cursor in (("first", "after", "endCursor"), ("last", "before", "startCursor")):
        variables: dict[str, Any] = {"size": 97}
        for _ in range(4):
            assert both.compare(query % (size, at), variables)
            asked = {"query": query % (size, at), "variables": variables}
            page = both.planning.post("/graphql", json=asked).json()["data"]["actions"]["pageInfo"]
            variables = {"size": 97, "at": page[cursor]}


@pytest.mark.parametrize("field", ["DUE_ON", "WORDING", "REFERENCE"])
def test_one_plan_serves_all_pages_of_a_list_but_the_first(both: BothWays, field: str, plans: list[Any]) -> None:
    query = (
        "query ($at: String, $field: ActionOrderField!) { actions(first: 5, after: $at, orderBy: {field: $field}) {"
        " pageInfo { hasNextPage endCursor } nodes { key } } }"
    )
    at = None
    for _ in range(4):
        assert both.compare(query, {"at": at, "field": field})
        asked = {"query": query, "variables": {"at": at, "field": field}}
        page = both.planning.post("/graphql", json=asked).json()["data"]["actions"]["pageInfo"]
        assert page["hasNextPage"]
        at = page["endCursor"]
    assert len(plans) == 2


def test_a_cursor_that_no_list_gave_is_refused_in_the_same_words_by_a_plan_that_another_cursor_made(
    both: BothWays,
) -> None:
    query = "query ($at: String) { actions(first: 2, after: $at, orderBy: {field: DUE_ON}) { pageInfo { endCursor } } }"
    at = both.planning.post("/graphql", json={"query": query}).json()["data"]["actions"]["pageInfo"]["endCursor"]
    assert both.compare(query, {"at": at})
    name, day, *more, number = json.loads(base64.urlsafe_b64decode(at))
    for forged in (
        [name, "yesterday", *more, number],
        [name, day, *more, 2**40],
        [name, day, number],
        [name, 7, *more, number],
    ):
        text = base64.urlsafe_b64encode(json.dumps(forged).encode()).decode()
        assert not both.compare(query, {"at": text})
    assert both.compare(query, {"at": at})


def test_what_is_planned_costs_one_statement_a_root_field(both: BothWays) -> None:
    query = (
        '{ department(code: "housing") { reaps { goals(first: 9) { actions(first: 9) {'
        " latestReport { note } measures { value } } } } }"
        " budgetYears { completion { share } worksheets { department { name } } } }"
    )
    assert both.compare(query)
    with counted() as statements:
        both.planning.post("/graphql", json={"query": query})
    assert len(statements) == 2


@pytest.mark.parametrize(
    ("query", "variables"),
    [
        ("query ($name: String!) { __type(name: $name) { name } }", {"name": "Action"}),
        ("{ departments(first: 9) { nodes { nothing } } }", {}),
        ("{ departments", {}),
        ("query A { serviceAreas { key } } query B { serviceAreas { name } }", {}),
        ("query ($day: Date) { departments(asOf: $day) { totalCount } }", {"day": "2026-02-30"}),
        ("query ($code: String!) { department(code: $code) { name } }", {}),
        ("{ departments(first: 1, last: 1) { totalCount } }", {}),
        ("{ departments(first: 0) { totalCount } }", {}),
        ("query ($n: Int) { departments(first: $n) { totalCount } }", {"n": 101}),
        ('{ departments(after: "x") { totalCount } }', {}),
        ("query ($at: String) { departments(after: $at) { totalCount } }", {"at": "bm8="}),
        ("{ actionCounts(by: []) { count } }", {}),
        ("{ actionCounts(by: [CYCLE, CYCLE]) { count } }", {}),
    ],
)
def test_what_is_refused_or_not_mapped_is_left_to_execution(
    both: BothWays, query: str, variables: dict[str, Any]
) -> None:
    assert not both.compare(query, variables)


@pytest.mark.skipif(not IS_OURS, reason="The SQLite of this machine may read fewer brackets within each other.")
def test_lists_within_lists_are_planned_as_deep_as_the_limits_allow(both: BothWays) -> None:
    in_full = (
        "reap { goals(first: 5) { title actions(first: 3) { wording measures { statement readings(first: 1)"
        " { asOf value source { document { title addresses } } } } } } }"
    )
    assert both.compare(f"{{ departments(first: 9) {{ nodes {{ name {in_full} }} }} }}")
    assert both.compare(f'{{ department(code: "housing") {{ name {in_full} }} }}')
    around = "goals(first: 1) { reap { goals(first: 1) { reap { goals(first: 1) { title } } } } }"
    assert both.compare(f"{{ departments(first: 9) {{ nodes {{ reaps {{ {around} }} }} }} }}")


def test_a_size_that_is_refused_to_one_caller_is_refused_after_a_plan_was_made_for_another(both: BothWays) -> None:
    query = (
        "query ($n: Int! = 3, $on: Boolean!) {"
        " departments(first: 9) { totalCount nodes @include(if: $on) { reaps { goals(first: $n) { key } } } } }"
    )
    assert both.compare(query, {"n": 5, "on": True})
    assert not both.compare(query, {"n": 500, "on": True})
    assert not both.compare(query, {"n": 500, "on": False})


def test_what_is_refused_to_one_caller_is_planned_for_the_next(both: BothWays) -> None:
    query = "query ($from: Date!, $to: Date!) { changes(from: $from, to: $to, first: 3) { from to nodes { kind } } }"
    assert not both.compare(query, {"from": "2026-11-20", "to": "2026-01-01"})
    assert both.compare(query, {"from": "2026-01-01", "to": "2026-11-20"})


def test_of_two_operations_the_one_named_is_answered(both: BothWays) -> None:
    query = "query A { serviceAreas { key } } query B { serviceAreas { name } }"
    assert both.compare(query, operation="A")
    assert both.compare(query, operation="B")
    assert not both.compare(query, operation="C")


def test_what_the_policy_closes_is_closed_although_there_is_a_plan(
    both: BothWays, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = "{ serviceAreas { key name } }"
    assert both.compare(query)
    monkeypatch.setattr(policy, "PUBLIC_READS", frozenset())
    assert not both.compare(query)


@pytest.mark.parametrize(
    "query",
    [
        "{ actionCounts(by: [CYCLE, STANDING]) { isIllustrative count m: isIllustrative by { label } } }",
        "{ measureCounts(by: [TYPE, ROLE], shareOf: [ROLE]) { isIllustrative share __typename } }",
        "query ($day: Date) { changeCounts(by: [DEPARTMENT, TO], to: $day) { count isIllustrative } }",
        "query ($day: Date) { progressByMonth(by: [DEPARTMENT], asOf: $day) { isIllustrative by { value } } }",
        "query ($day: Date) { progressByMonth(months: 2, asOf: $day) { isIllustrative months { month total } } }",
        "query ($day: Date) { obligationTotals(asOf: $day) { met isIllustrative } }",
        "query ($day: Date) { serviceAreas { obligationTotals(asOf: $day) { met isIllustrative } } }",
        "query ($day: Date) { budgetYears(asOf: $day) { completionByWeek { endsOn isIllustrative } } }",
    ],
)
def test_whether_something_counts_what_was_made_up_is_planned(both: BothWays, query: str) -> None:
    for day in ("2026-03-31", "2024-01-01", None):
        assert both.compare(query, {"day": day} if "$day" in query else {})


@pytest.mark.parametrize(
    "query",
    [
        get_introspection_query(specified_by_url=True, directive_is_repeatable=True),
        (
            '{ name: __typename __type(name: "Action") { ...Named fields { ...Field } } serviceAreas { name } ...Root }'
            " fragment Named on __Type { name description } fragment Field on __Field { name type { ...Named } }"
            " fragment Root on Query { __schema { queryType { ...Named } } }"
        ),
        '{ __type(name: "None") { name } }',
    ],
)
def test_what_the_graph_says_of_itself_is_planned_with_what_is_asked_beside_it(both: BothWays, query: str) -> None:
    assert both.compare(query)


@pytest.mark.parametrize("asked", QUERIES)
def test_every_field_of_the_graph_is_planned_when_it_is_asked_for_the_first_time(both: BothWays, asked: str) -> None:
    assert both.compare(QUERIES[asked])


def test_what_keeps_no_rule_of_the_language_is_refused_alike_however_much_it_would_list(both: BothWays) -> None:
    assert not both.compare("{ actions(first: 90) { nodes { key nothing } } }")


def test_what_is_known_beforehand_is_planned_at_once(both: BothWays) -> None:
    query = next(iter(json.loads(KNOWN.read_text(encoding="utf-8"))))
    both.planning.post("/graphql", json={"documentId": query})
    assert both.planned[-1] is True


def test_both_media_types_and_get_are_answered_alike(both: BothWays) -> None:
    asked = {"query": "{ serviceAreas { name } }"}
    for accept in ("application/json", "application/graphql-response+json"):
        answers = [
            client.get("/graphql", params=asked, headers={"accept": accept})
            for client in (both.planning, both.planning, both.executing)
        ]
        assert len({(each.text, each.status_code, each.headers["content-type"]) for each in answers}) == 1


def test_states_of_changes_may_be_written_in_capital_letters(both: BothWays, plans: list[Any]) -> None:
    query = (
        'query ($to: [String!]) { changes(from: "2026-06-30", to: "2026-11-20", first: 5, where: {to: $to}) {'
        " totalCount nodes { to { value } } } }"
    )
    for state in ("overdue", "OVERDUE", "Submitted", "nonsense", "stale"):
        both.compare(query, {"to": [state]})
    assert len(plans) == 1
