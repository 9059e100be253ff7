"""Progress over time: how many actions stood where at the end of each month.

Each line is named where it ends, differs in its dashes as well as in its colour, and starts from zero.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.figures.plotly_style import axis_of_counts, axis_of_months, end_label, layout, line
from dashboard.wording import words

Month = Mapping[str, Any]
# Field of the graph, word, tone, dashes.
LINES = (
    ("completed", "Completed", "done", "solid"),
    ("inProgress", "In Progress", "doing", "dash"),
    ("ongoing", "Ongoing", "ongoing", "dashdot"),
    ("notStarted", "Not Started", "waiting", "dot"),
    ("noReport", "No report", "unknown", "longdash"),
)


@dataclass(frozen=True)
class Monthly:
    spec: dict[str, Any]
    heading: list[str]
    rows: list[list[str | int]]
    summary: str


def monthly_progress(months: Sequence[Month], *, one: str = "action", many: str = "actions") -> Monthly:
    """From the graph's monthlyProgress, oldest month first; a word that never occurs has a column and no line."""
    drawn = [entry for entry in LINES if any(month[entry[0]] for month in months)]
    days = [month["month"] for month in months]
    traces = [line(days, [month[field] for month in months], word, tone, dash) for field, word, tone, dash in drawn]
    most = max((month["total"] for month in months), default=0)
    spec = {
        "data": traces,
        "layout": layout(axis_of_months(days), axis_of_counts(most), _end_labels(months, drawn, most)),
    }
    rows: list[list[str | int]] = [
        [words.month(month["month"]), *(month[field] for field, *_ in LINES), month["total"]] for month in months
    ]
    heading = ["Month", *(word for _, word, *_ in LINES), "All"]
    return Monthly(spec, heading, rows, monthly_sentence(months, one, many))


def monthly_sentence(months: Sequence[Month], one: str, many: str) -> str:
    if not months:
        return f"No month has been recorded for these {many} yet."
    first, last = months[0], months[-1]
    return (
        f"At the end of {words.month(last['month'])}, {words.n_of_n(last['completed'], last['total'])} "
        f"{one if last['total'] == 1 else many} were completed; "
        f"at the end of {words.month(first['month'])} it was {words.n_of_n(first['completed'], first['total'])}."
    )


def _end_labels(months: Sequence[Month], drawn: Sequence[tuple[str, str, str, str]], most: int) -> list[dict[str, Any]]:
    """Names at the lines' ends, moved apart where two lines end close together."""
    if not months:
        return []
    last = months[-1]
    gap = max(most, 1) * 0.09
    ends = sorted((last[field], word) for field, word, *_ in drawn)
    labels: list[dict[str, Any]] = []
    lowest = float("-inf")
    for value, word in ends:
        place = max(value, lowest + gap)
        lowest = place
        labels.append(end_label(last["month"], place, f"{word} {value}"))
    return labels
