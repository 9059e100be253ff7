"""How worksheets came in, week by week: the lines, the table and the graph's answer have the same numbers."""

from collections.abc import Mapping
from typing import Any

import pytest

from dashboard.address import Address
from dashboard.components.step_lines import Tick
from dashboard.figures.weekly import Weekly, weekly
from dashboard.pages.budgeting_for_equity import PAGE, view
from dashboard.trace import value_at
from dashboard.wording import completion_by_week as said
from tests.dashboard.tree import all_of, numbers_of, text_of
from tests.dashboard.worksheet_answers import budget_year, budgeting, filled_up

HERE = Address(path=PAGE.path)
TODAY = "2026-11-21"
# The week that holds today is the last before the due date.
NOW = filled_up("2027-28", "2026-11-30", {3: 0, 2: 10, 1: 13}, until=TODAY)
BEFORE = filled_up("2026-27", "2025-11-30", {3: 4, 2: 9, 1: 13, 0: 17, -1: 18, -2: 18, -3: 18}, isOpen=False)


def drawn(*years: Mapping[str, Any], today: str = TODAY) -> Weekly:
    found = weekly(years, today)
    assert found is not None
    return found


def table_of(found: Weekly) -> dict[int, list[str]]:
    return {week: [cell.shown for cell in cells] for week, cells in found.rows}


def part_of(content: Any, part_id: str) -> Any:
    return next(found for found in all_of(content) if getattr(found, "id", None) == part_id)


def classes_of(content: Any) -> set[str]:
    return {name for found in all_of(content) for name in (getattr(found, "className", None) or "").split()}


def test_a_week_that_has_not_begun_is_absent_and_one_under_way_says_so() -> None:
    found = drawn(NOW, BEFORE)
    assert table_of(found)[1] == ["13 of 20 so far", "13 of 20"]
    assert table_of(found)[0] == ["not yet", "17 of 20"]
    assert found.lines[0].points == [(-3.0, 0.0), (-2.0, 0.5), (pytest.approx(-9 / 7), 0.65)]


def test_the_picture_ends_one_week_after_the_last_worksheet_came_in() -> None:
    found = drawn(NOW, BEFORE)
    assert [week for week, _ in found.rows] == [3, 2, 1, 0, -1, -2]
    assert (found.first, found.last) == (-3, 2)
    assert found.lines[1].points[-1] == (2.0, 0.9)


def test_lines_table_and_answer_have_the_same_numbers() -> None:
    answer = budgeting(NOW, BEFORE)
    found = drawn(NOW, BEFORE)
    shown = dict(numbers_of(part_of(view(answer, HERE), "weeks")))
    for at, year in enumerate(found.years):
        place = f"budgetYears[fiscalYear={year['fiscalYear']}].completionByWeek"
        cells = [cells[at] for _, cells in found.rows if cells[at].position is not None]
        shares = [value_at(answer, f"{place}[{cell.position}].share") for cell in cells]
        assert [share for _, share in found.lines[at].points] == shares
        for cell in cells:
            submitted = value_at(answer, f"{place}[{cell.position}].submitted")
            assert shown[f"{place}[{cell.position}].submitted"] == str(submitted)
            assert cell.shown.startswith(f"{submitted} of 20")


def test_the_words_beside_the_picture_are_the_last_row_of_the_table() -> None:
    found = drawn(NOW, BEFORE)
    assert [line.shown for line in found.lines] == ["13 of 20", "18 of 20"] == [cell.shown for cell in found.newest]
    assert "Newest count 13 of 20 18 of 20" in text_of(part_of(view(budgeting(NOW, BEFORE), HERE), "weeks"))


def test_a_year_that_began_later_or_ended_sooner_says_so() -> None:
    short = filled_up("2025-26", "2024-11-30", {2: 19, 1: 20, 0: 20})
    cells = table_of(drawn(NOW, BEFORE, short))
    assert cells[3][2] == "not asked yet"
    assert cells[-1][2] == "nothing more"


def test_a_year_without_a_known_total_has_counts_and_no_line() -> None:
    unknown = filled_up("2026-27", "2025-11-30", {1: 4, 0: 5}, must=None)
    found = drawn(NOW, unknown)
    assert found.lines[1].points == []
    assert found.lines[1].shown == "5, out of a number not known" == found.newest[1].shown
    assert table_of(found)[0] == ["not yet", "5"]


def test_a_year_without_a_due_date_is_named_and_not_drawn() -> None:
    undated = budget_year("2026-27", dueOn=None, completionByWeek=[])
    found = drawn(NOW, undated)
    assert (found.lines[1].points, found.lines[1].shown) == ([], "no due date known")
    assert [year["fiscalYear"] for year in found.years] == ["2027-28"]
    about_it = drawn({**undated, "fiscalYear": "2028-29"}, NOW)
    assert about_it.summary == (
        "No due date is known for the 2028-29 budget, so the weeks before it cannot be counted."
    )


def test_where_no_year_has_a_due_date_the_page_says_what_is_missing() -> None:
    undated = budget_year("2027-28", dueOn=None)
    assert weekly([undated], TODAY) is None
    said_there = text_of(part_of(view(budgeting(undated), HERE), "weeks"))
    assert "no budget year here has a due date on record" in said_there
    assert "step-lines" not in classes_of(view(budgeting(undated), HERE))
    assert "step-lines" in classes_of(view(budgeting(NOW), HERE))


def test_the_only_year_is_compared_with_nothing() -> None:
    assert drawn(NOW).summary == (
        "Submitted 2 weeks before the due date: 10 of 20 for 2027-28. No earlier year is on record to compare with."
    )


def test_this_year_is_compared_at_the_end_of_its_last_whole_week() -> None:
    assert drawn(NOW, BEFORE).summary == (
        "Submitted 2 weeks before the due date: 10 of 20 for 2027-28. In earlier years at the same time: 9 of 20 for "
        "2026-27."
    )


def test_once_the_due_date_has_passed_years_are_compared_on_it() -> None:
    assert drawn(BEFORE, filled_up("2025-26", "2024-11-30", {0: 16})).summary == (
        "Submitted by the due date: 17 of 20 for 2026-27. In earlier years at the same time: 16 of 20 for 2025-26."
    )


def test_a_year_in_its_first_week_is_not_compared_yet() -> None:
    begun = filled_up("2027-28", "2026-11-30", {1: 0}, until="2026-11-21")
    assert drawn(begun, BEFORE).summary == (
        "Worksheets for the 2027-28 budget have not been open for a whole week yet."
    )


def test_a_year_that_has_not_opened_has_no_line() -> None:
    unopened = budget_year("2028-29", dueOn="2027-11-30", opensOn="2027-10-01")
    assert (drawn(unopened, NOW).lines[0].points, drawn(unopened, NOW).lines[0].shown) == ([], "not asked yet")


def test_ends_of_the_axis_and_the_due_date_are_marked() -> None:
    assert drawn(NOW, BEFORE).ticks == [
        Tick(-3, "3 weeks before"),
        Tick(0, "Due date", is_event=True),
        Tick(2, "2 weeks after"),
    ]
    assert drawn(NOW).ticks == [Tick(-3, "3 weeks before"), Tick(0, "Due date", is_event=True)]


@pytest.mark.parametrize(
    ("before_due", "words"), [(2, "2 weeks before"), (1, "1 week before"), (0, "Due date"), (-1, "1 week after")]
)
def test_weeks_are_counted_from_the_due_date(before_due: int, words: str) -> None:
    assert said.week(before_due) == words


def test_all_departments_worksheets_asked_for_after_the_due_date_still_have_a_picture() -> None:
    found = drawn(filled_up("2027-28", "2026-11-01", {-1: 2, -2: 5, -3: 5}), today="2026-12-01")
    assert (found.first, found.last) == (0, 3)
    assert [week for week, _ in found.rows] == [-1, -2, -3]
