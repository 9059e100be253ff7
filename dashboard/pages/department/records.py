"""What is on record of a department, and a part's heading with the mark of made-up records where it holds any."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.edition import edition_mark
from dashboard.queries.department import Department


def has_records(department: Department) -> bool:
    """Whether anything of it is on record on the day, in whatever cycle."""
    return bool(department["reaps"] or department["worksheet"] or department["team"])


def is_illustrative(department: Department) -> bool:
    records = [department["reap"], department["worksheet"], department["team"]]
    return any(record["source"]["isIllustrative"] for record in records if record is not None)


def heading(title: str, *, is_illustrative: bool) -> str | Component:
    return html.Span([title, " ", edition_mark(is_illustrative=True)]) if is_illustrative else title
