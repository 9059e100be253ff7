"""How a share filled up over time, one line of steps for each year, named where it ends.

Between two reports nothing is known to have moved, so a line keeps its height until the day of the next report. The
height runs from none to all, whatever was reached. Each step is a box with two borders: a line that prints, follows the
reader's colours, and differs from the next line by its pattern too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria
from dashboard.wording import words

HEIGHTS = (0.0, 0.5, 1.0)
# Two names need this part of the picture's height between them, where their lines end close to each other.
ROOM_FOR_A_NAME = 0.08
CLOSE = 0.25
# A line that ends before this part of the axis is named above its end, away from the lines that go on.
OUTER = 0.75
# One that ends before this part has no room for its name on that side.
EARLY = 0.25
PATTERNS = 4


@dataclass(frozen=True)
class Line:
    """`points` are (place on the axis, share from then on), in their order; the last one is where the line ends.

    A line without points is not drawn, and its words alone say why.
    """

    label: str
    points: Sequence[tuple[float, float]]
    shown: str


@dataclass(frozen=True)
class Tick:
    """A place on the axis with its words; an event, such as the due date, is a line through the whole picture."""

    at: float
    label: str
    is_event: bool = False


def step_lines(lines: Sequence[Line], ticks: Sequence[Tick], *, first: float, last: float) -> Component:
    """The first line is the one that the picture is about; `first` and `last` are the ends of the axis."""
    span = last - first

    def across(at: float) -> str:
        return f"{(at - first) / span * 100:.2f}%"

    events = [html.Div(className="step-event", style={"left": across(tick.at)}) for tick in ticks if tick.is_event]
    drawn = [line for line in lines if line.points]
    steps = [box for index, line in enumerate(drawn) for box in _steps(line, index, first, span)]
    names = [
        html.Span(
            line.label,
            className=f"step-name line-{index % PATTERNS}{_side_of_name((x - first) / span)}",
            style={"left": across(x), "top": _top(y)},
        )
        for index, (line, x, y) in enumerate(_named(drawn, span))
    ]
    axis = [
        html.Span(tick.label, style={"left": across(tick.at)}, className=_side(tick.at, first, last)) for tick in ticks
    ]
    picture = [
        html.Div(
            [html.Span(words.percent(share), style={"top": _top(share)}) for share in HEIGHTS], className="step-heights"
        ),
        html.Div([*_grid(), *events, *steps, *names], className="step-plot"),
        html.Div(axis, className="step-axis"),
    ]
    return html.Div(
        [
            html.Div(picture, className="step-drawing", **aria(hidden="true")),
            html.Ul(list(_key(lines)), className="bar-key"),
        ],
        className="step-lines",
    )


def _side_of_name(across: float) -> str:
    return "" if across > OUTER else " is-early" if across < EARLY else " is-inside"


def _top(share: float) -> str:
    return f"{(1 - share) * 100:.2f}%"


def _grid() -> list[Component]:
    return [html.Div(className="step-grid", style={"top": _top(share)}) for share in HEIGHTS]


def _steps(line: Line, index: int, first: float, span: float) -> Iterator[Component]:
    """One box from each point to the next: its side is the rise at the beginning, its edge the height that follows."""
    before = line.points[0][1]
    for (start, share), (end, _) in pairwise(_moves(line.points)):
        falls = " falls" if share < before else ""
        yield html.Div(
            className=f"step line-{index % PATTERNS}{falls}",
            style={
                "left": f"{(start - first) / span * 100:.2f}%",
                "width": f"{(end - start) / span * 100:.2f}%",
                "top": _top(max(before, share)),
                "height": f"{abs(share - before) * 100:.2f}%",
            },
        )
        before = share


def _moves(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """The points at which something changed, and the end."""
    moved = [point for at, point in enumerate(points) if at == 0 or point[1] != points[at - 1][1]]
    return [*moved, points[-1]]


def _named(lines: Sequence[Line], span: float) -> list[tuple[Line, float, float]]:
    """Where each name stands: at the end of its line, moved down where another name stands already."""
    placed: dict[int, tuple[float, float]] = {}
    for index in sorted(range(len(lines)), key=lambda index: -lines[index].points[-1][1]):
        x, y = lines[index].points[-1]
        for other_x, other_y in sorted(placed.values(), key=lambda place: -place[1]):
            if abs(other_x - x) < CLOSE * span and abs(other_y - y) < ROOM_FOR_A_NAME:
                y = other_y - ROOM_FOR_A_NAME
        placed[index] = (x, y)
    return [(line, *placed[index]) for index, line in enumerate(lines)]


def _side(at: float, first: float, last: float) -> str | None:
    """The outermost words stay inside the picture."""
    share = (at - first) / (last - first)
    return "is-first" if share < 0.1 else "is-last" if share > 0.9 else None


def _key(lines: Sequence[Line]) -> Iterator[Component]:
    drawn = [line for line in lines if line.points]
    for line in lines:
        pattern = f"line-{drawn.index(line) % PATTERNS}" if line.points else "is-not-drawn"
        yield html.Li(
            [
                html.Span(className=f"step-sample {pattern}", **aria(hidden="true")),
                html.Span(f"{line.label} ", className="key-label"),
                html.Span(line.shown, className="key-count"),
            ]
        )
