"""Actions by the day they are due: one mark for each, above its month, on an axis whose lengths are true days.

What the plan gives no date for stands beside the axis and never on it. A month with very many actions writes their
number beside one mark of each kind, so that the picture keeps its height.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria
from dashboard.components.badges import shape
from dashboard.wording import words

MOST_MARKS_IN_A_MONTH = 12
# As many as find room below a picture on a phone.
MOST_LABELS = 4
STEPS_IN_MONTHS = (1, 2, 3, 6, 12, 24, 60)


@dataclass(frozen=True)
class Kind:
    """What a mark can be: its word, and its shape and tone as in badges.STANDING_LOOK."""

    label: str
    shape: str
    tone: str


@dataclass(frozen=True)
class Mark:
    """One action: its kind, and the day it is due if there is one."""

    kind: str
    on: str | None


def timeline(
    marks: Sequence[Mark],
    kinds: Mapping[str, Kind],
    *,
    starts_on: str,
    ends_on: str,
    today: str,
    today_label: str,
    undated_label: str,
) -> Component:
    """From `starts_on` to `ends_on`, or as far as there are marks; kinds are stacked in the order they are given."""
    dated = [mark.on for mark in marks if mark.on]
    months = list(_months(min([starts_on, *dated]), max([ends_on, *dated])))
    heaviest = max(Counter(on[:7] for on in dated).values(), default=0)
    drawn = [_month(month, marks, kinds, is_counted=heaviest > MOST_MARKS_IN_A_MONTH) for month in months]
    undated = [mark for mark in marks if mark.on is None]
    picture = [
        html.Div([*_today(months, today, today_label), *drawn], className="timeline-plot"),
        html.Div(_labels(months), className="timeline-axis"),
        *([_undated(undated, kinds, undated_label)] if undated else []),
    ]
    return html.Div(
        [html.Div(picture, className="timeline-drawing", **aria(hidden="true")), _key(marks, kinds)],
        className="timeline",
    )


def _months(first: str, last: str) -> Iterator[date]:
    month, end = date.fromisoformat(first).replace(day=1), date.fromisoformat(last)
    while month <= end:
        yield month
        month = _next(month)


def _next(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1)


def _days(month: date) -> int:
    return (_next(month) - month).days


def _month(month: date, marks: Sequence[Mark], kinds: Mapping[str, Kind], *, is_counted: bool) -> Component:
    here = Counter(mark.kind for mark in marks if mark.on and mark.on[:7] == month.isoformat()[:7])
    return html.Div(
        [drawn for name in kinds for drawn in _marks(kinds[name], here[name], is_counted=is_counted)],
        className="timeline-month",
        style=_share(_days(month)),
    )


def _marks(kind: Kind, count: int, *, is_counted: bool) -> list[Component]:
    if is_counted and count > 1:
        return [html.Span([shape(kind.shape, kind.tone), words.number(count)], className="timeline-counted")]
    return [shape(kind.shape, kind.tone)] * count


def _today(months: Sequence[date], today: str, label: str) -> list[Component]:
    """A line through today, with what is past in the shade; a day outside the axis has none."""
    gone = (date.fromisoformat(today) - months[0]).days
    whole = sum(map(_days, months))
    if not 0 <= gone <= whole:
        return []
    place = f"{gone / whole * 100:.2f}%"
    side = "timeline-today is-late" if gone > whole / 2 else "timeline-today"
    return [
        html.Div(className="timeline-past", style={"width": place}),
        html.Div(html.Span(label), className=side, style={"left": place}),
    ]


def _labels(months: Sequence[date]) -> list[Component]:
    step = next((step for step in STEPS_IN_MONTHS if len(months) <= step * MOST_LABELS), STEPS_IN_MONTHS[-1])
    return [
        html.Span(words.month(months[at].isoformat()), style=_share(sum(map(_days, months[at : at + step]))))
        for at in range(0, len(months), step)
    ]


def _share(days: int) -> dict[str, Any]:
    return {"flexGrow": days}


def _undated(marks: Sequence[Mark], kinds: Mapping[str, Kind], label: str) -> Component:
    counts = Counter(mark.kind for mark in marks)
    drawn = [part for name in kinds for part in _marks(kinds[name], counts[name], is_counted=True)]
    return html.Div([html.Span(label), *drawn], className="timeline-undated")


def _key(marks: Sequence[Mark], kinds: Mapping[str, Kind]) -> Component:
    counts = Counter(mark.kind for mark in marks)
    return html.Ul(
        [
            html.Li(
                [
                    shape(kind.shape, kind.tone),
                    html.Span(f"{kind.label} ", className="key-label"),
                    html.Span(words.number(counts[name]), className="key-count"),
                ],
                className=None if counts[name] else "is-zero",
            )
            for name, kind in kinds.items()
        ],
        className="bar-key",
    )
