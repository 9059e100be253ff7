"""What moved in a department since the last quarter ended: one sentence, then each change with its reason."""

from typing import Any

import pytest

from dashboard.address import Address, BadAddress, read_address
from dashboard.chosen import chosen
from dashboard.pages.department import PAGE, view
from dashboard.wording import department_changes as wording
from tests.dashboard.department_answers import answer, change, moved, published_answer
from tests.dashboard.tree import all_of, ids_of, links_of, text_of

START, END = "2026-09-30", "2026-11-21"


def at(query: str = "") -> Address:
    return read_address(f"/departments/library?{query}", PAGE.path, PAGE.parameters)


def changes_of(*nodes: dict[str, Any], query: str = "", **fields: Any) -> Any:
    whole: Any = {**answer(), "changes": moved(*nodes, **fields)}
    return next(found for found in all_of(view(whole, at(query))) if getattr(found, "id", None) == "changes")


def rows_of(content: Any) -> list[str]:
    return [text_of(found) for found in all_of(content) if type(found).__name__ == "Tr"]


@pytest.mark.parametrize(
    ("changes", "total", "sentence"),
    [
        ([], 0, "Nothing changed between 30 September 2026 and 21 November 2026."),
        ([("STANDING", "STALE")], 1, "Between 30 September 2026 and 21 November 2026: 1 change."),
        (
            [("PROGRESS", "COMPLETED"), ("STANDING", "COMPLETED"), ("STANDING", "OVERDUE")],
            3,
            (
                "Between 30 September 2026 and 21 November 2026: 3 changes; 1 action was reported completed; "
                "1 action became overdue."
            ),
        ),
        (
            [*([("PROGRESS", "COMPLETED")] * 2), *([("STANDING", "OVERDUE")] * 3), ("REAP_FILING", "FILED")],
            6,
            (
                "Between 30 September 2026 and 21 November 2026: 6 changes; 2 actions were reported completed; "
                "3 actions became overdue; 1 REAP was filed."
            ),
        ),
        (
            [("REAP_FILING", "WITHDRAWN"), ("WORKSHEET_STAGE", "SUBMITTED"), ("TEAM_ACTIVITY", "NOT_ACTIVE")],
            3,
            (
                "Between 30 September 2026 and 21 November 2026: 3 changes; 1 REAP was withdrawn; "
                "1 worksheet was submitted; 1 team is no longer active."
            ),
        ),
        (
            [("TEAM_ACTIVITY", "ACTIVE")],
            1,
            "Between 30 September 2026 and 21 November 2026: 1 change; 1 team became active.",
        ),
    ],
)
def test_what_moved_is_summed_up(changes: list[tuple[str, str]], total: int, sentence: str) -> None:
    assert wording.summary(START, END, changes, total) == sentence


def test_each_change_says_from_what_to_what_and_why() -> None:
    part = changes_of(
        change("PROGRESS", "completed", "in_progress", recordId="a"),
        change(
            "STANDING", "overdue", "due_soon", recordId="b", reference="1.10", because="TIME_PASSED", reportedOn=None
        ),
        change("STANDING", "completed", "on_track", recordId="a"),
        change("PROGRESS", "in_progress", recordId="c", reference="1.2", name="Action 1.2"),
        change("REAP_FILING", "filed", reference="FY 2026-28", name="A plan"),
        change("WORKSHEET_STAGE", "submitted", "draft", reference="2027-28", name=None),
        change("TEAM_ACTIVITY", "active", reference=None, name="Equity Team", because="FORMED", reportedOn=None),
    )
    assert rows_of(part) == [
        "Record What changed Before After Why",
        "Equity Team Equity Action Team not on record Active The team was formed",
        "REAP FY 2026-28 Filing not on record Filed Report of 9 Nov 2026",
        "Worksheet 2027-28 Stage Draft Submitted Report of 9 Nov 2026",
        "1.1 Action 1.1 Progress In Progress Completed Report of 9 Nov 2026",
        "1.1 Action 1.1 Standing On track Completed Report of 9 Nov 2026",
        "1.2 Action 1.2 Progress No report In Progress Report of 9 Nov 2026",
        "1.10 Action 1.1 Standing Due soon Overdue Time passed, without a report",
    ]


def test_only_an_action_that_the_page_lists_is_linked() -> None:
    here = change("STANDING", "overdue", "due_soon")
    elsewhere = change("STANDING", "overdue", "due_soon", name="Action of another plan")
    links = [href for href in links_of(changes_of(here, elsewhere)) if href.startswith("#action-")]
    assert links == ["#action-1.1"]


def test_many_changes_are_folded_and_none_is_left_out() -> None:
    nodes = [change("STANDING", "stale", "on_track", recordId=str(number)) for number in range(15)]
    part = changes_of(*nodes, totalCount=120)
    assert "3 more changes" in text_of(part)
    assert len([row for row in rows_of(part) if "Stale" in row]) == 15
    assert "Changes shown: 15 of 120." in text_of(part)
    assert "21 November 2026: 120 changes." in text_of(part)
    assert "Changes shown" not in text_of(changes_of(*nodes))


def test_when_nothing_moved_the_page_says_so_and_what_to_do() -> None:
    said = text_of(changes_of())
    assert said.startswith("What changed since 30 September 2026 Illustrative")
    assert "Nothing changed between 30 September 2026 and 21 November 2026." in said
    assert said.endswith("Choose an earlier day to see what moved before.")


def test_of_a_department_without_records_it_is_not_said_that_nothing_moved() -> None:
    whole: Any = {**answer(reap=None, reaps=[], worksheet=None, team=None), "changes": moved(to="2020-01-01")}
    said = text_of(view(whole, at("as_of=2020-01-01")))
    assert "Nothing is on record up to 1 January 2020, so it is not known what changed." in said
    assert "Nothing changed" not in said


def test_another_day_stands_in_the_address_and_is_kept_by_the_page() -> None:
    asked = at("since=2026-03-31&as_of=2026-11-20")
    assert asked.variables["since"] == "2026-03-31"
    assert "/departments/library?as_of=2026-11-20" in links_of(changes_of(query="since=2026-03-31&as_of=2026-11-20"))
    assert chosen(asked) == "since 31 March 2026, as of 20 November 2026"
    with pytest.raises(BadAddress, match="since=yesterday"):
        at("since=yesterday")


def test_where_nothing_is_published_nothing_is_said_to_have_changed() -> None:
    published: Any = {**published_answer(), "changes": moved()}
    assert "changes" not in ids_of(view(published, at()))
