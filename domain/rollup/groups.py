"""Counted groups in their order, each with what it is a share of.

The groups always add up to all that was counted. A share is taken within the groups that agree in the dimensions of
`within`: of everything counted, unless somebody says otherwise.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from domain.errors import EquityError
from domain.folding import fold
from domain.rollup.dimensions import Dimension, label

MOST_GROUPS = 10_000


class TooManyGroups(EquityError):
    """More groups than an answer holds."""

    code = "TOO_MUCH"

    def __init__(self) -> None:
        super().__init__(
            f"This makes more than {MOST_GROUPS} groups. Count by fewer dimensions, or say in `where` which to count."
        )


@dataclass(frozen=True, slots=True)
class Key:
    """A group in one dimension, and where it stands among the others."""

    dimension: Dimension
    value: str | None
    label: str
    order: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """`count` things out of `out_of`."""

    by: tuple[Key, ...]
    count: int
    out_of: int

    @property
    def share(self) -> float | None:
        """From 0 to 1; None out of none."""
        return self.count / self.out_of if self.out_of else None


def groups(by: Sequence[Dimension], rows: Sequence[Any], within: Sequence[Dimension] = ()) -> list[Group]:
    """The groups of rows that `queries.counts` found; `TooManyGroups` when there are more than an answer holds."""
    if len(rows) > MOST_GROUPS:
        raise TooManyGroups
    found = in_order(by, rows)
    places = [place for place, dimension in enumerate(by) if dimension in within]
    wholes: Counter[tuple[str | None, ...]] = Counter()
    for keys, row in found:
        wholes[_values(keys, places)] += row[-1]
    return [Group(keys, row[-1], wholes[_values(keys, places)]) for keys, row in found]


def in_order(by: Sequence[Dimension], rows: Sequence[Any]) -> list[tuple[tuple[Key, ...], Any]]:
    """Rows with their keys, sorted by them. A row begins with value, name and place for each dimension in turn."""
    found = [(key_of(by, row), row) for row in rows]
    return sorted(found, key=lambda each: [key.order for key in each[0]])


# Typed, because months of actions and months of worksheets are equal as words and differ in what they call "none".
@lru_cache(4096, typed=True)
def _known(dimension: Dimension, value: Any, name: str | None, place: Any) -> Key:
    """Few keys, many rows."""
    return _key(dimension, value, name, place)


def _key(dimension: Dimension, value: Any, name: str | None, place: Any) -> Key:
    text = None if value is None else str(value)
    words = label(dimension, text, name)
    return Key(dimension, text, words, _order(dimension, text, words, place))


def _order(dimension: Dimension, value: str | None, words: str, place: Any) -> tuple[Any, ...]:
    """States in the rule's order, all else by place and then by name, É beside E; what has none stands last."""
    if dimension.words:
        place = next((at for at, word in enumerate(dimension.words) if word == value), None)
    return value is None, place is None, 0 if place is None else place, fold(words), value or ""


def key_of(by: Sequence[Dimension], row: Sequence[Any]) -> tuple[Key, ...]:
    """The keys of one row: it begins with value, name and place for each dimension in turn."""
    return tuple(_known(each, *row[3 * at : 3 * at + 3]) for at, each in enumerate(by))


def _values(keys: Sequence[Key], places: Sequence[int]) -> tuple[str | None, ...]:
    return tuple(keys[place].value for place in places)
