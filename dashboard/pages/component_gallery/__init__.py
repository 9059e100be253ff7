"""Every component with made-up data, to be looked at while one is changed. Only a development setting has this page."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.address import Address, Parameter, one_of, text
from dashboard.components.edition import edition_mark
from dashboard.components.filters import Choice, Entry, filters
from dashboard.components.states import empty
from dashboard.components.text import breadcrumbs, definitions, n_of_n, page_heading, section
from dashboard.page import Page
from dashboard.pages.component_gallery import lines, pictures, reports, tables, vocabulary
from dashboard.wording import component_gallery as said
from dashboard.wording import words

PARAMETERS = (
    Parameter("standing", one_of(*words.STANDING)),
    Parameter("search", text),
    Parameter("due_before", text),
    Parameter("sort", one_of("department", "-department", "overdue", "-overdue", "report", "-report")),
)


def view(_answer: Any, address: Address) -> list[Component]:
    return [
        breadcrumbs([(said.ABOUT, address.link_to("/about"))], said.NAME),
        page_heading(said.NAME, said.LEAD),
        section(said.NUMBERS, vocabulary.numbers(), section_id="numbers"),
        section(said.WORDS_WITH_SHAPES, vocabulary.badges(), section_id="words"),
        section(said.FILTERS, _filters(address), section_id="filters"),
        section(said.PICTURES, pictures.all_pictures(), section_id="pictures"),
        section(said.LINES, lines.all_lines(), section_id="lines"),
        section(said.MATRIX, tables.sample_matrix(address), section_id="matrix"),
        section(said.TABLES, tables.sample_tables(address), section_id="tables"),
        section(said.CITYWIDE_REPORTS, reports.sample_reports(address), section_id="citywide-reports"),
        section(said.DEFINITIONS, _definitions(), section_id="definitions"),
        section(said.NOTHING_TO_SHOW, _nothing(), section_id="states"),
    ]


def _filters(address: Address) -> Component:
    return filters(
        address,
        [
            Choice("standing", "Standing", list(words.STANDING.items())),
            Entry("search", "Words in the action"),
            Entry("due_before", "Due before", kind="date"),
        ],
        name="Filter actions",
    )


def _definitions() -> Component:
    return definitions(
        [
            ("Filed on", words.day("2026-06-24")),
            ("Report", n_of_n(9, 14)),
            ("Teams", n_of_n(13, None)),
            ("Kind of data", html.Span([edition_mark(True), " ", edition_mark(False)])),
            ("Owner", None),
        ]
    )


def _nothing() -> Component:
    return empty("No actions match these filters.", "Clear a filter to see more of them.")


PAGE = Page(
    path="/about/components",
    name=said.NAME,
    query="Edition",
    view=view,
    parameters=PARAMETERS,
    is_for_development=True,
)
