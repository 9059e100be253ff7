"""What is measured, by whom and to what end; the printed words beside the cleaned statement."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, path_with
from dashboard.components.source_link import source_link
from dashboard.components.text import definitions
from dashboard.queries.measure import Measure
from dashboard.wording import measures as sentences
from dashboard.wording import words


def about(measure: Measure, address: Address) -> Component:
    target = _amount(measure, measure["target"])
    by = f", by {words.day(measure['targetOn'])}" if target and measure["targetOn"] else ""
    return definitions(
        [
            ("Statement, cleaned", html.Span(measure["statement"], lang="en")),
            ("As printed", _printed(measure)),
            *([("Note", measure["note"])] if measure["note"] else []),
            ("Belongs to", _owner(measure, address)),
            ("Role", f"{words.MEASURE_ROLE[measure['role']]}, number {measure['position']}"),
            ("Type of value", _type(measure)),
            ("Answers", _accountability(measure)),
            ("Baseline", _amount(measure, measure["baseline"])),
            ("Target", f"{target}{by}" if target else None),
            ("Source", source_link(measure["source"], address)),
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
        return html.Span(
            [
                html.A(
                    f"Work plan {year}, strategy {reference}",
                    href=address.link_to(f"/work-plan#strategy-{reference}", year=year),
                ),
                ": ",
                html.Span(strategy["statement"], lang="en"),
            ]
        )
    if action is not None:
        department = action["department"]
        return html.Span(
            [
                html.A(
                    f"{department['name']}, action {action['reference']}",
                    href=address.link_to(path_with("/departments/<code>", code=department["code"])),
                ),
                ": ",
                html.Span(action["wording"], lang="en"),
            ]
        )
    return None


def _type(measure: Measure) -> str:
    name = words.MEASURE_TYPE[measure["type"]]
    if measure["type"] == "RATING" and measure["scale"]:
        return f"{name} out of {words.number(measure['scale'])}"
    if measure["type"] == "DOLLARS" and measure["currency"]:
        return f"{name} ({measure['currency']})"
    return f"{name} of {measure['unit']}" if measure["type"] == "COUNT" and measure["unit"] else name


def _accountability(measure: Measure) -> str | None:
    if measure["accountability"] is None:
        return None
    whose = ", by our reading and not the City's" if measure["accountabilityIsOurs"] else ""
    return f"{words.ACCOUNTABILITY[measure['accountability']]}{whose}"


def _amount(measure: Measure, value: str | None) -> str | None:
    return sentences.amount(measure["type"], value, measure["scale"], measure["unit"])
