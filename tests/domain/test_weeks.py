"""Weeks end on the weekday of the due date, add up what moved, and never speak of a day that has not come."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from domain.budgeting_for_equity.models import BudgetYearFiler
from domain.budgeting_for_equity.queries import worksheet_states
from domain.budgeting_for_equity.stages import SUBMITTED_STAGES, Stage
from domain.budgeting_for_equity.week_queries import moves_of_budget_years
from domain.budgeting_for_equity.weeks import MOST_WEEKS, Move, Week, weeks
from tests.domain.made_up import START, MadeUp, keep, lengths, made_up

OPENS, DUE = date(2026, 10, 1), date(2026, 11, 30)
A_WEEK = timedelta(days=7)


def filled_up(
    *moves: Move, opens_on: date | None = OPENS, due_on: date | None = DUE, out_of: int | None = 20, today: date
) -> list[Week]:
    return list(weeks(opens_on=opens_on, due_on=due_on, moves=moves, out_of=out_of, today=today))


def submitted(on: date, number: int = 1) -> Move:
    return Move(on, None, Stage.SUBMITTED, number)


def numbers(found: Sequence[Week]) -> list[tuple[int | None, date, int]]:
    return [(week.before_due, week.ends_on, week.completion.submitted) for week in found]


def test_weeks_are_counted_back_from_the_due_date() -> None:
    found = filled_up(submitted(date(2026, 11, 16), 3), submitted(date(2026, 11, 17), 2), today=date(2026, 12, 31))
    assert numbers(found)[0] == (8, date(2026, 10, 5), 0)
    assert numbers(found)[-3:] == [(2, date(2026, 11, 16), 3), (1, date(2026, 11, 23), 5), (0, DUE, 5)]


def test_the_week_that_is_not_over_is_counted_to_the_day_asked_for_and_later_ones_are_not_there() -> None:
    found = filled_up(submitted(date(2026, 11, 18)), submitted(date(2026, 11, 21)), today=date(2026, 11, 20))
    assert numbers(found)[-1] == (1, date(2026, 11, 20), 1)


def test_a_day_that_ends_a_week_begins_no_other() -> None:
    assert numbers(filled_up(today=date(2026, 11, 23)))[-1] == (1, date(2026, 11, 23), 0)
    assert numbers(filled_up(today=date(2026, 11, 24)))[-1] == (0, date(2026, 11, 24), 0)


def test_after_the_due_date_the_weeks_go_on_while_something_moves() -> None:
    found = filled_up(submitted(date(2026, 12, 9)), today=date(2027, 6, 30))
    assert numbers(found)[-2:] == [(-1, date(2026, 12, 7), 0), (-2, date(2026, 12, 14), 1)]


def test_without_a_due_date_weeks_begin_when_worksheets_were_asked_for_and_have_no_number() -> None:
    found = filled_up(submitted(date(2026, 10, 8)), due_on=None, today=date(2026, 10, 15))
    assert numbers(found) == [
        (None, date(2026, 10, 7), 0),
        (None, date(2026, 10, 14), 1),
        (None, date(2026, 10, 15), 1),
    ]


def test_what_came_before_the_year_was_opened_is_counted_in_its_week() -> None:
    early = filled_up(submitted(date(2026, 9, 22)), today=date(2026, 10, 5))
    assert numbers(early) == [(9, date(2026, 9, 28), 1), (8, date(2026, 10, 5), 1)]
    assert filled_up(submitted(date(2026, 9, 22)), opens_on=None, today=date(2026, 10, 5)) == early


@pytest.mark.parametrize(("opens_on", "today"), [(None, DUE), (OPENS, OPENS - timedelta(days=1))])
def test_no_week_is_there_before_worksheets_are_asked_for(opens_on: date | None, today: date) -> None:
    assert filled_up(opens_on=opens_on, today=today) == []


def test_there_are_weeks_of_one_year_at_most() -> None:
    assert len(filled_up(due_on=None, today=OPENS + 100 * A_WEEK)) == MOST_WEEKS
    assert len(filled_up(due_on=OPENS + 100 * A_WEEK, today=OPENS + 100 * A_WEEK)) == MOST_WEEKS


def test_an_unknown_number_of_departments_stays_unknown() -> None:
    (week,) = filled_up(submitted(OPENS), out_of=None, today=OPENS)
    assert (week.completion.submitted, week.completion.out_of, week.completion.share) == (1, None, None)


def test_a_worksheet_that_was_taken_back_is_no_longer_in() -> None:
    back = Move(date(2026, 10, 12), Stage.SUBMITTED, Stage.DRAFT, 1)
    found = filled_up(submitted(OPENS), back, today=date(2026, 10, 12))
    assert [(week.completion.started, week.completion.submitted) for week in found] == [(1, 1), (1, 0)]


def test_every_week_says_what_the_reports_of_its_last_day_say(engine: Engine) -> None:
    """A correction replaces its report in every week; with a list of those that must, only theirs are counted."""

    @settings(max_examples=10, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(made_up(), lengths, st.sampled_from([0, 2]))
    def check(made: MadeUp, length: int, must: int) -> None:
        today = START + timedelta(days=length)
        with engine.execution_options(writes=True).connect() as connection, Session(connection) as session:
            keep(session, made)
            session.add_all(
                BudgetYearFiler(budget_year_id=1, department_id=number, source_id=1) for number in range(1, must + 1)
            )
            session.flush()
            rows = session.execute(moves_of_budget_years([1], today)).all()
            moves = [Move(row.as_of, row.before, row.after, row.worksheets) for row in rows]
            found = filled_up(*moves, opens_on=None, due_on=START, out_of=must or None, today=today)
            for week in found[::-9]:
                states = worksheet_states(week.ends_on)
                counted = select(func.count()).where(states.c.stage.in_(SUBMITTED_STAGES))
                if must:
                    counted = counted.where(states.c.department_id <= must)
                assert week.completion.submitted == session.scalar(counted)
            weeks_seen.append(len(found))
            connection.rollback()

    weeks_seen: list[int] = []
    check()
    assert max(weeks_seen) > 9
