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
from dashboard.components.text import breadcrumbs, page_heading, printed, section
from dashboard.page import NotFound, Page
from dashboard.pages.measure.about import about
from dashboard.pages.measure.over_years import drawn, is_drawn, over_years
from dashboard.pages.measure.parts import made_of, newest_in_words
from dashboard.queries.measure import Measure, MeasureAnswer
from dashboard.trace import Trace
from dashboard.wording import measure as sentences
from dashboard.wording import measures

QUERY = "MeasureReadings"


def view(answer: MeasureAnswer, address: Address) -> list[Component]:
    measure = answer["measure"]
    if measure is None:
        raise NotFound(sentences.no_such_measure(address.value("measure")), sentences.CHOOSE_ONE)
    name = printed(measures.named(measure["type"], measure["statement"]))
    trace = Trace(QUERY, address.variables, citation=measure["source"])
    return [
        breadcrumbs([(measures.NAME, address.link_to("/measures"))], name),
        page_heading(name, _lead(measure)),
        section(sentences.REPORTED_VALUES, over_years(measure, trace, address), section_id="values"),
        *made_of(measure, trace, address),
        section(sentences.WHAT_IS_MEASURED, about(measure, address), section_id="about"),
        html.Div(origin(trace, sentences.THIS_MEASURE)),
    ]


def title(answer: MeasureAnswer, _address: Address) -> str:
    measure = answer["measure"]
    return measures.named(measure["type"], measure["statement"]) if measure else str(sentences.NAME)


def _lead(measure: Measure) -> list[str | Component]:
    """The newest value; where two years have one, the newest against the oldest."""
    readings = measure["readings"]
    if not readings:
        said: list[str | Component] = [sentences.NO_READING]
    elif is_drawn(readings):
        said = [drawn(measure).summary]
    else:
        said = newest_in_words(measure, readings[-1])
    return [*said, " ", edition_mark(is_illustrative=measure["source"]["isIllustrative"])]


PAGE = Page(
    path=TEMPLATE,
    name=sentences.NAME,
    query="Measure",
    view=view,
    parameters=(Parameter("measure", key_in_address, variable="id"),),
    title=title,
)
