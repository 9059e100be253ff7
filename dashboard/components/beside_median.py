"""One department's shares beside the city's, on an axis from none to all: a dot, and a tick at the median.

Where the median is not given, because it would be one of too few, the dot stands alone and the words say so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria
from dashboard.wording import figures as said
from dashboard.wording import words


@dataclass(frozen=True)
class Beside:
    """`shown` and `median_shown` say the shares in words, and say why where there is none."""

    label: str
    share: float | None
    shown: str
    median: float | None
    median_shown: str


def beside_median(entries: Sequence[Beside], *, own_label: str, median_label: str) -> Component:
    """`own_label` is what the dot stands for, `median_label` what the tick does.

    Where all are at nothing, early in a cycle, the dot would hide the tick and show nothing, so a sentence says it.
    """
    if all(entry.share == 0 and entry.median == 0 for entry in entries):
        return html.P(said.NOTHING_BESIDE_NOTHING)
    return html.Div(
        [
            html.Ul([_row(entry) for entry in entries], className="beside-rows"),
            html.Div(
                [html.Span(words.percent(share)) for share in (0.0, 0.5, 1.0)],
                className="beside-axis",
                **aria(hidden="true"),
            ),
            html.Ul(
                [
                    html.Li([html.Span(className="beside-dot", **aria(hidden="true")), own_label]),
                    html.Li([html.Span(className="beside-median-mark", **aria(hidden="true")), median_label]),
                ],
                className="bar-key",
            ),
        ],
        className="beside-median",
    )


def _row(entry: Beside) -> Component:
    drawn = [
        *_between(entry),
        *([html.Span(className="beside-median-mark", style=_at(entry.median))] if entry.median is not None else []),
        *([html.Span(className="beside-dot", style=_at(entry.share))] if entry.share is not None else []),
    ]
    return html.Li(
        [
            html.Span(f"{entry.label} ", className="bars-label"),
            html.Span(drawn, className="beside-track", **aria(hidden="true")),
            html.Span(
                [
                    html.Span(entry.shown, className="bars-value"),
                    html.Span(f" {entry.median_shown}", className="beside-note"),
                ],
                className="beside-words",
            ),
        ]
    )


def _between(entry: Beside) -> list[Component]:
    if entry.share is None or entry.median is None:
        return []
    low, high = sorted((entry.share, entry.median))
    return [
        html.Span(
            className="beside-between", style={"left": f"{low * 100:.2f}%", "width": f"{(high - low) * 100:.2f}%"}
        )
    ]


def _at(share: float) -> dict[str, str]:
    return {"left": f"{share * 100:.2f}%"}
