"""A measure's readings, fiscal year by fiscal year: the picture where two years have a number, and always the table."""

from __future__ import annotations

from decimal import Decimal

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.chart import bars, figure
from dashboard.components.edition import marked
from dashboard.components.measure_value import value_cell
from dashboard.components.source_link import source_link
from dashboard.components.states import empty
from dashboard.components.table import Cell, Column, Content, table
from dashboard.components.text import printed
from dashboard.figures.readings import Readings, readings_over_years
from dashboard.queries.measure import Measure, Reading
from dashboard.trace import Trace
from dashboard.wording import measure as sentences
from dashboard.wording import words
from dashboard.wording.readings import of_type

COLUMNS = (
    Column(sentences.FISCAL_YEAR, is_row_heading=True, width="6.5rem"),
    Column(sentences.VALUE, width="8rem"),
    Column(sentences.AS_PRINTED, width="16rem"),
    Column(sentences.AS_OF, width="8rem"),
    Column(sentences.SOURCE, width="11rem"),
)


def over_years(measure: Measure, trace: Trace, address: Address) -> list[Component]:
    readings = measure["readings"]
    if not readings:
        return [empty(sentences.NO_READING)]
    grid = table(
        sentences.EVERY_READING,
        COLUMNS,
        [_row(measure, reading, address) for reading in readings],
        name=sentences.READINGS_NAME,
        trace=trace,
    )
    return [_picture(measure, trace, address), grid] if is_drawn(readings) else [grid]


def is_drawn(readings: list[Reading]) -> bool:
    """Two fiscal years with numbers, none of them below zero: bars start at zero."""
    numbers = [Decimal(each["value"]) for each in readings if each["value"] is not None and each["fiscalYear"]]
    return len(numbers) > 1 and min(numbers) >= 0


def drawn(measure: Measure) -> Readings:
    return readings_over_years(measure["readings"], measure_type=measure["type"], scale=measure["scale"])


def _picture(measure: Measure, trace: Trace, address: Address) -> Component:
    readings, picture = measure["readings"], drawn(measure)
    gaps = [html.Ul([html.Li(each) for each in picture.without_value], className="plain-list is-missing")]
    return figure(
        sentences.BY_FISCAL_YEAR,
        picture.summary,
        html.Div(
            [bars(picture.bars, most=picture.most or None), *(gaps if picture.without_value else [])],
            className="stack",
        ),
        table(
            sentences.BY_FISCAL_YEAR,
            [Column(sentences.FISCAL_YEAR, is_row_heading=True), Column(sentences.VALUE)],
            [
                [reading["fiscalYear"] or sentences.NO_YEAR_NAMED, _drawn_value(measure, reading)]
                for reading in readings
            ],
            name=sentences.BY_FISCAL_YEAR,
        ),
        source=source_link(readings[-1]["source"], address),
        trace=trace,
        is_illustrative=measure["source"]["isIllustrative"],
    )


def place_of(reading: Reading) -> str:
    return f"measure.readings[fiscalYear={reading['fiscalYear'] or 'null'}]"


def _row(measure: Measure, reading: Reading, address: Address) -> list[Content | Cell]:
    words_printed: list[str | Component] = []
    if reading["printed"]:
        words_printed.append(html.Q(reading["printed"], lang="en"))
    if reading["note"]:
        note = printed(reading["note"], className="source-line")
        words_printed += [html.Br(), note] if words_printed else [note]
    source = marked(source_link(reading["source"], address), is_illustrative=reading["source"]["isIllustrative"])
    return [
        reading["fiscalYear"] or sentences.NO_YEAR_NAMED,
        value_cell(measure, reading, place_of(reading)),
        words_printed or "",
        html.Span(words.day(reading["asOf"]), className="keep-together"),
        source,
    ]


def _drawn_value(measure: Measure, reading: Reading) -> Cell:
    """As it is written beside its bar, without the unit."""
    if reading["value"] is None:
        return value_cell(measure, reading, place_of(reading))
    shown = of_type(measure["type"], reading["value"], measure["scale"])
    return Cell(shown, path=f"{place_of(reading)}.value", value=reading["value"])
