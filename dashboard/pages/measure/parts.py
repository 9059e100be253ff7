"""Further numbers in the same printed item, each kind apart.

A breakdown adds up to the value (186 = 175 + 3 + 8). "Of which" counts some of the same again (143, of which 105). A
second quantity counts something else and stands beside the value.
"""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.attributes import data, traced
from dashboard.components.chart import Bar, bars, figure
from dashboard.components.filled import filled, listed
from dashboard.components.measure_value import value_in_words
from dashboard.components.origin import origin
from dashboard.components.source_link import source_link
from dashboard.components.table import Cell, Column, Content, table
from dashboard.components.text import printed, section
from dashboard.pages.measure.over_years import place_of
from dashboard.queries.measure import Measure, Reading, ReadingPart
from dashboard.trace import Trace
from dashboard.wording import figures
from dashboard.wording import measure as sentences
from dashboard.wording import readings as said

PART_COLUMNS = (Column(sentences.PART, is_row_heading=True), Column(sentences.NUMBER, is_number=True))


SENTENCES = {
    "breakdown": sentences.MADE_OF,
    "ofWhich": sentences.OF_THESE,
    "secondQuantity": sentences.PRINTED_WITH_IT,
}


def newest_in_words(measure: Measure, reading: Reading) -> list[str | Component]:
    """The sentences that the page begins with: the value and its year, then what is printed with it."""
    year = reading["fiscalYear"]
    if reading["noValue"]:
        return [sentences.no_value(reading["noValue"], year)]
    value = value_in_words(measure, reading)
    in_year = filled(sentences.IN_YEAR, value=value, year=figures.year(year)) if year else [*value, "."]
    parts = {
        "breakdown": reading["breakdown"],
        "ofWhich": reading["ofWhich"],
        "secondQuantity": reading["secondQuantity"],
    }
    return [
        *in_year,
        *(
            piece
            for kind, found in parts.items()
            if found
            for piece in (" ", *filled(SENTENCES[kind], list=listed([_part(part) for part in found])))
        ),
    ]


def _part(part: ReadingPart) -> list[str | Component]:
    return [f"{said.part_quantity(part)} ", printed(part["label"])]


def made_of(measure: Measure, trace: Trace, address: Address) -> list[Component]:
    """Nothing at all for a measure whose readings are single numbers."""
    shown = [part for reading in measure["readings"] for part in _of_reading(measure, reading, trace, address)]
    return [section(sentences.PRINTED_WITH_VALUE, shown, section_id="parts")] if shown else []


def _of_reading(measure: Measure, reading: Reading, trace: Trace, address: Address) -> list[Component]:
    return [
        *([_breakdown(measure, reading, trace, address)] if reading["breakdown"] else []),
        *([_of_which(measure, reading, trace)] if reading["ofWhich"] else []),
        *([_second(reading, trace)] if reading["secondQuantity"] else []),
    ]


def _breakdown(measure: Measure, reading: Reading, trace: Trace, address: Address) -> Component:
    parts, place = reading["breakdown"], place_of(reading)
    whole = said.amount(measure["type"], reading, measure["scale"]) or ""
    name = sentences.parts_that_add_up(whole, reading["fiscalYear"])
    rows: list[list[Content | Cell]] = [
        [printed(part["label"]), _cell(part, f"{place}.breakdown[{position}]")] for position, part in enumerate(parts)
    ]
    return figure(
        name,
        sentences.adds_up(whole, [said.part_quantity(part) for part in parts]),
        bars([Bar(printed(part["label"]), float(part["value"] or 0), said.part_quantity(part)) for part in parts]),
        table(
            name,
            PART_COLUMNS,
            rows,
            name=name,
            foot=[sentences.ALL_PARTS, Cell(whole, path=f"{place}.value", value=reading["value"])],
        ),
        source=source_link(reading["source"], address),
        trace=trace,
        is_illustrative=reading["source"]["isIllustrative"],
    )


def _of_which(measure: Measure, reading: Reading, trace: Trace) -> Component:
    """Said in words and not drawn beside the value, so that nobody adds the two."""
    whole = html.Span(
        value_in_words(measure, reading), **data(path=f"{place_of(reading)}.value", value=reading["value"] or "")
    )
    heading = sentences.named_with_year(sentences.COUNTED_AGAIN, reading["fiscalYear"])
    parts = _listed(reading["ofWhich"], f"{place_of(reading)}.ofWhich")
    return _block(heading, filled(sentences.OF_WHICH, value=whole, list=parts), trace)


def _second(reading: Reading, trace: Trace) -> Component:
    heading = sentences.named_with_year(sentences.SOMETHING_ELSE, reading["fiscalYear"])
    return _block(heading, _listed(reading["secondQuantity"], f"{place_of(reading)}.secondQuantity"), trace)


def _block(heading: str, said: Sequence[str | Component], trace: Trace) -> Component:
    return html.Div(
        [html.H3(heading, className="small-heading"), html.P(list(said), className="lead"), origin(trace, heading)],
        className="stack",
        **traced(trace),
    )


def _listed(parts: Sequence[ReadingPart], place: str) -> list[str | Component]:
    return listed([_placed(part, f"{place}[{position}]") for position, part in enumerate(parts)])


def _placed(part: ReadingPart, place: str) -> list[str | Component]:
    number = html.Span(
        said.part_quantity(part),
        className="inline-number",
        **data(path=f"{place}.{_field(part)}", value=_figure(part)),
    )
    return [number, " ", printed(part["label"])]


def _cell(part: ReadingPart, place: str) -> Cell:
    return Cell(said.part_quantity(part), path=f"{place}.{_field(part)}", value=_figure(part))


def _field(part: ReadingPart) -> str:
    return "value" if part["value"] is not None else "low"


def _figure(part: ReadingPart) -> str:
    return part["value"] or part["low"] or ""
