"""Where an action stands: both sides of every edge."""

from datetime import date, timedelta

import pytest

from domain.reaps.filing import is_current, is_late
from domain.reaps.standing import Freshness, Standing, freshness, standing
from domain.work_plan.progress import Progress

TODAY = date(2026, 11, 21)


def days(number: int) -> date:
    return TODAY + timedelta(days=number)


LONG_AGO, LATELY, FAR_AHEAD = days(-300), days(-10), days(200)


def stands(
    *,
    progress: Progress | None = Progress.IN_PROGRESS,
    starts_on: date | None = LONG_AGO,
    due_on: date | None = FAR_AHEAD,
    last_report_on: date | None = LATELY,
) -> Standing:
    return standing(progress=progress, starts_on=starts_on, due_on=due_on, last_report_on=last_report_on, today=TODAY)


def test_an_action_due_today_is_not_yet_overdue() -> None:
    assert stands(due_on=TODAY) is Standing.DUE_SOON


def test_an_action_due_yesterday_is_overdue() -> None:
    assert stands(due_on=days(-1)) is Standing.OVERDUE


@pytest.mark.parametrize(("ahead", "expected"), [(90, Standing.DUE_SOON), (91, Standing.ON_TRACK)])
def test_due_soon_ends_after_90_days(ahead: int, expected: Standing) -> None:
    assert stands(due_on=days(ahead)) is expected


@pytest.mark.parametrize(("ago", "expected"), [(100, Standing.ON_TRACK), (101, Standing.STALE)])
def test_an_action_is_stale_after_100_days_without_a_report(ago: int, expected: Standing) -> None:
    assert stands(last_report_on=days(-ago)) is expected


def test_a_completed_action_is_completed_however_late_or_silent() -> None:
    assert stands(progress=Progress.COMPLETED, due_on=days(-500), last_report_on=days(-400)) is Standing.COMPLETED


def test_a_completed_action_without_dates_is_completed() -> None:
    assert stands(progress=Progress.COMPLETED, starts_on=None, due_on=None) is Standing.COMPLETED


def test_an_action_without_a_due_date_says_so_even_when_it_is_silent() -> None:
    assert stands(due_on=None, last_report_on=None, progress=None) is Standing.NO_DATES_GIVEN


def test_an_overdue_action_is_overdue_before_it_is_stale() -> None:
    assert stands(due_on=days(-1), last_report_on=None, progress=None) is Standing.OVERDUE


def test_ongoing_work_with_a_due_date_that_passed_is_overdue() -> None:
    assert stands(progress=Progress.ONGOING, due_on=days(-1)) is Standing.OVERDUE


@pytest.mark.parametrize(("begins", "expected"), [(0, Standing.STALE), (1, Standing.ON_TRACK)])
def test_an_action_never_reported_is_stale_from_the_day_it_begins(begins: int, expected: Standing) -> None:
    assert stands(progress=None, starts_on=days(begins), last_report_on=None) is expected


def test_an_action_never_reported_and_without_a_first_day_is_stale() -> None:
    assert stands(progress=None, starts_on=None, last_report_on=None) is Standing.STALE


def test_freshness_is_apart_from_standing() -> None:
    assert freshness(Progress.IN_PROGRESS, days(-100), TODAY) is Freshness.FRESH
    assert freshness(Progress.IN_PROGRESS, days(-101), TODAY) is Freshness.STALE
    assert freshness(None, None, TODAY) is Freshness.NO_REPORT
    assert freshness(Progress.COMPLETED, days(-400), TODAY) is Freshness.CLOSED


@pytest.mark.parametrize(
    ("is_filed", "ago", "expected"), [(True, 100, True), (True, 101, False), (False, 1, False), (True, None, False)]
)
def test_a_reap_is_current_when_it_is_filed_and_something_was_reported_within_100_days(
    is_filed: bool, ago: int | None, expected: bool
) -> None:
    last_report_on = None if ago is None else days(-ago)
    assert is_current(is_filed=is_filed, last_report_on=last_report_on, today=TODAY) is expected


def test_nobody_is_late_on_the_due_date_itself() -> None:
    assert not is_late(is_met=False, must=True, due_on=TODAY, today=TODAY)
    assert is_late(is_met=False, must=True, due_on=days(-1), today=TODAY)


def test_nobody_is_late_without_a_due_date_or_without_having_to() -> None:
    assert not is_late(is_met=False, must=True, due_on=None, today=TODAY)
    assert not is_late(is_met=False, must=False, due_on=days(-1), today=TODAY)
