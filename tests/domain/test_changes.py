"""What moved between two days: a report moved it when time alone would not have, and the database says the same."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import Engine, Select, select
from sqlalchemy.orm import Session

from domain.budgeting_for_equity.stages import Stage
from domain.calendar import month_ends
from domain.changes.changes import (
    Because,
    Change,
    ChangeKind,
    DaysOutOfOrder,
    Known,
    Span,
    TeamKnown,
    action_changes,
    filing_change,
    stage_change,
    team_change,
)
from domain.changes.filters import ChangeFilter
from domain.changes.queries import changes
from domain.equity_action_teams.activity import Activity, ActivityState
from domain.reaps.filing import FilingState
from domain.reaps.filters import ActionFilter
from domain.reaps.standing import Standing
from domain.reporting.as_of import newest
from domain.rollup.dimensions import SeriesDimension
from domain.rollup.month_queries import moves_by_month
from domain.rollup.months import series
from domain.work_plan.progress import Progress
from tests.domain.made_up import START, Entry, MadeUp, MadeUpTeam, keep, lengths, made_up

JUNE, NOVEMBER = date(2026, 6, 30), date(2026, 11, 20)
SPAN = Span(JUNE, NOVEMBER)
A_WEEK = timedelta(days=7)


def action(before: Known, after: Known, *, due_on: date | None = None, span: Span = SPAN) -> list[Change]:
    return list(action_changes(None, due_on, before, after, span))


def test_an_action_whose_due_date_passed_is_overdue_by_time_alone() -> None:
    known = Known(Progress.IN_PROGRESS, JUNE)
    assert action(known, known, due_on=NOVEMBER - A_WEEK, span=Span(NOVEMBER - 2 * A_WEEK, NOVEMBER)) == [
        Change(ChangeKind.STANDING, Standing.DUE_SOON, Standing.OVERDUE, Because.TIME_PASSED)
    ]


def test_a_report_in_between_does_not_make_an_action_overdue() -> None:
    before, after = Known(Progress.IN_PROGRESS, JUNE), Known(Progress.ONGOING, NOVEMBER)
    found = action(before, after, due_on=NOVEMBER - A_WEEK)
    assert [(change.kind, change.because, change.reported_on) for change in found] == [
        (ChangeKind.PROGRESS, Because.REPORT, NOVEMBER),
        (ChangeKind.STANDING, Because.TIME_PASSED, None),
    ]


def test_a_report_completes_an_action() -> None:
    found = action(Known(), Known(Progress.COMPLETED, NOVEMBER))
    assert found == [
        Change(ChangeKind.PROGRESS, None, Progress.COMPLETED, Because.REPORT, NOVEMBER),
        Change(ChangeKind.STANDING, Standing.NO_DATES_GIVEN, Standing.COMPLETED, Because.REPORT, NOVEMBER),
    ]


def test_a_report_that_says_the_same_again_moves_no_progress() -> None:
    assert action(Known(Progress.ONGOING, JUNE), Known(Progress.ONGOING, NOVEMBER)) == []


def test_a_plan_is_filed_and_withdrawn_by_reports() -> None:
    assert filing_change(None, FilingState.FILED, NOVEMBER) == Change(
        ChangeKind.REAP_FILING, None, FilingState.FILED, Because.REPORT, NOVEMBER
    )
    assert filing_change(FilingState.FILED, FilingState.FILED, NOVEMBER) is None


def test_a_worksheet_moves_from_not_started() -> None:
    assert stage_change(Stage.NOT_STARTED, Stage.DRAFT, NOVEMBER) == Change(
        ChangeKind.WORKSHEET_STAGE, Stage.NOT_STARTED, Stage.DRAFT, Because.REPORT, NOVEMBER
    )
    assert stage_change(Stage.DRAFT, Stage.DRAFT, JUNE) is None


def test_a_team_that_stopped_meeting_is_not_active_by_time_alone() -> None:
    met = TeamKnown(last_met_on=JUNE)
    assert team_change(met, met, SPAN) == Change(
        ChangeKind.TEAM_ACTIVITY, Activity.ACTIVE, Activity.NOT_ACTIVE, Because.TIME_PASSED
    )


def test_a_team_that_was_paused_is_not_active_by_a_report() -> None:
    paused = TeamKnown(last_met_on=JUNE, stated=ActivityState.PAUSED, stated_on=JUNE + A_WEEK)
    found = team_change(TeamKnown(last_met_on=JUNE), paused, Span(JUNE, JUNE + 2 * A_WEEK))
    assert found == Change(
        ChangeKind.TEAM_ACTIVITY, Activity.ACTIVE, Activity.NOT_ACTIVE, Because.REPORT, JUNE + A_WEEK
    )


def test_a_team_formed_in_between_was_not_there_before() -> None:
    found = team_change(None, TeamKnown(last_met_on=NOVEMBER), SPAN)
    assert found == Change(ChangeKind.TEAM_ACTIVITY, None, Activity.ACTIVE, Because.FORMED)


def test_days_out_of_order_are_refused_and_one_day_is_a_span() -> None:
    assert Span(JUNE, JUNE).end == JUNE
    with pytest.raises(DaysOutOfOrder, match="2026-06-30 is before 2026-11-20"):
        Span(NOVEMBER, JUNE)


def held(said: list[Entry], day: date) -> tuple[Any, date | None]:
    """What the newest report says, and its day."""
    report = newest(said, day)
    return (report.word, report.as_of) if report else (None, None)


def known(team: MadeUpTeam, day: date) -> TeamKnown | None:
    if team.formed_on is not None and team.formed_on > day:
        return None
    return TeamKnown(held(team.meetings, day)[1], *held(team.said, day))


def of_actions(made: MadeUp, span: Span) -> Iterator[tuple[int, Change | None]]:
    for number, each in enumerate(made.actions, 1):
        before, after = (Known(*held(each.reports, day)) for day in (span.start, span.end))
        yield from ((number, change) for change in action_changes(each.starts_on, each.due_on, before, after, span))


def of_everything_else(made: MadeUp, span: Span) -> Iterator[tuple[int, Change | None]]:
    for number, filings in enumerate(made.filings, 1):
        yield number, filing_change(held(filings, span.start)[0], *held(filings, span.end))
    for number, stages in enumerate(made.stages, 1):
        (before, _), (after, since) = held(stages, span.start), held(stages, span.end)
        yield number, stage_change(before or Stage.NOT_STARTED, after or Stage.NOT_STARTED, since)
    for number, team in enumerate(made.teams, 1):
        now = known(team, span.end)
        yield number, team_change(known(team, span.start), now, span) if now else None


EVERY_KIND_FOR_EVERY_REASON = {
    ("progress", "report"),
    ("standing", "report"),
    ("standing", "time_passed"),
    ("reap_filing", "report"),
    ("worksheet_stage", "report"),
    ("team_activity", "report"),
    ("team_activity", "time_passed"),
    ("team_activity", "formed"),
}


@cache
def moved(length: int) -> Select[Any]:
    """What moved in so many days; making the question takes longer than asking it."""
    return select(changes(Span(START, START + timedelta(days=length)), ChangeFilter()))


@cache
def month_by_month(length: int) -> Any:
    day = START + timedelta(days=length)
    return moves_by_month([SeriesDimension.DEPARTMENT], ActionFilter(), next(iter(month_ends(day, 5))), day)


def test_the_database_says_the_same_as_the_rules(engine: Engine) -> None:
    found_any: set[tuple[str, str]] = set()

    @settings(max_examples=80, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(made_up(), lengths)
    def check(made: MadeUp, length: int) -> None:
        span = Span(START, START + timedelta(days=length))
        with engine.execution_options(writes=True).connect() as connection, Session(connection) as session:
            keep(session, made)
            rows = session.execute(moved(length)).all()
            connection.rollback()
        found = {(row.id, row.kind, row.before, row.after, row.because, row.reported_on) for row in rows}
        expected = {
            (number, each.kind, each.before, each.after, each.because, each.reported_on)
            for number, each in (*of_actions(made, span), *of_everything_else(made, span))
            if each
        }
        assert found == expected
        assert len(rows) == len(found)
        found_any.update((row.kind, row.because) for row in rows)

    check()
    assert found_any == EVERY_KIND_FOR_EVERY_REASON


def test_the_months_are_those_of_the_newest_reports(engine: Engine) -> None:
    @settings(max_examples=20, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(made_up(), lengths)
    def check(made: MadeUp, length: int) -> None:
        day = START + timedelta(days=length)
        ends = list(month_ends(day, 5))
        with engine.execution_options(writes=True).connect() as connection, Session(connection) as session:
            keep(session, made)
            rows = session.execute(month_by_month(length)).all()
            connection.rollback()
        found = [month.counts for one in series([SeriesDimension.DEPARTMENT], rows, ends) for month in one.months]
        for counts, end in zip(found, ends if made.actions else [], strict=True):
            said = [held(each.reports, end)[0] for each in made.actions]
            assert counts == {word: said.count(word) for word in (*Progress, None)}

    check()
