"""One search finds plans, measures, departments and sources, and says where each belongs."""

from typing import Any

import pytest

from domain.search.searching import SearchKind
from tests.api.asking import Graph

SEARCH = """query ($text: String!, $first: Int!, $asOf: Date) { search(text: $text, first: $first, asOf: $asOf) {
  kind count hits { kind key recordId title within reference fiscalYear cycle measureType department { code }
    source { isIllustrative document { key } } } } }"""


def search(graph: Graph, text: str, first: int = 100) -> dict[str, dict[str, Any]]:
    return {group["kind"]: group for group in graph.ask(SEARCH, text=text, first=first)["search"]}


def test_a_strategy_is_found_with_its_year_and_number_and_where_it_was_read(published: Graph) -> None:
    group = search(published, "Budgeting for Equity training")["STRATEGY"]
    (hit,) = group["hits"]
    assert group["count"] == 1
    assert (hit["fiscalYear"], hit["reference"], hit["department"]) == ("2023-24", "3.1", None)
    assert hit["within"].startswith("Establish equity practices")
    assert hit["source"]["isIllustrative"] is False


def test_measures_and_outputs_of_a_strategy_are_found_apart(published: Graph) -> None:
    found = search(published, "hotline")
    hits = [hit for kind in ("MEASURE", "OUTPUT") for hit in found[kind]["hits"]]
    listed = published.ask('{ measures(where: {search: "hotline"}, first: 100) { nodes { key type } } }')["measures"][
        "nodes"
    ]
    assert {hit["key"] for hit in hits} == {measure["key"] for measure in listed} != set()
    assert all(hit["fiscalYear"] == "2023-24" and hit["reference"] for hit in hits)
    types = {measure["key"]: measure["type"] for measure in listed}
    assert {hit["key"]: hit["measureType"] for hit in hits} == types


def test_accents_case_and_order_do_not_matter(published: Graph) -> None:
    assert search(published, "JOSE san") == search(published, "  San   José ")
    assert search(published, "san jose")["SOURCE"]["count"] > 0


def test_a_plan_and_a_team_are_found_by_their_department(illustrative: Graph) -> None:
    found = search(illustrative, "housing equity")
    for kind in ("REAP", "TEAM"):
        assert {hit["department"]["code"] for hit in found[kind]["hits"]} == {"housing"}
    assert {hit["cycle"] for hit in found["REAP"]["hits"]} == {"FY 2024-26", "FY 2026-28"}


def test_every_kind_is_found_and_each_id_leads_to_what_was_found(illustrative: Graph) -> None:
    found = search(illustrative, "e", first=2)
    assert list(found) == [kind.name for kind in SearchKind]
    empty = {kind for kind, group in found.items() if not group["count"]}
    assert empty == {"CITYWIDE_STRATEGY"}  # the text of the citywide plan's strategies could not be read
    for kind, group in found.items():
        assert len(group["hits"]) == min(2, group["count"])
        for hit in group["hits"]:
            assert hit["kind"] == kind
            if kind == "QUESTION":
                assert hit["recordId"] is None
            else:
                node = illustrative.ask("query ($id: ID!) { node(id: $id) { __typename } }", id=hit["recordId"])["node"]
                assert node["__typename"] == ("Measure" if kind == "OUTPUT" else kind.title().replace("_", ""))


def test_what_is_made_up_says_so(illustrative: Graph) -> None:
    found = search(illustrative, "library")
    assert [hit["source"]["isIllustrative"] for hit in found["DEPARTMENT"]["hits"]] == [False]
    assert {hit["source"]["isIllustrative"] for hit in found["ACTION"]["hits"]} == {True}


def test_fewer_hits_are_the_first_of_more(illustrative: Graph) -> None:
    many, few = search(illustrative, "equity"), search(illustrative, "equity", first=3)
    for kind, group in few.items():
        assert group == {**many[kind], "hits": many[kind]["hits"][:3]}


@pytest.mark.parametrize("text", ["", "   ", "zzz nothing has this", "' OR 1=1 --", "_", "a_e"])
def test_what_is_not_there_is_not_found(published: Graph, text: str) -> None:
    found = search(published, text)
    assert list(found.values()) == [{"kind": kind.name, "count": 0, "hits": []} for kind in SearchKind]


@pytest.mark.parametrize(
    ("text", "first", "code"),
    [("x" * 101, 1, "SEARCH_TOO_LONG"), ("a b c d e f g h i", 1, "SEARCH_TOO_LONG"), ("x", 101, "SIZE_OUT_OF_BOUNDS")],
)
def test_what_is_too_much_is_refused(published: Graph, text: str, first: int, code: str) -> None:
    assert published.refusal(SEARCH, text=text, first=first)[0] == code


def test_a_search_and_its_departments_cost_one_statement_each_and_so_does_what_hangs_below(illustrative: Graph) -> None:
    illustrative.ask("{ edition { today } }")
    assert illustrative.cost('{ search(text: "e", first: 100) { count hits { title } } }') == 2
    assert illustrative.cost(SEARCH, text="e", first=100) == 3
    assert illustrative.cost(SEARCH, text=" ", first=100) == 0


@pytest.mark.parametrize("day", ["2020-01-01", "2024-06-30", None])
def test_a_team_is_found_once_it_exists(illustrative: Graph, day: str | None) -> None:
    listed = illustrative.ask(
        'query ($day: Date) { equityActionTeams(where: {search: "team"}, asOf: $day) { totalCount } }', day=day
    )
    found = illustrative.ask(
        'query ($day: Date) { search(text: "team", first: 1, asOf: $day) { kind count } }', day=day
    )["search"]
    counted = next((each["count"] for each in found if each["kind"] == "TEAM"), 0)
    assert counted == listed["equityActionTeams"]["totalCount"]
