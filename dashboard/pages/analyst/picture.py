"""The picture of counted groups: bars from zero on one scale, each with its name and number beside it.

By one dimension it is one list of bars. By more, each group of the first dimensions is a small list of its own, or one
stacked bar where the last dimension has words of a rule, which have colours and patterns.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components import chart
from dashboard.figures import tones
from dashboard.pages.analyst.asking import Grouping
from dashboard.pages.analyst.groups import Counted, Part
from dashboard.wording import words

MOST_BARS = 60
MOST_LISTS = 24
TONES: Mapping[str, Mapping[Any, str]] = {"PROGRESS": tones.PROGRESS, "STANDING": tones.STANDING}


def is_stacked(asked: Grouping) -> bool:
    return len(asked.by) > 1 and asked.by[-1] in TONES


def picture(part: Part, in_order: Sequence[Counted], asked: Grouping) -> tuple[Component, int]:
    """The picture, and how many groups it shows."""
    if len(asked.by) == 1:
        shown = in_order[:MOST_BARS]
        most = max(group.count for group in part.groups)
        return chart.bars([_bar(group) for group in shown], most=most), len(shown)
    lists = [list(found) for _, found in groupby(part.groups, key=lambda group: group.names[:-1])][:MOST_LISTS]
    drawn = html.Div(list(_small(lists, asked.by[-1])), className="small-pictures")
    return drawn, sum(map(len, lists))


def _small(lists: Sequence[Sequence[Counted]], last: str) -> Iterator[Component]:
    """One picture for each list, all on one scale."""
    most = max(group.count for groups in lists for group in groups)
    for groups in lists:
        if last in TONES:
            drawn = chart.stacked_bar(list(_stretches(groups, TONES[last])), label=_above(groups))
            yield html.Div(drawn, className="small-picture")
        else:
            name = html.P(_above(groups), className="bar-label")
            yield html.Div([name, chart.bars([_bar(group) for group in groups], most=most)], className="small-picture")


def _stretches(groups: Sequence[Counted], tones_of: Mapping[Any, str]) -> Iterator[chart.Part]:
    """In the order of the tones, as on every page."""
    states = {group.values[-1] and group.values[-1].upper(): group for group in groups}
    for state, tone in tones_of.items():
        if state in states:
            yield chart.Part(states[state].names[-1], states[state].count, tone)


def _above(groups: Sequence[Counted]) -> Component:
    first = groups[0]
    shown = [first.shown(place) for place in range(len(first.names) - 1)]
    return html.Span([shown[0], *(part for name in shown[1:] for part in (", ", name))])


def _bar(group: Counted) -> chart.Bar:
    return chart.Bar(group.shown(-1), group.count, words.number(group.count))
