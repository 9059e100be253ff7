"""How far the plan has come, objective by objective: the picture, and the table of the same numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address
from dashboard.components.chart import Part, figure, stacked_bar
from dashboard.components.number import traced_number
from dashboard.components.source_link import source_link
from dashboard.components.table import Cell, Column, table
from dashboard.components.text import numbers_row, printed
from dashboard.figures.tones import CAN_FINISH, PROGRESS
from dashboard.queries.work_plan import Objective, ProgressCount, WorkPlan
from dashboard.trace import Trace
from dashboard.wording import words
from dashboard.wording import work_plan as sentences

COLUMNS = (
    Column(sentences.OBJECTIVE, is_row_heading=True, width="14rem"),
    *(Column(words.PROGRESS[word], is_number=True) for word, _ in CAN_FINISH),
    Column(sentences.CAN_FINISH, is_number=True),
    Column(sentences.ONGOING_APART, is_number=True),
)


def count_of(counts: Sequence[ProgressCount], word: str | None) -> int:
    return next(each["count"] for each in counts if each["progress"] == word)


def headline_numbers(answer: Any, plan: WorkPlan, path: str, address: Address) -> Component:
    counted = Trace(
        "WorkPlanCompletion",
        address.variables,
        citation=plan["source"],
        rule="completion",
        rule_sentence=plan["completion"]["rule"],
    )
    printed = Trace("WorkPlanCompletion", address.variables, citation=plan["source"])
    numbers = [
        traced_number(
            answer,
            f"{path}.completion.completed",
            sentences.COMPLETED_OF,
            counted,
            out_of_path=f"{path}.completion.outOf",
        ),
        *(
            traced_number(answer, f"{path}.progressCounts[progress={word}].count", words.PROGRESS[word], printed)
            for word in ("IN_PROGRESS", "NOT_STARTED")
        ),
        traced_number(answer, f"{path}.completion.ongoing", sentences.ONGOING_COUNTED_APART, counted),
        *(
            [traced_number(answer, f"{path}.completion.noReport", words.PROGRESS[None], counted)]
            if plan["completion"]["noReport"]
            else []
        ),
    ]
    return html.Div(numbers_row(numbers), className="plan-numbers")


def missing_values(answer: Any, plan: WorkPlan, path: str, address: Address) -> Component:
    return traced_number(
        answer,
        f"{path}.measuresWithoutValue",
        sentences.WITHOUT_VALUE,
        Trace("WorkPlanCompletion", address.variables, citation=plan["source"]),
        out_of_path=f"{path}.measureCount",
        note=html.A(sentences.SIX_REASONS, href=address.link_to("/about/rules#no-value")),
        size="medium",
    )


def progress_figure(plan: WorkPlan, path: str, address: Address) -> Component:
    trace = Trace("WorkPlanByObjective", address.variables, rule="completion", rule_sentence=plan["completion"]["rule"])
    bars = [
        stacked_bar(
            [Part(words.PROGRESS[word], count_of(each["progressCounts"], word), tone) for word, tone in _drawn(plan)],
            apart=[Part(sentences.ONGOING_APART, each["completion"]["ongoing"], PROGRESS["ONGOING"])],
            label=printed(f"{each['number']}. {each['title']}"),
        )
        for each in plan["objectives"]
    ]
    return figure(
        sentences.BY_OBJECTIVE,
        sentences.by_objective([(each["number"], each["completion"]) for each in plan["objectives"]]),
        html.Div(bars, className="stack"),
        _numbers(plan, path),
        source=source_link(plan["source"], address),
        trace=trace,
        is_illustrative=bool(plan["source"]["isIllustrative"]),
        level=2,
    )


def _drawn(plan: WorkPlan) -> list[tuple[str | None, str]]:
    """Strategies without a report have a place in the picture only where there are any."""
    return [(word, tone) for word, tone in CAN_FINISH if word or plan["completion"]["noReport"]]


def _numbers(plan: WorkPlan, path: str) -> Component:
    rows = [_row(each, f"{path}.objectives[number={each['number']}]") for each in plan["objectives"]]
    whole: list[Cell] = [Cell(sentences.WHOLE_PLAN), *_counts(plan, path)]
    return table(sentences.TABLE_CAPTION, COLUMNS, rows, name=sentences.TABLE_NAME, foot=whole)


def _row(objective: Objective, path: str) -> list[Cell]:
    return [Cell(printed(f"{objective['number']}. {objective['title']}")), *_counts(objective, path)]


def _counts(counted: Objective | WorkPlan, path: str) -> list[Cell]:
    cells = [
        Cell(count_of(counted["progressCounts"], word), path=f"{path}.progressCounts[progress={word or 'null'}].count")
        for word, _ in CAN_FINISH
    ]
    return [
        *cells,
        Cell(counted["completion"]["outOf"], path=f"{path}.completion.outOf"),
        Cell(counted["completion"]["ongoing"], path=f"{path}.completion.ongoing"),
    ]
