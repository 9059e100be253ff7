"""Progress over time: how many actions stood where at the end of each month.

Each month is one column from zero, so the whole is seen to keep its size while its parts move.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.components.chart import Part, Stack
from dashboard.figures.tones import PROGRESS
from dashboard.wording import figures as said
from dashboard.wording import words

Month = Mapping[str, Any]
FIELDS: Mapping[str | None, str] = {
    "COMPLETED": "completed",
    "IN_PROGRESS": "inProgress",
    "NOT_STARTED": "notStarted",
    "ONGOING": "ongoing",
    None: "noReport",
}


@dataclass(frozen=True)
class Monthly:
    stacks: list[Stack]
    heading: list[str]
    rows: list[list[str | int]]
    summary: str


def monthly_progress(months: Sequence[Month]) -> Monthly:
    """From the graph's monthlyProgress, oldest month first."""
    stacks = [Stack(words.month(month["month"]), _parts(month)) for month in months]
    rows: list[list[str | int]] = [
        [stack.label, *(part.count for part in stack.parts), month["total"]]
        for stack, month in zip(stacks, months, strict=True)
    ]
    heading = [said.MONTH, *(words.PROGRESS[word] for word in PROGRESS), said.ALL]
    summary = said.over_months(months[0], months[-1]) if months else str(said.NO_MONTHS)
    return Monthly(stacks, heading, rows, summary)


def _parts(month: Month) -> list[Part]:
    """From the ground up."""
    return [Part(words.PROGRESS[word], month[FIELDS[word]], tone) for word, tone in PROGRESS.items()]
