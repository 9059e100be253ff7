"""Groups stand in an order that people expect, add up to what was counted, and say what they are a share of."""

from datetime import date
from enum import StrEnum
from typing import Any

import pytest

from domain.rollup.counted_queries import ACTIONS, MEASURES, REAPS, STRATEGIES, TEAMS, WORKSHEETS
from domain.rollup.dimensions import (
    STATES,
    ActionDimension,
    ChangeDimension,
    Dimension,
    MeasureDimension,
    ReapDimension,
    StrategyDimension,
    TeamDimension,
    WorksheetDimension,
    in_words,
    label,
)
from domain.rollup.groups import MOST_GROUPS, Group, TooManyGroups, groups

DEPARTMENT, PROGRESS, STANDING = ActionDimension.DEPARTMENT, ActionDimension.PROGRESS, ActionDimension.STANDING


def values(found: list[Group]) -> list[str | None]:
    return [group.by[0].value for group in found]


def test_states_stand_in_the_order_of_their_rule_and_no_report_stands_last() -> None:
    rows = [(word, None, None, 1) for word in (None, "not_started", "completed", "ongoing", "in_progress")]
    assert values(groups([PROGRESS], rows)) == ["completed", "in_progress", "ongoing", "not_started", None]


def test_names_stand_by_the_alphabet_with_e_acute_beside_e() -> None:
    area = ActionDimension.SERVICE_AREA
    rows = [(name, name, None, 1) for name in ("Zoning", "Éducation", "Fire", "Economy")]
    assert values(groups([area], rows)) == ["Economy", "Éducation", "Fire", "Zoning"]


def test_cycles_stand_by_date_whatever_they_are_called() -> None:
    cycle = ActionDimension.CYCLE
    rows = [("Third", None, date(2028, 7, 1), 1), ("First", None, date(2024, 7, 1), 1), (None, None, None, 1)]
    assert values(groups([cycle], rows)) == ["First", "Third", None]


ROWS = [
    ("fire", "Fire", "fire", "completed", None, None, 1),
    ("fire", "Fire", "fire", None, None, None, 2),
    ("library", "Library", "library", "completed", None, None, 5),
]


def test_a_share_is_of_everything_counted() -> None:
    found = groups([DEPARTMENT, PROGRESS], ROWS)
    assert [(group.count, group.out_of, group.share) for group in found] == [(1, 8, 0.125), (2, 8, 0.25), (5, 8, 0.625)]


def test_a_share_within_departments_is_of_each_department_s_own() -> None:
    found = groups([DEPARTMENT, PROGRESS], ROWS, [DEPARTMENT])
    assert [(group.count, group.out_of) for group in found] == [(1, 3), (2, 3), (5, 5)]


def test_nothing_out_of_nothing_has_no_share() -> None:
    assert Group((), 0, 0).share is None


def test_as_many_groups_as_an_answer_holds_are_answered_and_one_more_is_refused() -> None:
    rows = [(str(number), None, None, 1) for number in range(MOST_GROUPS + 1)]
    assert len(groups([DEPARTMENT], rows[:-1])) == MOST_GROUPS
    with pytest.raises(TooManyGroups, match="Count by fewer dimensions"):
        groups([DEPARTMENT], rows)


@pytest.mark.parametrize(
    ("dimension", "value", "name", "shown"),
    [
        (PROGRESS, "in_progress", None, "In Progress"),
        (STANDING, "no_dates_given", None, "No dates given"),
        (WorksheetDimension.STAGE, "not_started", None, "Not started"),
        (MeasureDimension.NO_VALUE, "planned_not_measured", None, "Planned but not measured"),
        (MeasureDimension.TYPE, "yes_no", None, "Yes or no"),
        (MeasureDimension.PLAN, "reap", None, "REAP"),
        (ChangeDimension.KIND, "reap_filing", None, "REAP filing"),
        (ChangeDimension.FROM, None, None, "Not there yet"),
        (DEPARTMENT, "fire", "Fire", "Fire"),
        (ActionDimension.MONTH, "2026-11", None, "2026-11"),
    ],
)
def test_a_group_is_called_by_its_words(dimension: Dimension, value: str | None, name: str | None, shown: str) -> None:
    assert label(dimension, value, name) == shown


@pytest.mark.parametrize("state", STATES)
def test_every_state_that_something_moves_from_or_to_has_words(state: StrEnum) -> None:
    assert in_words(state)[0].isupper()
    assert "_" not in in_words(state)


@pytest.mark.parametrize(
    ("thing", "dimensions"),
    [
        (ACTIONS, ActionDimension),
        (REAPS, ReapDimension),
        (STRATEGIES, StrategyDimension),
        (WORKSHEETS, WorksheetDimension),
        (TEAMS, TeamDimension),
        (MEASURES, MeasureDimension),
    ],
)
def test_everything_counted_has_a_column_for_each_of_its_dimensions(thing: Any, dimensions: type[Dimension]) -> None:
    assert list(thing.by) == list(dimensions)


def test_what_has_no_month_is_called_by_what_is_counted_whichever_was_counted_before() -> None:
    labels = [
        groups([dimension], [(None, None, None, 1)])[0].by[0].label
        for dimension in (ActionDimension.MONTH, WorksheetDimension.MONTH, TeamDimension.MONTH, ActionDimension.MONTH)
    ]
    assert labels == ["No due date", "Not handed in", "No meeting", "No due date"]
