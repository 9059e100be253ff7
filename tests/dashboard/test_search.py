"""Searching everything: what is asked, what is said of what was found, and where each hit leads."""

from typing import Any
from urllib.parse import quote

import pytest
from dash import html

from dashboard.address import Address, BadAddress, read_address
from dashboard.components.search import search_form
from dashboard.pages import departments
from dashboard.pages.search import PAGE, view
from dashboard.pages.search.marking import asked_words, marked
from dashboard.pages.search.places import PLACES
from dashboard.rendering import to_html
from dashboard.wording import search as sentences
from tests.dashboard.test_query_contract import schema
from tests.dashboard.tree import all_of, fields_of, links_of, text_of

FIRE = {"code": "fire", "name": "Fire"}
DOCUMENT = {"key": "work-plan", "title": "Work plan", "kind": "DOCUMENT", "edition": "PUBLISHED"}


def at(query: str = "") -> Address:
    return read_address(f"/search?{query}", PAGE.path, PAGE.parameters)


def hit(title: str = "Write to residents in plain words", **given: Any) -> dict[str, Any]:
    return {
        "key": "fire/fy-2024-26/g2/a4",
        "title": title,
        "within": None,
        "reference": None,
        "fiscalYear": None,
        "cycle": None,
        "measureType": None,
        "department": None,
        "source": {"document": DOCUMENT, "lines": [], "printed": None, "isIllustrative": False},
        **given,
    }


ACTION = hit(
    within="Every resident is served", reference="2.4", cycle="FY 2024-26", department=FIRE, key="fire/fy-2024-26/g2/a4"
)


def answer(**hits: list[dict[str, Any]]) -> Any:
    groups = [{"kind": kind, "count": len(hits.get(kind, [])), "hits": hits.get(kind, [])} for kind in sentences.KIND]
    return {"edition": {"today": "2026-11-21"}, "search": groups}


def page(query: str, **hits: list[dict[str, Any]]) -> Any:
    return view(answer(**hits), at(query))


# What is asked


def test_the_words_are_asked_for_as_they_are() -> None:
    _, address = PAGE.asked(at("q=San+Jos%C3%A9&as_of=2026-03-31"))
    assert address.variables == {"text": "San José", "first": 8, "asOf": "2026-03-31"}


def test_a_kind_by_itself_is_asked_for_at_length() -> None:
    _, address = PAGE.asked(at("q=plain&kind=ACTION"))
    assert address.variables == {"text": "plain", "first": 100}


@pytest.mark.parametrize(
    ("query", "how"),
    [
        ("x" * 10_000, "Use at most 100 characters."),
        ("a b c d e f g h i", "Use at most 8 words."),
        ("plain\0words", "Use letters, digits and spaces only."),
    ],
)
def test_words_that_cannot_be_looked_for_are_refused_in_words(query: str, how: str) -> None:
    with pytest.raises(BadAddress, match=how):
        at(f"q={quote(query)}")


def test_a_word_that_comes_twice_is_one_word() -> None:
    assert at("q=" + "+".join(["José", "jose"] * 6)).value("q") == "José jose " * 5 + "José jose"


# What is said


def test_without_words_the_page_says_how_to_search() -> None:
    said = text_of(page(""))
    assert "Type one or more words to search everything on record." in said
    assert all(str(name) in said for name in sentences.KIND.values())


@pytest.mark.parametrize(
    ("hits", "said"),
    [
        ({}, "Nothing on record contains “plain”, as of 21 November 2026."),
        ({"ACTION": [ACTION]}, "1 record contains “plain”, as of 21 November 2026."),
        (
            {"ACTION": [ACTION, ACTION], "TEAM": [ACTION]},
            "3 records contain “plain”, as of 21 November 2026. They are of 2 k",
        ),
    ],
)
def test_the_first_sentence_is_right_for_none_one_and_many(hits: Any, said: str) -> None:
    assert said in text_of(page("q=plain", **hits))


def test_a_search_that_finds_nothing_says_what_to_try() -> None:
    content = page("q=plain")
    assert "Fewer words, or only the beginning of a word." in text_of(content)
    assert {"/departments", "/work-plan", "/measures", "/sources"} <= set(links_of(content))


def test_each_kind_is_counted_and_leads_to_itself_alone() -> None:
    content = page("q=plain&as_of=2026-03-31", ACTION=[ACTION, ACTION], GOAL=[ACTION])
    assert "Actions of departments' plans · 2" in text_of(content)
    assert "/search?q=plain&as_of=2026-03-31&kind=ACTION" in links_of(content)
    alone = page("q=plain&kind=GOAL", ACTION=[ACTION, ACTION], GOAL=[ACTION])
    assert "Goals of departments' plans: 1 contains “plain”." in text_of(alone)
    assert [part for part in all_of(alone) if type(part).__name__ == "H2"] != []
    assert "found-action" not in [getattr(part, "id", None) for part in all_of(alone)]


def test_a_kind_with_more_than_is_listed_says_how_to_see_the_rest() -> None:
    whole = answer(ACTION=[ACTION])
    whole["search"][4]["count"] = 143
    assert "Actions of departments' plans: show the first 100 of 143" in text_of(view(whole, at("q=plain")))
    whole["search"][4]["count"] = 62
    assert "Actions of departments' plans: show all 62" in text_of(view(whole, at("q=plain")))
    assert "The first 1 of 62 are shown." in text_of(view(whole, at("q=plain&kind=ACTION")))


# Where each hit leads


@pytest.mark.parametrize(
    ("kind", "found", "href"),
    [
        ("DEPARTMENT", hit(key="fire", department=FIRE), "/departments/fire"),
        ("TEAM", hit(department=FIRE), "/equity-action-teams/fire"),
        ("REAP", hit(department=FIRE, cycle="FY 2024-26"), "/departments/fire?cycle=FY+2024-26#reap"),
        ("GOAL", hit(department=FIRE, cycle="FY 2024-26", reference="2"), "/departments/fire?cycle=FY+2024-26#goal-2"),
        ("ACTION", ACTION, "/departments/fire?cycle=FY+2024-26#action-2.4"),
        ("OBJECTIVE", hit(fiscalYear="2023-24", reference="3"), "/work-plan?year=2023-24#objective-3"),
        ("STRATEGY", hit(fiscalYear="2023-24", reference="3.6"), "/work-plan?year=2023-24#strategy-3.6"),
        ("OUTPUT", hit(key="2023-24/3.5/o1"), "/measures/2023-24:3.5:o1"),
        ("PILLAR", hit(reference="1"), "/welcoming-plan#pillar-1"),
        ("CITYWIDE_STRATEGY", hit(), "/welcoming-plan"),
        ("MEASURE", hit(key="fire/g1/a2/m1"), "/measures/fire:g1:a2:m1"),
        (
            "QUESTION",
            hit(source={"document": DOCUMENT, "lines": [14], "printed": "", "isIllustrative": False}),
            "/sources/work-plan?line=14#line-14",
        ),
        ("SOURCE", hit(key="work-plan"), "/sources/work-plan"),
    ],
)
def test_each_hit_leads_to_its_place(kind: str, found: Any, href: str) -> None:
    assert PLACES[kind](found, at("q=plain")) == href
    assert href in links_of(page("q=plain", **{kind: [found]}))


def test_every_kind_of_the_graph_has_a_name_and_a_place() -> None:
    kinds = schema().type_map["SearchGroup"].fields["kind"].type.of_type.values  # type: ignore[attr-defined]
    assert set(PLACES) == set(sentences.KIND) == set(kinds)


def test_a_hit_says_whose_it_is_what_it_stands_below_and_whether_it_is_made_up() -> None:
    made_up = {**ACTION, "source": {**ACTION["source"], "isIllustrative": True}}
    content = page("q=plain", ACTION=[made_up])
    assert "Fire , FY 2024-26, Action 2.4" in text_of(content)
    assert "Every resident is served" in text_of(content)
    assert "Illustrative" in text_of(content)


def test_a_measure_is_named_as_in_every_list() -> None:
    percent = hit("of calls answered in plain words", measureType="PERCENT", key="2023-24/3.5/m1")
    assert "% of calls answered in plain words" in text_of(page("q=plain", MEASURE=[percent]))


def test_the_wording_of_plans_is_marked_as_english() -> None:
    content = page("q=plain", ACTION=[ACTION])
    english = [text_of(part) for part in all_of(content) if getattr(part, "lang", None) == "en"]
    assert {"Fire", "Every resident is served"} <= set(english)


# The words that are marked


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("City of San José", "jose", ["José"]),
        ("Translate, and translate again", "TRANSLATE", ["Translate", "translate"]),
        ("language access", "access lang", ["lang", "access"]),
        ("Nothing here", "jose", []),
        ("Jose\u0301 and ﬁne print", "josé fine", ["Jose\u0301", "ﬁne"]),
    ],
)
def test_the_words_that_were_looked_for_are_marked(text: str, words: str, found: list[str]) -> None:
    pieces = marked(text, asked_words(words))
    assert [piece.children for piece in pieces if isinstance(piece, html.Mark)] == found
    assert "".join(piece if isinstance(piece, str) else piece.children for piece in pieces) == text


def test_what_is_found_is_text_and_never_html() -> None:
    sent = to_html(page("q=script", ACTION=[hit("<script>alert(1)</script> & <b>bold</b>", department=FIRE)]))
    assert "&lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt; &amp; &lt;b&gt;bold" in sent
    assert "<script" not in sent


# The form on every page


def test_the_form_in_the_masthead_keeps_the_day_and_the_language_and_nothing_else() -> None:
    form = search_form(
        read_address("/departments?as_of=2026-03-31&lang=en&kind=OFFICE", "/departments", departments.PAGE.parameters)
    )
    assert fields_of(form) == {"q": "", "as_of": "2026-03-31", "lang": "en"}
    assert (getattr(form, "action", None), getattr(form, "method", None)) == ("/search", "GET")


def test_the_form_holds_what_was_looked_for_on_the_page_of_results() -> None:
    assert fields_of(search_form(at("q=plain"))) == {"q": "plain"}
