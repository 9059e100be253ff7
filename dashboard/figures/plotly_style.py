"""How every plotly chart looks here. Plain dictionaries, so that drawing a chart imports nothing heavy.

Colours are set again by the style sheet, which knows the reader's theme; those written here serve paper and exports.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

FONT = "Inter Variable, system-ui, sans-serif"
INK = "#16212b"
RULE = "#d8d2c3"
COLOURS = {
    "done": "#1da86d",
    "doing": "#0d49e0",
    "ongoing": "#3b1c04",
    "late": "#df081b",
    "waiting": "#545454",
    "unknown": "#545454",
    "plain": "#0b5a63",
}


def line(days: Sequence[str], values: Sequence[int], name: str, tone: str, dash: str) -> dict[str, Any]:
    """`uid` ends up in the drawing's class names, by which the style sheet finds the line."""
    return {
        "type": "scatter",
        "mode": "lines",
        "uid": f"line-{tone}",
        "name": name,
        "x": list(days),
        "y": list(values),
        "line": {"color": COLOURS[tone], "width": 2.5, "dash": dash, "shape": "hv"},
        "hovertemplate": f"{name}: %{{y}}<extra>%{{x|%B %Y}}</extra>",
    }


def layout(x_axis: dict[str, Any], y_axis: dict[str, Any], labels: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "font": {"family": FONT, "size": 13, "color": INK},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 36, "r": 112, "t": 12, "b": 36},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "x",
        "xaxis": x_axis,
        "yaxis": y_axis,
        "annotations": labels,
    }


def axis_of_months(days: Sequence[str]) -> dict[str, Any]:
    step = "M6" if len(days) > 12 else "M3"
    return {
        "type": "date",
        "tickformat": "%b %Y",
        "dtick": step,
        "showgrid": False,
        "fixedrange": True,
        "ticks": "outside",
    }


def axis_of_counts(most: int) -> dict[str, Any]:
    """From zero, with whole numbers only."""
    return {
        "range": [0, max(most, 1) * 1.08],
        "rangemode": "tozero",
        "gridcolor": RULE,
        "zerolinecolor": INK,
        "fixedrange": True,
        "tickformat": "d",
        "nticks": 6 if most >= 5 else max(most, 1) + 1,
    }


def end_label(day: str, place: float, words: str) -> dict[str, Any]:
    return {
        "x": day,
        "y": place,
        "xanchor": "left",
        "yanchor": "middle",
        "xshift": 8,
        "text": words,
        "showarrow": False,
        "font": {"size": 13, "color": INK},
    }
