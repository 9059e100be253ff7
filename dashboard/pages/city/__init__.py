"""City: where the city stands, and who needs a call first, on one screen; or what moved between two days.

What the City published and what department records say stand beside each other and are never added up.
"""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, Parameter, code, day, one_of
from dashboard.components.citywide_reports import citywide_reports
from dashboard.components.states import empty
from dashboard.components.text import page_heading, section
from dashboard.page import Page
from dashboard.pages.city.by_service_area import by_service_area
from dashboard.pages.city.call_first import call_first
from dashboard.pages.city.choosing import choosing
from dashboard.pages.city.headline import headline, newest
from dashboard.pages.city.known import chosen_area, has_records, is_before_any_report
from dashboard.pages.city.obligations import SORTS, obligations, only_names
from dashboard.pages.city.plan_progress import plan_progress
from dashboard.pages.city.what_moved import what_moved
from dashboard.queries.city import CityAnswer, MovedAnswer
from dashboard.shell import city_name
from dashboard.wording import city as wording
from dashboard.wording import citywide_reports as citywide_words
from dashboard.wording import what_moved as moved_words

PARAMETERS = (
    Parameter("service_area", code, variable="serviceArea"),
    Parameter("since", day, variable="since"),
    Parameter("sort", one_of(*SORTS, *(f"-{word}" for word in SORTS))),
)


def question(address: Address) -> tuple[str, Address]:
    """Where the city stands, or, with an earlier day, what moved since."""
    since = address.value("since")
    if since is None:
        is_one_area = address.value("service_area") is not None
        return "City", replace(address, variables={**address.variables, "isOneArea": is_one_area})
    return "CityMoved", address


def view(answer: CityAnswer | MovedAnswer, address: Address) -> list[Component]:
    if "moved" in answer:
        return what_moved(cast("MovedAnswer", answer), address)
    return where_it_stands(answer, address)


def where_it_stands(answer: CityAnswer, address: Address) -> list[Component]:
    if is_before_any_report(answer, address):
        return _nothing_yet(answer, address)
    is_known = has_records(answer)
    area = chosen_area(answer["serviceAreas"], address)
    is_any = bool(answer["workPlans"] or answer["obligations"] or area)
    return [
        *headline(answer, address, is_known=is_known),
        *([choosing(answer["serviceAreas"] if is_known or area else [], answer["edition"], address)] if is_any else []),
        *_about_departments(answer, address, is_known=is_known),
        section(
            wording.REPORTED,
            citywide_reports(
                answer["citywideReports"],
                is_recorded_illustrative=any(row["isIllustrative"] for row in answer["obligations"]),
                address=address,
            ),
            section_id="citywide-reports",
            intro=citywide_words.intro(address.as_of or answer["edition"]["today"]),
        ),
    ]


def _nothing_yet(answer: CityAnswer, address: Address) -> list[Component]:
    """No zeros for what nobody could have reported yet."""
    earliest = min((plan["fiscalYear"] for plan in answer["workPlans"]), default=None)
    said = wording.nothing_yet(str(address.as_of), earliest)
    today = html.A(wording.WHERE_IT_STANDS_TODAY, href=address.href(as_of=None))
    return [
        page_heading(wording.heading(city_name(answer["edition"])), said),
        empty(wording.NOTHING_YET, [wording.LATER_DAY, " ", today]),
    ]


def _about_departments(answer: CityAnswer, address: Address, *, is_known: bool) -> list[Component]:
    """The plan's picture beside those to call or, where nothing is recorded of departments, beside their names."""
    rows = answer["obligations"]
    area = chosen_area(answer["serviceAreas"], address)
    plan = newest(answer["workPlans"])
    picture = plan_progress(answer, plan, address) if plan else _no_plan(address)
    if area and not rows:
        everyone = html.A(wording.ALL_DEPARTMENTS, href=address.href(service_area=None))
        return [picture, empty(wording.nobody_serves(area["name"]), everyone)]
    if not is_known:
        return [_side_by_side(picture, only_names(rows, address))]
    return [
        _side_by_side(picture, call_first(rows, address)),
        *(by_service_area(answer, address) if area is None else []),
        obligations(answer, address),
    ]


def _no_plan(address: Address) -> Component:
    return empty(wording.NO_PLAN, wording.LATER_DAY if address.as_of else None)


def _side_by_side(left: Component, right: Component) -> Component:
    return html.Div([left, right], className="columns-2 city-columns")


def title(answer: CityAnswer | MovedAnswer, _address: Address) -> str:
    city = city_name(answer["edition"])
    return moved_words.heading(city) if "moved" in answer else city or str(wording.NAME)


PAGE = Page(path="/", name=wording.NAME, question=question, view=view, parameters=PARAMETERS, title=title)
