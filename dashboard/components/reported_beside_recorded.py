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
from dashboard.components.text import numbers_row, printed
from dashboard.queries.citywide_reports import CitywideReport
from dashboard.trace import Trace
from dashboard.wording import citywide_reports as wording

QUERY = "ReportedBesideRecorded"


def report_on(reports: Sequence[CitywideReport], subject: str) -> CitywideReport | None:
    """The newest report on a subject, as it stands in the graph's order."""
    return next((report for report in reports if report["subject"] == subject), None)


def reported_beside_recorded(
    answer: Any, report: CitywideReport, address: Address, *, recorded: str, rule: str, is_recorded_illustrative: bool
) -> Component:
    """Two figures side by side, then, where both are known, the sentence that compares them. `recorded` names one."""
    place = f"citywideReports[key={report['key']}]"
    cited = Trace(QUERY, address.variables, citation=report["source"])
    counted = Trace(QUERY, address.variables, rule=rule)
    nothing = is_nothing_recorded(report)
    return html.Div(
        [
            numbers_row(
                [
                    traced_number(
                        answer,
                        f"{place}.reported.display",
                        wording.REPORTED_BY_THE_CITY,
                        cited,
                        note=wording.label_and_period(report["subject"], report["statement"], report["about"]),
                    ),
                    traced_number(
                        answer,
                        f"{place}.recorded",
                        recorded,
                        counted,
                        out_of_path=f"{place}.recordedOutOf",
                        note=wording.NOT_THE_SAME_AS_NONE if nothing else None,
                        nothing=wording.NOTHING_ON_RECORD if nothing else None,
                        is_illustrative=is_recorded_illustrative,
                    ),
                ]
            ),
            *_compared(report),
        ],
        className="panel stack",
    )


def is_nothing_recorded(report: CitywideReport) -> bool:
    """Nobody is on record, and nobody knows who should be: that is not a count of none."""
    return report["recorded"] == 0 and report["recordedOutOf"] is None


def _compared(report: CitywideReport) -> list[Component]:
    said: list[str | Component] = []
    if not is_nothing_recorded(report):
        reported, period = report["reported"]["display"], report["about"]
        said.append(wording.compared(reported, period, report["recorded"], report["recordedOutOf"]))
    if report["note"]:
        said += [" ", printed(report["note"])]
    return [html.P(said, className="source-line")] if said else []
