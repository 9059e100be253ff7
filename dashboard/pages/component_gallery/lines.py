"""Pictures of lines and marks: actions by due date, shares that fill up, one share beside the median."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.badges import STANDING_LOOK
from dashboard.components.beside_median import Beside, beside_median
from dashboard.components.chart import figure
from dashboard.components.step_lines import Line, Tick, step_lines
from dashboard.components.table import Column, table
from dashboard.components.timeline import Kind, Mark, timeline
from dashboard.pages.component_gallery.samples import DUE, SUBMITTED
from dashboard.wording import words

SOURCE = "sample data, made up for this page."
TICKS = [
    Tick(-12, "12 weeks before"),
    Tick(-6, "6 weeks"),
    Tick(0, "Due date", is_event=True),
    Tick(4, "4 weeks after"),
]


def all_lines() -> list[Component]:
    return [_due(), _filled_up(), _beside()]


def _due() -> Component:
    name = "Actions by due date"
    kinds = {word: Kind(words.STANDING[word], *look) for word, look in STANDING_LOOK.items()}
    picture = timeline(
        [Mark(kind, on) for kind, on in DUE],
        kinds,
        starts_on="2025-07-01",
        ends_on="2027-06-30",
        today="2026-11-22",
        today_label="Today, 22 Nov 2026",
        undated_label="Without a date:",
    )
    rows = [[words.STANDING[kind], words.short_day(on) if on else None] for kind, on in DUE]
    numbers = table(name, [Column("Standing", is_row_heading=True), Column("Due on")], rows, name=name)
    crowded = timeline(
        [Mark(kind, on) for kind, on in DUE for _ in range(7)],
        kinds,
        starts_on="2025-07-01",
        ends_on="2027-06-30",
        today="2026-01-10",
        today_label="Today, 10 Jan 2026",
        undated_label="Without a date:",
    )
    summary = "2 actions are overdue; the next one is due on 11 December 2026."
    return figure(name, summary, html.Div([picture, crowded], className="stack"), numbers, source=SOURCE)


def _filled_up() -> Component:
    name = "Worksheets submitted, week by week"
    lines = [
        Line(year, [(week, count / 20) for week, count in weeks], f"{weeks[-1][1]} of 20")
        for year, weeks in SUBMITTED.items()
    ]
    picture = step_lines([*lines, Line("2022-23", [], "not on record")], TICKS, first=-12, last=4)
    rows: list[list[str | int]] = [[year, week, count] for year, weeks in SUBMITTED.items() for week, count in weeks]
    headings = [Column("Budget year", is_row_heading=True), Column("Week", True), Column("Submitted", True)]
    summary = "11 of 20 worksheets are in one week before the due date; a year ago it was 12 of 20."
    return figure(name, summary, picture, table(name, headings, rows, name=name, is_compact=True), source=SOURCE)


def _beside() -> Component:
    name = "This department beside the city"
    rows = [
        Beside("Actions completed", 0.36, "36%", 0.45, "median 45% of 20 departments"),
        Beside("Actions on track", 0.82, "82%", 0.64, "median 64% of 20 departments"),
        Beside("Actions with a report", 1.0, "100%", 0.98, "median 98% of 20 departments"),
        Beside("Meetings held", 0.0, "0%", None, "too few departments for a median"),
        Beside("Worksheets on time", None, "Not reported", 0.5, "median 50% of 20 departments"),
    ]
    headings = [Column("What", is_row_heading=True), Column("Here", True), Column("Median", True)]
    numbers = table(name, headings, [[row.label, row.shown, row.median_shown] for row in rows], name=name)
    picture = beside_median(rows, own_label="Library", median_label="Median of all departments")
    return figure(name, "More on track than the median, fewer completed.", picture, numbers, source=SOURCE)
