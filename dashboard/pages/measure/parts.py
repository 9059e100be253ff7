"""Further numbers in the same printed item, each kind apart.

A breakdown adds up to the value (186 = 175 + 3 + 8). "Of which" counts some of the same again (143, of which 105). A
second quantity counts something else and stands beside the value.
"""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import data, traced
from dashboard.components.origin import origin
from dashboard.components.table import Cell, Column, table
from dashboard.components.text import section
from dashboard.pages.measure.over_years import place_of
from dashboard.queries.measure import Measure, Reading, ReadingPart
from dashboard.trace import Trace
from dashboard.wording import measures as sentences


def made_of(measure: Measure, trace: Trace) -> list[Component]:
    """Nothing at all for a measure whose readings are single numbers."""
    with_parts = [
        each for each in measure["readings"] if each["breakdown"] or each["ofWhich"] or each["secondQuantity"]
    ]
    if not with_parts:
        return []
    return [
        section(
            "What else is printed with the value",
            [
                *(part for reading in with_parts for part in _of_reading(reading)),
                html.Div(origin(trace, "the numbers printed with the value"), **traced(trace)),
            ],
            section_id="parts",
        )
    ]


def _of_reading(reading: Reading) -> list[Component]:
    year = f" in {reading['fiscalYear']}" if reading["fiscalYear"] else ""
    place = place_of(reading)
    return [
        *([_breakdown(reading, year, place)] if reading["breakdown"] else []),
        *([_of_which(reading, year, place)] if reading["ofWhich"] else []),
        *([_second(reading["secondQuantity"], year, place)] if reading["secondQuantity"] else []),
    ]


def _breakdown(reading: Reading, year: str, place: str) -> Component:
    parts = reading["breakdown"]
    amounts = [_amount(part, with_unit=False) for part in parts]
    caption = f"Parts that add up to the value{year}"
    rows: list[list[str | Cell]] = [
        [part["label"], _cell(part, f"{place}.breakdown[{position}]")] for position, part in enumerate(parts)
    ]
    return html.Div(
        [
            html.H3(caption, className="small-heading"),
            html.P(sentences.adds_up(reading["display"], amounts), className="lead"),
            table(
                caption,
                [Column("Part", is_row_heading=True), Column("Number", is_number=True)],
                rows,
                name=caption,
                foot=["All parts", Cell(reading["display"], path=f"{place}.value", value=reading["value"])],
            ),
        ],
        className="stack",
    )


def _of_which(reading: Reading, year: str, place: str) -> Component:
    return html.Div(
        [
            html.H3(f"Some of these, counted again{year}", className="small-heading"),
            html.P(
                [f"{reading['display']}, of which ", *_listed(reading["ofWhich"], f"{place}.ofWhich")], className="lead"
            ),
        ],
        className="stack",
    )


def _second(parts: Sequence[ReadingPart], year: str, place: str) -> Component:
    return html.Div(
        [
            html.H3(f"Something else, printed in the same item{year}", className="small-heading"),
            html.P(_listed(parts, f"{place}.secondQuantity", with_unit=False), className="lead"),
        ],
        className="stack",
    )


def _listed(parts: Sequence[ReadingPart], place: str, *, with_unit: bool = False) -> list[str | Component]:
    said: list[str | Component] = []
    for position, part in enumerate(parts):
        joint = "" if position == 0 else " and " if position == len(parts) - 1 else ", "
        number = html.Span(
            _amount(part, with_unit=with_unit),
            className="inline-number",
            **data(path=f"{place}[{position}].{_field(part)}", value=_figure(part)),
        )
        said += [joint, number, f" {part['label']}"]
    return said


def _cell(part: ReadingPart, place: str) -> Cell:
    return Cell(_amount(part), path=f"{place}.{_field(part)}", value=_figure(part))


def _field(part: ReadingPart) -> str:
    return "value" if part["value"] is not None else "low"


def _figure(part: ReadingPart) -> str:
    return part["value"] or part["low"] or ""


def _amount(part: ReadingPart, *, with_unit: bool = True) -> str:
    return sentences.part_amount(part["value"], part["low"], part["high"], part["unit"] if with_unit else None)
