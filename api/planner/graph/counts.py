"""Counts by state, every group in its own column of one row, zeros included."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from sqlalchemy import case, func, select

from api.planner.mapped import Arguments, Groups, Place, Rows
from domain.reaps.standing import Freshness, Standing
from domain.work_plan.progress import Progress

NO_REPORT = "no_report"
WORDS: Sequence[Progress | None] = (*Progress, None)


def column_of(word: StrEnum | None) -> str:
    """The column that holds the count of a group."""
    return NO_REPORT if word is None else word.value


def in_columns(counts: Rows, words: Sequence[StrEnum | None]) -> Rows:
    """The rows (..., group, count) of a statement as one row with a column for each group."""
    rows = counts.subquery()
    *_, value, count = rows.c
    columns = (
        func.coalesce(
            func.sum(case((value.is_(None) if word is None else value == word.value, count), else_=0)), 0
        ).label(column_of(word))
        for word in words
    )
    return select(*columns)


def by_standing(row: Callable[[Place, Arguments], Any]) -> Groups:
    """All six standings."""
    return Groups(row, list(Standing), "standing", column_of)


def by_freshness(row: Callable[[Place, Arguments], Any]) -> Groups:
    """All four kinds of freshness."""
    return Groups(row, list(Freshness), "freshness", column_of)


def by_progress(row: Callable[[Place, Arguments], Any]) -> Groups:
    """All four words, and no report."""
    return Groups(row, WORDS, "progress", column_of)
