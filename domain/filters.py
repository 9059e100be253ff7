"""Filters combined by and, or and not, the same for every list, count and export.

What a filter does not keep, its opposite keeps: an action without a due date is not due before a day, and so it is
among those that are not due before that day.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Integer, and_, false, literal, or_, select, true
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from domain.base import Folded
from domain.sources.kinds import EditionName
from domain.sources.models import Source

MOST_WORDS = 8  # that are told apart in a text


class PlaceOf(FunctionElement[int]):
    """Where a text begins in another, from 1; 0 where it is not in it.

    Unlike LIKE it knows no sign that stands for others: what is folded may only then become one, as "％" does.
    """

    type = Integer()
    inherit_cache = True


@compiles(PlaceOf)
def _place_of(element: PlaceOf, compiler: SQLCompiler, **kw: Any) -> str:
    return f"strpos({compiler.process(element.clauses, **kw)})"


@compiles(PlaceOf, "sqlite")
def _place_of_sqlite(element: PlaceOf, compiler: SQLCompiler, **kw: Any) -> str:
    return f"instr({compiler.process(element.clauses, **kw)})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Days from one to another, both included; None leaves an end open."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What every filter can ask of a cited record, and the filters of its own kind within it: all, any, not one.

    None keeps everything; an empty sequence keeps nothing, but all of no filters keep everything.
    """

    editions: Sequence[EditionName] | None = None
    sources: Sequence[str] | None = None
    all_of: Sequence[Any] | None = None
    any_of: Sequence[Any] | None = None
    none_of: Any = None


F = TypeVar("F", bound=Filter)


def made_up_of(asked: F) -> F:
    """Of what a filter keeps, what was made up for illustration."""
    may_be = asked.editions is None or EditionName.ILLUSTRATIVE in asked.editions
    return replace(asked, editions=[EditionName.ILLUSTRATIVE] if may_be else [])


def combined(asked: F, own: Callable[[F], Iterable[ColumnElement[bool]]]) -> list[ColumnElement[bool]]:
    """What must hold of a record that a filter keeps; `own` says what a filter asks apart from those within it."""
    kept = list(own(asked))
    for each in asked.all_of or ():
        kept += combined(each, own)
    if asked.any_of is not None:
        kept.append(or_(false(), *(and_(true(), *combined(each, own)) for each in asked.any_of)))
    if asked.none_of is not None:
        kept.append(and_(true(), *combined(asked.none_of, own)).is_not(true()))
    return kept


def read_in(source_id: Any, asked: Filter) -> Iterator[ColumnElement[bool]]:
    """That a record was read in one of the sources, or editions, asked for."""
    if asked.editions is not None:
        yield source_id.in_(select(Source.id).where(Source.edition.in_(asked.editions)))
    if asked.sources is not None:
        yield source_id.in_(select(Source.id).where(Source.key.in_(asked.sources)))


def among(column: Any, words: Sequence[Any] | None) -> Iterator[ColumnElement[bool]]:
    """That a column holds one of these."""
    if words is not None:
        yield column.in_(words)


def within(column: Any, days: Days | None) -> Iterator[ColumnElement[bool]]:
    """That a column's day is one of these days."""
    if days is not None and days.first is not None:
        yield column >= days.first
    if days is not None and days.last is not None:
        yield column <= days.last


def saying(column: Any, text: str | None) -> Iterator[ColumnElement[bool]]:
    """That a folded column holds every word of a text in any order, whatever its accents and case, as `search` does.

    What follows the words that are told apart is looked for as it stands.
    """
    for word in (text or "").split(None, MOST_WORDS - 1):
        yield PlaceOf(column, literal(word, Folded())) > 0


def so_or_not(condition: Callable[[], ColumnElement[bool]], is_asked: bool | None) -> Iterator[ColumnElement[bool]]:
    """That something holds, or does not; what is not asked is not put into words."""
    if is_asked is not None:
        yield condition() if is_asked else condition().is_not(true())
