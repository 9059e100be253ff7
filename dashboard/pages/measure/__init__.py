"""One measure: its newest value, every fiscal year that was reported, what a figure is made of, and where it was read.

The printed words stand beside the cleaned statement, so that anyone can see what was read from what.
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, Parameter
from dashboard.components.edition import edition_mark
from dashboard.components.measure_link import TEMPLATE, key_in_address
from dashboard.components.origin import origin
from dashboard.components.text import breadcrumbs, page_heading, section
from dashboard.figures.readings import readings_over_years
from dashboard.page import NotFound, Page
from dashboard.pages.measure.about import about
from dashboard.pages.measure.over_years import is_drawn, over_years
from dashboard.pages.measure.parts import in_words, made_of
from dashboard.queries.measure import Measure, MeasureAnswer
from dashboard.trace import Trace
from dashboard.wording import measures as sentences

QUERY = "MeasureReadings"


def view(answer: MeasureAnswer, address: Address) -> list[Component]:
    measure = answer["measure"]
    if measure is None:
        raise NotFound(
            f"There is no measure called {address.value('measure')}.", "Choose one from the list of measures."
        )
    name = sentences.named(measure["type"], measure["statement"])
    trace = Trace(QUERY, address.variables, citation=measure["source"])
    return [
        breadcrumbs([("Measures", address.link_to("/measures"))], name),
        page_heading(name, _lead(measure)),
        section("Reported values", over_years(measure, trace, address), section_id="values"),
        *made_of(measure, trace, address),
        section("What is measured", about(measure, address), section_id="about"),
        html.Div(origin(trace, "this measure")),
    ]


def title(answer: MeasureAnswer, _address: Address) -> str:
    measure = answer["measure"]
    return sentences.named(measure["type"], measure["statement"]) if measure else "Measure"


def _lead(measure: Measure) -> list[str | Component]:
    """The newest value; where two years have one, the newest against the oldest."""
    readings = measure["readings"]
    if not readings:
        said = sentences.NO_READING
    elif is_drawn(readings):
        said = readings_over_years(readings, scale=measure["scale"]).summary
    else:
        newest = readings[-1]
        said = sentences.measure_lead(newest["display"], newest["noValue"], newest["fiscalYear"], in_words(newest))
    return [said, " ", edition_mark(is_illustrative=measure["source"]["isIllustrative"])]


PAGE = Page(
    path=TEMPLATE,
    name="Measure",
    query="Measure",
    view=view,
    parameters=(Parameter("measure", key_in_address, variable="id"),),
    title=title,
)
