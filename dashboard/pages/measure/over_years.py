"""A measure's readings, fiscal year by fiscal year: the picture where two years have a number, and always the table."""

from __future__ import annotations

from decimal import Decimal

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.chart import bars, figure
from dashboard.components.edition import edition_mark
from dashboard.components.source_link import source_link
from dashboard.components.states import empty
from dashboard.components.table import Cell, Column, Content, table
from dashboard.figures.readings import readings_over_years
from dashboard.queries.measure import Measure, Reading
from dashboard.trace import Trace
from dashboard.wording import measures as sentences
from dashboard.wording import words

COLUMNS = (
    Column("Fiscal year", is_row_heading=True, width="6.5rem"),
    Column("Value", width="8rem"),
    Column("As printed", width="16rem"),
    Column("Speaks of", width="8rem"),
    Column("Source", width="11rem"),
)
NO_YEAR_NAMED = "No year named"


def over_years(measure: Measure, trace: Trace, address: Address) -> list[Component]:
    readings = measure["readings"]
    if not readings:
        return [empty(sentences.NO_READING)]
    grid = table(
        "Every reading, oldest fiscal year first",
        COLUMNS,
        [_row(reading, address) for reading in readings],
        name="Readings of this measure",
        trace=trace,
    )
    return [_picture(measure, trace, address), grid] if is_drawn(readings) else [grid]


def is_drawn(readings: list[Reading]) -> bool:
    """Two fiscal years with numbers, none of them below zero: bars start at zero."""
    numbers = [Decimal(each["value"]) for each in readings if each["value"] is not None and each["fiscalYear"]]
    return len(numbers) > 1 and min(numbers) >= 0


def _picture(measure: Measure, trace: Trace, address: Address) -> Component:
    readings = measure["readings"]
    drawn = readings_over_years(readings, scale="100" if measure["type"] == "PERCENT" else measure["scale"])
    gaps = [html.Ul([html.Li(each) for each in drawn.without_value], className="plain-list is-missing")]
    return figure(
        f"{sentences.named(measure['type'], measure['statement'])}, by fiscal year",
        drawn.summary,
        html.Div(
            [bars(drawn.bars, most=drawn.most or None), *(gaps if drawn.without_value else [])], className="stack"
        ),
        table(
            "Value by fiscal year",
            [Column("Fiscal year", is_row_heading=True), Column("Value")],
            [[reading["fiscalYear"] or NO_YEAR_NAMED, _value(reading)] for reading in readings],
            name="Value by fiscal year",
        ),
        source=source_link(readings[-1]["source"], address),
        trace=trace,
        is_illustrative=measure["source"]["isIllustrative"],
    )


def place_of(reading: Reading) -> str:
    return f"measure.readings[fiscalYear={reading['fiscalYear'] or 'null'}]"


def _row(reading: Reading, address: Address) -> list[Content | Cell]:
    printed: list[str | Component] = []
    if reading["printed"]:
        printed.append(html.Q(reading["printed"], lang="en"))
    if reading["note"]:
        printed += [html.Br(), html.Span(reading["note"], className="source-line")] if printed else [reading["note"]]
    source: list[str | Component] = [source_link(reading["source"], address)]
    if reading["source"]["isIllustrative"]:
        source += [" ", edition_mark(is_illustrative=True)]
    return [
        reading["fiscalYear"] or NO_YEAR_NAMED,
        _value(reading),
        printed or "",
        words.day(reading["asOf"]),
        source,
    ]


def _value(reading: Reading) -> Cell:
    if reading["noValue"]:
        reason = html.Span(sentences.no_value(reading["noValue"]), className="is-missing")
        return Cell(reason, path=f"{place_of(reading)}.noValue", value=reading["noValue"])
    if reading["value"] is not None:
        return Cell(reading["display"], path=f"{place_of(reading)}.value", value=reading["value"])
    return Cell(reading["display"], path=f"{place_of(reading)}.display")
