"""City: where the city stands, and who is late or silent, on one screen.

What the City published and what department records say stand beside each other and are never added up.
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, Parameter, code, one_of
from dashboard.components.citywide_reports import citywide_reports
from dashboard.components.states import empty
from dashboard.components.text import section
from dashboard.page import Page
from dashboard.pages.city.headline import headline
from dashboard.pages.city.late_and_silent import late_and_silent
from dashboard.pages.city.obligations import SORTS, has_records, obligations, only_names
from dashboard.pages.city.plan_progress import plan_progress
from dashboard.queries.city import CityAnswer
from dashboard.shell import city_name
from dashboard.wording import city as wording
from dashboard.wording import citywide_reports as citywide_words

PARAMETERS = (
    Parameter("service_area", code),
    Parameter("sort", one_of(*SORTS, *(f"-{word}" for word in SORTS))),
)


def view(answer: CityAnswer, address: Address) -> list[Component]:
    plans = answer["workPlans"]
    rows = answer["obligations"]
    is_known = has_records(rows)
    return [
        *headline(answer, address, is_known=is_known),
        _side_by_side(
            plan_progress(answer, max(plans, key=lambda plan: plan["fiscalYear"]), address)
            if plans
            else empty(wording.NO_PLAN, "Choose a later day above."),
            late_and_silent(rows, address) if is_known else only_names(rows, address),
        ),
        *([obligations(answer, address)] if is_known else []),
        _reported(answer, address),
    ]


def _side_by_side(left: Component, right: Component) -> Component:
    return html.Div([left, right], className="columns-2 city-columns")


def _reported(answer: CityAnswer, address: Address) -> Component:
    return section(
        "What the City reported of all departments together",
        citywide_reports(
            answer["citywideReports"],
            is_recorded_illustrative=any(row["isIllustrative"] for row in answer["obligations"]),
            address=address,
        ),
        section_id="citywide-reports",
        intro=citywide_words.INTRO,
    )


def title(answer: CityAnswer, _address: Address) -> str:
    return city_name(answer["edition"]) or "City"


PAGE = Page(path="/", name="City", query="City", view=view, parameters=PARAMETERS, title=title)
