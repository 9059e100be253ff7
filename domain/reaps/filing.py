"""When a REAP counts as filed, late, and current.

Filed is a fact: its newest filing says so. Current is a judgement of ours: a filed plan of which nothing was reported
for a quarter and ten days is on paper only. Nobody is late without a due date and without having to file.
"""

from datetime import date
from enum import StrEnum

from domain.reaps.standing import REPORT_IS_FRESH_FOR


class FilingState(StrEnum):
    FILED = "filed"
    WITHDRAWN = "withdrawn"


def is_current(*, is_filed: bool, last_report_on: date | None, today: date) -> bool:
    """Filed, with a progress report at most `REPORT_IS_FRESH_FOR` old."""
    return is_filed and last_report_on is not None and today - last_report_on <= REPORT_IS_FRESH_FOR


def is_late(*, is_met: bool, must: bool, due_on: date | None, today: date) -> bool:
    """An obligation is late when it must be met, is not, and its due date has passed."""
    return must and not is_met and due_on is not None and due_on < today
