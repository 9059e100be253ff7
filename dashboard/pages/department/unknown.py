"""A department of which nothing is recorded: what is not known, in plain words, and what the City reported of all."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.citywide_reports import citywide_reports
from dashboard.components.origin import citation
from dashboard.components.text import definitions, section
from dashboard.queries.department import DepartmentAnswer
from dashboard.wording import department as wording


def unknown(answer: DepartmentAnswer, address: Address) -> list[Component]:
    department = answer["department"]
    return [
        section(wording.NOT_KNOWN, definitions(wording.NOT_KNOWN_THINGS), section_id="not-known"),
        section(
            wording.CITYWIDE,
            citywide_reports(answer["citywideReports"], is_recorded_illustrative=False, address=address),
            section_id="citywide-reports",
            intro=wording.CITYWIDE_INTRO,
        ),
        *(
            [section(wording.WHERE_THE_NAME_WAS_READ, citation(department["source"]), section_id="source")]
            if department
            else []
        ),
    ]
