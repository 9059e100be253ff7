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
from dashboard.components.origin import origin
from dashboard.components.source_link import source_link
from dashboard.components.table import Cell, Column, table
from dashboard.components.text import section
from dashboard.pages.measure.over_years import place_of
from dashboard.queries.measure import Measure, Reading, ReadingPart
from dashboard.trace import Trace
from dashboard.wording import measures as sentences
from dashboard.wording import words

PART_COLUMNS = (Column("Part", is_row_heading=True), Column("Number", is_number=True))


def in_words(reading: Reading) -> dict[str, str]:
    """The parts of each kind in words, for the sentence that the page begins with; kinds without parts are left out."""
    kinds = {
        "breakdown": reading["breakdown"],
        "ofWhich": reading["ofWhich"],
        "secondQuantity": reading["secondQuantity"],
    }
    return {
        kind: words.joined([f"{_amount(part, with_unit=False)} {part['label']}" for part in parts])
        for kind, parts in kinds.items()
        if parts
    }


def made_of(measure: Measure, trace: Trace, address: Address) -> list[Component]:
    """Nothing at all for a measure whose readings are single numbers."""
    shown = [part for reading in measure["readings"] for part in _of_reading(reading, trace, address)]
    return [section("What is printed with the value", shown, section_id="parts")] if shown else []


def _of_reading(reading: Reading, trace: Trace, address: Address) -> list[Component]:
    return [
        *([_breakdown(reading, trace, address)] if reading["breakdown"] else []),
        *([_of_which(reading, trace)] if reading["ofWhich"] else []),
        *([_second(reading, trace)] if reading["secondQuantity"] else []),
    ]


def _breakdown(reading: Reading, trace: Trace, address: Address) -> Component:
    parts, place = reading["breakdown"], place_of(reading)
    name = f"Parts that add up to {reading['display']}{_year(reading)}"
    rows: list[list[str | Cell]] = [
        [part["label"], _cell(part, f"{place}.breakdown[{position}]")] for position, part in enumerate(parts)
    ]
    return figure(
        name,
        sentences.adds_up(reading["display"], [_amount(part, with_unit=False) for part in parts]),
        bars([Bar(part["label"], float(part["value"] or 0), _amount(part)) for part in parts]),
        table(
            name,
            PART_COLUMNS,
            rows,
            name=name,
            foot=["All parts", Cell(reading["display"], path=f"{place}.value", value=reading["value"])],
        ),
        source=source_link(reading["source"], address),
        trace=trace,
        is_illustrative=reading["source"]["isIllustrative"],
    )


def _of_which(reading: Reading, trace: Trace) -> Component:
    """Said in words and not drawn beside the value, so that nobody adds the two."""
    whole = html.Span(reading["display"], **data(path=f"{place_of(reading)}.value", value=reading["value"] or ""))
    said = [whole, ", of which ", *_listed(reading["ofWhich"], f"{place_of(reading)}.ofWhich")]
    return _block(f"Some of these, counted again{_year(reading)}", said, trace)


def _second(reading: Reading, trace: Trace) -> Component:
    said = _listed(reading["secondQuantity"], f"{place_of(reading)}.secondQuantity")
    return _block(f"Something else, printed in the same item{_year(reading)}", said, trace)


def _block(heading: str, said: Sequence[str | Component], trace: Trace) -> Component:
    return html.Div(
        [html.H3(heading, className="small-heading"), html.P(list(said), className="lead"), origin(trace, heading)],
        className="stack",
        **traced(trace),
    )


def _listed(parts: Sequence[ReadingPart], place: str) -> list[str | Component]:
    said: list[str | Component] = []
    for position, part in enumerate(parts):
        joint = "" if position == 0 else " and " if position == len(parts) - 1 else ", "
        number = html.Span(
            _amount(part, with_unit=False),
            className="inline-number",
            **data(path=f"{place}[{position}].{_field(part)}", value=_figure(part)),
        )
        said += [joint, number, f" {part['label']}"]
    return said


def _cell(part: ReadingPart, place: str) -> Cell:
    return Cell(_amount(part), path=f"{place}.{_field(part)}", value=_figure(part))


def _year(reading: Reading) -> str:
    return f", {reading['fiscalYear']}" if reading["fiscalYear"] else ""


def _field(part: ReadingPart) -> str:
    return "value" if part["value"] is not None else "low"


def _figure(part: ReadingPart) -> str:
    return part["value"] or part["low"] or ""


def _amount(part: ReadingPart, *, with_unit: bool = True) -> str:
    return sentences.part_amount(part["value"], part["low"], part["high"], part["unit"] if with_unit else None)
