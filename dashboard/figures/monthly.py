"""Progress over time: how many actions stood where at the end of each month.

Each month is one column from zero, so the whole is seen to keep its size while its parts move.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.components.chart import Part, Stack
from dashboard.wording import figures as said
from dashboard.wording import words

Month = Mapping[str, Any]
# Field of the graph, progress word, tone; from the ground up.
PARTS = (
    ("completed", "COMPLETED", "done"),
    ("inProgress", "IN_PROGRESS", "doing"),
    ("ongoing", "ONGOING", "ongoing"),
    ("notStarted", "NOT_STARTED", "waiting"),
    ("noReport", None, "unknown"),
)


@dataclass(frozen=True)
class Monthly:
    stacks: list[Stack]
    heading: list[str]
    rows: list[list[str | int]]
    summary: str


def monthly_progress(months: Sequence[Month], *, counted: said.Counted = "actions") -> Monthly:
    """From the graph's monthlyProgress, oldest month first."""
    stacks = [
        Stack(
            words.month(month["month"]), [Part(words.PROGRESS[word], month[field], tone) for field, word, tone in PARTS]
        )
        for month in months
    ]
    rows: list[list[str | int]] = [
        [stack.label, *(part.count for part in stack.parts), month["total"]]
        for stack, month in zip(stacks, months, strict=True)
    ]
    heading = [said.MONTH, *(words.PROGRESS[word] for _, word, _ in PARTS), said.ALL]
    summary = said.over_months(months[0], months[-1], counted) if months else said.no_months(counted)
    return Monthly(stacks, heading, rows, summary)
