"""What was completed by the end of each month: the same actions in every month, Ongoing apart."""

from datetime import date

import pytest

from domain.rollup.months import MOST_MONTHS, TooManyMonths, series
from domain.work_plan.completion import Completion
from domain.work_plan.progress import Progress

DAYS = [date(2026, 9, 30), date(2026, 10, 31), date(2026, 11, 20)]
ALL_TEN = (None, None, None, 10)


def test_reports_move_actions_from_no_report_to_a_word_and_on_to_another() -> None:
    rows = [
        ALL_TEN,
        ("2026-09", None, "in_progress", 4),
        ("2026-09", None, "ongoing", 1),
        ("2026-11", "in_progress", "completed", 3),
    ]
    (one,) = series([], rows, DAYS)
    assert [month.day for month in one.months] == DAYS
    assert [month.completion for month in one.months] == [
        Completion(completed=0, can_finish=9, ongoing=1, no_report=5),
        Completion(completed=0, can_finish=9, ongoing=1, no_report=5),
        Completion(completed=3, can_finish=9, ongoing=1, no_report=5),
    ]


def test_a_report_that_says_the_same_again_moves_nothing() -> None:
    (one,) = series([], [ALL_TEN, ("2026-09", None, "completed", 2), ("2026-10", "completed", "completed", 2)], DAYS)
    assert [month.counts[Progress.COMPLETED] for month in one.months] == [2, 2, 2]


def test_more_months_of_groups_than_an_answer_holds_are_refused() -> None:
    assert len(series([], [ALL_TEN], DAYS * (MOST_MONTHS // 3))) == 1
    with pytest.raises(TooManyMonths, match="Ask for fewer months"):
        series([], [ALL_TEN], DAYS * (MOST_MONTHS // 3 + 1))
