"""A department of which no worksheet is on record: not started where it must submit one, else not required.

Where nobody knows which departments must, neither can be said. The graph counts departments by stage in the same way,
so that the tables name as many as the picture counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dashboard.queries.budgeting_for_equity import BudgetYear, DepartmentCode

NOT_STARTED: Final = "NOT_STARTED"


def must_submit(filers: Sequence[DepartmentCode], code: str) -> bool | None:
    """None where it is not known of any department."""
    return any(each["code"] == code for each in filers) if filers else None


def is_late(year: BudgetYear, code: str, day: str) -> bool:
    """Whether a department that has none should have submitted one before this day."""
    return must_submit(year["filers"], code) is True and year["dueOn"] is not None and year["dueOn"] < day
