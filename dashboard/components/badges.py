"""A word with a shape: progress, standing, stage, obligation.

The word carries the meaning, the shape repeats it, the colour only helps. Two states never share a shape.
"""

from __future__ import annotations

from typing import Final

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.wording import parts, words

# The name of a shape is the name of its class in the style sheet: (shape, tone).
PROGRESS_LOOK: Final = {
    "COMPLETED": ("check", "good"),
    "IN_PROGRESS": ("half", "active"),
    "ONGOING": ("loop", "steady"),
    "NOT_STARTED": ("ring", "quiet"),
    None: ("question", "quiet"),
}
STANDING_LOOK: Final = {
    "COMPLETED": ("check", "good"),
    "ON_TRACK": ("arrow", "active"),
    "DUE_SOON": ("clock", "steady"),
    "NO_DATES_GIVEN": ("dashes", "quiet"),
    "STALE": ("hourglass", "quiet"),
    "OVERDUE": ("alert", "bad"),
}
STAGE_LOOK: Final = {
    "NOT_STARTED": ("ring", "quiet"),
    "DRAFT": ("pencil", "quiet"),
    "SUBMITTED": ("half", "active"),
    "FEEDBACK_GIVEN": ("speech", "active"),
    "REVISED": ("loop", "active"),
    "COMPLETED": ("check", "good"),
}
OBLIGATION_LOOK: Final = {
    "MET": ("check", "good"),
    "NOT_MET": ("ring", "quiet"),
    "LATE": ("alert", "bad"),
    "NOT_REQUIRED": ("dashes", "quiet"),
    "NOT_KNOWN": ("question", "quiet"),
}


def progress(word: str | None) -> Component:
    return _badge("progress", word, words.PROGRESS[word], *PROGRESS_LOOK[word])


def standing(word: str, detail: str | None = None) -> Component:
    """`detail` stands after the word, such as "by 12 days"."""
    return _badge("standing", word, words.STANDING[word], *STANDING_LOOK[word], detail=detail)


def stage(word: str, detail: str | None = None) -> Component:
    return _badge("stage", word, words.STAGE[word], *STAGE_LOOK[word], detail=detail)


def obligation(state: str, detail: str | None = None) -> Component:
    return _badge("obligation", state, words.OBLIGATION_STATE[state], *OBLIGATION_LOOK[state], detail=detail)


def yes_no(is_true: bool, yes: str = parts.YES, no: str = parts.NO) -> Component:
    look = ("check", "good") if is_true else ("ring", "quiet")
    return _badge("answer", str(is_true).lower(), yes if is_true else no, *look)


def shape(name: str, tone: str) -> Component:
    """The drawing alone, for use beside words that say the same."""
    return html.Span(className=f"shape shape-{name} tone-{tone}", **aria(hidden="true"))


def _badge(kind: str, value: str | None, word: str, look: str, tone: str, *, detail: str | None = None) -> Component:
    return html.Span(
        [
            shape(look, tone),
            html.Span(word, className="badge-word"),
            *([html.Span(f" {detail}", className="badge-detail")] if detail else []),
        ],
        className="word-badge",
        **data(kind=kind, badge=value or "NONE"),
    )
