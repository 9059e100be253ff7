"""What the City reported of all departments together: the table of it, and one figure beside what is recorded."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.citywide_reports import citywide_reports
from dashboard.components.reported_beside_recorded import reported_beside_recorded
from dashboard.pages.component_gallery.samples import REPORTS


def sample_reports(address: Address) -> list[Component]:
    answer = {"citywideReports": REPORTS}
    return [
        citywide_reports(REPORTS, is_recorded_illustrative=True, address=address),
        reported_beside_recorded(
            answer, REPORTS[0], address, recorded="REAPs on record", rule="reap-filed", is_recorded_illustrative=True
        ),
    ]
