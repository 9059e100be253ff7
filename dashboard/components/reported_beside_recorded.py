"""What the City reported of all departments together, beside what is recorded here of each: never added, never merged.

The reported figure has its printed line as source; the recorded one has its rule. Each keeps its own edition mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.number import traced_number
from dashboard.components.text import numbers_row
from dashboard.queries.citywide_reports import CitywideReport
from dashboard.trace import Trace

QUERY = "ReportedBesideRecorded"


def report_on(reports: Sequence[CitywideReport], subject: str) -> CitywideReport | None:
    """The newest report on a subject, as it stands in the graph's order."""
    return next((report for report in reports if report["subject"] == subject), None)


def reported_beside_recorded(
    answer: Any, report: CitywideReport, address: Address, *, rule: str, is_recorded_illustrative: bool
) -> Component:
    """Two figures side by side, then the sentence that sets them beside each other."""
    place = f"citywideReports[key={report['key']}]"
    printed = Trace(QUERY, address.variables, citation=report["source"])
    counted = Trace(QUERY, address.variables, rule=rule)
    return html.Div(
        [
            numbers_row(
                [
                    traced_number(
                        answer,
                        f"{place}.reported.display",
                        "Reported by the City",
                        printed,
                        note=", ".join(part for part in (report["statement"], report["about"]) if part),
                    ),
                    traced_number(
                        answer,
                        f"{place}.recorded",
                        "Recorded here, by department",
                        counted,
                        out_of_path=f"{place}.recordedOutOf",
                        is_illustrative=is_recorded_illustrative,
                    ),
                ]
            ),
            html.P([report["sentence"], *([f" {report['note']}"] if report["note"] else [])], className="source-line"),
        ],
        className="panel stack",
    )
