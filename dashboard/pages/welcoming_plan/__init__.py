"""Welcoming plan: its pillars, the work that serves each by our reading, and what of the plan could not be read."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.attributes import traced
from dashboard.components.line_link import read_in
from dashboard.components.number import traced_number
from dashboard.components.origin import citation, origin
from dashboard.components.states import empty
from dashboard.components.text import definitions, numbers_row, page_heading, section
from dashboard.page import Page
from dashboard.pages.welcoming_plan.pillars import pillar_card, without_finished_work
from dashboard.queries.welcoming_plan import CitywidePlan, WelcomingPlanAnswer
from dashboard.trace import Trace
from dashboard.wording import welcoming_plan as sentences


def view(answer: WelcomingPlanAnswer, address: Address) -> list[Component]:
    plan = answer["citywidePlan"]
    if plan is None:
        return [
            page_heading("Welcoming plan", "No citywide plan is on record."),
            empty("There is nothing to show until a plan is loaded.", f"It is read from {sentences.FILE_TO_FILL}."),
        ]
    return [
        page_heading("Welcoming plan", _lead(plan)),
        read_in(plan["source"], address),
        _facts(answer, plan, address),
        _pillars(plan, address),
        _gaps(plan, address),
        _missing(plan),
        _global_compact(plan),
    ]


def _lead(plan: CitywidePlan) -> str:
    serving = {work["strategy"]["key"] for pillar in plan["pillars"] for work in pillar["servedBy"]}
    served = sum(1 for pillar in plan["pillars"] if pillar["servedBy"])
    about = sentences.plan_sentence(
        plan["periodFrom"],
        plan["periodUntil"],
        len(plan["pillars"]),
        plan["statedStrategies"],
        plan["loadedStrategies"],
    )
    return f"{about} {sentences.alignment_sentence(len(serving), served, len(plan['pillars']))}".strip()


def _facts(answer: Any, plan: CitywidePlan, address: Address) -> Component:
    trace = Trace("WelcomingPlanStrategies", address.variables, citation=plan["statedStrategiesSource"])
    on_record = Trace("WelcomingPlanStrategies", address.variables)
    return html.Div(
        [
            definitions(
                [
                    ("Title", html.Span(plan["title"], lang="en")),
                    ("Years", f"{plan['periodFrom']} to {plan['periodUntil']}"),
                    ("Deadline", sentences.deadline(plan["deadline"])),
                    *([("To know", plan["note"])] if plan["note"] else []),
                ]
            ),
            numbers_row(
                [
                    traced_number(answer, "citywidePlan.statedStrategies", "Strategies that the plan states", trace),
                    traced_number(
                        answer,
                        "citywidePlan.loadedStrategies",
                        "Strategies on record here",
                        on_record,
                        out_of_path="citywidePlan.statedStrategies",
                        note=html.A("What this means", href="#not-loaded"),
                    ),
                ]
            ),
        ],
        className="columns-2",
    )


def _pillars(plan: CitywidePlan, address: Address) -> Component:
    trace = Trace("WelcomingPlanAlignment", address.variables, rule="alignment")
    cards = [pillar_card(pillar, address) for pillar in plan["pillars"]]
    return section(
        "The pillars, and the work that serves each",
        [
            html.Div(cards, className="pillars", **traced(trace)) if cards else empty("No pillars are on record."),
            origin(trace, "the work that serves each pillar"),
        ],
        section_id="pillars",
        intro=[
            sentences.OUR_READING,
            html.A("How we read it", href=address.link_to("/about/rules#alignment")),
            ".",
        ],
    )


def _gaps(plan: CitywidePlan, address: Address) -> Component:
    names = [f"{gap['number']}. {gap['name']}" for gap in plan["gaps"]]
    trace = Trace("WelcomingPlanAlignment", address.variables, rule="alignment")
    unfinished = sentences.nothing_finished_sentence(without_finished_work(plan["pillars"]))
    return section(
        "Pillars with gaps",
        [
            html.P(sentences.gaps_sentence(names, len(plan["pillars"]))),
            *([html.P(unfinished)] if unfinished else []),
            html.P(sentences.ONLY_WORK_PLANS, className="source-line"),
            origin(trace, "pillars with gaps"),
        ],
        section_id="gaps",
    )


def _missing(plan: CitywidePlan) -> Component:
    is_missing = plan["statedStrategies"] is not None and plan["loadedStrategies"] < plan["statedStrategies"]
    load = [
        html.P(sentences.WHY_NOT_LOADED),
        html.H3("How the City can load them", className="small-heading"),
        html.Ol([html.Li(step) for step in sentences.HOW_TO_LOAD], className="steps"),
    ]
    return section(
        "What of the plan is not here",
        [
            html.P(html.Strong(sentences.missing_sentence(plan["statedStrategies"], plan["loadedStrategies"]))),
            *(load if is_missing else []),
        ],
        section_id="not-loaded",
    )


def _global_compact(plan: CitywidePlan) -> Component:
    named = plan["globalCompactObjectives"]
    if not named:
        return section(
            "Global Compact for Migration",
            empty("No objectives of the Global Compact are on record."),
            section_id="global-compact",
        )
    items = [
        html.Li([html.Span(f"Objective {each['number']}", className="compact-number"), html.Span(each["title"])])
        for each in named
    ]
    return section(
        "Global Compact for Migration",
        [html.Ul(items, className="plain-list compact"), citation(named[0]["source"])],
        section_id="global-compact",
        intro=sentences.COMPACT,
    )


PAGE = Page(path="/welcoming-plan", name="Welcoming plan", query="WelcomingPlan", view=view)
