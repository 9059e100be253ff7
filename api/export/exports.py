"""What an export is: the root field whose answer it holds, and the fields that are its columns.

A list is read piece by piece, by the statement that the root field itself asks. Everything else that the graph
answers is small, and is what the root field's own resolver answers.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from api.connections import Order
from api.export.batches import Batches
from api.export.group_values import Say, in_the_list
from api.export.paths import Path, field_of, tree_of, values_at
from domain.base import Rows
from domain.sources.kinds import EditionName

Given = Mapping[str, Any]
Row = list[Any]

BY = "by"
EVERY_READING = 10_000


class Column(NamedTuple):
    """A column: its name, the path that fills it, and the place in what stands there, if that is a list of groups.

    `says` turns what stands there into what the file says.
    """

    name: str
    path: Path
    place: int | None = None
    says: Say | None = None


@dataclass(frozen=True, slots=True)
class Export:
    """`each` names a list below each object whose entries become rows; its columns begin with that name."""

    root: str
    columns: tuple[str, ...]
    is_made_up: tuple[str, ...] = ()
    """Paths of yes or no, or of editions: whether any of what a row says was made up. None: as the whole ledger."""
    holds: str = ""
    """What is in it, where the root field's own words say more or less than that."""
    is_as_filtered: bool = True
    """Whether a filter by edition says of what edition the rows are. Not if it chooses whom they speak of."""
    compares_from: Callable[[date, Given], date] | None = None
    """The earlier of the two days that are compared, of what compares two."""
    each: str | None = None
    each_given: tuple[tuple[str, Any], ...] = ()

    def columns_for(self, given: Given) -> list[Column]:
        """The columns, with two for each dimension that is counted by."""
        groups = [
            column
            for place, dimension in enumerate(given.get(BY) or ())
            for column in (
                Column(f"{BY}.{dimension.name}.value", (BY, "value"), place, in_the_list(dimension)),
                Column(f"{BY}.{dimension.name}.label", (BY, "label"), place),
            )
        ]
        own = [Column(name, tuple(name.split("."))) for name in self.columns if name != BY]
        return [*(groups if BY in self.columns else ()), *own]

    def rows(self, objects: Sequence[Any], columns: Sequence[Column], edition: str, batches: Batches) -> list[Row]:
        """A row for each object, or for each entry of its list: its edition, then the columns."""
        marks = [tuple(name.split(".")) for name in self.is_made_up]
        count, found = self._found(objects, [*(column.path for column in columns), *marks], batches)
        return [
            [
                _edition([found[path][at] for path in marks], edition),
                *(_said(found[column.path][at], column) for column in columns),
            ]
            for at in range(count)
        ]

    def _found(
        self, objects: Sequence[Any], paths: Sequence[Path], batches: Batches
    ) -> tuple[int, Mapping[Path, list[Any]]]:
        """How many rows there are, and for each path what stands there in each of them."""
        own = values_at(objects, tree_of(path for path in paths if path[0] != self.each), batches)
        if self.each is None:
            return len(objects), own
        lists = field_of(objects, self.each, batches, **dict(self.each_given))
        entries = [entry for entries in lists for entry in entries]
        below = values_at(entries, tree_of(path[1:] for path in paths if path[0] == self.each), batches)
        owners = [place for place, entries in enumerate(lists) for _ in entries]
        repeated = {path: [values[owner] for owner in owners] for path, values in own.items()}
        return len(entries), repeated | {(self.each, *path): values for path, values in below.items()}


def _said(value: Any, column: Column) -> Any:
    if column.place is not None:
        value = value[column.place]
    return column.says(value) if column.says else value


def _edition(marks: Sequence[Any], edition: str) -> str:
    if not marks:
        return edition
    said = [each for mark in marks for each in (mark if isinstance(mark, list) else [mark])]
    is_made_up = True in said or EditionName.ILLUSTRATIVE in said
    return (EditionName.ILLUSTRATIVE if is_made_up else EditionName.PUBLISHED).name


@dataclass(frozen=True, slots=True, kw_only=True)
class ListExport(Export):
    """A list of any length."""

    listed: Callable[[date, Given], tuple[Rows, Order]]
    """What the root field asks, and how it is sorted."""
    show: Callable[[Any, date], Any]
    """A row of it as the root field shows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeExport(Export):
    """An answer that the graph gives in one piece."""

    answer: Callable[..., Any]
    """The root field's own resolver."""
