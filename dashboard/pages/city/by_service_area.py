"""The obligations by service area: "n of N" of the departments that serve each."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.edition import marked
from dashboard.components.share import share
from dashboard.components.table import Cell, Column, Content, table
from dashboard.components.text import section
from dashboard.queries.city import CityAnswer, ServiceAreaTotals
from dashboard.trace import Trace
from dashboard.wording import city as wording
from dashboard.wording import words

IN_ORDER = ("REAP_FILED", "REAP_CURRENT", "WORKSHEET_SUBMITTED", "TEAM_ACTIVE")


def by_service_area(answer: CityAnswer, address: Address) -> list[Component]:
    """A row for each area that a department serves; nothing where nobody knows which areas they serve."""
    areas = [area for area in answer["serviceAreas"] if _is_served(area)]
    if not areas:
        return []
    is_illustrative = any(row["isIllustrative"] for row in answer["obligations"])
    choose = html.Span(wording.CHOOSE_AREA, className="on-screen")
    return [
        section(
            wording.BY_AREA,
            html.Div(
                table(
                    html.Span(wording.BY_AREA_NAME, className="visually-hidden"),
                    [
                        Column(wording.SERVICE_AREA, is_row_heading=True, width="12rem"),
                        *(Column(words.OBLIGATION[obligation], width="7.5rem") for obligation in IN_ORDER),
                    ],
                    [_row(answer, area, address) for area in areas],
                    name=wording.BY_AREA_NAME,
                    trace=Trace("CityServiceAreas", address.variables, rule="n-of-n"),
                ),
                className="shares",
            ),
            section_id="by-service-area",
            intro=marked(wording.BY_AREA_INTRO, " ", choose, is_illustrative=is_illustrative),
        )
    ]


def _is_served(area: ServiceAreaTotals) -> bool:
    return any(total["outOf"] or total["met"] for total in area["obligationTotals"])


def _row(answer: CityAnswer, area: ServiceAreaTotals, address: Address) -> Sequence[Content | Cell]:
    path = f"serviceAreas[key={area['key']}].obligationTotals"
    return [
        html.A(area["name"], href=address.href(service_area=area["key"])),
        *(share(answer, f"{path}[obligation={each}].met", f"{path}[obligation={each}].outOf") for each in IN_ORDER),
    ]
