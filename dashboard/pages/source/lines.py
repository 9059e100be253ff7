"""The kept text of a document, line by line as it stands in the file, with a place to go to for each line.

A table of the document became lines with tabs in them; the parts between the tabs are shown as the cells they were.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import sqrt

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.queries.sources import DocumentLine, LineRecord
from dashboard.wording import sources as sentences
from dashboard.wording import words
from dashboard.wording.concepts import concept, counted


def kept_lines(lines: Sequence[DocumentLine]) -> Component:
    """Every line as it stands, with what was read in it."""
    widths = column_widths([cells_of(line["text"]) for line in lines])
    rows = [_line(line, widths) for line in lines]
    return html.Ol(rows, className="kept-lines", **aria(label=sentences.LINES_OF_DOCUMENT))


def cells_of(text: str) -> list[str]:
    """The parts between tabs that hold something."""
    return [cell for part in text.split("\t") if (cell := part.strip())]


def column_widths(lines: Sequence[Sequence[str]]) -> dict[int, str]:
    """For lines of so many cells, one width a column: wider where more is written, so that rows stay aligned."""
    rows_of: dict[int, list[Sequence[str]]] = {}
    for cells in lines:
        rows_of.setdefault(len(cells), []).append(cells)
    return {
        count: " ".join(f"minmax(7rem, {_width(column):.1f}fr)" for column in zip(*rows, strict=True))
        for count, rows in rows_of.items()
    }


def _width(column: Sequence[str]) -> float:
    """By the root of the mean length, so that one long cell does not leave the others without room."""
    return max(sqrt(sum(map(len, column)) / len(column)), 3)


def _line(line: DocumentLine, widths: Mapping[int, str]) -> Component:
    number = line["number"]
    is_cited = line["citationCount"] > 0
    return html.Li(
        [
            html.A(
                words.number(number),
                href=f"#line-{number}",
                className="line-number",
                **aria(label=sentences.line(number)),
            ),
            html.Div(
                [_text(cells_of(line["text"]), widths), *([_facts(line)] if is_cited else [])],
                className="line-content",
            ),
        ],
        id=f"line-{number}",
        className="kept-line is-cited" if is_cited else "kept-line",
        value=str(number),
    )


def _text(cells: list[str], widths: Mapping[int, str]) -> Component:
    if not cells:
        return html.P(sentences.EMPTY_LINE, className="is-missing line-empty")
    if len(cells) == 1:
        return html.P(cells[0], className="line-text", lang="en")
    return html.Ul(
        [html.Li(cell) for cell in cells], className="line-cells", lang="en", style={"--columns": widths[len(cells)]}
    )


def _facts(line: DocumentLine) -> Component:
    number, records = line["number"], line["citations"]
    count = html.Span(
        sentences.facts(line["citationCount"]),
        **data(path=f"source.lines[number={number}].citationCount", value=str(line["citationCount"])),
    )
    if len(records) < line["citationCount"]:
        return html.P([count, ". ", sentences.SEE_BELOW], className="line-facts")
    kinds = Counter(record["concept"] for record in records)
    return html.Details(
        [
            html.Summary([count, f": {counted(kinds)}"]),
            html.Ul([_record(record) for record in records], className="plain-list line-records"),
        ],
        className="line-facts",
    )


def _record(record: LineRecord) -> Component:
    printed: list[str | Component] = [": ", html.Q(record["printed"], lang="en")] if record["printed"] else []
    return html.Li([concept(record["concept"]), " ", html.Code(record["key"]), *printed])
