"""The Budgeting for Equity page: three counts, stages by department and by year, and what the City reported."""

from typing import Any

import pytest

from dashboard.address import Address, read_address
from dashboard.page import NotFound
from dashboard.pages.budgeting_for_equity import PAGE, view
from dashboard.pages.budgeting_for_equity.by_year import parts
from dashboard.trace import value_at
from tests.dashboard.city_answers import cited
from tests.dashboard.tree import all_of, links_of, numbers_of, text_of
from tests.dashboard.worksheet_answers import budget_year, budgeting, sheet, worksheets_reported

HERE = Address(path=PAGE.path)
OPEN = budget_year("2027-28", sheet("fire", "DRAFT"), sheet("library", "COMPLETED"), dueOn="2026-12-15")
LAST = budget_year("2026-27", sheet("fire"), sheet("library"), sheet("police"), isOpen=False)


def at(query: str) -> Address:
    return read_address(f"{PAGE.path}?{query}", PAGE.path, PAGE.parameters)


def part(content: Any, part_id: str) -> Any:
    return next(found for found in all_of(content) if getattr(found, "id", None) == part_id)


def rows_of(content: Any) -> list[list[str]]:
    """The words of each row, table by table."""
    bodies = [found for found in all_of(content) if type(found).__name__ == "Tbody"]
    return [[text_of(row) for row in body.children] for body in bodies]


def departments_in(content: Any, part_id: str) -> list[str]:
    """Row headings of the last table in a part of the page."""
    bodies = [found for found in all_of(part(content, part_id)) if type(found).__name__ == "Tbody"]
    return [text_of(row.children[0]) for row in bodies[-1].children]


def marks_in(content: Any) -> int:
    return sum("edition-illustrative" in (getattr(found, "className", None) or "") for found in all_of(content))


def test_the_page_begins_with_the_year_that_is_being_prepared() -> None:
    said = text_of(view(budgeting(LAST, OPEN), HERE))
    assert said.startswith("Budgeting for Equity 1 of 3 departments has submitted a worksheet for the 2027-28 budget.")
    assert "Worksheets are due on 15 December 2026, in 24 days." in said


def test_started_submitted_and_completed_stand_side_by_side_out_of_the_same_number() -> None:
    said = text_of(view(budgeting(OPEN), HERE))
    assert "Started 2 of 3" in said
    assert "Submitted 1 of 3" in said
    assert "Completed 1 of 3" in said


def test_every_number_stands_at_its_place_in_the_answer() -> None:
    answer = budgeting(OPEN, LAST)
    numbers = numbers_of(view(answer, HERE))
    assert len(numbers) >= 30
    for place, value in numbers:
        assert str(value_at(answer, place)) == value


def test_a_year_in_the_address_is_shown_instead() -> None:
    said = text_of(view(budgeting(OPEN, LAST), at("year=2026-27")))
    assert "All 3 departments have submitted a worksheet for the 2026-27 budget." in said
    assert "Stages in 2026-27" in said


def test_a_year_that_is_not_on_record_says_which_are() -> None:
    with pytest.raises(
        NotFound, match=r"There is no 2031-32 budget year on record. Choose one of these: 2027-28 and 2026-27."
    ):
        view(budgeting(OPEN, LAST), at("year=2031-32"))


def test_where_nobody_knows_how_many_must_there_is_no_share_and_no_total() -> None:
    unknown = budget_year("2027-28", sheet("library"), must=None)
    said = text_of(view(budgeting(unknown), HERE))
    assert "1 department has submitted a worksheet for the 2027-28 budget, out of a number not known." in said
    assert "Started 1 , out of a number not known" in said
    assert "2027-28 1 1 0 not known not known" in said


def test_a_department_that_must_and_has_none_has_not_started_and_is_late_after_the_due_date() -> None:
    stages = text_of(part(view(budgeting(OPEN), HERE), "stages"))
    assert "Police Not started Not yet Not yet No None on record" in stages
    assert "has none on record counts as not started" in stages
    late = text_of(part(view(budgeting(OPEN), at("as_of=2026-12-16")), "stages"))
    assert "Police Not started Not yet Not yet Late None on record" in late
    assert "Police Not started Not yet Not yet No" in text_of(
        part(view(budgeting(OPEN), at("as_of=2026-12-15")), "stages")
    )


def test_a_department_that_need_not_is_not_said_to_be_missing_anything() -> None:
    content = view(budgeting(budget_year("2027-28", sheet("fire", "DRAFT"), must=2)), at("as_of=2027-03-01"))
    assert "Library Not started Not yet Not yet Late None on record" in text_of(part(content, "stages"))
    assert "Police Not required None on record" in text_of(part(content, "stages"))
    assert "Police Not required" in text_of(part(content, "years"))


def test_where_nobody_knows_who_must_no_department_has_failed_to_start() -> None:
    content = view(budgeting(budget_year("2027-28", sheet("fire", "DRAFT"), must=None)), HERE)
    assert "Police not known None on record" in text_of(part(content, "stages"))
    assert "Police None on record" in text_of(part(content, "years"))


@pytest.mark.parametrize("must", [None, 1, 2, 3])
def test_the_pictures_count_as_many_not_started_as_the_tables_name(must: int | None) -> None:
    year = budget_year("2027-28", sheet("fire", "NOT_STARTED"), must=must)
    content = view(budgeting(year), HERE)
    [drawn] = [drawn.count for drawn in parts(year) if drawn.label == "Not started"]
    for place in ("stages", "years"):
        named = [row for row in rows_of(part(content, place))[-1] if "Not started" in row]
        assert len(named) == drawn


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("", ["Fire", "Library", "Police"]),
        ("sort=-department", ["Police", "Library", "Fire"]),
        ("sort=stage", ["Police", "Fire", "Library"]),
        ("sort=-stage", ["Library", "Fire", "Police"]),
        ("sort=submitted", ["Library", "Fire", "Police"]),
    ],
)
def test_the_stages_sort_by_the_address_with_no_record_last(query: str, order: list[str]) -> None:
    assert departments_in(view(budgeting(OPEN), at(query)), "stages") == order


def test_each_worksheet_can_be_opened_on_the_same_day() -> None:
    links = links_of(view(budgeting(OPEN), at("as_of=2026-11-20")))
    assert "/budgeting-for-equity/2027-28/library?as_of=2026-11-20" in links
    assert "/departments/police?as_of=2026-11-20" in links


def test_a_late_worksheet_and_one_that_came_late_are_told_apart() -> None:
    late = budget_year(
        "2027-28",
        sheet("fire", "DRAFT", isLate=True),
        sheet("library", submittedOn="2026-12-05"),
        dueOn="2026-11-30",
    )
    stages = text_of(part(view(budgeting(late), at("as_of=2026-12-10")), "stages"))
    assert "Fire Draft 10 November 2026 Not yet Late" in stages
    assert "Library Submitted 10 November 2026 5 December 2026 Submitted 5 days after the due date" in stages


def test_the_parts_of_a_years_bar_add_up_to_the_departments_that_must() -> None:
    year = budget_year("2027-28", sheet("a", "DRAFT"), sheet("b", "REVISED"), sheet("c", "COMPLETED"), must=5)
    assert [(drawn.label, drawn.count) for drawn in parts(year)] == [
        ("Completed", 1),
        ("Submitted, not yet completed", 1),
        ("Draft", 1),
        ("Not started", 2),
    ]


def test_each_year_has_a_column_in_the_matrix_and_its_n_of_n_below() -> None:
    years = text_of(part(view(budgeting(OPEN, LAST), HERE), "years"))
    assert "Department 2027-28 2026-27" in years
    assert "Police Not started Submitted" in years
    assert "Submitted 1 of 3 3 of 3" in years


def test_what_the_city_reported_stands_beside_what_is_recorded() -> None:
    said = text_of(part(view(budgeting(OPEN), HERE), "reported"))
    assert "Reported by the City 100%" in said
    assert "2 of 3" in said
    assert "never added up" in said


def test_made_up_worksheets_are_marked_and_published_ones_are_not() -> None:
    real = sheet("fire", source={"isIllustrative": False})
    published = budget_year("2027-28", real, source=cited())
    assert marks_in(view(budgeting(OPEN), HERE)) > 5
    assert marks_in(view(budgeting(published), HERE)) == 0


def test_without_budget_years_the_page_says_what_is_not_known_and_what_was_reported() -> None:
    nothing = worksheets_reported(recorded=0, recordedOutOf=None)
    said = text_of(view(budgeting(citywideReports=[nothing]), HERE))
    assert "Which departments have handed in a worksheet is not known here" in said
    assert "The City reported that 100% of departments completed a worksheet for 2024-25, without naming any." in said
    assert "That does not mean that there is none." in said
    assert "There are no department records of this kind in this edition." in said


def test_a_city_of_which_nothing_is_known_still_has_the_page() -> None:
    said = text_of(view(budgeting(citywideReports=[]), HERE))
    assert "No worksheet is on record." in said
    assert "The City reported" not in said


def test_before_any_year_opened_nobody_is_said_to_be_missing() -> None:
    unopened = budget_year("2027-28", opensOn="2026-10-01", isOpen=False)
    said = text_of(view(budgeting(unopened), at("as_of=2026-03-31")))
    assert "By 31 March 2026 no department had been asked for a worksheet in any budget year on record." in said
    assert "Choose a later day" in said
    assert "has submitted" not in said


def test_a_year_that_opened_later_is_left_out_of_the_comparison_and_says_so_when_chosen() -> None:
    unopened = budget_year("2028-29", opensOn="2027-10-01", isOpen=False)
    answer = budgeting(unopened, LAST)
    assert "All 3 departments have submitted a worksheet for the 2026-27 budget." in text_of(view(answer, HERE))
    assert "2028-29" not in text_of(part(view(answer, HERE), "years"))
    assert (
        "By 21 November 2026 no department had been asked for a worksheet for the 2028-29 budget: that begins on "
        "1 October 2027." in text_of(view(answer, at("year=2028-29")))
    )
