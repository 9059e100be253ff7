"""Work plan: what the office promised for a year, and what became of each strategy, as printed."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.attributes import aria, traced
from dashboard.components.line_link import line_link, read_in
from dashboard.components.origin import origin
from dashboard.components.states import empty
from dashboard.components.text import page_heading, printed, section, with_link
from dashboard.page import NotFound, Page
from dashboard.pages.work_plan.filtering import PARAMETERS, chosen, filter_form, is_filtered
from dashboard.pages.work_plan.progress import headline_numbers, missing_values, progress_figure
from dashboard.pages.work_plan.strategy import strategy_card
from dashboard.queries.work_plan import Objective, PlannedStrategy, WorkPlan, WorkPlanAnswer
from dashboard.trace import Trace
from dashboard.wording import words
from dashboard.wording import work_plan as sentences


def view(answer: WorkPlanAnswer, address: Address) -> list[Component]:
    if not answer["workPlans"]:
        return _no_plans(address)
    plan = _plan(answer, address)
    path = f"workPlans[fiscalYear={plan['fiscalYear']}]"
    return [
        page_heading(sentences.named(plan["fiscalYear"]), _summary(plan, address.as_of or answer["edition"]["today"])),
        read_in(plan["source"], address),
        *_how_far(answer, plan, path, address),
        _statements(plan, address),
        *_strategies(answer, plan, path, address),
    ]


def _how_far(answer: WorkPlanAnswer, plan: WorkPlan, path: str, address: Address) -> list[Component]:
    """Before anything was reported there is nothing to count."""
    if plan["completion"]["noReport"] == plan["completion"]["total"]:
        return []
    return [headline_numbers(answer, plan, path, address), progress_figure(plan, path, address)]


def title(answer: WorkPlanAnswer, address: Address) -> str:
    return sentences.named(_plan(answer, address)["fiscalYear"]) if answer["workPlans"] else sentences.NAME


def _plan(answer: WorkPlanAnswer, address: Address) -> WorkPlan:
    """The plan of the year in the address, or the newest."""
    plans = {plan["fiscalYear"]: plan for plan in answer["workPlans"]}
    year = address.value("year") or max(plans)
    if year not in plans:
        raise NotFound(sentences.no_plan_for(year), sentences.plans_for(sorted(plans)))
    return plans[year]


def _no_plans(address: Address) -> list[Component]:
    return [
        page_heading(sentences.NAME, sentences.NO_PLAN),
        empty(
            sentences.NOTHING_LOADED,
            with_link(sentences.WHAT_WAS_READ, address.link_to("/sources")),
        ),
    ]


def _summary(plan: WorkPlan, day: str) -> str:
    counts = {each["progress"]: each["count"] for each in plan["progressCounts"]}
    strategies = [strategy for objective in plan["objectives"] for strategy in objective["strategies"]]
    deferred = sum(1 for strategy in strategies if strategy["deferral"])
    return sentences.progress_sentence(plan["completion"], counts, deferred, words.day(day))


def _statements(plan: WorkPlan, address: Address) -> Component:
    by_kind: dict[str, list[str]] = {}
    places = {}
    for statement in plan["statements"]:
        by_kind.setdefault(statement["kind"], []).append(statement["wording"])
        places[statement["kind"]] = statement["source"]
    order = [kind for kind in sentences.STATEMENT_KIND if kind in by_kind]
    items = [_statement(sentences.STATEMENT_KIND[kind], by_kind[kind], places[kind], address) for kind in order]
    stated = html.Dl(items, className="plan-statements") if items else empty(sentences.NO_STATEMENTS)
    return section(sentences.STATEMENTS, stated, section_id="statements")


def _statement(kind: str, wordings: list[str], cited: dict[str, Any], address: Address) -> Component:
    stated = html.P(", ".join(wordings), lang="en")
    place = html.P(line_link(cited, address, kind), className="source-line")
    return html.Div([html.Dt(kind), html.Dd([stated, place])])


def _strategies(answer: WorkPlanAnswer, plan: WorkPlan, path: str, address: Address) -> list[Component]:
    found = [(objective, chosen(objective, address)) for objective in plan["objectives"]]
    shown = sum(len(strategies) for _, strategies in found)
    total = plan["completion"]["total"]
    parts = [_objective(objective, strategies, path, address) for objective, strategies in found if strategies]
    years = sorted((each["fiscalYear"] for each in answer["workPlans"]), reverse=True)
    contents = [_contents([objective for objective, strategies in found if strategies])] if len(parts) > 1 else []
    return [
        section(
            sentences.EVERY_STRATEGY,
            [
                missing_values(answer, plan, path, address),
                filter_form(plan, years, address),
                html.P(sentences.shown_of_all(shown, total)),
                *contents,
            ],
            section_id="strategies",
        ),
        *(parts or [_nothing(address)]),
    ]


def _nothing(address: Address) -> Component:
    if not is_filtered(address):
        return empty(sentences.NO_STRATEGIES)
    every = address.href(progress=None, objective=None, search=None)
    return empty(sentences.NONE_FITS, [html.A(sentences.SHOW_EVERY, href=every)])


def _contents(objectives: list[Objective]) -> Component:
    links = [html.Li(html.A(_named(each), href=f"#objective-{each['number']}")) for each in objectives]
    return html.Nav(html.Ul(links, className="plain-list"), className="contents", **aria(label=sentences.OBJECTIVES))


def _objective(objective: Objective, strategies: list[PlannedStrategy], path: str, address: Address) -> Component:
    place = f"{path}.objectives[number={objective['number']}]"
    name = sentences.objective(objective["number"])
    trace = Trace("WorkPlanMeasures", address.variables, citation=objective["source"])
    cards = [strategy_card(each, f"{place}.strategies[number={each['number']}]", address) for each in strategies]
    return section(
        _named(objective),
        [
            *([html.P(objective["note"], className="source-line", lang="en")] if objective["note"] else []),
            html.Div(
                [
                    html.Div(cards, className="strategies"),
                    origin(trace, name, summary=sentences.WHERE_STRATEGIES_COME_FROM),
                ],
                className="stack",
                **traced(trace),
            ),
        ],
        section_id=f"objective-{objective['number']}",
        intro=sentences.objective_summary(objective["completion"]),
    )


def _named(objective: Objective) -> Component:
    return printed(f"{objective['number']}. {objective['title']}")


PAGE = Page(path="/work-plan", name=sentences.NAME, query="WorkPlan", view=view, parameters=PARAMETERS, title=title)
