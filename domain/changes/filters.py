"""Which changes are asked for: whose, of what kind, from and to which state, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, FromClause

from domain.changes.changes import Because, ChangeKind
from domain.departments.kinds import DepartmentKind
from domain.departments.queries import of_departments
from domain.filters import Days, Filter, among, combined, read_in, within


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeFilter(Filter):
    """What to keep. None keeps everything; an empty sequence keeps nothing. Its source is that of what moved."""

    departments: Sequence[str] | None = None
    service_areas: Sequence[str] | None = None
    department_kinds: Sequence[DepartmentKind] | None = None
    kinds: Sequence[ChangeKind] | None = None
    before: Sequence[str] | None = None
    after: Sequence[str] | None = None
    because: Sequence[Because] | None = None
    reported: Days | None = None


def of(department_id: Any, asked: ChangeFilter) -> Iterator[ColumnElement[bool]]:
    """That something is of the departments asked for. Asked before states are compared, which is where the work is."""
    return of_departments(department_id, asked.departments, asked.service_areas, asked.department_kinds)


def conditions(found: FromClause, asked: ChangeFilter) -> list[ColumnElement[bool]]:
    """The filter as conditions on the columns of `queries.changes`, all of which must hold."""
    return combined(asked, lambda each: _own(found, each))


def _own(found: FromClause, asked: ChangeFilter) -> Iterator[ColumnElement[bool]]:
    yield from read_in(found.c.source_id, asked)
    yield from of(found.c.department_id, asked)
    yield from among(found.c.kind, _values(asked.kinds))
    yield from among(found.c.before, asked.before)
    yield from among(found.c.after, asked.after)
    yield from among(found.c.because, _values(asked.because))
    yield from within(found.c.reported_on, asked.reported)


def _values(words: Sequence[StrEnum] | None) -> list[str] | None:
    return None if words is None else [each.value for each in words]
