"""One statement that searches everything: of each kind the first that were found, and how many there are.

`searching.place` holds the rule; the expressions here say the same to the database, and a test holds the two equal.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, String, and_, case, func, literal, select, type_coerce, union_all

from domain.base import Rows, Text
from domain.search.record_queries import records
from domain.search.searching import SearchKind


def found(asked: Sequence[str], first: int, day: date) -> Rows:
    """The `first` of each kind in their order: kind, the columns of `records`, place, and in_all: how many were found.

    `asked` are words as `searching.words` makes them, at least one.
    """
    parts = [_first_of(kind, rows, asked, first) for kind, rows in records(day).items()]
    together = union_all(*parts).subquery("found")
    in_turn = case({kind.value: number for number, kind in enumerate(SearchKind)}, value=together.c.kind)
    return select(together).order_by(in_turn, together.c.place, together.c.search_text, together.c.key)


def _first_of(kind: SearchKind, rows: Rows, asked: Sequence[str], first: int) -> Rows:
    """Ranking all that were found to keep the first few would take most of the time, so they are counted apart."""
    known = rows.subquery()
    # Its own type would fold what is looked for, and so take the space from before a word.
    text: ColumnElement[Any] = type_coerce(known.c.search_text, Text())
    holds = [text.contains(word, autoescape=True) for word in asked]
    in_all = select(func.count()).select_from(known).where(*holds).correlate(None).scalar_subquery()
    place = _place(text, asked).label("place")
    listed = select(known, place, in_all.label("in_all")).where(*holds).order_by(place, text, known.c.key).limit(first)
    return select(literal(kind.value, String).label("kind"), listed.subquery())


def _place(text: ColumnElement[Any], asked: Sequence[str]) -> ColumnElement[int]:
    """`searching.place` of what holds every word, in SQL."""
    behind_a_space = literal(" ", Text()) + text
    each_begins_a_word = and_(*(behind_a_space.contains(f" {word}", autoescape=True) for word in asked))
    return case((text.startswith(" ".join(asked), autoescape=True), 0), (each_begins_a_word, 1), else_=2)
