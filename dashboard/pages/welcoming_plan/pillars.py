"""The pillars of the plan, each with its purpose, its own strategies, and the work that serves it by our reading."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components import badges
from dashboard.components.attributes import aria, data
from dashboard.components.line_link import line_link
from dashboard.components.text import printed
from dashboard.queries.welcoming_plan import CitywideStrategy, Pillar, ServingStrategy, ServingWork
from dashboard.wording import welcoming_plan as sentences

MOVING = ("COMPLETED", "ONGOING")


def pillar_card(pillar: Pillar, address: Address) -> Component:
    anchor = f"pillar-{pillar['number']}"
    return html.Article(
        [
            html.H3(f"{pillar['number']}. {pillar['name']}", id=f"{anchor}-heading", lang="en"),
            html.P(pillar["purpose"], lang="en"),
            html.P(
                [
                    line_link(pillar["source"], address, sentences.pillar(pillar["name"])),
                    *_note(pillar),
                ],
                className="source-line",
            ),
            *_own_strategies(pillar, address),
            html.H4([sentences.SERVING, _of(pillar)]),
            html.P(sentences.serving_sentence([each["strategy"]["progress"] for each in pillar["servedBy"]])),
            *([_serving(pillar, address)] if pillar["servedBy"] else []),
        ],
        id=anchor,
        className="pillar",
        **aria(labelledby=f"{anchor}-heading"),
    )


def without_finished_work(pillars: list[Pillar]) -> list[str]:
    """Name the pillars that are served, but by nothing that is completed or carried on."""
    return [
        pillar["name"]
        for pillar in pillars
        if pillar["servedBy"] and not any(each["strategy"]["progress"] in MOVING for each in pillar["servedBy"])
    ]


def _note(pillar: Pillar) -> list[str | Component]:
    return [". ", printed(pillar["note"])] if pillar["note"] else []


def _of(pillar: Pillar) -> Component:
    """Said after a heading that every pillar has, so that no two of them sound alike."""
    return html.Span([": ", printed(pillar["name"])], className="visually-hidden")


def _own_strategies(pillar: Pillar, address: Address) -> list[Component]:
    if not pillar["strategies"]:
        return []
    return [
        html.H4([sentences.OWN_STRATEGIES, _of(pillar)]),
        html.Ul([_own(each, address) for each in pillar["strategies"]], className="plain-list serving"),
    ]


def _own(strategy: CitywideStrategy, address: Address) -> Component:
    number = f"{strategy['number']}. " if strategy["number"] is not None else ""
    link = line_link(strategy["source"], address, strategy["wording"][:60])
    return html.Li([html.P([number, printed(strategy["wording"])]), html.P(link, className="source-line")])


def _serving(pillar: Pillar, address: Address) -> Component:
    place = f"citywidePlan.pillars[number={pillar['number']}].servedBy"
    items = [_serving_work(work, f"{place}[{position}]", address) for position, work in enumerate(pillar["servedBy"])]
    return html.Ul(items, className="plain-list serving")


def _serving_work(work: ServingWork, path: str, address: Address) -> Component:
    strategy = work["strategy"]
    year = strategy["workPlan"]["fiscalYear"]
    return html.Li(
        [
            html.P(
                html.A(
                    f"{strategy['reference']} {strategy['statement']}",
                    href=address.link_to(f"/work-plan#strategy-{strategy['reference']}", year=year),
                    lang="en",
                )
            ),
            html.P(
                [
                    html.Span(
                        badges.progress(strategy["progress"]),
                        **data(path=f"{path}.strategy.progress", value=strategy["progress"] or ""),
                    ),
                    html.Span(sentences.work_plan(year)),
                    *_deferral(strategy),
                ],
                className="serving-facts",
            ),
            html.P(
                [html.Strong(sentences.WHY_WE_READ if work["isOurs"] else sentences.WHY), printed(work["why"])],
                className="source-line",
            ),
        ]
    )


def _deferral(strategy: ServingStrategy) -> list[Component]:
    if strategy["deferral"] is None:
        return []
    return [html.Span([sentences.WHY_DEFERRED, printed(strategy["deferral"]["reason"])])]
