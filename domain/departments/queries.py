"""What to ask of departments and the service areas that they serve."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select

from domain.base import Rows
from domain.departments.kinds import DepartmentKind
from domain.departments.models import Department, ServiceArea, ServiceAreaMembership


def is_active_on(day: date) -> ColumnElement[bool]:
    """Whether a department existed on `day`, as far as its dates are known."""
    return and_(
        or_(Department.active_from.is_(None), Department.active_from <= day),
        or_(Department.active_until.is_(None), Department.active_until >= day),
    )


def serving(service_areas: Sequence[str]) -> Select[int]:
    """The ids of departments that serve one of these areas (by key)."""
    return (
        select(ServiceAreaMembership.department_id)
        .join(ServiceArea, ServiceArea.id == ServiceAreaMembership.service_area_id)
        .where(ServiceArea.key.in_(service_areas))
    )


def of_departments(
    department_id: Any,
    codes: Sequence[str] | None,
    service_areas: Sequence[str] | None,
    kinds: Sequence[DepartmentKind] | None = None,
) -> Iterator[ColumnElement[bool]]:
    """That something belongs to one of these departments: by code, by an area that it serves, by kind."""
    if codes is not None:
        yield department_id.in_(select(Department.id).where(Department.key.in_(codes)))
    if service_areas is not None:
        yield department_id.in_(serving(service_areas))
    if kinds is not None:
        yield department_id.in_(select(Department.id).where(Department.kind.in_(kinds)))


def departments(day: date) -> Select[Department]:
    """Departments that existed on `day`."""
    return select(Department).where(is_active_on(day))


def departments_by_key(keys: Sequence[str]) -> Select[Department]:
    """The departments with these codes, active or not."""
    return select(Department).where(Department.key.in_(keys))


def service_areas() -> Select[ServiceArea]:
    """All service areas by name."""
    return select(ServiceArea).order_by(ServiceArea.name, ServiceArea.id)


def service_area_members(service_area_ids: Sequence[int]) -> Select[ServiceAreaMembership]:
    """The memberships of these areas, one for each department that serves one of them."""
    return select(ServiceAreaMembership).where(ServiceAreaMembership.service_area_id.in_(service_area_ids))


def memberships(department_ids: Sequence[int]) -> Rows:
    """(membership, area) of each department, by the areas' names; `department_id` beside them."""
    return (
        select(ServiceAreaMembership, ServiceArea, ServiceAreaMembership.department_id.label("department_id"))
        .join(ServiceArea, ServiceArea.id == ServiceAreaMembership.service_area_id)
        .where(ServiceAreaMembership.department_id.in_(department_ids))
        .order_by(ServiceArea.name, ServiceArea.id)
    )
