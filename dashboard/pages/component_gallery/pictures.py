"""Every kind of chart."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.chart import Part, bars, columns, figure, stacked_bar
from dashboard.components.table import Column, table
from dashboard.figures.monthly import monthly_progress
from dashboard.figures.progress import progress_bar
from dashboard.figures.readings import readings_over_years
from dashboard.pages.component_gallery.samples import OBJECTIVES, PROGRESS_COUNTS, READINGS, months
from dashboard.trace import Trace

SOURCE = "sample data, made up for this page."


def all_pictures() -> list[Component]:
    return [_whole_plan(), _by_objective(), _over_time(), _readings()]


def _whole_plan() -> Component:
    drawn = progress_bar(PROGRESS_COUNTS)
    name = "Progress of the work plan"
    rows: list[list[str | int]] = [[part.label, part.count] for part in [*drawn.parts, *drawn.apart]]
    numbers = table(name, [Column("Progress", is_row_heading=True), Column("Strategies", True)], rows, name=name)
    picture = stacked_bar(drawn.parts, apart=drawn.apart)
    summary = "17 of 25 strategies that can be completed are; 2 ongoing ones stand beside them."
    return figure(name, summary, picture, numbers, source=SOURCE, trace=Trace("Edition"))


def _by_objective() -> Component:
    name = "Progress by objective"
    pictures = [
        stacked_bar(
            [
                Part("Completed", done, "done"),
                Part("In Progress", doing, "doing"),
                Part("Not Started", waiting, "waiting"),
            ],
            apart=[Part("Ongoing", ongoing, "ongoing")],
            label=objective,
        )
        for objective, (done, doing, ongoing, waiting) in OBJECTIVES
    ]
    headings = [
        Column("Objective", is_row_heading=True),
        *(Column(word, is_number=True) for word in ("Completed", "In Progress", "Ongoing", "Not Started")),
    ]
    numbers = table(name, headings, [[objective, *counts] for objective, counts in OBJECTIVES], name=name)
    return figure(
        name,
        "Objectives 1 and 4 have the most completed strategies.",
        html.Div(pictures, className="stack"),
        numbers,
        source=SOURCE,
        is_illustrative=True,
    )


def _over_time() -> Component:
    drawn = monthly_progress(months())
    name = "Progress over time"
    headings = [Column(drawn.heading[0], is_row_heading=True), *(Column(word, True) for word in drawn.heading[1:])]
    numbers = table(name, headings, drawn.rows, name=name, is_compact=True)
    return figure(name, drawn.summary, columns(drawn.stacks), numbers, source=SOURCE, is_illustrative=True)


def _readings() -> Component:
    drawn = readings_over_years(READINGS)
    name = "Hotline calls"
    rows = [[bar.label, bar.shown] for bar in drawn.bars]
    numbers = table(name, [Column("Fiscal year", is_row_heading=True), Column("Calls", True)], rows, name=name)
    picture = html.Div(
        [bars(drawn.bars, most=drawn.most), *(html.P(line, className="is-missing") for line in drawn.without_value)],
        className="stack",
    )
    return figure(name, drawn.summary, picture, numbers, source=SOURCE)
