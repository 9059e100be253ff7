"""Departments and the city service areas that they serve: a department can serve more than one."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Keyed, Record, folded, word
from domain.departments.kinds import DepartmentKind
from domain.sources.models import Cited


class Department(Keyed, Cited, Record):
    """A department, office or council appointee. Its key is the code that its address uses."""

    __tablename__ = "departments"

    name: Mapped[str]
    sort_name: Mapped[str] = folded("name", index=True)
    search_text: Mapped[str] = folded("name", "abbreviation")
    abbreviation: Mapped[str | None]
    kind: Mapped[DepartmentKind] = mapped_column(word(DepartmentKind))
    active_from: Mapped[date | None] = mapped_column(comment="None: not known")
    active_until: Mapped[date | None] = mapped_column(comment="None: still active, as far as known")
    note: Mapped[str | None]


class ServiceArea(Keyed, Cited, Record):
    """A city service area: a group of departments by the service that residents get."""

    __tablename__ = "service_areas"

    name: Mapped[str]


class ServiceAreaMembership(Cited, Record):
    """That a department serves a service area."""

    __tablename__ = "service_area_memberships"
    __table_args__ = (UniqueConstraint("department_id", "service_area_id"),)

    department_id: Mapped[int] = mapped_column(ForeignKey("departments.id"))
    service_area_id: Mapped[int] = mapped_column(ForeignKey("service_areas.id"), index=True)
