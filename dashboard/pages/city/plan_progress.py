"""The work plan as a picture: the whole and each objective, with Ongoing standing apart."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.attributes import aria
from dashboard.components.chart import Part, figure, stacked_bar
from dashboard.components.number import inline_number
from dashboard.components.table import Cell, Column, table
from dashboard.figures.progress import progress_bar
from dashboard.queries.city import CityAnswer, ObjectiveProgress, PlanProgress
from dashboard.trace import Trace
from dashboard.wording import city as wording


def plan_progress(answer: CityAnswer, plan: PlanProgress, address: Address) -> Component:
    done = plan["completion"]
    path = f"workPlans[fiscalYear={plan['fiscalYear']}]"
    trace = Trace(
        "CityPlanProgress",
        address.variables,
        citation=plan["source"],
        rule="completion",
        rule_sentence=done["rule"],
    )
    return figure(
        f"Work plan {plan['fiscalYear']}, by objective",
        wording.plan_summary(done["completed"], done["outOf"], done["ongoing"], len(plan["objectives"])),
        _picture(answer, plan, path),
        _numbers(plan, path),
        source=[html.A(plan["title"], href=address.link_to("/work-plan")), f", {plan['fiscalYear']}."],
        trace=trace,
        is_illustrative=trace.is_illustrative,
        level=2,
    )


def _picture(answer: CityAnswer, plan: PlanProgress, path: str) -> Component:
    bar = progress_bar(plan["progressCounts"])
    most = max((objective["completion"]["total"] for objective in plan["objectives"]), default=0) or 1
    return html.Div(
        [
            stacked_bar(bar.parts, apart=bar.apart),
            html.Ul(
                [
                    _objective(answer, objective, f"{path}.objectives[number={objective['number']}]", most)
                    for objective in plan["objectives"]
                ],
                className="plain-list objective-rows",
            ),
        ],
        className="stack",
    )


def _objective(answer: CityAnswer, objective: ObjectiveProgress, path: str, most: int) -> Component:
    """One objective: its title, its bar on the scale of the longest, and how much is completed."""
    drawn = progress_bar(objective["progressCounts"])
    bar = [_stretch(part) for part in [*drawn.parts, *drawn.apart] if part.count]
    width = f"{objective['completion']['total'] / most * 100:.2f}%"
    return html.Li(
        [
            html.P(
                [html.Span(f"{objective['number']} ", className="objective-number"), objective["title"]],
                className="objective-title",
            ),
            html.Div(html.Div(bar, className="objective-bar", style={"width": width}), **aria(hidden="true")),
            html.P(
                [
                    inline_number(answer, f"{path}.completion.completed"),
                    " of ",
                    inline_number(answer, f"{path}.completion.outOf"),
                    html.Span(wording.completed_and_ongoing(objective["completion"]["ongoing"])),
                ],
                className="objective-count",
            ),
        ]
    )


def _stretch(part: Part) -> Component:
    return html.Div(className=f"bar-part tone-{part.tone}", style={"flexGrow": part.count}, title=part.label)


def _numbers(plan: PlanProgress, path: str) -> Component:
    return table(
        "Strategies by progress word",
        [
            Column("Objective", is_row_heading=True),
            Column("Completed", is_number=True),
            Column("Can finish", is_number=True),
            Column("Ongoing", is_number=True),
            Column("In Progress", is_number=True),
            Column("Not Started", is_number=True),
            Column("No report", is_number=True),
        ],
        [
            _row(str(objective["number"]), objective, f"{path}.objectives[number={objective['number']}]")
            for objective in plan["objectives"]
        ],
        name=f"Work plan {plan['fiscalYear']} by objective",
        foot=_row("Whole plan", plan, path),
        is_compact=True,
    )


def _row(heading: str, counted: PlanProgress | ObjectiveProgress, path: str) -> list[str | Cell]:
    done = counted["completion"]
    by_word = {entry["progress"]: entry["count"] for entry in counted["progressCounts"]}
    return [
        heading,
        Cell(done["completed"], path=f"{path}.completion.completed"),
        Cell(done["outOf"], path=f"{path}.completion.outOf"),
        Cell(done["ongoing"], path=f"{path}.completion.ongoing"),
        *(_count(by_word, word, path) for word in ("IN_PROGRESS", "NOT_STARTED", None)),
    ]


def _count(by_word: dict[str | None, int], word: str | None, path: str) -> Cell:
    """A word that the graph does not list has no place in its answer, and was said of nothing."""
    if word not in by_word:
        return Cell(0)
    return Cell(by_word[word], path=f"{path}.progressCounts[progress={word or 'null'}].count")
