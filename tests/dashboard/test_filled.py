"""Sentences with elements in them: each stands where the sentence names it."""

from dash import html

from dashboard.components.filled import Part, filled, listed
from dashboard.components.text import printed
from tests.dashboard.tree import text_of


def test_an_element_stands_where_the_sentence_names_it() -> None:
    title = printed("Worksheet questions")
    assert filled("Asked with: {title}, version 2.", title=title) == ["Asked with: ", title, ", version 2."]
    assert filled("{title} (2)", title=title) == [title, " (2)"]


def test_a_name_may_stand_for_several_elements() -> None:
    assert filled("{value}.", value=["186 ", html.Span("calls")])[:1] == ["186 "]
    assert filled("Nothing is missing.") == ["Nothing is missing."]


def test_elements_are_listed_as_words_are() -> None:
    parts: list[Part] = [["175 ", printed("English")], ["3 ", printed("Vietnamese")], "8"]
    assert text_of(listed(parts)) == "175 English , 3 Vietnamese and 8"
    assert listed([]) == []
