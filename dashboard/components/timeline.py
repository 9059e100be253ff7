"""Actions by the day they are due: one mark for each, above its month, on an axis whose lengths are true days.

What the plan gives no date for stands beside the axis and never on it, and so does what is due a year or more beyond
it: one day in a far year would make all others too small to see. A month with very many actions writes their number
beside one mark of each kind, so that the picture keeps its height.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria
from dashboard.components.badges import shape
from dashboard.wording import figures as said
from dashboard.wording import words

MOST_MARKS_IN_A_MONTH = 12
# How far the axis follows marks beyond both of its ends.
MOST_MONTHS_BEYOND = 12
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


@dataclass(frozen=True)
class Stretch:
    """A month, or the part of it on one side of the line through today; `after` is the first day beyond it."""

    first: date
    after: date
    look: str


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
    months = _axis([mark.on for mark in marks if mark.on], _month_of(starts_on), _month_of(ends_on))
    first, after = months[0].isoformat(), _moved(months[-1], 1).isoformat()
    heaviest = max(Counter(mark.on[:7] for mark in marks if mark.on and first <= mark.on < after).values(), default=0)
    drawn = [
        _stretch(each, marks, kinds, is_counted=heaviest > MOST_MARKS_IN_A_MONTH) for each in _stretches(months, today)
    ]
    beside = (
        (said.earlier_than(first), [mark for mark in marks if mark.on and mark.on < first]),
        (said.later_than(months[-1].isoformat()), [mark for mark in marks if mark.on and mark.on >= after]),
        (undated_label, [mark for mark in marks if mark.on is None]),
    )
    picture = [
        html.Div(_with_today(drawn, months, today, today_label), className="timeline-plot"),
        html.Div(_labels(months), className="timeline-axis"),
        *(_beside(label, those, kinds) for label, those in beside if those),
    ]
    return html.Div(
        [html.Div(picture, className="timeline-drawing", **aria(hidden="true")), _key(marks, kinds)],
        className="timeline",
    )


def _axis(dated: Sequence[str], first: date, last: date) -> list[date]:
    """Every month from the first to the last, and those beyond in which something is due, unless they are far away."""
    earliest, latest = _moved(first, -MOST_MONTHS_BEYOND), _moved(last, MOST_MONTHS_BEYOND)
    near = [month for month in map(_month_of, dated) if earliest <= month <= latest]
    return list(_months(min([first, *near]), max([last, *near])))


def _months(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first = _moved(first, 1)


def _month_of(day: str) -> date:
    return date.fromisoformat(day).replace(day=1)


def _moved(month: date, months: int) -> date:
    years, index = divmod(month.month - 1 + months, 12)
    return month.replace(year=month.year + years, month=index + 1)


def _days(month: date) -> int:
    return (_moved(month, 1) - month).days


def _stretches(months: Sequence[date], today: str) -> list[Stretch]:
    """The months, that of today in two: what is still due in it is to come, and stands on that side of the line."""
    found = []
    for month in months:
        after = _moved(month, 1)
        cut = date.fromisoformat(today)
        if month < cut < after:
            found += [Stretch(month, cut, "is-past is-part"), Stretch(cut, after, "is-rest is-part")]
        else:
            found.append(Stretch(month, after, "is-past" if after <= cut else ""))
    return found


def _stretch(stretch: Stretch, marks: Sequence[Mark], kinds: Mapping[str, Kind], *, is_counted: bool) -> Component:
    first, after = stretch.first.isoformat(), stretch.after.isoformat()
    here = Counter(mark.kind for mark in marks if mark.on and first <= mark.on < after)
    return html.Div(
        [drawn for name in kinds for drawn in _marks(kinds[name], here[name], is_counted=is_counted)],
        className=f"timeline-month {stretch.look}".strip(),
        style=_share((stretch.after - stretch.first).days),
    )


def _marks(kind: Kind, count: int, *, is_counted: bool) -> list[Component]:
    if is_counted and count > 1:
        return [html.Span([shape(kind.shape, kind.tone), words.number(count)], className="timeline-counted")]
    return [shape(kind.shape, kind.tone)] * count


def _with_today(drawn: Sequence[Component], months: Sequence[date], today: str, label: str) -> list[Component]:
    """A line between what is past and what is to come; a day outside the axis has none."""
    gone = (date.fromisoformat(today) - months[0]).days
    whole = sum(map(_days, months))
    if not 0 <= gone <= whole:
        return list(drawn)
    side = "timeline-today is-late" if gone > whole / 2 else "timeline-today"
    past = sum(stretch.after.isoformat() <= today for stretch in _stretches(months, today))
    return [*drawn[:past], html.Div(html.Span(label), className=side), *drawn[past:]]


def _labels(months: Sequence[date]) -> list[Component]:
    """A mark for each step; where less than a whole step is left, there is no room for its word."""
    step = next((step for step in STEPS_IN_MONTHS if len(months) <= step * MOST_LABELS), STEPS_IN_MONTHS[-1])
    return [
        html.Span(
            words.month(months[at].isoformat()) if at == 0 or at + step <= len(months) else None,
            style=_share(sum(map(_days, months[at : at + step]))),
        )
        for at in range(0, len(months), step)
    ]


def _share(days: int) -> dict[str, Any]:
    return {"flexGrow": days}


def _beside(label: str, marks: Sequence[Mark], kinds: Mapping[str, Kind]) -> Component:
    """What has no place on the axis, in a row of its own below it."""
    counts = Counter(mark.kind for mark in marks)
    drawn = [part for name in kinds for part in _marks(kinds[name], counts[name], is_counted=True)]
    return html.Div([html.Span(label), *drawn], className="timeline-beside")


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
