"""What the City reported of all departments together, beside what is recorded here: two numbers, never one.

The City counted departments that it did not name, so its figure is no department record and is never added to one.
"""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.edition import edition_mark
from dashboard.components.reported_beside_recorded import is_nothing_recorded
from dashboard.components.source_link import source_link
from dashboard.components.table import Cell, Column, table
from dashboard.components.text import n_of_n, printed
from dashboard.queries.citywide_reports import CitywideReport
from dashboard.trace import Trace
from dashboard.wording import citywide_reports as wording


def citywide_reports(
    reports: Sequence[CitywideReport], *, is_recorded_illustrative: bool, address: Address
) -> Component:
    """One row a report, with the document and line that it was read in."""
    return table(
        html.Span(wording.CAPTION, className="visually-hidden"),
        [
            Column(wording.THE_CITY_REPORTED, is_row_heading=True, width="14rem"),
            Column(wording.REPORTED, width="12rem"),
            Column(wording.RECORDED_HERE, width="11rem"),
            Column(wording.SOURCE, width="14rem"),
        ],
        [_row(report, is_recorded_illustrative, address) for report in reports],
        name=wording.NAME,
        trace=Trace("ReportedBesideRecorded", address.variables),
        nothing=wording.NONE,
    )


def _row(report: CitywideReport, is_recorded_illustrative: bool, address: Address) -> list[Component | Cell]:
    path = f"citywideReports[key={report['key']}]"
    note = report["note"]
    return [
        html.Div(
            [
                html.Span(wording.label(report["subject"], report["statement"])),
                html.Span(f" {wording.about(report['about'])}", className="report-about"),
                *([printed(note, className="report-note")] if note else []),
            ]
        ),
        _reported(report, f"{path}.reported.display"),
        Cell(_recorded(report, is_recorded_illustrative), path=f"{path}.recorded", value=report["recorded"]),
        source_link(report["source"], address),
    ]


def _reported(report: CitywideReport, path: str) -> Cell:
    shown = report["reported"]["display"]
    marked: list[str | Component] = [printed(shown), " ", edition_mark(report["source"]["isIllustrative"])]
    return Cell(marked, path=path, value=shown)


def _recorded(report: CitywideReport, is_illustrative: bool) -> Component:
    if is_nothing_recorded(report):
        return html.Span(wording.NOTHING_ON_RECORD, className="is-missing")
    counted = n_of_n(report["recorded"], report["recordedOutOf"])
    marks: list[str | Component] = [" ", edition_mark(is_illustrative=True)] if is_illustrative else []
    return html.Span([counted, *marks])
