"""What is measured, by whom and to what end; the printed words beside the cleaned statement."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components.filled import filled
from dashboard.components.measure_value import with_unit
from dashboard.components.source_link import source_link
from dashboard.components.text import definitions, printed
from dashboard.queries.measure import Measure
from dashboard.wording import measure as sentences
from dashboard.wording import measures, readings, words


def about(measure: Measure, address: Address) -> Component:
    note = measure["note"]
    return definitions(
        [
            (sentences.STATEMENT, printed(measure["statement"])),
            (sentences.AS_PRINTED, _printed(measure)),
            *([(sentences.NOTE, printed(note))] if note else []),
            (sentences.BELONGS_TO, _owner(measure, address)),
            (sentences.ROLE, sentences.role(measure["role"], measure["position"])),
            (sentences.TYPE_OF_VALUE, _type(measure)),
            (sentences.ANSWERS, _accountability(measure)),
            (sentences.BASELINE, _amount(measure, measure["baseline"])),
            (sentences.TARGET, _target(measure)),
            (sentences.SOURCE, source_link(measure["source"], address)),
        ]
    )


def _printed(measure: Measure) -> Component | None:
    """Every printed text of the measure once, in the order of its readings."""
    own = measure["source"]["printed"]
    texts = dict.fromkeys(text for text in [*(each["printed"] for each in measure["readings"]), own] if text)
    if not texts:
        return None
    return html.Ul([html.Li(html.Q(text, lang="en")) for text in texts], className="plain-list")


def _owner(measure: Measure, address: Address) -> Component | None:
    strategy, action = measure["strategy"], measure["action"]
    if strategy is not None:
        reference, year = strategy["reference"], strategy["workPlan"]["fiscalYear"]
        to_strategy = html.A(
            sentences.work_plan_strategy(year, reference),
            href=address.link_to(f"/work-plan#strategy-{reference}", year=year),
        )
        return html.Span([to_strategy, ": ", printed(strategy["statement"])])
    if action is not None:
        department = action["department"]
        to_department = html.A(
            measures.action(department["name"], action["reference"]),
            href=address.link_to(path_with("/departments/<code>", code=department["code"])),
        )
        return html.Span([to_department, ": ", printed(action["wording"])])
    return None


def _type(measure: Measure) -> str | list[str | Component]:
    if measure["type"] == "RATING" and measure["scale"]:
        return sentences.rating(measure["scale"])
    if measure["type"] == "DOLLARS" and measure["currency"]:
        return sentences.dollars(measure["currency"])
    if measure["type"] == "COUNT" and measure["unit"]:
        return filled(sentences.COUNT_OF, unit=printed(measure["unit"]))
    return words.MEASURE_TYPE[measure["type"]]


def _accountability(measure: Measure) -> str | None:
    if measure["accountability"] is None:
        return None
    return sentences.answers(measure["accountability"], is_ours=measure["accountabilityIsOurs"])


def _target(measure: Measure) -> list[str | Component] | None:
    target, by = _amount(measure, measure["target"]), measure["targetOn"]
    return filled(sentences.TARGET_BY, target=target, day=words.day(by)) if target and by else target


def _amount(measure: Measure, value: str | None) -> list[str | Component] | None:
    """A baseline or a target in the form of the measure's values."""
    if value is None:
        return None
    return with_unit(measure, readings.of_type(measure["type"], value, measure["scale"]))
