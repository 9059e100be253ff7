"""What moved between two days: the states of the first day and the changes make the states of the second."""

import csv
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from api.export.about import LINES
from domain.folding import fold
from tests.api.asking import Graph

EARLY, THEN, NOW = "1999-01-01", "2026-06-30", "2026-11-20"

STATES = {
    "PROGRESS": "actionCounts(by: [DEPARTMENT, PROGRESS], asOf: $day)",
    "STANDING": "actionCounts(by: [DEPARTMENT, STANDING], asOf: $day)",
    "REAP_FILING": "reapCounts(by: [DEPARTMENT, FILING], asOf: $day)",
    "WORKSHEET_STAGE": "worksheetCounts(by: [DEPARTMENT, STAGE], asOf: $day)",
    "TEAM_ACTIVITY": "teamCounts(by: [DEPARTMENT, ACTIVITY], asOf: $day)",
}
NODES = """nodes { kind recordId reference name because reportedOn department { code name } from { value label }
  to { value label } }"""

WALKED: dict[tuple[str, int, str, str], list[dict[str, Any]]] = {}


def states(graph: Graph, kind: str, day: str) -> Counter[tuple[str, str | None]]:
    found = graph.ask(f"query ($day: Date) {{ states: {STATES[kind]} {{ by {{ value }} count }} }}", day=day)["states"]
    return Counter({tuple(key["value"] for key in group["by"]): group["count"] for group in found})


def moved(graph: Graph, kind: str, start: str, end: str) -> Counter[tuple[str, str | None]]:
    """How many more, or fewer, each state of each department has."""
    asked = """query ($start: Date!, $end: Date!, $kind: ChangeKind!) {
      changeCounts(from: $start, to: $end, by: [DEPARTMENT, FROM, TO], where: {kind: [$kind]}) {
        by { value } count } }"""
    by: Counter[tuple[str, str | None]] = Counter()
    for group in graph.ask(asked, start=start, end=end, kind=kind)["changeCounts"]:
        department, before, after = (key["value"] for key in group["by"])
        by[department, before] -= group["count"]
        by[department, after] += group["count"]
    return by


@pytest.mark.parametrize("kind", STATES)
@pytest.mark.parametrize(("start", "end"), [(THEN, NOW), (EARLY, THEN)])
def test_states_and_changes_make_the_later_states(illustrative: Graph, kind: str, start: str, end: str) -> None:
    before = states(illustrative, kind, start)
    changed = moved(illustrative, kind, start, end)
    before.update(changed)
    after = states(illustrative, kind, end)
    if kind == "TEAM_ACTIVITY":  # a team that was not formed is in no state: whoever forms one adds to the sum
        before = Counter({key: count for key, count in before.items() if key[1] is not None})
    assert any(changed.values())
    assert {key: count for key, count in before.items() if count} == dict(after)


def every_change(graph: Graph, size: int, where: str = "{}", order: str = "{}") -> list[dict[str, Any]]:
    """All pages together; those of one database, which nobody writes to, are asked for once."""
    key = (graph.database_url, size, where, order)
    if key not in WALKED:
        WALKED[key] = [*walk(graph, size, where, order)]
    return WALKED[key]


def walk(graph: Graph, size: int, where: str, order: str) -> Iterator[dict[str, Any]]:
    asked = f"""query ($after: String) {{ changes(from: "{THEN}", to: "{NOW}", where: {where}, orderBy: {order},
      first: {size}, after: $after) {{ totalCount {NODES} pageInfo {{ hasNextPage endCursor }} }} }}"""
    found, after, more = 0, None, True
    while more:
        page = graph.ask(asked, after=after)["changes"]
        yield from page["nodes"]
        found += len(page["nodes"])
        more, after = page["pageInfo"]["hasNextPage"], page["pageInfo"]["endCursor"]
    assert found == page["totalCount"]


def test_all_pages_together_hold_every_change_once_and_agree_with_the_counts(illustrative: Graph) -> None:
    found = every_change(illustrative, 100)
    assert len({(change["recordId"], change["kind"]) for change in found}) == len(found) > 100
    asked = (
        f'{{ changeCounts(from: "{THEN}", to: "{NOW}", by: [DEPARTMENT, KIND, BECAUSE]) {{ by {{ value }} count }} }}'
    )
    counts = {
        tuple(key["value"] for key in group["by"]): group["count"] for group in illustrative.ask(asked)["changeCounts"]
    }
    listed = Counter((each["department"]["code"], each["kind"].lower(), each["because"].lower()) for each in found)
    assert counts == listed


def test_a_report_that_moved_something_lies_between_the_days_and_time_has_no_report(illustrative: Graph) -> None:
    for change in every_change(illustrative, 100):
        assert change["from"] != change["to"]
        if change["because"] == "REPORT":
            assert THEN < change["reportedOn"] <= NOW
        else:
            assert change["reportedOn"] is None


def test_a_change_names_a_record_that_is_in_its_new_state(illustrative: Graph) -> None:
    state_of: dict[str, tuple[str, str, Callable[[str], Any]]] = {
        "PROGRESS": ("Action", "progress", str.upper),
        "STANDING": ("Action", "standing", str.upper),
        "REAP_FILING": ("Reap", "isFiled", "filed".__eq__),
        "WORKSHEET_STAGE": ("Worksheet", "stage", str.upper),
        "TEAM_ACTIVITY": ("Team", "isActive", "active".__eq__),
    }
    for kind, (type_name, field, shown) in state_of.items():
        (change,) = illustrative.ask(
            f'{{ changes(from: "{THEN}", to: "{NOW}", first: 1, where: {{kind: [{kind}]}}) {{ {NODES} }} }}'
        )["changes"]["nodes"]
        asked = f"query ($id: ID!, $on: Date) {{ nodeAsOf(id: $id, asOf: $on) {{ ... on {type_name} {{ {field} }} }} }}"
        node = illustrative.ask(asked, id=change["recordId"], on=NOW)["nodeAsOf"]
        assert node[field] == shown(change["to"]["value"])


def test_changes_can_be_asked_for_by_department_area_kind_and_reason(illustrative: Graph) -> None:
    found = every_change(illustrative, 100)
    of_one = every_change(illustrative, 100, '{department: ["housing"], kind: [STANDING], because: [TIME_PASSED]}')
    assert of_one == [
        change
        for change in found
        if (change["department"]["code"], change["kind"], change["because"]) == ("housing", "STANDING", "TIME_PASSED")
    ]
    assert of_one
    of_area = every_change(illustrative, 100, '{serviceArea: ["public-safety"]}')
    assert {change["department"]["code"] for change in of_area} < {change["department"]["code"] for change in found}
    assert every_change(illustrative, 100, "{kind: []}") == []


def value(state: dict[str, str] | None) -> str | None:
    return state["value"] if state else None


FILTERS: dict[str, Callable[[Any], bool]] = {
    '{to: ["filed", "submitted", "active"]}': lambda each: value(each["to"]) in {"filed", "submitted", "active"},
    '{from: ["not_started"], kind: [WORKSHEET_STAGE]}': lambda each: (
        (each["kind"], value(each["from"])) == ("WORKSHEET_STAGE", "not_started")
    ),
    '{not: {from: ["not_started", "on_track"]}}': lambda each: value(each["from"]) not in {"not_started", "on_track"},
    '{reported: {from: "2026-09-01", until: "2026-09-30"}}': lambda each: (
        each["reportedOn"] is not None and "2026-09-01" <= each["reportedOn"] <= "2026-09-30"
    ),
    '{or: [{kind: [TEAM_ACTIVITY]}, {department: ["fire"], because: [TIME_PASSED]}]}': lambda each: (
        each["kind"] == "TEAM_ACTIVITY" or (each["department"]["code"], each["because"]) == ("fire", "TIME_PASSED")
    ),
    '{and: [{not: {department: ["fire"]}}, {not: {kind: [PROGRESS, STANDING]}}]}': lambda each: (
        each["department"]["code"] != "fire" and each["kind"] not in {"PROGRESS", "STANDING"}
    ),
}
ORDERS: dict[str, Callable[[Any], Any]] = {
    "{field: REPORTED_ON, direction: DESC}": lambda each: each["reportedOn"] or "",
    "{field: KIND, direction: DESC}": lambda each: [*STATES].index(each["kind"]),
    "{field: BECAUSE, direction: DESC, then: {field: DEPARTMENT, direction: DESC}}": lambda each: (
        ["REPORT", "TIME_PASSED", "FORMED"].index(each["because"]),
        fold(each["department"]["name"]),
    ),
}


def test_filters_of_changes_can_be_combined(illustrative: Graph) -> None:
    found = every_change(illustrative, 100)
    for where, keeps in FILTERS.items():
        expected = [each for each in found if keeps(each)]
        asked = f"""{{ changes(from: "{THEN}", to: "{NOW}", first: 100, where: {where}) {{ totalCount {NODES} }}
          changeCounts(from: "{THEN}", to: "{NOW}", by: [KIND], where: {where}) {{ count }} }}"""
        answer = illustrative.ask(asked)
        assert answer["changes"] == {"totalCount": len(expected), "nodes": expected[:100]}, where
        assert sum(group["count"] for group in answer["changeCounts"]) == len(expected) > 0, where


def test_changes_are_sorted_and_every_page_goes_on_where_the_last_ended(illustrative: Graph) -> None:
    for order, by in ORDERS.items():
        found = every_change(illustrative, 100, "{kind: [STANDING, WORKSHEET_STAGE, TEAM_ACTIVITY]}", order)
        assert [by(each) for each in found] == sorted(map(by, found), reverse=True), order
        assert len({(each["recordId"], each["kind"]) for each in found}) == len(found) > 100, order


def test_from_one_day_to_the_same_nothing_moves(illustrative: Graph) -> None:
    asked = f'{{ changes(from: "{NOW}", to: "{NOW}", first: 1) {{ totalCount nodes {{ kind }} }} }}'
    assert illustrative.ask(asked)["changes"] == {"totalCount": 0, "nodes": []}


@pytest.mark.parametrize("field", ["changes(%s, first: 1) { totalCount }", "changeCounts(%s, by: [KIND]) { count }"])
def test_days_in_the_wrong_order_are_refused(illustrative: Graph, field: str) -> None:
    asked = f'{{ {field % f"""from: "{NOW}", to: "{THEN}" """} }}'
    code, message = illustrative.refusal(asked)
    assert code == "DAYS_OUT_OF_ORDER"
    assert message == "Changes are read forward, and 2026-06-30 is before 2026-11-20. Exchange the two days."


def test_published_facts_alone_say_of_no_department_that_it_moved(published: Graph) -> None:
    assert (
        published.ask(f'{{ changes(from: "{EARLY}", to: "{NOW}", first: 1) {{ totalCount }} }}')["changes"][
            "totalCount"
        ]
        == 0
    )


def test_changes_are_told_since_the_last_quarter_ended_unless_days_are_given(illustrative: Graph) -> None:
    asked = """{ edition { today } changes(first: 1) { from to totalCount } changeCounts(by: [KIND]) { count }
      until: changes(to: "2026-05-15", first: 1) { from to } }"""
    answer = illustrative.ask(asked)
    assert answer["changes"]["to"] == answer["edition"]["today"]
    assert sum(group["count"] for group in answer["changeCounts"]) == answer["changes"]["totalCount"]
    assert answer["until"] == {"from": "2026-03-31", "to": "2026-05-15"}


def test_the_first_days_that_can_be_asked_are_compared_with_the_first_of_them(illustrative: Graph) -> None:
    asked = "query ($to: Date, $from: Date) { changes(from: $from, to: $to, first: 1) { from to totalCount } }"
    for day in ("1900-01-01", "1900-03-31"):
        found = illustrative.ask(asked, to=day)["changes"]
        assert found == {"from": "1900-01-01", "to": day, "totalCount": 0}
        assert illustrative.ask(asked, **{key: found[key] for key in ("from", "to")})["changes"] == found
    assert illustrative.ask(asked, to="1900-04-01")["changes"]["from"] == "1900-03-31"


@pytest.mark.parametrize("name", ["changes", "changeCounts"])
def test_a_file_of_changes_names_the_day_that_it_compares_with_when_nobody_named_one(
    illustrative: Graph, name: str
) -> None:
    day = illustrative.ask('{ changes(to: "2026-11-20") { from } }')["changes"]["from"]
    given = "to=2026-11-20&about=true" + ("&by=KIND" if name == "changeCounts" else "")
    lines = illustrative.http.get(f"/export/{name}.csv?{given}").text.splitlines()
    assert f"# comparedWith: {day}" in lines
    rows = list(csv.DictReader(lines[LINES:]))
    assert {row["comparedWith"] for row in rows} == {day}


def test_the_file_of_changes_is_sorted_as_asked_and_needs_no_days(illustrative: Graph) -> None:
    asked = 'to=2026-11-20&orderBy={"field": "REPORTED_ON"}&where={"because": ["REPORT"]}'
    response = illustrative.http.get(f"/export/changes.csv?{asked}")
    assert response.status_code == 200, response.text
    reported = [row["reportedOn"] for row in csv.DictReader(response.text.splitlines())]
    assert "2026-09-30" < reported[0] < reported[-1] <= "2026-11-20"
    assert reported == sorted(reported)


@pytest.mark.parametrize("end", ["from", "to"])
def test_a_state_that_there_is_not_is_refused_with_those_that_there_are(illustrative: Graph, end: str) -> None:
    query = f"query ($state: String!) {{ changes(where: {{{end}: [$state]}}, first: 1) {{ totalCount }} }}"
    asked = [illustrative.ask(query, state=state)["changes"]["totalCount"] for state in ("overdue", "OVERDUE")]
    assert asked[0] == asked[1]
    code, message = illustrative.refusal(query, state="nonsense")
    assert code == "NOT_A_STATE"
    assert "overdue" in message
