"""Every list can be walked through in pages, forward and backward, without missing or repeating a record."""

import base64
import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.api.asking import Graph

ORDERS = {
    "departments": ["NAME", "CODE"],
    "reaps": ["DEPARTMENT", "CYCLE", "FILED_ON"],
    "actions": ["REFERENCE", "DUE_ON", "STARTS_ON", "DEPARTMENT", "STANDING", "LAST_REPORT_ON"],
    "equityActionTeams": ["DEPARTMENT", "NAME", "LAST_MET_ON"],
    "measures": ["REFERENCE", "STATEMENT", "VALUE"],
}
EACH_ORDER = [(name, field, way) for name, fields in ORDERS.items() for field in fields for way in ("ASC", "DESC")]


def page(graph: Graph, name: str, arguments: str) -> dict[str, Any]:
    selected = "totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }"
    found: dict[str, Any] = graph.ask(f"{{ {name}({arguments}) {{ {selected} }} }}")[name]
    return found


def walk(graph: Graph, name: str, order: str, size: int, *, backward: bool) -> Iterator[list[str]]:
    """The ids on each page, in the list's own order within a page."""
    count, behind, cursor, more = (
        ("last", "before", "startCursor", "hasPreviousPage")
        if backward
        else ("first", "after", "endCursor", "hasNextPage")
    )
    arguments = f"{order}, {count}: {size}"
    while True:
        found = page(graph, name, arguments)
        yield [edge["node"]["id"] for edge in found["edges"]]
        if not found["pageInfo"][more]:
            return
        arguments = f'{order}, {count}: {size}, {behind}: "{found["pageInfo"][cursor]}"'


@pytest.mark.parametrize(("name", "field", "way"), EACH_ORDER)
def test_forward_and_backward_meet_every_record_once(illustrative: Graph, name: str, field: str, way: str) -> None:
    order = f"orderBy: {{field: {field}, direction: {way}}}"
    if name in {"actions", "measures"}:
        order += ', where: {department: ["housing", "library", "fire"]}'
    total = page(illustrative, name, f"{order}, first: 1")["totalCount"]
    size = max(total // 3, 1)
    forward = [each for ids in walk(illustrative, name, order, size, backward=False) for each in ids]
    backward = [each for ids in reversed([*walk(illustrative, name, order, size, backward=True)]) for each in ids]
    assert len(forward) == total > 3
    assert len(set(forward)) == total
    assert backward == forward


@pytest.mark.parametrize("way", ["ASC", "DESC"])
def test_what_has_no_due_date_stands_last_in_either_direction(illustrative: Graph, way: str) -> None:
    asked = f"{{ actions(orderBy: {{field: DUE_ON, direction: {way}}}, last: 5) {{ nodes {{ dueOn standing }} }} }}"
    last = illustrative.ask(asked)["actions"]["nodes"]
    assert [action["dueOn"] for action in last] == [None] * 5


def test_both_engines_and_both_directions_agree_on_the_ends(illustrative: Graph) -> None:
    asked = """{ first: actions(orderBy: {field: DUE_ON}, first: 3) { nodes { dueOn } }
                 last: actions(orderBy: {field: DUE_ON, direction: DESC}, first: 3) { nodes { dueOn } } }"""
    found = illustrative.ask(asked)
    earliest = [node["dueOn"] for node in found["first"]["nodes"]]
    latest = [node["dueOn"] for node in found["last"]["nodes"]]
    assert earliest == sorted(earliest)
    assert latest == sorted(latest, reverse=True)
    assert earliest[0] < latest[0]


@pytest.mark.parametrize("given", ["", "(first: null)", "(last: null, before: null)"])
def test_a_page_comes_in_the_size_that_is_asked_for_and_not_without_one(illustrative: Graph, given: str) -> None:
    code, message = illustrative.refusal(f"{{ actions{given} {{ nodes {{ id }} }} }}")
    assert code == "SIZE_NOT_GIVEN"
    assert message == "Say how many of `actions` to list: give `first` or `last`, a number from 1 to 100."
    assert illustrative.ask(f"{{ actions{given} {{ totalCount }} }}")["actions"]["totalCount"] > 100


def forged(*values: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(values).encode()).decode()


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "nonsense",
        "åäö",
        forged(),
        forged("NAME-asc"),
        forged("NAME-desc", "a", 1),
        forged("NAME-asc", 5, 1),
        forged("NAME-asc", "a", "1"),
        forged("NAME-asc", "a", 10**12),
        forged("NAME-asc", "a", True),
        forged("NAME-asc", "a\x00", 1),
        base64.urlsafe_b64encode(b"[" * 5000).decode(),
        base64.urlsafe_b64encode(b'{"a": 1}').decode(),
    ],
)
def test_a_cursor_that_the_list_did_not_give_is_refused(published: Graph, cursor: str) -> None:
    asked = "query ($after: String) { departments(first: 9, after: $after) { nodes { id } } }"
    code, message = published.refusal(asked, after=cursor)
    assert code == "BAD_REQUEST"
    assert message.startswith("This cursor does not belong to this list and order.")


def test_a_cursor_of_another_order_is_refused(published: Graph) -> None:
    cursor = page(published, "departments", "orderBy: {field: NAME}, first: 1")["pageInfo"]["endCursor"]
    asked = "query ($after: String) { departments(orderBy: {field: CODE}, first: 9, after: $after) { nodes { id } } }"
    assert published.refusal(asked, after=cursor)[0] == "BAD_REQUEST"


def test_first_and_last_at_once_are_refused(published: Graph) -> None:
    code, message = published.refusal("{ departments(first: 1, last: 1) { nodes { id } } }")
    assert (code, message) == (
        "BAD_REQUEST",
        "Ask for the first or for the last records of a list, not for both at once.",
    )


def test_the_total_is_counted_only_when_asked_for(published: Graph) -> None:
    page_alone = published.cost("{ departments(first: 9) { nodes { id } } }")
    assert published.cost("{ departments(first: 9) { totalCount nodes { id } } }") == page_alone + 1


def test_sources_can_be_walked_by_what_cites_them(published: Graph) -> None:
    asked = """query ($after: String) { source(id: "office-of-racial-equity-work-plan-2023-24") {
      citationCount citations(first: 100, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { concept key } } } }"""
    seen, after, more = [], None, True
    while more:
        source = published.ask(asked, after=after)["source"]
        seen += [(node["concept"], node["key"]) for node in source["citations"]["nodes"]]
        more, after = (source["citations"]["pageInfo"][name] for name in ("hasNextPage", "endCursor"))
    assert len(seen) == len(set(seen)) == source["citationCount"] == source["citations"]["totalCount"]
