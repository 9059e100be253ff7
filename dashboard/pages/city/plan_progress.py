"""The work plan as a picture: the whole and each objective, with Ongoing standing apart."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.attributes import aria
from dashboard.components.chart import Part, figure, stacked_bar
from dashboard.components.filled import filled
from dashboard.components.number import inline_number
from dashboard.components.table import Cell, Column, table
from dashboard.components.text import printed
from dashboard.figures.progress import progress_bar
from dashboard.queries.city import CityAnswer, ObjectiveProgress, PlanProgress
from dashboard.trace import Trace
from dashboard.wording import city as wording
from dashboard.wording import words


def plan_progress(answer: CityAnswer, plan: PlanProgress, address: Address) -> Component:
    done = plan["completion"]
    path = f"workPlans[fiscalYear={plan['fiscalYear']}]"
    trace = Trace(
        "CityPlanProgress",
        address.variables,
        citation=plan["source"],
        rule="completion",
        rule_sentence=words.from_graph(done["rule"]),
    )
    return figure(
        wording.plan_name(plan["fiscalYear"]),
        wording.plan_summary(done["completed"], done["outOf"], done["ongoing"], len(plan["objectives"])),
        _picture(answer, plan, path),
        _numbers(plan, path),
        source=[html.A(printed(plan["title"]), href=address.link_to("/work-plan")), f", {plan['fiscalYear']}."],
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
                [html.Span(f"{objective['number']} ", className="objective-number"), printed(objective["title"])],
                className="objective-title",
            ),
            html.Div(html.Div(bar, className="objective-bar", style={"width": width}), **aria(hidden="true")),
            html.P(
                filled(
                    wording.objective_count(objective["completion"]["ongoing"]),
                    completed=inline_number(answer, f"{path}.completion.completed"),
                    total=inline_number(answer, f"{path}.completion.outOf"),
                ),
                className="objective-count",
            ),
        ]
    )


def _stretch(part: Part) -> Component:
    return html.Div(className=f"bar-part tone-{part.tone}", style={"flexGrow": part.count}, title=part.label)


def _numbers(plan: PlanProgress, path: str) -> Component:
    return table(
        wording.BY_PROGRESS,
        [
            Column(wording.OBJECTIVE, is_row_heading=True),
            Column(words.PROGRESS["COMPLETED"], is_number=True),
            Column(wording.CAN_FINISH, is_number=True),
            *(Column(words.PROGRESS[word], is_number=True) for word in ("ONGOING", "IN_PROGRESS", "NOT_STARTED", None)),
        ],
        [
            _row(str(objective["number"]), objective, f"{path}.objectives[number={objective['number']}]")
            for objective in plan["objectives"]
        ],
        name=wording.plan_table(plan["fiscalYear"]),
        foot=_row(str(wording.WHOLE_PLAN), plan, path),
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
