"""A search finds what holds every word, puts beginnings first, and both databases say the same as the rule."""

from datetime import date

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from domain.folding import fold
from domain.models import Department, Source
from domain.search.queries import found, given
from domain.search.searching import MOST_CHARACTERS, MOST_WORDS, SearchKind, SearchTooLong, place, words

NAMES = (
    "Public Library",
    "Library",
    "Bibliothèque de San José",
    "Library, public",
    "Thư viện công cộng",
    "Sublibrary of public records",
    "100% of José_Library",
    "Public Works",
    "The (Library)",
)

LOOKED_FOR = ("library", "public li", "library public", "jose", "JOSÉ san", "ibr", "viện", "%", "_", "(lib")


@pytest.mark.parametrize("text", ["", "   ", "\u0301", "\t\n"])
def test_nothing_is_looked_for_in_an_empty_text(text: str) -> None:
    assert words(text) == []


def test_words_are_looked_for_once_each_without_accents_and_case() -> None:
    assert words("  José LIBRARY jose ") == ["jose", "library"]


def test_a_search_has_so_many_characters_and_words_and_no_more() -> None:
    assert words("x" * MOST_CHARACTERS) == ["x" * MOST_CHARACTERS]
    assert len(words(" ".join("abcdefgh"))) == MOST_WORDS
    for text in ("x" * (MOST_CHARACTERS + 1), " ".join("abcdefghi")):
        with pytest.raises(SearchTooLong, match="100 characters and 8 words at most"):
            words(text)


def test_what_begins_with_the_text_comes_before_words_that_begin_so_and_those_before_all_else() -> None:
    assert place(["public", "li"], "public library") == 0
    assert place(["li", "public"], "public library") == 1
    assert place(["library"], "sublibrary") == 2
    assert place(["library", "park"], "public library") is None


def test_the_database_says_the_same_as_the_rule(engine: Engine) -> None:
    with engine.execution_options(writes=True).connect() as connection, Session(connection) as session:
        session.add(Source(id=1, key="s", title="Made up", kind="generator", edition="illustrative", addresses=[]))
        session.flush()
        session.add_all(
            Department(key=f"d{number}", name=name, kind="department", source_id=1) for number, name in enumerate(NAMES)
        )
        session.flush()
        for text in LOOKED_FOR:
            asked = words(text)
            expected = sorted((at, fold(name), name) for name in NAMES if (at := place(asked, fold(name))) is not None)
            rows = session.execute(found(len(asked)), given(asked, 2, date(2026, 11, 20))).all()
            assert [row.title for row in rows] == [name for _, _, name in expected[:2]], text
            assert {(row.kind, row.in_all) for row in rows} == {(SearchKind.DEPARTMENT, len(expected))}, text
        connection.rollback()
