"""A page's components as the HTML that a browser gets before any script runs."""

import dash_bootstrap_components as dbc
import pytest
from dash import dcc, html

from dashboard.components.attributes import aria, data
from dashboard.language import lazy
from dashboard.rendering import NotDrawable, to_html


def test_text_is_never_read_as_html() -> None:
    assert to_html(html.P("<script>alert(1)</script> & more")) == (
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</p>"
    )
    assert to_html(html.A("x", href='"><img src=x onerror=alert(1)>')) == (
        '<a href="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;">x</a>'
    )


def test_names_are_written_as_html_writes_them() -> None:
    shown = html.Td("5", className="is-number", colSpan=2, tabIndex="0", **aria(label="Five"), **data(path="a.b"))
    assert to_html(shown) == ('<td aria-label="Five" class="is-number" colspan="2" data-path="a.b" tabindex="0">5</td>')


def test_what_is_true_stands_alone_and_what_is_false_is_left_out() -> None:
    assert to_html(html.Details([], open=True)) == '<details open=""></details>'
    assert to_html(html.Option("a", value="a", selected=False)) == '<option value="a">a</option>'


def test_styles_are_written_with_hyphens() -> None:
    assert to_html(html.Div(style={"flexGrow": 3, "--share": "40%"})) == '<div style="flex-grow:3;--share:40%"></div>'


def test_elements_without_an_end_have_none() -> None:
    assert to_html([html.Br(), dbc.Input(id="day", type="date", className="narrow")]) == (
        '<br><input class="form-control narrow" id="day" step="any" type="date">'
    )


def test_nothing_is_nothing_and_words_of_a_language_are_text() -> None:
    assert to_html([None, [], html.Span([lazy("All"), " ", 3])]) == "<span>All 3</span>"


def test_what_only_a_script_could_draw_is_refused() -> None:
    with pytest.raises(NotDrawable, match=r"Use a component of dash\.html"):
        to_html(html.Div(dcc.Graph()))
