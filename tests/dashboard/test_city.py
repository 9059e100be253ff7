"""The City page: what it says first, who needs a call, and what it never merges."""

from typing import Any

import pytest

from dashboard.address import Address, read_address
from dashboard.page import NotFound
from dashboard.pages.city import PAGE, view
from dashboard.pages.city.call_first import calls, reasons_of
from dashboard.trace import value_at
from tests.dashboard.city_answers import (
    TODAY,
    cells,
    city,
    completion,
    edition,
    one_area,
    plan,
    published_city,
    row,
    totals,
)
from tests.dashboard.tree import all_of, ids_of, lead_of, links_of, numbers_of, text_of

CITY = Address(path="/")


def at(query: str) -> Address:
    return read_address(f"/?{query}", PAGE.path, PAGE.parameters)


def part(content: Any, part_id: str) -> Any:
    return next(found for found in all_of(content) if getattr(found, "id", None) == part_id)


def rows_of(content: Any) -> list[str]:
    """The departments in the matrix, in their order."""
    body = next(found for found in all_of(part(content, "obligations")) if type(found).__name__ == "Tbody")
    return [text_of(line.children[0]) for line in body.children]


def test_the_page_opens_with_the_city_and_what_its_plan_came_to() -> None:
    said = text_of(view(city(), CITY))
    assert said.startswith("San José: where its equity commitments stand 17 of the 24 strategies")
    assert "2 more are ongoing and counted apart." in said
    assert "As of" not in said
    assert lead_of(view(city(), CITY)).endswith(" Illustrative")
    assert "As of 31 March 2026." in text_of(view(city(), at("as_of=2026-03-31")))


def test_every_number_stands_at_its_place_in_the_answer() -> None:
    answer = city()
    numbers = numbers_of(view(answer, CITY))
    assert len(numbers) > 40
    for place, value in numbers:
        assert str(value_at(answer, place)) == value


def test_each_objective_has_its_own_n_of_n_with_ongoing_apart() -> None:
    said = text_of(view(city(), CITY))
    assert "1 Normalize 10 of 13 completed, 1 ongoing" in said
    assert "2 Establish 7 of 11 completed, 1 ongoing" in said


def test_the_foot_of_the_matrix_counts_out_of_those_that_must() -> None:
    assert "All departments that must 3 of 3 2 of 3 1 of 3 2 of 3" in text_of(view(city(), CITY))


def test_a_total_that_nobody_knows_is_said_so() -> None:
    answer = city()
    answer["obligationTotals"][3]["outOf"] = None
    assert "2 , out of a number not known" in text_of(part(view(answer, CITY), "obligations"))


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("", ["Fire", "Library", "Police"]),
        ("sort=-name", ["Police", "Library", "Fire"]),
        ("sort=worksheet", ["Police", "Fire", "Library"]),
    ],
)
def test_the_matrix_sorts_by_the_address(query: str, order: list[str]) -> None:
    late = row("police", cells=cells(worksheet="LATE"))
    answer = city(obligations=[row("fire"), row("library"), late])
    assert rows_of(view(answer, at(query))) == order


PUBLIC_SAFETY = "service_area=public-safety"


def test_a_service_area_shows_its_departments_and_its_own_totals_above_those_of_the_city() -> None:
    page = view(one_area(row("fire")), at(PUBLIC_SAFETY))
    said = text_of(page)
    assert rows_of(page) == ["Fire"]
    assert "Public Safety is served by 1 department, shown here." in said
    assert "Public Safety All departments that must 3 of 1 3 of 3" in said
    assert "By service area" not in said
    assert "Work-plan strategies completed" not in said


def test_every_number_about_a_service_area_stands_at_its_place_in_the_answer() -> None:
    answer = one_area(row("fire"))
    numbers = numbers_of(view(answer, at(PUBLIC_SAFETY)))
    assert any(place.startswith("wholeCity") for place, _ in numbers)
    for place, value in numbers:
        assert str(value_at(answer, place)) == value


def test_a_service_area_that_nobody_serves_leads_back_to_all() -> None:
    page = view(one_area(), at(PUBLIC_SAFETY))
    assert "No department is on record as serving Public Safety." in text_of(page)
    assert "/" in links_of(page)


def test_a_service_area_that_is_not_there_is_said_so() -> None:
    with pytest.raises(NotFound, match="no service area called elsewhere"):
        view(one_area(), at("service_area=elsewhere"))


def test_each_service_area_counts_out_of_those_that_must_and_leads_to_its_departments() -> None:
    areas = part(view(city(), CITY), "by-service-area")
    assert "Neighborhood Services 3 of 1 2 of 1 1 of 1 2 of 1" in text_of(areas)
    assert "/?service_area=neighborhood-services" in links_of(areas)


def test_where_nobody_knows_who_serves_an_area_there_is_no_table_of_areas() -> None:
    assert "By service area" not in text_of(view(published_city(), CITY))


@pytest.mark.parametrize(
    ("query", "asked", "variables"),
    [
        ("", "City", {"isOneArea": False}),
        (PUBLIC_SAFETY, "City", {"isOneArea": True, "serviceArea": "public-safety"}),
        ("since=2026-08-22&as_of=2026-11-01", "CityMoved", {"since": "2026-08-22", "asOf": "2026-11-01"}),
    ],
)
def test_the_address_decides_what_is_asked(query: str, asked: str, variables: dict[str, Any]) -> None:
    name, address = PAGE.asked(at(query))
    assert (name, dict(address.variables)) == (asked, variables)


def test_every_department_links_to_its_page_on_the_same_day() -> None:
    links = links_of(part(view(city(), at("as_of=2026-03-31")), "obligations"))
    assert "/departments/library?as_of=2026-03-31" in links


def reasons(row: Any) -> dict[str, list[str]]:
    """The kinds for which there is a reason."""
    return {kind: given for kind, given in reasons_of(row).items() if given}


def test_a_late_department_is_named_with_its_reasons() -> None:
    late = row("library", cells=cells(worksheet="LATE"), overdueActions=2)
    assert reasons(late) == {"late": ["worksheet not submitted, due 14 November 2026", "2 actions overdue"]}
    assert [call.row for call in calls([row("fire"), late])] == [late]


def test_the_one_that_is_late_with_most_is_called_first() -> None:
    overdue, silent = row("airport", overdueActions=9), row("fire", cells=cells(current="NOT_MET"))
    late = row("police", cells=cells(filed="LATE", worksheet="LATE"))
    assert [call.row for call in calls([silent, overdue, late])] == [late, overdue, silent]


def test_among_those_equally_late_the_kind_of_reason_decides_before_the_number_of_reasons() -> None:
    no_due_date = [{**cell, "dueOn": None} for cell in cells(filed="NOT_MET", current="NOT_MET")]
    without_plan = row("police", cells=no_due_date)
    silent = row("library", cells=cells(current="NOT_MET"))
    without_owner = row("airport", actionsWithoutLead=3, hasTeam=False)
    assert [call.row for call in calls([without_owner, silent, without_plan])] == [without_plan, silent, without_owner]
    assert sum(map(len, reasons(without_owner).values())) == 2


def test_a_filed_plan_without_a_recent_report_is_silent() -> None:
    silent = row("fire", cells=cells(current="NOT_MET"), lastReportOn="2026-08-12")
    assert reasons(silent) == {"silent": ["nothing reported for 101 days, last on 12 August 2026"]}


def test_a_plan_that_must_be_filed_and_is_not_is_not_called_silent() -> None:
    due = row("fire", cells=cells(filed="NOT_MET", current="NOT_MET"))
    assert reasons(due) == {}
    without_due_date = row("fire", cells=[{**cell, "dueOn": None} for cell in due["cells"]])
    assert reasons(without_due_date) == {"not-filed": ["it must be filed; no due date is known"]}
    assert reasons(row("fire", cells=cells(filed="NOT_REQUIRED", current="NOT_REQUIRED"))) == {}


def test_a_department_without_a_team_has_no_owner_only_where_teams_are_on_record() -> None:
    nobody = row("fire", cells=cells(team="NOT_MET"), team=None, hasTeam=False)
    assert reasons(nobody) == {"no-owner": ["no Equity Action Team on record"]}
    assert reasons(row("fire", cells=cells(team="NOT_KNOWN"), team=None, hasTeam=None)) == {}


def test_actions_for_which_no_lead_is_named_have_no_owner() -> None:
    assert reasons(row("fire", actionsWithoutLead=1)) == {"no-owner": ["1 open action names no lead"]}


def test_a_team_that_was_paused_says_so_and_not_when_it_last_met() -> None:
    paused = {"lastMetOn": "2026-11-17", "activity": [{"state": "paused", "asOf": "2026-11-18"}]}
    silent = row("fire", cells=cells(team="NOT_MET"), team=paused)
    assert reasons(silent) == {"silent": ["team reported paused on 18 November 2026"]}


def test_a_team_that_met_after_its_pause_says_when_it_last_met() -> None:
    back = {"lastMetOn": "2026-05-25", "activity": [{"state": "paused", "asOf": "2026-03-01"}]}
    assert reasons(row("fire", cells=cells(team="NOT_MET"), team=back)) == {
        "silent": ["team not active, last met 180 days ago"]
    }


def test_each_department_to_call_stands_once_with_all_its_reasons() -> None:
    fire = row("fire", cells=cells(worksheet="LATE", current="NOT_MET"), lastReportOn=None, actionsWithoutLead=2)
    said = text_of(part(view(city(obligations=[fire, row("police")]), CITY), "call-first"))
    assert "1 department needs a call; 1 is late; 1 is silent; 1 has something without an owner." in said
    assert "Late : worksheet not submitted, due 14 November 2026" in said
    assert "Silent : nothing reported since the REAP was filed" in said
    assert "No owner : 2 open actions name no lead" in said
    assert said.count("Fire") == 1


def called(*rows: Any) -> Any:
    """The part of the page that names those to call."""
    return part(view(city(obligations=list(rows)), CITY), "call-first")


def fold_of(section: Any) -> Any:
    return next(found for found in all_of(section) if getattr(found, "className", None) == "calls-rest")


def test_five_with_a_reason_are_all_named_at_once() -> None:
    said = text_of(called(*(row(f"d{number}", overdueActions=1) for number in range(5))))
    assert "5 departments need a call; 5 are late." in said
    assert "come first" not in said
    assert "Departments by reason" not in said


def test_of_six_with_a_reason_five_come_first_and_one_is_folded() -> None:
    late = [row(f"d{number}", overdueActions=9 - number) for number in range(6)]
    section = called(*late, row("fine"))
    said = text_of(section)
    assert "These 5 come first, by late obligations and then by overdue actions." in said
    assert "In all, 6 of 7 departments have a reason for a call." in said
    assert "1 more department with a reason; 1 is late" in said
    assert links_of(fold_of(section)) == ["/departments/d5"]


def test_every_department_with_a_reason_is_linked_once_and_no_other() -> None:
    late = [row(f"late{number}", overdueActions=1) for number in range(9)]
    silent = [row(f"silent{number}", cells=cells(current="NOT_MET")) for number in range(9)]
    links = [link for link in links_of(called(*silent, row("fine"), *late)) if link.startswith("/departments/")]
    assert sorted(links) == sorted(f"/departments/{kind}{number}" for kind in ("late", "silent") for number in range(9))


def test_the_others_are_counted_by_reason_beside_the_first() -> None:
    both = [row(f"a{number}", overdueActions=1, actionsWithoutLead=1) for number in range(6)]
    silent = row("silent", cells=cells(current="NOT_MET"))
    said = text_of(called(*both, silent))
    assert "Reason First 5 Other 2 All 7 Late 5 1 6 Silent 0 1 1 No owner 5 1 6" in said
    assert "REAP not on file" not in said


def test_a_late_obligation_is_never_folded_without_a_word() -> None:
    late = [row(f"d{number}", cells=cells(worksheet="LATE")) for number in range(7)]
    overdue = row("e", overdueActions=1)
    assert "3 more departments with a reason; 3 are late; 2 are late with an obligation" in text_of(
        fold_of(called(*late, overdue))
    )


def test_where_none_of_the_folded_is_late_that_is_said() -> None:
    silent = [row(f"d{number}", cells=cells(current="NOT_MET")) for number in range(6)]
    said = text_of(called(*silent))
    assert "1 more department with a reason; none is late" in said
    assert "Late 0 0 0" in said


def test_equals_of_which_some_are_folded_are_said_to_be_as_urgent() -> None:
    late = [row(f"d{number}", overdueActions=1) for number in range(7)]
    assert "2 more are as urgent as the last of them, and only their names put them below." in text_of(called(*late))
    less = [row(f"d{number}", overdueActions=9 - number) for number in range(7)]
    assert "as urgent" not in text_of(called(*less))


def test_nobody_to_call_is_said_in_words() -> None:
    said = text_of(view(city(), CITY))
    assert "no department is late or silent." in said
    assert "No department needs a call: none is late" in said


def test_what_the_city_reported_stands_beside_what_is_recorded() -> None:
    said = text_of(part(view(city(), CITY), "citywide-reports"))
    assert "13 Published" in said
    assert "12 of 21 Illustrative" in said


def test_without_department_records_the_page_says_what_is_not_known() -> None:
    page = view(published_city(), CITY)
    said = text_of(page)
    assert "Which department has filed, submitted or met is not published." in said
    assert "Illustrative" not in lead_of(page)
    assert "Not known" not in said
    assert not any("edition-illustrative" in (getattr(found, "className", None) or "") for found in all_of(page))
    assert "nothing on record" in text_of(part(page, "citywide-reports"))
    assert "/departments/fire" in links_of(part(page, "obligations"))


def nothing_reported() -> Any:
    """Plans and departments as on a day long ago."""
    unreported = plan()
    unreported["completion"] = {**completion(0, 26), "noReport": 26}
    silent = row("fire", cells=cells("NOT_KNOWN", "NOT_KNOWN", "NOT_KNOWN", "NOT_MET"), lastReportOn=None)
    return city(workPlans=[unreported], obligations=[silent], obligationTotals=totals(out_of=None))


def test_by_a_day_before_any_report_nothing_is_on_record_and_nothing_is_zero() -> None:
    page = view(nothing_reported(), at("as_of=1900-01-01"))
    assert lead_of(page) == (
        "Nothing was on record yet on 1 January 1900: no report, no filing, no meeting. The earliest work plan is "
        "that for 2023-24."
    )
    assert numbers_of(page) == []
    assert "/" in links_of(page)
    assert "need a call" not in text_of(page)


def test_a_city_without_any_report_today_still_shows_its_plan_and_departments() -> None:
    for query in ("", f"as_of={TODAY}"):
        page = view(nothing_reported(), at(query))
        assert "Nothing had been reported on the 26 strategies" in lead_of(page)
        assert "obligations" in ids_of(page)
        # The picture of the plan and the table of departments remain; the large numbers would be zeros.
        assert not [found for found in all_of(page) if getattr(found, "className", None) == "city-numbers"]


def test_a_city_of_which_nothing_was_entered_says_so() -> None:
    nothing = city(workPlans=[], obligations=[], obligationTotals=[], citywideReports=[], serviceAreas=[])
    said = text_of(view(nothing, CITY))
    assert "No work plan is on record for this day." in said
    assert "No department is on record." in said
    assert "No report by the City about all departments is on record" in said
    assert "Choose what to show" not in said
    assert "Choose a later day above." not in said


def test_before_the_first_work_plan_a_later_day_can_be_chosen() -> None:
    said = text_of(view(city(workPlans=[]), at("as_of=2020-01-01")))
    assert "No work plan is on record for this day. Choose a later day above." in said


def test_without_a_work_plan_the_page_still_stands() -> None:
    said = text_of(view(city(workPlans=[], edition=edition(city=None)), CITY))
    assert said.startswith("Where the city's equity commitments stand No work plan is on record for this day.")
