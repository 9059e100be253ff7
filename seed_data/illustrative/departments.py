"""The departments that the edition is made for: those on record, and at larger scales further, made-up ones.

Which service areas a department serves is known for none of them, so that is made up as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.departments.kinds import DepartmentKind
from domain.departments.models import Department, ServiceArea, ServiceAreaMembership
from domain.errors import EquityError
from seed_data.illustrative.chance import deal, some
from seed_data.illustrative.maker import Maker


class NoDepartments(EquityError):
    """There is no department on record for which anything could be made up."""

    code = "NO_DEPARTMENTS"

    def __init__(self) -> None:
        super().__init__("There are no departments on record. Load the published edition first, then this one.")


@dataclass(frozen=True, slots=True)
class DepartmentSketch:
    """A department on record and the kind of work that it is taken to do."""

    id: int
    key: str
    kind: str


def departments(session: Session, maker: Maker) -> list[DepartmentSketch]:
    """All departments of the edition, after adding example departments and service areas."""
    rows = session.execute(select(Department.id, Department.key).order_by(Department.key))
    on_record = [(row.id, row.key) for row in rows]
    if not on_record:
        raise NoDepartments
    known = {entry.department: entry for entry in maker.content.departments}
    everybody = on_record + _example_departments(maker, len(on_record))
    unknown = [key for _, key in everybody if key not in known]
    kinds = deal(maker.chance("kinds"), unknown, sorted(maker.content.kinds))
    kinds |= {key: entry.kind for key, entry in known.items()}
    sketches = [DepartmentSketch(id, key, kinds[key]) for id, key in everybody]  # noqa: A001
    _serve_areas(session, maker, sketches)
    return sketches


def _example_departments(maker: Maker, on_record: int) -> list[tuple[int, str]]:
    numbers = range(on_record + 1, on_record * maker.size.departments_times + 1)
    rows = [
        {
            "key": f"example-department-{number}",
            "name": f"Example Department {number}",
            "abbreviation": None,
            "kind": DepartmentKind.DEPARTMENT,
            "note": "Made up, to fill a larger city.",
        }
        for number in numbers
    ]
    return list(zip(maker.writer.insert(Department, rows), [str(row["key"]) for row in rows], strict=True))


def _serve_areas(session: Session, maker: Maker, sketches: Sequence[DepartmentSketch]) -> None:
    areas = {row.key: row.id for row in session.execute(select(ServiceArea.key, ServiceArea.id))}
    known = {entry.department: entry.service_areas for entry in maker.content.departments}
    already = set(session.scalars(select(ServiceAreaMembership.department_id)))
    for sketch in sketches:
        wanted = known.get(sketch.key) or some(maker.chance("areas", sketch.key), sorted(areas), 1, 2)
        if sketch.id not in already:
            for area in sorted(set(wanted) & set(areas)):
                maker.writer.add(ServiceAreaMembership, department_id=sketch.id, service_area_id=areas[area])
