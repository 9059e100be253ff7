"""Two days compared on the City page: what is said first, what each department shows, and when nothing moved."""

from typing import Any

import pytest

from dashboard.address import Address, read_address
from dashboard.pages.city import PAGE, view
from dashboard.pages.city.choosing import months_before
from dashboard.trace import value_at
from dashboard.wording import what_moved as wording
from tests.dashboard.city_answers import group, moved, plan, states, totals
from tests.dashboard.tree import all_of, lead_of, links_of, numbers_of, text_of

COMPLETED = group("police", "progress", "completed", 2)
OVERDUE = group("fire", "standing", "overdue", 1)
SUBMITTED = group("fire", "worksheet_stage", "submitted", 1)


def at(query: str = "since=2026-08-22") -> Address:
    return read_address(f"/?{query}", PAGE.path, PAGE.parameters)


def by_department(content: Any) -> str:
    return text_of(next(found for found in all_of(content) if getattr(found, "id", None) == "moved-by-department"))


def lead(*groups: dict[str, Any]) -> str:
    counts = {(each["by"][1]["value"], each["by"][2]["value"]): each["count"] for each in groups}
    return " ".join(wording.lead("2026-08-22", "2026-11-21", counts))


@pytest.mark.parametrize(
    ("groups", "said"),
    [
        ([], "No action, REAP, worksheet or team moved between 22 August 2026 and 21 November 2026."),
        (
            [group("", "progress", "completed", 1), group("", "standing", "overdue", 1)],
            "Between 22 August 2026 and 21 November 2026: 1 action was reported completed; 1 action became overdue.",
        ),
        (
            [group("", "standing", "on_track", 4)],
            "Between 22 August 2026 and 21 November 2026, no action was completed and none became overdue.",
        ),
        (
            [
                group("", "progress", "completed", 41),
                group("", "reap_filing", "filed", 10),
                group("", "reap_filing", "withdrawn", 1),
                group("", "worksheet_stage", "draft", 5),
                group("", "worksheet_stage", "submitted", 13),
                group("", "team_activity", "active", 1),
                group("", "team_activity", "not_active", 3),
            ],
            (
                "Between 22 August 2026 and 21 November 2026: 41 actions were reported completed. 10 REAPs were filed; "
                "1 REAP was withdrawn; 18 worksheets reached another stage; 1 team became active; "
                "3 teams are no longer active."
            ),
        ),
    ],
)
def test_what_moved_is_said_in_one_or_two_sentences(groups: list[dict[str, Any]], said: str) -> None:
    assert lead(*groups) == said


def test_the_page_opens_with_what_moved_in_all_departments() -> None:
    page = view(moved(COMPLETED, OVERDUE, group("fire", "progress", "completed", 1)), at())
    said = "San José: what moved Between 22 August 2026 and 21 November 2026: 3 actions were reported"
    assert text_of(page).startswith(said)
    assert lead_of(page).endswith(" Illustrative")


def test_every_number_stands_at_its_place_in_the_answer() -> None:
    answer = moved(COMPLETED, OVERDUE, SUBMITTED)
    numbers = numbers_of(view(answer, at()))
    assert len(numbers) == 2 * 10 + 2
    for place, value in numbers:
        assert str(value_at(answer, place)) == value


def test_the_department_with_most_reports_stands_first_and_the_quiet_ones_are_named() -> None:
    everybody = {
        name: [states("clerk"), states("fire"), states("police")] for name in ("obligations", "obligationsThen")
    }
    said = by_department(view(moved(OVERDUE, SUBMITTED, COMPLETED, **everybody), at()))
    assert "Police Completed 2 nothing nothing nothing Fire nothing Overdue 1 Worksheet: Submitted nothing" in said
    assert "Nothing moved in one department: Clerk." in said


def test_an_obligation_in_another_state_says_both() -> None:
    then = [states("fire", REAP_FILED="LATE"), states("police")]
    said = by_department(view(moved(obligationsThen=then), at()))
    assert "REAP filed: Late, now Yes" in said


def test_another_years_worksheet_is_not_called_the_same_obligation() -> None:
    earlier = [{**total, "fiscalYear": total["fiscalYear"] and "2026-27"} for total in totals()]
    now = [states("fire", WORKSHEET_SUBMITTED="NOT_MET"), states("police")]
    page = text_of(view(moved(OVERDUE, obligations=now, obligationTotalsThen=earlier), at()))
    assert "Worksheet submitted: Yes, now No" not in page
    assert "1 of 3 2026-27 1 of 3 2027-28" in page
    said = "Worksheets are for different budget years on these days: 2026-27, then 2027-28. Their numbers do not show"
    assert said in page
    assert "different cycles" not in page


def test_another_cycles_reaps_are_not_compared_without_a_word() -> None:
    earlier = [{**total, "cycle": total["cycle"] and "FY 2024-26"} for total in totals()]
    page = text_of(view(moved(OVERDUE, obligationTotalsThen=earlier), at()))
    said = (
        "REAPs are of different cycles on these days: FY 2024-26, then FY 2026-28. Their numbers do not show a change."
    )
    assert said in page
    assert "different budget years" not in page


def test_the_same_cycle_and_year_on_both_days_need_no_word() -> None:
    assert "different" not in text_of(view(moved(OVERDUE), at()))


def test_worksheets_of_two_years_are_counted() -> None:
    said = by_department(view(moved(group("fire", "worksheet_stage", "completed", 2)), at()))
    assert "2 worksheets: Completed" in said


def test_where_nothing_is_known_nothing_is_said_to_have_stood_still() -> None:
    unknown = totals(out_of=None)
    page = view(moved(obligationTotals=unknown, obligationTotalsThen=unknown), at())
    said = text_of(page)
    assert "Nothing moved" not in said
    assert "17 strategies of the work plan for 2023-24 were completed on both days. Nothing is on record" in said


def test_nothing_moved_says_so_and_what_to_do_next() -> None:
    page = view(moved(), at("since=2026-11-14"))
    said = text_of(page)
    assert said.startswith("San José: what moved Nothing moved between 14 November 2026 and 21 November 2026. Illus")
    assert "Choose an earlier day above to compare with." in said
    assert numbers_of(page) == []
    assert "/" in links_of(page)


def test_where_nothing_is_recorded_of_departments_only_the_plan_is_compared() -> None:
    brief = {name: plan()[name] for name in ("fiscalYear", "title", "completion", "source")}
    then = {**brief, "completion": {**brief["completion"], "completed": 0}}
    unknown = totals(out_of=None)
    page = view(
        moved(
            workPlansThen=[then],
            obligations=[],
            obligationsThen=[],
            obligationTotals=unknown,
            obligationTotalsThen=unknown,
        ),
        at("since=2023-08-22"),
    )
    said = text_of(page)
    assert "Completed strategies of the work plan for 2023-24: 0 then, 17 now. Nothing is on record" in said
    assert "Work-plan strategies completed Published 2023-24 0 of 24 17 of 24" in said
    assert "REAPs filed" not in said


def test_what_was_not_on_record_then_is_no_zero_beside_what_is_now() -> None:
    brief = {name: plan()[name] for name in ("fiscalYear", "title", "completion", "source")}
    then = {**brief, "completion": {**brief["completion"], "completed": 0, "outOf": 26, "noReport": 26, "total": 26}}
    page = view(moved(OVERDUE, workPlansThen=[then], obligationTotalsThen=totals(out_of=None)), at("since=1900-01-01"))
    said = text_of(next(found for found in all_of(page) if getattr(found, "id", None) == "then-and-now"))
    assert "2023-24 nothing reported yet 17 of 24" in said
    assert "REAPs filed Illustrative not on record 3 of 3" in said
    assert "0 of" not in said


def test_a_service_area_can_be_chosen_where_departments_have_records() -> None:
    def can_choose(content: Any) -> bool:
        return any(getattr(found, "id", None) == "filter-service_area" for found in all_of(content))

    assert can_choose(view(moved(OVERDUE), at()))
    unknown = moved(obligationTotals=[], obligationTotalsThen=[], obligations=[], obligationsThen=[])
    assert not can_choose(view(unknown, at()))
    assert can_choose(view(unknown, at("since=2026-08-22&service_area=public-safety")))


def test_a_service_area_is_named_before_what_moved_in_it() -> None:
    page = view(moved(OVERDUE), at("since=2026-08-22&service_area=public-safety"))
    assert "Public Safety is served by 2 departments, shown here. Between" in text_of(page)
    assert "Work-plan strategies completed" not in text_of(page)


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        ("2026-11-30", 1, "2026-10-30"),
        ("2026-10-31", 1, "2026-09-30"),
        ("2026-10-31", 3, "2026-07-31"),
        ("2024-02-29", 12, "2023-02-28"),
        ("2026-01-15", 1, "2025-12-15"),
    ],
)
def test_an_earlier_day_is_the_same_day_of_its_month_or_the_last(day: str, months: int, earlier: str) -> None:
    assert months_before(day, months) == earlier


def test_the_days_asked_for_most_are_links_that_keep_the_rest_of_the_address() -> None:
    links = links_of(view(moved(OVERDUE), at("since=2026-08-22&as_of=2026-11-01&service_area=public-safety")))
    assert "/?service_area=public-safety&since=2026-10-01&as_of=2026-11-01" in links
