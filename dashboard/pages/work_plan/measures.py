"""A strategy's measures and outputs in the document's order, each with its figure or the reason for having none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.attributes import data
from dashboard.components.measure_link import measure_link
from dashboard.components.text import printed
from dashboard.queries.work_plan import Part, PlannedMeasure, PrintedReading
from dashboard.wording import parts as said
from dashboard.wording import readings
from dashboard.wording import work_plan as sentences


def measure_list(
    heading: str, of_what: str, measures: Sequence[PlannedMeasure], path: str, address: Address
) -> Component:
    """`path` is the place of the list in the answer; every figure below it carries its own."""
    named = html.H4([heading, html.Span(said.of_what(of_what), className="visually-hidden")], className="small-heading")
    if not measures:
        return html.Div([named, html.P(sentences.NONE_GIVEN, className="is-missing")], className="measures")
    items = [_measure(measure, f"{path}[position={measure['position']}]", address) for measure in measures]
    return html.Div([named, html.Ul(items, className="plain-list")], className="measures")


def _measure(measure: PlannedMeasure, path: str, address: Address) -> Component:
    found = measure["readings"]
    if len(found) == 1:
        reading = found[0]
        place = f"{path}.readings[fiscalYear={reading['fiscalYear'] or 'null'}]"
        content: list[Component] = [_figure(measure, reading, place), _text(measure, reading, place)]
    elif found:
        content = [_by_year(measure, path, address)]
    else:
        content = [html.Span(readings.NO_FIGURE, className="measure-figure is-missing"), _unread(measure)]
    return html.Li(content, className="measure")


def _by_year(measure: PlannedMeasure, path: str, address: Address) -> Component:
    years = [
        html.Li(
            [
                html.Span(reading["fiscalYear"] or sentences.NO_YEAR, className="measure-year"),
                _figure(measure, reading, place),
                *_details(reading, place),
            ]
        )
        for reading in measure["readings"]
        for place in [f"{path}.readings[fiscalYear={reading['fiscalYear'] or 'null'}]"]
    ]
    return html.Div(
        [
            measure_link(measure["key"], measure["type"], measure["statement"], address),
            html.Ul(years, className="measure-years plain-list"),
        ]
    )


def _figure(measure: PlannedMeasure, reading: PrintedReading, place: str) -> Component:
    shown = readings.figure(measure, reading)
    if shown is None:
        return html.Span("", className="measure-figure")
    missing = " is-missing" if reading["noValue"] else ""
    return html.Span(shown, className=f"measure-figure{missing}", **_place(reading, place))


def _place(reading: PrintedReading, place: str) -> dict[str, Any]:
    if reading["noValue"]:
        return data(path=f"{place}.noValue", value=reading["noValue"])
    if reading["yes"] is not None:
        return data(path=f"{place}.yes", value=str(reading["yes"]))
    if reading["value"] is not None:
        return data(path=f"{place}.value", value=reading["value"])
    return data(path=f"{place}.display", value=reading["display"])


def _text(measure: PlannedMeasure, reading: PrintedReading, place: str) -> Component:
    return html.Div([printed(measure["statement"]), *_details(reading, place)])


def _unread(measure: PlannedMeasure) -> Component:
    return html.Div([printed(measure["statement"]), _small(sentences.NOT_REPORTED_YET, is_missing=True)])


def _details(reading: PrintedReading, place: str) -> list[Component]:
    reason = readings.reason(reading)
    return [
        *([_small(reason, is_missing=True)] if reason else []),
        *_parts("breakdown", reading["breakdown"], place),
        *_parts("ofWhich", reading["ofWhich"], place),
        *_parts("secondQuantity", reading["secondQuantity"], place),
    ]


def _parts(kind: str, parts: Sequence[Part], place: str) -> list[Component]:
    if not parts:
        return []
    shown: list[str | Component] = [readings.PART[kind]]
    for position, part in enumerate(parts):
        field = "value" if part["value"] is not None else "low"
        shown += [
            ", " if position else "",
            html.Span(
                readings.part_quantity(part),
                className="inline-number",
                **data(path=f"{place}.{kind}[{position}].{field}", value=part["value"] or part["low"] or ""),
            ),
            " ",
            printed(part["label"]),
        ]
    return [html.Span(shown, className="measure-small")]


def _small(content: str, *, is_missing: bool = False) -> Component:
    return html.Span(content, className="measure-small is-missing" if is_missing else "measure-small")
