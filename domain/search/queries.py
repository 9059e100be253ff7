"""One statement that searches everything: of each kind the first that were found, and how many there are.

`searching.place` holds the rule; the expressions here say the same to the database, and a test holds the two equal.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    String,
    and_,
    bindparam,
    case,
    func,
    literal,
    select,
    type_coerce,
    union_all,
)

from domain.base import Rows, Text
from domain.filters import PlaceOf
from domain.search.record_queries import records
from domain.search.searching import MOST_WORDS, SearchKind


@lru_cache(MOST_WORDS)
def found(words: int) -> Rows:
    """The first of each kind in their order: kind, the columns of `records`, place, and in_all: how many were found.

    Looks for so many words, at least one; `given` says which. Putting it together takes longer than asking it, so it is
    done once.
    """
    day: Any = bindparam("day", type_=Date())
    parts = [_first_of(kind, rows, words) for kind, rows in records(day).items()]
    together = union_all(*parts).subquery("found")
    in_turn = case({kind.value: number for number, kind in enumerate(SearchKind)}, value=together.c.kind)
    return select(together).order_by(in_turn, together.c.place, together.c.search_text, together.c.key)


def given(asked: Sequence[str], first: int, day: date) -> Mapping[str, Any]:
    """What `found` is asked with: words as `searching.words` makes them, how many of each kind to list, and the day."""
    words = {f"word_{number}": word for number, word in enumerate(asked)}
    return {**words, "beginning": " ".join(asked), "first": first, "day": day}


def _first_of(kind: SearchKind, rows: Rows, words: int) -> Rows:
    """Ranking all that were found to keep the first few would take most of the time, so they are counted apart."""
    known = rows.subquery()
    # Its own type would fold what is looked for, and so take the space from before a word.
    text: ColumnElement[Any] = type_coerce(known.c.search_text, Text())
    asked = [_text(f"word_{number}") for number in range(words)]
    holds = [PlaceOf(text, word) > 0 for word in asked]
    in_all = select(func.count()).select_from(known).where(*holds).correlate(None).scalar_subquery()
    place = _place(text, asked).label("place")
    listed = select(known, place, in_all.label("in_all")).where(*holds).order_by(place, text, known.c.key)
    # Written into the statement each time: SQLite plans anew whenever another number might be handed over beside it.
    size = bindparam("first", type_=Integer(), literal_execute=True)
    return select(literal(kind.value, String).label("kind"), listed.limit(size).subquery())


def _place(text: ColumnElement[Any], asked: Sequence[ColumnElement[Any]]) -> ColumnElement[int]:
    """`searching.place` of what holds every word, in SQL."""
    space = literal(" ", Text())
    each_begins_a_word = and_(*(PlaceOf(space + text, space + word) > 0 for word in asked))
    return case((PlaceOf(text, _text("beginning")) == 1, 0), (each_begins_a_word, 1), else_=2)


def _text(name: str) -> ColumnElement[Any]:
    return bindparam(name, type_=Text())
