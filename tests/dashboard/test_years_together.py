"""Fiscal years and cycles stay on one line, and their letters stay as they were."""

from typing import Any

import pytest
from dash import html

from dashboard.language import speaking
from dashboard.rendering import to_html
from dashboard.wording import measures
from dashboard.years_together import years_together


def drawn(content: Any) -> str:
    return to_html(years_together(content))


def test_a_year_in_a_sentence_is_held_together_with_the_hyphen_that_people_type() -> None:
    assert drawn(html.P("The plan for 2023-24 is completed.")) == (
        '<p><span>The plan for <span class="keep-together">2023-24</span> is completed.</span></p>'
    )


def test_an_element_that_holds_a_year_and_nothing_else_is_held_together_itself() -> None:
    assert drawn(html.Th("2027-28", scope="col")) == '<th class="keep-together" scope="col">2027-28</th>'
    assert drawn(html.A("2027-28", className="year")) == '<a class="year keep-together">2027-28</a>'


def test_a_year_beside_other_parts_stays_one_part() -> None:
    assert drawn(html.A(["FY 2024-26", html.Span("in force")])) == (
        '<a><span class="keep-together">FY 2024-26</span><span>in force</span></a>'
    )


@pytest.mark.parametrize("year", ["2023-24", "2023-2024", "2021\u20132024", "FY 2024-26", "FY 24-26", "FY 2023-2024"])
def test_years_and_cycles_are_known_however_they_are_printed(year: str) -> None:
    assert f'<span class="keep-together">{year}</span>' in drawn(html.P(f"In {year}, all."))


@pytest.mark.parametrize("other", ["2026-11-22", "24-26", "408-535-2024-26", "year-2023-24", "July 2023 - June 2024"])
def test_what_is_no_year_is_left_as_it_is(other: str) -> None:
    given = html.P(f"See {other}.")
    assert years_together(given) is given


def test_what_holds_only_text_or_keeps_its_lines_is_left_as_it_is() -> None:
    for given in (html.Option("2023-24", value="2023-24"), html.Pre("year: 2023-24"), html.Code("2023-24")):
        assert years_together(given) is given


def test_what_all_readers_are_shown_is_not_changed_for_one() -> None:
    shared = html.P("In 2023-24.")
    assert drawn(shared) == drawn(shared)
    assert shared.children == "In 2023-24."


def test_a_page_held_together_twice_is_the_same() -> None:
    once = years_together(html.Div([html.P("In 2023-24."), html.Th("2027-28")]))
    assert to_html(years_together(once)) == to_html(once)


def test_words_kept_for_all_languages_are_held_together_in_the_readers() -> None:
    label = html.P(measures.FISCAL_YEAR)
    for language, word in (("en", "Fiscal year"), ("vi", "Năm tài chính")):
        with speaking(language):
            assert word in drawn(label)
            assert '<span class="keep-together">2023-24</span>' in drawn(label)
