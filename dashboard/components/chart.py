"""A chart that can be read without seeing it: a name, one sentence, the picture, a table of the same numbers, a source.

All pictures are plain HTML: they cost nothing to load, follow the reader's theme and print as they are seen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, traced
from dashboard.components.edition import edition_mark
from dashboard.components.origin import origin
from dashboard.trace import Trace
from dashboard.wording import parts as said
from dashboard.wording import words

# A year of months fills a page's width; three months do not become three slabs.
WIDEST_COLUMN_REM = 5


@dataclass(frozen=True)
class Part:
    """One stretch of a stacked bar. `tone` is a colour and a pattern: done, doing, ongoing, waiting, unknown, late."""

    label: str
    count: int
    tone: str


@dataclass(frozen=True)
class Stack:
    """One column: the state of a whole at one time, its parts from the ground up."""

    label: str
    parts: Sequence[Part]

    @property
    def total(self) -> int:
        return sum(part.count for part in self.parts)


@dataclass(frozen=True)
class Bar:
    label: str | Component
    value: float
    shown: str
    tone: str = "plain"


def figure(
    name: str,
    summary: str,
    picture: Component,
    numbers: Component,
    *,
    source: str | Component | Sequence[str | Component],
    trace: Trace | None = None,
    is_illustrative: bool = False,
    level: int = 3,
) -> Component:
    """`numbers` is the table of what the picture shows; `source` the line that the chart ends with."""
    marked: list[str | Component] = [name]
    if is_illustrative:
        marked += [" ", edition_mark(is_illustrative=True)]
    heading = {2: html.H2, 3: html.H3, 4: html.H4}[level]
    return html.Figure(
        [
            html.Figcaption(
                [
                    heading(marked),
                    html.P(summary, className="figure-summary"),
                ]
            ),
            html.Div(picture, className="figure-picture"),
            html.Div(
                [
                    _numbers(name, numbers),
                    *([origin(trace, name, summary=said.WHERE_THESE_COME_FROM)] if trace else []),
                ],
                className="figure-more",
            ),
            html.P([said.SOURCE, *_as_list(source)], className="source-line"),
        ],
        className="figure",
        **traced(trace),
    )


def _numbers(name: str, numbers: Component) -> Component:
    return html.Details(
        [html.Summary([said.TABLE_OF_THESE, html.Span(said.of_what(name), className="visually-hidden")]), numbers],
        className="figure-numbers",
    )


def stacked_bar(
    parts: Sequence[Part], *, apart: Sequence[Part] = (), label: str | Component | None = None
) -> Component:
    """Shares of one whole, labelled directly; what cannot be part of the whole (Ongoing) stands beside it.

    A part with no count is named below the bar and has no stretch in it.
    """
    drawn = [part for part in parts if part.count]
    beside = [part for part in apart if part.count]
    return html.Div(
        [
            *([html.P(label, className="bar-label")] if label else []),
            html.Div(
                [
                    html.Div([_stretch(part) for part in drawn], className="bar-whole", style=_length(parts)),
                    *[html.Div(_stretch(part), className="bar-apart", style=_length([part])) for part in beside],
                ],
                className="bar-track",
                **aria(hidden="true"),
            ),
            html.Ul([_key(part) for part in [*parts, *apart]], className="bar-key"),
        ],
        className="stacked-bar",
    )


def bars(entries: Sequence[Bar], *, most: float | None = None) -> Component:
    """Horizontal bars from zero with their values written beside them."""
    longest = most or max((entry.value for entry in entries), default=0) or 1
    return html.Ul([_bar(entry, entry.value / longest) for entry in entries], className="bars")


def columns(stacks: Sequence[Stack]) -> Component:
    """Stacked columns over time, from zero to the largest total; what the last one holds is written below."""
    if not stacks:
        return html.P(said.NO_MONTHS, className="is-missing")
    most = max(stack.total for stack in stacks)
    last = stacks[-1]
    return html.Div(
        [
            html.Div(
                [
                    html.Span(words.number(most), className="columns-most"),
                    html.Div([_column(stack, most) for stack in stacks], className="columns-track"),
                    html.Div([html.Span(stacks[0].label), html.Span(last.label)], className="columns-ends"),
                ],
                className="columns-drawing",
                style={"maxWidth": f"{len(stacks) * WIDEST_COLUMN_REM + 2}rem"},
                **aria(hidden="true"),
            ),
            html.P(said.last_month(last.label), className="columns-last"),
            html.Ul([_key(part) for part in last.parts], className="bar-key"),
        ],
        className="columns",
    )


def _length(parts: Sequence[Part]) -> dict[str, int]:
    """What stands beside the whole is drawn to the same scale."""
    return {"flexGrow": sum(part.count for part in parts)}


def _stretch(part: Part) -> Component:
    return html.Div(
        [html.Span(words.number(part.count)), html.Span(part.label, className="bar-word")],
        className=f"bar-part tone-{part.tone}",
        style={"flexGrow": part.count},
        title=f"{part.label}: {part.count}",
    )


def _column(stack: Stack, most: int) -> Component:
    drawn = [part for part in stack.parts if part.count]
    return html.Div(
        [html.Div(className=f"column-part tone-{part.tone}", style={"flexGrow": part.count}) for part in drawn],
        className="column",
        style={"height": f"{stack.total / max(most, 1) * 100:.2f}%"},
    )


def _key(part: Part) -> Component:
    return html.Li(
        [
            html.Span(className=f"swatch tone-{part.tone}", **aria(hidden="true")),
            html.Span(f"{part.label} ", className="key-label"),
            html.Span(words.number(part.count), className="key-count"),
        ],
        className="is-zero" if part.count == 0 else None,
    )


def _bar(entry: Bar, share: float) -> Component:
    return html.Li(
        [
            html.Span(entry.label, className="bars-label"),
            html.Span(
                html.Span(className=f"bars-fill tone-{entry.tone}", style={"width": f"{share * 100:.2f}%"}),
                className="bars-track",
                **aria(hidden="true"),
            ),
            html.Span(entry.shown, className="bars-value"),
        ],
        style={"--share": f"{share:.4f}"},
    )


def _as_list(content: str | Component | Sequence[str | Component]) -> list[Any]:
    return [content] if isinstance(content, str | Component) else list(content)
