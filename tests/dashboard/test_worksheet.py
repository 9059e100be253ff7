"""The page of one worksheet: its stages, its answers or the reasons for having none, and the way to the next one."""

from typing import Any

import pytest

from dashboard.address import Address, read_address
from dashboard.page import NotFound
from dashboard.pages.worksheet import PAGE, title, view
from dashboard.trace import value_at
from tests.dashboard.tree import all_of, lead_of, links_of, numbers_of, text_of
from tests.dashboard.worksheet_answers import one_worksheet, question, worksheet_in_full


def at(path: str = "/budgeting-for-equity/2027-28/library") -> Address:
    return read_address(path, PAGE.path, PAGE.parameters)


def part(content: Any, part_id: str) -> Any:
    return next(found for found in all_of(content) if getattr(found, "id", None) == part_id)


def test_the_address_names_the_year_and_the_department() -> None:
    assert at().variables == {"fiscalYear": "2027-28", "code": "library"}


def test_the_page_begins_with_where_the_worksheet_stands() -> None:
    answer = one_worksheet(worksheet_in_full())
    said = text_of(view(answer, at()))
    assert "Library: worksheet for 2027-28 Submitted on 10 November 2026, before the due date" in said
    assert "Illustrative" in said
    assert title(answer, at()) == "Library: worksheet for 2027-28"


def test_every_stage_that_was_reached_has_its_day_and_the_others_say_so() -> None:
    said = text_of(part(view(one_worksheet(worksheet_in_full()), at()), "stages"))
    assert "Draft 2 November 2026 Submitted 10 November 2026 Feedback given not reached" in said
    assert "Submitted 10 November 2026 10 November 2026 Budget analyst By mail." in said


def test_a_worksheet_without_stages_counts_as_not_started() -> None:
    begun = worksheet_in_full(stage="NOT_STARTED", stageSince=None, submittedOn=None, stages=[], answers=[])
    said = text_of(view(one_worksheet(begun), at()))
    assert "Not started. Not submitted; it is due on 30 November 2026, in 9 days." in said
    assert "No stage of this worksheet is on record" in said


def test_a_worksheet_that_was_not_asked_for_yet_is_not_said_to_be_missing() -> None:
    ahead = worksheet_in_full(stage="NOT_STARTED", stageSince=None, submittedOn=None, stages=[], answers=[])
    said = text_of(view(one_worksheet(ahead), at("/budgeting-for-equity/2027-28/library?as_of=2026-09-30")))
    assert "By 30 September 2026 departments had not been asked for this worksheet: that begins on 1 October" in said
    assert "Not submitted; it is due" not in said
    opened = text_of(view(one_worksheet(ahead), at("/budgeting-for-equity/2027-28/library?as_of=2026-10-01")))
    assert "Not submitted; it is due on 30 November 2026" in opened


def test_each_question_has_its_answer_or_the_reason_for_having_none() -> None:
    said = text_of(part(view(one_worksheet(worksheet_in_full()), at()), "answers"))
    assert "1 of 3 questions is answered." in said
    assert "Asked with: Worksheet questions , version 2." in said
    assert "1. What is question 1? Two requests. Must be answered. Answered on 9 November 2026." in said
    assert "2. What is question 2? Withheld May be left out." in said
    assert "3. What is question 3? No answer on record Must be answered." in said


def test_a_hint_stands_below_its_question() -> None:
    answer = one_worksheet(worksheet_in_full())
    answer["budgetYear"]["questions"] = [question(1, hint="Name two.")]
    assert "What is question 1? Name two. Two requests." in text_of(view(answer, at()))


def test_a_year_without_questions_says_so() -> None:
    answer = one_worksheet(worksheet_in_full())
    answer["budgetYear"]["questions"] = []
    assert "The questions of this worksheet are not on record." in text_of(view(answer, at()))


def test_every_number_stands_at_its_place_in_the_answer() -> None:
    answer = one_worksheet(worksheet_in_full())
    numbers = numbers_of(view(answer, at()))
    assert numbers
    for place, value in numbers:
        assert str(value_at(answer, place)) == value


def test_the_departments_beside_it_and_its_other_years_are_one_link_away() -> None:
    page = view(one_worksheet(worksheet_in_full()), at("/budgeting-for-equity/2027-28/library?as_of=2026-11-20"))
    said, links = text_of(page), links_of(page)
    assert "Previous: Fire" in said
    assert "Next: Police" in said
    assert "/budgeting-for-equity/2027-28/fire?as_of=2026-11-20" in links
    assert "/budgeting-for-equity/2026-27/library?as_of=2026-11-20" in links
    assert "/budgeting-for-equity/2027-28/library?as_of=2026-11-20" not in links


def test_a_department_without_a_worksheet_says_so_and_shows_the_others() -> None:
    answer = one_worksheet(None)
    answer["budgetYear"]["worksheets"] = [{"department": {"code": "fire", "name": "Fire"}}]
    page = view(answer, at())
    assert "No worksheet of Library for the 2027-28 budget is on record." in text_of(page)
    assert "/budgeting-for-equity/2027-28/fire" in links_of(page)


@pytest.mark.parametrize(
    ("filers", "day", "said"),
    [
        (["library"], "2026-11-21", "on record. Not submitted; it is due on 30 November 2026, in 9 days."),
        (["library"], "2026-12-01", "on record. Not submitted; it was due on 30 November 2026, 1 day ago."),
        (["library"], "2026-09-01", "on record. By 1 September 2026 departments had not been asked for this worksheet"),
        (["fire"], "2026-12-01", "on record. None is required."),
        ([], "2026-12-01", "on record."),
    ],
)
def test_a_worksheet_that_is_not_on_record_says_whether_there_must_be_one(
    filers: list[str], day: str, said: str
) -> None:
    answer = one_worksheet(None)
    answer["budgetYear"]["filers"] = [{"code": code} for code in filers]
    address = at(f"/budgeting-for-equity/2027-28/library?as_of={day}")
    assert lead_of(view(answer, address)).partition(" is ")[2].startswith(said)


def test_an_unknown_year_or_department_says_what_does_not_exist() -> None:
    with pytest.raises(NotFound, match="There is no 2027-28 budget year on record"):
        view(one_worksheet(None, budgetYear=None), at())
    with pytest.raises(NotFound, match="There is no department with the code library"):
        view(one_worksheet(None, department=None), at())
