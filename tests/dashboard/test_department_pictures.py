"""A plan's actions by due date, and its share beside the median: the picture, its table and its sentence agree."""

from collections import Counter
from typing import Any

import pytest
from dash.development.base_component import Component

from dashboard.address import Address, read_address
from dashboard.pages.department import PAGE, view
from dashboard.wording import department_comparison as wording
from tests.dashboard.department_answers import action, answer, comparison, goal, overdue, reap
from tests.dashboard.tree import all_of, text_of

BY_DUE_DATE = "Actions by due date"
MEDIAN = "Beside the city's median"
PLAN = reap(
    goal(
        1,
        overdue("1.1"),
        action("1.2", "DUE_SOON", dueOn="2026-12-11"),
        action("1.3", dueOn="2026-12-31"),
        action("1.4", "NO_DATES_GIVEN", dueOn=None),
    ),
    goal(2, action("2.1", "COMPLETED", dueOn="2026-09-30"), action("2.2", "COMPLETED", dueOn=None)),
)


def at(query: str = "") -> Address:
    return read_address(f"/departments/library?{query}", PAGE.path, PAGE.parameters)


def figure(content: Any, name: str) -> Component:
    figures = (found for found in all_of(content) if type(found).__name__ == "Figure")
    return next(found for found in figures if text_of(found).startswith(name))


def rows_of(content: Component) -> list[list[str]]:
    rows = (found for found in all_of(content) if type(found).__name__ == "Tr")
    return [[text_of(cell) for cell in row.children] for row in rows]


def with_class(content: Component, name: str) -> list[Component]:
    return [found for found in all_of(content) if name in (getattr(found, "className", None) or "").split()]


def test_each_action_is_a_mark_above_its_month_or_beside_the_axis() -> None:
    drawn = figure(view(answer(reap=PLAN), at()), BY_DUE_DATE)
    marks = [len(with_class(month, "shape")) for month in with_class(drawn, "timeline-month")]
    assert len(marks) == 25
    assert marks[:8] == [0, 0, 1, 0, 1, 0, 2, 0]
    [undated] = with_class(drawn, "timeline-beside")
    assert text_of(undated) == "Without a date:"
    assert len(with_class(undated, "shape")) == 2


def test_the_table_counts_what_is_drawn_and_leaves_nothing_out() -> None:
    drawn = figure(view(answer(reap=PLAN), at()), BY_DUE_DATE)
    assert rows_of(drawn) == [
        ["Due in", "Completed", "On track", "Due soon", "No dates given", "Overdue", "Actions"],
        ["Sep 2026", "1", "0", "0", "0", "0", "1"],
        ["Nov 2026", "0", "0", "0", "0", "1", "1"],
        ["Dec 2026", "0", "1", "1", "0", "0", "2"],
        ["No date given", "1", "0", "0", "1", "0", "2"],
        ["All actions", "2", "1", "1", "1", "1", "6"],
    ]
    counts = Counter(each["standing"] for one in PLAN["goals"] for each in one["actions"])
    written = sorted(int(text_of(found)) for found in with_class(drawn, "key-count"))
    assert written == sorted(counts.values())


def test_due_dates_are_said_in_one_sentence_that_waits_for_nothing_completed() -> None:
    said = text_of(figure(view(answer(reap=PLAN), at()), BY_DUE_DATE))
    assert (
        "1 action is overdue; the next due date is 11 December 2026; 2 actions have no due date, 1 of them completed."
        in said
    )


def test_the_line_through_the_picture_names_the_day_that_the_page_speaks_of() -> None:
    here, then = (figure(view(answer(reap=PLAN), at(query)), BY_DUE_DATE) for query in ("", "as_of=2026-10-01"))
    assert [text_of(found) for found in with_class(here, "timeline-today")] == ["Today"]
    assert [text_of(found) for found in with_class(then, "timeline-today")] == ["1 Oct 2026"]


def test_a_plan_without_actions_has_no_picture_of_them() -> None:
    empty = reap(goal(1), standingCounts=[], monthlyProgress=[])
    assert BY_DUE_DATE not in text_of(view(answer(reap=empty), at()))


def test_the_plan_stands_beside_the_median_with_the_same_numbers_everywhere() -> None:
    found = comparison(completed=9, outOf=14, share=9 / 14)
    drawn = figure(view(answer(comparison=found), at()), MEDIAN)
    assert ("Completed: 9 of 14 actions that can be completed (64%); the median of 19 departments is 45%.") in text_of(
        drawn
    )
    assert [text_of(shown) for shown in with_class(drawn, "bars-value")] == ["64%"]
    assert rows_of(drawn)[1:] == [
        ["Actions completed", "9"],
        ["Actions that can be completed", "14"],
        ["Share completed", "64%"],
        ["Median share", "45%"],
        ["Departments whose plans are compared", "19"],
    ]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (
            {"notCompared": "TOO_FEW_ACTIONS", "outOf": 3},
            (
                "This plan has 3 actions that can be completed. Plans with fewer than 5 actions are not "
                "compared, because in a small plan each action weighs a lot."
            ),
        ),
        (
            {"notCompared": "TOO_FEW_ACTIONS", "outOf": 1},
            (
                "This plan has 1 action that can be completed. Plans with fewer than 5 actions are not "
                "compared, because in a small plan each action weighs a lot."
            ),
        ),
        (
            {"notCompared": "TOO_FEW_ACTIONS", "outOf": 0, "share": None},
            (
                "This plan has no action that can be completed. Plans with fewer than 5 actions are not "
                "compared, because in a small plan each action weighs a lot."
            ),
        ),
        (
            {"notCompared": "TOO_FEW_DEPARTMENTS", "departments": 1},
            (
                "1 department has a plan that can be compared so far. A median is shown for 5 departments or more, so "
                "that no single plan can be read from it."
            ),
        ),
        (
            {"notCompared": "TOO_FEW_DEPARTMENTS", "departments": 0},
            (
                "No department has a plan that can be compared yet. A median is shown for 5 departments or more, so "
                "that no single plan can be read from it."
            ),
        ),
    ],
)
def test_a_small_plan_or_a_small_city_has_no_picture_and_a_reason(changes: dict[str, Any], sentence: str) -> None:
    found = comparison(**{"medianShare": None, **changes})
    page = view(answer(comparison=found), at("as_of=2026-11-21"))
    said = text_of(page)
    assert wording.not_compared(found) == sentence
    assert f"{MEDIAN} {sentence} Departments are not ranked. Read how plans are compared ." in said
    assert not [drawn for drawn in all_of(page) if "beside" in (getattr(drawn, "className", None) or "")]
    assert "Median of" not in said


def test_without_a_plan_nothing_is_compared() -> None:
    found = comparison(completed=None, outOf=None, share=None, medianShare=None, notCompared="NO_PLAN")
    assert MEDIAN not in text_of(view(answer(reap=None, comparison=found), at()))
