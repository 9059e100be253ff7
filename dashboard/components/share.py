"""How many of how many, with a bar of that length below; a total that nobody knows has no bar, and says so."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria
from dashboard.components.number import inline_number
from dashboard.trace import value_at
from dashboard.wording import parts as said


def traced_n_of_n(answer: Any, path: str, out_of_path: str) -> Component:
    """Both numbers at their places in the answer; an ancestor carries the query."""
    count = inline_number(answer, path)
    if value_at(answer, out_of_path) is None:
        return html.Span([count, html.Span(said.out_of_unknown(), className="is-missing")], className="n-of-n")
    before, between, after = said.out_of()
    return html.Span([before, count, between, inline_number(answer, out_of_path), after], className="n-of-n")


def share(answer: Any, path: str, out_of_path: str) -> Component:
    count, out_of = value_at(answer, path), value_at(answer, out_of_path)
    return html.Div([traced_n_of_n(answer, path, out_of_path), *_bar(count, out_of)], className="share")


def _bar(count: int, out_of: int | None) -> list[Component]:
    if not out_of:
        return []
    filled = html.Span(className="share-filled", style={"width": f"{count / out_of * 100:.2f}%"})
    return [html.Span(filled, className="share-bar", **aria(hidden="true"))]
