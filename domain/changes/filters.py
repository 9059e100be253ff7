"""Which changes are asked for: whose, and of what kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement

from domain.changes.changes import Because, ChangeKind
from domain.departments.kinds import DepartmentKind
from domain.departments.queries import of_departments


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeFilter:
    """What to keep. None keeps everything; an empty sequence keeps nothing."""

    departments: Sequence[str] | None = None
    service_areas: Sequence[str] | None = None
    department_kinds: Sequence[DepartmentKind] | None = None
    kinds: Sequence[ChangeKind] | None = None
    because: Sequence[Because] | None = None


def of(department_id: Any, asked: ChangeFilter) -> Iterator[ColumnElement[bool]]:
    """That something is of the departments asked for. Asked before states are compared, which is where the work is."""
    return of_departments(department_id, asked.departments, asked.service_areas, asked.department_kinds)
