"""What a department answers for, cell by cell."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.budgeting_for_equity.stages import Stage
from domain.citywide_plan.alignment import gaps
from domain.citywide_reports.subjects import Subject, compared
from domain.departments.filers import NOfN
from domain.equity_action_teams.activity import ActivityState, is_active
from domain.reporting.as_of import newest
from domain.rollup.obligations import Cell, Facts, Obligation, ObligationState, cells, total

TODAY = date(2026, 11, 21)
YESTERDAY = TODAY - timedelta(days=1)

NOTHING = Facts(
    department_id=1,
    must_file_reap=None,
    reap_is_filed=False,
    reap_filed_on=None,
    reap_due_on=None,
    last_report_on=None,
    must_submit_worksheet=None,
    worksheet_stage=None,
    worksheet_submitted_on=None,
    worksheet_due_on=None,
    has_team=False,
    any_team_is_recorded=False,
    last_met_on=None,
    stated_activity=None,
    stated_activity_on=None,
)


def state(facts: Facts, obligation: Obligation) -> ObligationState:
    return next(cell.state for cell in cells(facts, TODAY) if cell.obligation is obligation)


def test_where_nothing_is_recorded_and_nobody_knows_who_must_all_cells_say_not_known() -> None:
    assert {cell.state for cell in cells(NOTHING, TODAY)} == {ObligationState.NOT_KNOWN}


def test_the_four_cells_stand_in_their_order() -> None:
    assert [cell.obligation for cell in cells(NOTHING, TODAY)] == list(Obligation)


def test_a_plan_filed_by_a_department_that_need_not_file_is_met_all_the_same() -> None:
    facts = replace(NOTHING, must_file_reap=False, reap_is_filed=True)
    assert state(facts, Obligation.REAP_FILED) is ObligationState.MET


def test_a_department_that_need_not_file_is_not_late() -> None:
    facts = replace(NOTHING, must_file_reap=False, reap_due_on=YESTERDAY)
    assert state(facts, Obligation.REAP_FILED) is ObligationState.NOT_REQUIRED


@pytest.mark.parametrize(
    ("due_on", "expected"),
    [(YESTERDAY, ObligationState.LATE), (TODAY, ObligationState.NOT_MET), (None, ObligationState.NOT_MET)],
)
def test_a_worksheet_that_must_come_is_late_after_its_due_date(due_on: date | None, expected: ObligationState) -> None:
    facts = replace(NOTHING, must_submit_worksheet=True, worksheet_stage=Stage.DRAFT, worksheet_due_on=due_on)
    assert state(facts, Obligation.WORKSHEET_SUBMITTED) is expected


def test_a_filed_plan_that_nobody_reports_on_is_filed_and_not_current() -> None:
    facts = replace(NOTHING, must_file_reap=True, reap_is_filed=True, last_report_on=TODAY - timedelta(days=101))
    assert state(facts, Obligation.REAP_FILED) is ObligationState.MET
    assert state(facts, Obligation.REAP_CURRENT) is ObligationState.NOT_MET


def test_a_department_without_a_team_is_seen_once_any_team_is_on_record() -> None:
    facts = replace(NOTHING, any_team_is_recorded=True)
    assert state(facts, Obligation.TEAM_ACTIVE) is ObligationState.NOT_MET


@pytest.mark.parametrize(("ago", "expected"), [(100, True), (101, False)])
def test_a_team_is_active_for_100_days_after_it_met(ago: int, expected: bool) -> None:
    met = TODAY - timedelta(days=ago)
    assert is_active(last_met_on=met, stated=None, stated_on=None, today=TODAY) is expected


def test_a_team_said_to_be_paused_after_its_last_meeting_is_not_active() -> None:
    assert not is_active(last_met_on=YESTERDAY, stated=ActivityState.PAUSED, stated_on=TODAY, today=TODAY)


def test_a_team_that_met_again_after_a_pause_is_active() -> None:
    assert is_active(last_met_on=TODAY, stated=ActivityState.PAUSED, stated_on=YESTERDAY, today=TODAY)


def test_a_team_that_never_met_is_not_active_whatever_was_said() -> None:
    assert not is_active(last_met_on=None, stated=ActivityState.ACTIVE, stated_on=TODAY, today=TODAY)


def cell(met: bool, must: bool | None) -> Cell:
    return Cell(Obligation.REAP_FILED, ObligationState.MET if met else ObligationState.NOT_MET, must)


def test_totals_count_those_that_met_it_out_of_those_that_must() -> None:
    column = {1: cell(True, True), 2: cell(False, True), 3: cell(True, False)}
    assert total(column) == NOfN(met=1, out_of=2, recorded=2)


def test_totals_without_a_list_of_filers_are_out_of_an_unknown_number() -> None:
    assert total({1: cell(True, None), 2: cell(False, None)}) == NOfN(met=1, out_of=None, recorded=1)


def test_a_pillar_that_no_strategy_serves_is_a_gap() -> None:
    assert gaps(["leadership", "access", "safety"], {"access"}) == ["leadership", "safety"]


def test_reported_and_recorded_stand_beside_each_other() -> None:
    about, day = "as of 2024-06-30", date(2026, 11, 22)
    said = compared(Subject.TEAMS_ACTIVE, "13", about, recorded=9, out_of=22, day=day)
    assert said == "Reported 13 (as of 2024-06-30), recorded 9 of 22 active as of 2026-11-22."
    said = compared(Subject.WORKSHEETS_COMPLETED, "100%", "2024-25", recorded=3, out_of=None, day=day)
    assert said == "Reported 100% (2024-25), recorded 3 handed in as of 2026-11-22."


def test_nothing_on_record_is_no_number() -> None:
    said = compared(Subject.REAPS_FILED, "100%", "FY 2024-26", recorded=0, out_of=None, day=date(2026, 11, 22))
    assert said == "Reported 100% (FY 2024-26), nothing recorded as of 2026-11-22."


@dataclass(frozen=True)
class Entry:
    as_of: date
    recorded_at: datetime
    word: str


def entry(day: int, hour: int, word: str) -> Entry:
    return Entry(date(2026, 1, day), datetime(2026, 2, 1, hour, tzinfo=UTC), word)


def test_the_newest_report_up_to_a_day_holds_on_that_day() -> None:
    reports = [entry(10, 1, "later"), entry(5, 2, "earlier"), entry(20, 0, "future")]
    assert newest(reports, date(2026, 1, 10)) == reports[0]
    assert newest(reports, date(2026, 1, 9)) == reports[1]


def test_before_the_first_report_nothing_is_known() -> None:
    assert newest([entry(5, 1, "first")], date(2026, 1, 4)) is None


def test_a_correction_for_the_same_day_replaces_the_report_it_corrects() -> None:
    report, correction = entry(5, 1, "wrong"), entry(5, 2, "right")
    assert newest([correction, report], date(2026, 1, 5)) == correction
