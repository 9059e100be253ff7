"""A number is taken from the answer by its place, and the place can be checked."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest

from dashboard.trace import NoSuchPlace, Trace, value_at

ANSWER = {
    "workPlan": {"completion": {"completed": 17, "share": None}},
    "rows": [{"department": {"code": "LIB"}, "met": 3}, {"department": {"code": "FIRE"}, "met": 4}],
    "totals": [{"obligation": "REAP_FILED", "progress": None, "met": 18}],
}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("workPlan.completion.completed", 17),
        ("workPlan.completion.share", None),
        ("rows[1].met", 4),
        ("rows[department.code=LIB].met", 3),
        ("totals[obligation=REAP_FILED].met", 18),
        ("totals[progress=null].met", 18),
    ],
)
def test_a_place_is_a_path_through_the_answer(path: str, value: object) -> None:
    assert value_at(ANSWER, path) == value


@pytest.mark.parametrize("path", ["nothing", "workPlan.completed", "rows[2].met", "rows[department.code=X].met"])
def test_a_place_that_is_not_there_is_refused(path: str) -> None:
    with pytest.raises(NoSuchPlace, match="The answer has nothing at"):
        value_at(ANSWER, path)


def test_the_explorer_opens_with_the_query_and_the_variables_it_declares() -> None:
    trace = Trace("Edition", {"asOf": "2026-03-31"})
    given = parse_qs(urlsplit(trace.explorer_href).query)
    assert given["query"] == [trace.text]
    assert json.loads(given["variables"][0]) == {}
