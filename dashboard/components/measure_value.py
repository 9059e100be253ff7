"""A measure's value in a cell: the number in the reader's form, and beside it what is counted in the plan's own words.

A reason for having no value is said as words of its own and never as a number.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.table import Cell
from dashboard.components.text import printed
from dashboard.wording import readings as said
from dashboard.wording import words

# Where a value stands in the graph's answer, in the order in which they are looked for.
FIELDS = ("value", "low", "yes", "text")


def value_in_words(measure: Mapping[str, Any], reading: Mapping[str, Any]) -> list[str | Component]:
    """340 calls, 78%, Yes, or the plan's words; the reason where there is none of these."""
    if reading["noValue"]:
        return [html.Span(words.NO_VALUE[reading["noValue"]], className="is-missing")]
    shown = said.amount(measure["type"], reading, measure["scale"])
    if shown is None:
        return [printed(reading["text"])] if reading["text"] else [_nothing()]
    return with_unit(measure, shown)


def with_unit(measure: Mapping[str, Any], shown: str) -> list[str | Component]:
    """What is counted stands beside a count; other types say what they are by themselves."""
    is_counted = measure["unit"] and measure["type"] in ("COUNT", "RANGE")
    return [f"{shown} ", printed(measure["unit"])] if is_counted else [shown]


def value_cell(measure: Mapping[str, Any], reading: Mapping[str, Any], place: str, *more: str) -> Cell:
    """The same with its place in the answer; `more` is said after it, such as the fiscal year."""
    content = [*value_in_words(measure, reading), *more]
    if reading["noValue"]:
        return Cell(content, path=f"{place}.noValue", value=reading["noValue"])
    field = next((name for name in FIELDS if reading[name] is not None), "value")
    return Cell(content, path=f"{place}.{field}", value=reading[field])


def _nothing() -> Component:
    return html.Span(words.NO_VALUE["NOT_REPORTED"], className="is-missing")
