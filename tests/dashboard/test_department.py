"""A department's page: what presses, the goals with their actions, the worksheet, the team, and what is not known."""

from typing import Any

import pytest

from dashboard.address import Address, read_address
from dashboard.page import NotFound
from dashboard.pages.department import PAGE, title, view
from dashboard.trace import value_at
from tests.dashboard.city_answers import cells
from tests.dashboard.department_answers import (
    action,
    answer,
    goal,
    month,
    overdue,
    published_answer,
    reap,
    reap_of,
    team,
    worksheet,
)
from tests.dashboard.tree import all_of, ids_of, links_of, numbers_of, text_of


def at(query: str = "") -> Address:
    return read_address(f"/departments/library?{query}", PAGE.path, PAGE.parameters)


def part(content: Any, part_id: str) -> Any:
    return next(found for found in all_of(content) if getattr(found, "id", None) == part_id)


def headings_of_rows(content: Any) -> list[str]:
    return [
        text_of(found)
        for found in all_of(content)
        if type(found).__name__ == "Th" and getattr(found, "scope", None) == "row"
    ]


def test_the_page_opens_with_the_plan_and_the_worksheet() -> None:
    said = text_of(view(answer(), at()))
    assert (
        "Library Library: 1 of 3 actions on track, 1 overdue, 1 completed. The last report is 12 days old. "
        "Worksheet for 2027-28 submitted on 14 November 2026. Illustrative"
    ) in said


def test_every_number_stands_at_its_place_in_the_answer() -> None:
    whole = answer()
    numbers = numbers_of(view(whole, at()))
    assert len(numbers) > 20
    for place, value in numbers:
        found = value_at(whole, place)
        assert ("" if found is None else str(found)) == value


def test_what_presses_is_sorted_by_urgency_and_then_by_day() -> None:
    plan = reap(
        goal(
            1,
            action("1.1", "STALE"),
            action("1.2", "DUE_SOON", dueOn="2026-12-01", daysUntilDue=10),
            overdue("1.3", dueOn="2026-11-01"),
            overdue("1.4", dueOn="2026-10-01"),
            action("1.5"),
        )
    )
    pressing = headings_of_rows(part(view(answer(reap=plan), at()), "presses"))
    assert [row.split()[0] for row in pressing] == ["1.4", "1.3", "1.2", "1.1"]


def test_what_presses_says_the_days_the_lead_and_the_last_report() -> None:
    plan = reap(goal(1, overdue("1.1", 12, leads=[], lastReportOn=None)))
    said = text_of(part(view(answer(reap=plan), at()), "presses"))
    assert "Overdue by 12 days 9 Nov 2026 no lead named never" in said


def test_a_plan_in_which_nothing_presses_says_so() -> None:
    said = text_of(part(view(answer(reap=reap(goal(1, action("1.1")))), at()), "presses"))
    assert said == "Needs attention Illustrative Nothing is overdue, due soon or stale."


def test_each_goal_counts_its_actions_and_each_action_can_be_linked_to() -> None:
    page = view(answer(), at())
    assert "Goal 1: Goal title 1 2 actions: 1 overdue, 1 on track" in text_of(page)
    assert {"action-1.1", "action-1.2", "action-2.1"} <= set(ids_of(page))


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("standing=OVERDUE", ["1.1"]),
        ("progress=COMPLETED", ["2.1"]),
        ("progress=NONE", []),
        ("lead=DEPUTY", ["1.1", "1.2", "2.1"]),
        ("lead=librarian", []),
        ("standing=ON_TRACK&lead=deputy", ["1.2"]),
    ],
)
def test_actions_are_filtered_by_the_address(query: str, left: list[str]) -> None:
    page = part(view(answer(), at(query)), "goals")
    assert [found.removeprefix("action-") for found in ids_of(page) if found.startswith("action-")] == left
    found = f"Actions that match these filters: {len(left)} of 3." if left else "No action matches these filters."
    assert found in text_of(page)


@pytest.mark.parametrize("words", ["jose", "JOSÉ", "Jose%CC%81"])
def test_a_lead_is_found_without_accents(words: str) -> None:
    plan = reap(goal(1, action("1.1", leads=["José Núñez"]), action("1.2", leads=["Joseph"]), action("1.3")))
    found = ids_of(part(view(answer(reap=plan), at(f"lead={words}")), "goals"))
    assert [each for each in found if each.startswith("action-")] == ["action-1.1", "action-1.2"]


def test_progress_over_time_begins_with_the_cycle() -> None:
    said = text_of(view(answer(), at()))
    assert "Actions completed by Nov 2026: 1 of 3, against 0 of 3 by Jul 2026." in said
    assert "Jun 2026" not in said


def test_a_plan_of_which_nothing_was_reported_has_words_and_no_picture_of_its_progress() -> None:
    silent = {**month("2026-11-21", 0), "inProgress": 0, "noReport": 3}
    page = part(view(answer(reap=reap(monthlyProgress=[silent])), at()), "over-time")
    assert text_of(page) == "Progress over time Nothing has been reported on any action of this plan yet."


def test_a_late_worksheet_says_so_and_leads_to_its_answers() -> None:
    late = worksheet(stage="DRAFT", isSubmitted=False, submittedOn=None, isLate=True, dueOn="2026-11-14")
    page = part(view(answer(worksheet=late), at("as_of=2026-11-21")), "worksheet")
    assert "Draft Late Illustrative Due 14 November 2026 Submitted not yet" in text_of(page)
    assert "/budgeting-for-equity/2027-28/library?as_of=2026-11-21" in links_of(page)


def test_a_team_that_does_not_meet_is_not_active() -> None:
    page = part(view(answer(team=team(isActive=False, lastMetOn=None, meetings=[], meetingCount=0)), at()), "team")
    assert "Not active" in text_of(page)
    assert "No meeting is on record. Name Equity Action Team Meetings in 12 months 0" in text_of(page)


def test_a_team_says_when_it_last_met() -> None:
    page = part(view(answer(), at()), "team")
    assert "Active Illustrative It last met on 9 November 2026, 12 days ago." in text_of(page)


def test_no_worksheet_and_no_team_are_said_and_not_left_out() -> None:
    nothing = answer(
        worksheet=None, team=None, obligations={"cells": cells(worksheet="LATE", team="NOT_MET"), "asOf": ""}
    )
    said = text_of(view(nothing, at()))
    assert "No worksheet on record; late, it was due on" in said
    assert "No Equity Action Team is on record." in said


def test_earlier_cycles_are_in_reach_and_the_chosen_one_is_marked() -> None:
    page = view(answer(), at("cycle=FY+2024-26&standing=STALE"))
    assert "/departments/library?standing=STALE" in links_of(page)
    marked = [
        found
        for found in all_of(page)
        if getattr(found, "aria-current", None) == "page" and type(found).__name__ == "A"
    ]
    assert [text_of(found) for found in marked] == ["FY 2024-26 no REAP on record"]


def test_a_cycle_without_a_plan_says_so_and_keeps_the_rest() -> None:
    page = view(answer(reap=None), at("cycle=FY+2024-26"))
    assert "No REAP on record for FY 2024-26." in text_of(part(page, "reap"))
    assert "presses" not in ids_of(page)
    assert "Submitted" in text_of(part(page, "worksheet"))


def test_what_is_overdue_from_an_ended_cycle_is_within_reach_of_the_one_in_force() -> None:
    plans = [reap_of("FY 2026-28", OVERDUE=5), reap_of("FY 2024-26", is_in_force=False, OVERDUE=11, COMPLETED=16)]
    page = view(answer(reaps=plans), at())
    assert "11 actions of FY 2024-26 are still overdue." in text_of(page)
    link = next(found for found in all_of(page) if getattr(found, "children", None) == "11 actions of FY 2024-26")
    assert vars(link)["href"] == "/departments/library?cycle=FY+2024-26"


@pytest.mark.parametrize(("query", "overdue"), [("", 0), ("cycle=FY+2024-26", 11)])
def test_nothing_is_said_of_an_ended_cycle_without_overdue_work_nor_on_its_own_page(query: str, overdue: int) -> None:
    plans = [reap_of("FY 2026-28", OVERDUE=5), reap_of("FY 2024-26", is_in_force=False, OVERDUE=overdue)]
    assert "still overdue" not in text_of(view(answer(reaps=plans), at(query)))


@pytest.mark.parametrize(
    ("standing", "starts_on", "last_report_on", "badge"),
    [
        ("ON_TRACK", "2027-07-01", None, "On track begins 1 Jul 2027"),
        ("STALE", "2026-11-06", None, "Stale began 6 Nov 2026"),
        ("STALE", None, None, "Stale"),
        ("ON_TRACK", "2026-07-01", "2026-11-09", "On track"),
        ("STALE", "2026-07-01", "2026-07-09", "Stale"),
        ("NO_DATES_GIVEN", "2026-07-01", None, "No dates given"),
    ],
)
def test_the_first_day_is_shown_where_it_decides(
    standing: str, starts_on: str | None, last_report_on: str | None, badge: str
) -> None:
    one = action("1.5", standing, startsOn=starts_on, lastReportOn=last_report_on, daysUntilDue=None)
    page = view(answer(reap=reap(goal(1, one))), at())
    shown = [text_of(found) for found in all_of(part(page, "goals")) if _is_badge_of_standing(found)]
    assert shown == [badge]


def _is_badge_of_standing(found: Any) -> bool:
    return getattr(found, "className", None) == "word-badge" and getattr(found, "data-kind", None) == "standing"


def test_a_plan_that_was_withdrawn_is_not_said_never_to_have_been_filed() -> None:
    plan = reap(isFiled=False, filedOn=None, filing={"state": "withdrawn", "asOf": "2026-08-28"})
    said = text_of(part(view(answer(reap=plan), at()), "reap"))
    assert "Withdrawn on 28 August 2026;" in said
    assert "Not filed" not in said


def test_an_unknown_cycle_is_not_found() -> None:
    with pytest.raises(NotFound, match=r"No cycle is called FY 1999-01\. Choose one of: FY 2024-26, FY 2026-28\."):
        view(answer(), at("cycle=FY+1999-01"))


def test_an_unknown_department_is_not_found() -> None:
    nobody: Any = {**answer(), "department": None}
    with pytest.raises(NotFound, match="There is no department with the code library"):
        view(nobody, at())
    assert title(nobody, at()) == "Department"


def test_where_nothing_is_published_the_page_says_what_is_not_known() -> None:
    page = view(published_answer(), at())
    said = text_of(page)
    assert "Library: what was filed, submitted or reported is not published" in said
    assert "13 Published" in said
    assert "nothing on record" in said
    assert {"reap", "presses", "goals"}.isdisjoint(ids_of(page))


def test_made_up_records_are_marked_and_published_names_are_not() -> None:
    assert "Illustrative" in text_of(view(answer(), at())[1])
    assert "Illustrative" not in text_of(view(published_answer(), at())[1])


def test_the_kind_and_the_service_areas_stand_below_the_name() -> None:
    known = text_of(view(answer(), at())[2])
    unknown = text_of(view(answer(serviceAreas=[]), at())[2])
    assert known.startswith("Department · SJPL · Serves Public Safety")
    assert unknown.startswith("Department · SJPL · Service area not known")
