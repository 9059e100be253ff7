"""Every list can be walked through in pages, forward and backward, without missing or repeating a record."""

import base64
import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from graphql import get_named_type

from api.schema import make_schema
from domain.folding import fold
from tests.api.asking import Graph

ELSEWHERE = {
    "citywideStrategies",  # their text could not be read: see test_citywide_strategies
    "changes",  # have no ids: see test_changes
}
QUERY = make_schema()._schema.query_type
WAYS = [(way, nulls) for nulls in ("LAST", "FIRST") for way in ("ASC", "DESC")]


def orders() -> Iterator[tuple[str, str]]:
    """Every list in pages with everything that it can be sorted by."""
    assert QUERY is not None
    for name, root in QUERY.fields.items():
        if {"first", "orderBy"} <= set(root.args) and name not in ELSEWHERE:
            order: Any = root.args["orderBy"].type
            for field in get_named_type(order.fields["field"].type).values:
                yield name, field


# Each order in one of the four ways, so that all fields and all ways are walked in a reasonable time.
EACH_ORDER = [(*order, *WAYS[place % 4]) for place, order in enumerate(orders())]
ONLY_SOME = {"actions": 'department: ["housing", "library", "fire"]', "measures": 'department: ["library", "fire"]'}


def page(graph: Graph, name: str, arguments: str, *more: str) -> dict[str, Any]:
    selected = "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }"
    selected = " ".join((selected, *more))
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


def walked(graph: Graph, name: str, order: str, size: int) -> list[str]:
    """The ids of the whole list, the same forward and backward, each once."""
    forward = [each for ids in walk(graph, name, order, size, backward=False) for each in ids]
    backward = [each for ids in reversed([*walk(graph, name, order, size, backward=True)]) for each in ids]
    assert len(set(forward)) == len(forward)
    assert backward == forward
    return forward


@pytest.mark.parametrize("name", dict.fromkeys(name for name, *_ in EACH_ORDER))
def test_forward_and_backward_meet_every_record_once(illustrative: Graph, name: str) -> None:
    """Half of the orders on each engine; tests/planner/test_both_engines.py walks any list in any order on both."""
    half = EACH_ORDER[0::2] if illustrative.database_url.startswith("sqlite") else EACH_ORDER[1::2]
    kept = ONLY_SOME.get(name)
    where = f"where: {{{kept}}}" if kept else "where: {}"
    total = page(illustrative, name, f"{where}, first: 1", "totalCount")["totalCount"]
    for field, way, nulls in (order for each, *order in half if each == name):
        order = f"orderBy: {{field: {field}, direction: {way}, nulls: {nulls}}}, {where}"
        assert len(walked(illustrative, name, order, (total + 1) // 2)) == total > 3


def test_every_list_in_pages_is_walked() -> None:
    assert {name for name, *_ in EACH_ORDER} >= {"actions", "departments", "measures", "strategies", "worksheets"}


def test_where_one_field_leaves_records_equal_the_next_one_sorts(illustrative: Graph) -> None:
    order = """orderBy: {field: PROGRESS, nulls: FIRST, then: {field: DUE_ON, direction: DESC, nulls: FIRST,
                then: {field: LEAD}}}, where: {department: ["housing"]}"""
    ids = walked(illustrative, "actions", order, size=7)
    asked = f"{{ actions({order}, first: 100) {{ nodes {{ id progress dueOn leads }} }} }}"
    nodes = illustrative.ask(asked)["actions"]["nodes"]
    assert [node["id"] for node in nodes] == ids
    progress = ["COMPLETED", "IN_PROGRESS", "ONGOING", "NOT_STARTED"]

    def place(node: dict[str, Any]) -> tuple[int, int, str]:
        due, leads = node["dueOn"], node["leads"]
        return (
            progress.index(node["progress"]) if node["progress"] else -1,
            -int(due.replace("-", "")) if due else -(10**9),
            fold(leads[0]) if leads else "\uffff",
        )

    assert [place(node) for node in nodes] == sorted(place(node) for node in nodes)
    assert len({place(node)[:2] for node in nodes}) < len(nodes)


def test_a_list_is_sorted_by_four_fields_at_most(published: Graph) -> None:
    order = "{field: NAME}"
    for _ in range(4):
        order = f"{{field: NAME, then: {order}}}"
    code, message = published.refusal(f"{{ departments(first: 1, orderBy: {order}) {{ nodes {{ id }} }} }}")
    assert (code, message) == ("BAD_REQUEST", "A list is sorted by at most 4 fields; 5 were given.")


SHOWN: list[tuple[str, str, str]] = [
    ("actions", "DUE_ON", "dueOn"),
    ("actions", "STARTS_ON", "startsOn"),
    ("actions", "COMPLETED_ON", "completedOn"),
    ("actions", "LAST_REPORT_ON", "lastReportOn"),
    ("actions", "WORDING", "wording"),
    ("reaps", "FILED_ON", "filedOn"),
    ("reaps", "LAST_REPORT_ON", "lastReportOn"),
    ("reaps", "ACTIONS", "actionCount"),
    ("departments", "NAME", "name"),
    ("departments", "ACTIONS", "reap { actionCount }"),
    ("departments", "LAST_REPORT_ON", "reap { lastReportOn }"),
    ("equityActionTeams", "LAST_MET_ON", "lastMetOn"),
    ("equityActionTeams", "FORMED_ON", "formedOn"),
    ("equityActionTeams", "MEETINGS", "meetingCount"),
    ("measures", "VALUE", "value"),
    ("measures", "FISCAL_YEAR", "fiscalYear"),
    ("measures", "TARGET", "target"),
    ("measures", "BASELINE", "baseline"),
    ("measures", "TARGET_ON", "targetOn"),
    ("worksheets", "STAGE_SINCE", "stageSince"),
    ("worksheets", "SUBMITTED_ON", "submittedOn"),
    ("worksheets", "DUE_ON", "dueOn"),
    ("strategies", "STATEMENT", "statement"),
]
NUMBERS = {"value", "target", "baseline"}


@pytest.mark.parametrize(("name", "field", "shown"), SHOWN)
def test_a_list_is_sorted_by_what_it_shows(illustrative: Graph, name: str, field: str, shown: str) -> None:
    kept = {
        "actions": ', where: {department: ["fire"]}',
        "measures": ', where: {type: [COUNT, PERCENT], department: ["fire"]}',
    }.get(name, "")
    upward, downward = (
        f"{name}(orderBy: {{field: {field}, direction: {way}, nulls: {nulls}}}, first: 100{kept})"
        for way, nulls in (("ASC", "FIRST"), ("DESC", "LAST"))
    )
    nodes = f"{{ nodes {{ {shown} }} }}"
    found = illustrative.ask(f"{{ upward: {upward} {nodes} downward: {downward} {nodes} }}")
    upwards, downwards = ([value_in(node) for node in found[way]["nodes"]] for way in ("upward", "downward"))
    values = [value for value in upwards if value is not None]
    missing = [None] * (len(upwards) - len(values))
    assert values
    assert upwards == [*missing, *sorted(values)]
    assert downwards == [*sorted(values, reverse=True), *missing]


def value_in(node: dict[str, Any] | None) -> Any:
    """The one value selected, as it sorts: numbers by size, texts without accents."""
    ((name, value),) = (node or {"": None}).items()
    if isinstance(value, dict):
        return value_in(value)
    if value is None or isinstance(value, int):
        return value
    return Decimal(value) if name in NUMBERS else fold(value)


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
        forged(1e308, 1),
        forged("CODE-asc", 1),
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
