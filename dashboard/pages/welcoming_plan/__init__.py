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
from dashboard.components.text import definitions, numbers_row, page_heading, printed, section, with_link
from dashboard.page import Page
from dashboard.pages.welcoming_plan.pillars import pillar_card, without_finished_work
from dashboard.queries.welcoming_plan import CitywidePlan, WelcomingPlanAnswer
from dashboard.trace import Trace
from dashboard.wording import welcoming_plan as sentences


def view(answer: WelcomingPlanAnswer, address: Address) -> list[Component]:
    plan = answer["citywidePlan"]
    if plan is None:
        return [page_heading(sentences.NAME, sentences.NO_PLAN)]
    return [
        page_heading(sentences.NAME, _lead(plan)),
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
                    (sentences.TITLE, printed(plan["title"])),
                    (sentences.YEARS, sentences.years(plan["periodFrom"], plan["periodUntil"])),
                    (sentences.DEADLINE, printed(plan["deadline"]) if plan["deadline"] else sentences.BLANK),
                    *([(sentences.TO_KNOW, printed(plan["note"]))] if plan["note"] else []),
                ]
            ),
            numbers_row(
                [
                    traced_number(answer, "citywidePlan.statedStrategies", sentences.STATED, trace),
                    traced_number(
                        answer,
                        "citywidePlan.loadedStrategies",
                        sentences.ON_RECORD,
                        on_record,
                        out_of_path="citywidePlan.statedStrategies",
                        note=html.A(sentences.WHAT_THIS_MEANS, href="#not-loaded"),
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
        sentences.PILLARS,
        [
            html.Div(
                [
                    html.Div(cards, className="pillars") if cards else empty(sentences.NO_PILLARS),
                    origin(trace, sentences.THE_WORK),
                ],
                className="stack",
                **traced(trace),
            )
        ],
        section_id="pillars",
        intro=with_link(sentences.OUR_READING, address.link_to("/about/rules#alignment")),
    )


def _gaps(plan: CitywidePlan, address: Address) -> Component:
    names = [f"{gap['number']}. {gap['name']}" for gap in plan["gaps"]]
    trace = Trace("WelcomingPlanAlignment", address.variables, rule="alignment")
    unfinished = sentences.nothing_finished_sentence(without_finished_work(plan["pillars"]))
    return section(
        sentences.GAPS,
        [
            html.P(sentences.gaps_sentence(names, len(plan["pillars"]))),
            *([html.P(unfinished)] if unfinished else []),
            html.P(sentences.ONLY_WORK_PLANS, className="source-line"),
            origin(trace, sentences.THE_GAPS),
        ],
        section_id="gaps",
    )


def _missing(plan: CitywidePlan) -> Component:
    is_missing = plan["statedStrategies"] is not None and plan["loadedStrategies"] < plan["statedStrategies"]
    return section(
        sentences.NOT_HERE,
        [
            html.P(html.Strong(sentences.missing_sentence(plan["statedStrategies"], plan["loadedStrategies"]))),
            *([html.P(sentences.WHY_NOT_LOADED)] if is_missing else []),
        ],
        section_id="not-loaded",
    )


def _global_compact(plan: CitywidePlan) -> Component:
    named = plan["globalCompactObjectives"]
    if not named:
        return section(
            sentences.GLOBAL_COMPACT,
            empty(sentences.NO_COMPACT),
            section_id="global-compact",
        )
    items = [
        html.Li([html.Span(sentences.objective(each["number"]), className="compact-number"), printed(each["title"])])
        for each in named
    ]
    return section(
        sentences.GLOBAL_COMPACT,
        [html.Ul(items, className="plain-list compact"), citation(named[0]["source"])],
        section_id="global-compact",
        intro=sentences.COMPACT,
    )


PAGE = Page(path="/welcoming-plan", name=sentences.NAME, query="WelcomingPlan", view=view)
