"""The traced number: a figure that can be opened to see its source or rule, and the query that returns it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, Literal

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import data, traced
from dashboard.components.edition import edition_mark
from dashboard.components.origin import origin
from dashboard.language import ENGLISH
from dashboard.trace import Trace, value_at
from dashboard.wording import parts as said
from dashboard.wording import words

EXACT = re.compile(r"-?\d+(\.\d+)?")
Size = Literal["large", "medium"]


def traced_number(
    answer: Any,
    path: str,
    label: str,
    trace: Trace,
    *,
    out_of_path: str | None = None,
    note: str | Component | None = None,
    is_illustrative: bool | None = None,
    size: Size = "large",
    nothing: str | None = None,
) -> Component:
    """One figure with its label; with `out_of_path` it reads "17 of 24", and says when the total is not known.

    `nothing` stands in its place where a 0 would only mean that nothing is on record.
    """
    value = value_at(answer, path)
    out_of = value_at(answer, out_of_path) if out_of_path else None
    marked = trace.is_illustrative if is_illustrative is None else is_illustrative
    return html.Div(
        [
            html.P(
                [
                    html.Span(label, className="number-label"),
                    html.Span(
                        [
                            _figure(value, path, "number-value", nothing),
                            *([] if nothing else _total(out_of, out_of_path)),
                        ],
                        className="number-figure",
                    ),
                ],
                className="number-text",
            ),
            *([html.P(note, className="number-note")] if note else []),
            *([html.P(edition_mark(is_illustrative=True))] if marked else []),
            origin(trace.at(path), label),
        ],
        className=f"traced-number traced-number-{size}",
        **traced(trace),
    )


def inline_number(answer: Any, path: str) -> Component:
    """A number inside a sentence or a cell; an ancestor carries the query (a traced number, a table, a figure)."""
    return _figure(value_at(answer, path), path, "inline-number")


def plain(value: Any) -> str:
    """A value as the graph gives it: numbers grouped, no value said in words."""
    if value is None:
        return said.NO_VALUE
    if isinstance(value, bool):
        return said.YES if value else said.NO
    if isinstance(value, int | float | Decimal):
        return words.number(value)
    # The graph sends exact decimals as text, so that no digit is lost on the way.
    if isinstance(value, str) and EXACT.fullmatch(value):
        return words.number(value)
    return str(value)


def _figure(value: Any, path: str, class_name: str, nothing: str | None = None) -> Component:
    missing = " is-missing" if value is None or nothing else ""
    raw = "" if value is None else str(value)
    # A figure in words, such as "13 Departments", stands as the graph has it from an English document.
    lang = ENGLISH if isinstance(value, str) and not EXACT.fullmatch(value) else None
    return html.Span(nothing or plain(value), className=class_name + missing, lang=lang, **data(path=path, value=raw))


def _total(out_of: Any, path: str | None) -> list[Component]:
    if path is None:
        return []
    if out_of is None:
        return [html.Span(said.out_of_unknown(), className="number-of")]
    _before, between, after = said.out_of()
    return [html.Span([between, _figure(out_of, path, "number-total"), after], className="number-of")]
