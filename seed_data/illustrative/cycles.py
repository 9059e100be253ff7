"""The cycle in force on the day of loading and those before it, and who is made to file in them.

Cycles on record are used as they are: one whose due date is not known keeps it unknown, and nobody is late in it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.calendar import FiscalYear, two_year_cycle_name
from domain.reaps.models import Cycle, CycleFiler
from seed_data.illustrative.departments import DepartmentSketch
from seed_data.illustrative.maker import Maker


@dataclass(frozen=True, slots=True)
class CycleSketch:
    """A cycle. `age` is 0 for the one in force, 1 for the one before it, and so on."""

    id: int
    key: str
    starts_on: date
    ends_on: date
    age: int

    @property
    def first_year(self) -> FiscalYear:
        return FiscalYear.containing(self.starts_on)


def cycles(session: Session, maker: Maker) -> list[CycleSketch]:
    """As many cycles as the size asks for, the one in force first; those that are not on record are added."""
    newest = _first_year_in_force(session, maker.today)
    return [_cycle(session, maker, newest.plus(-2 * age), age) for age in range(maker.size.cycles)]


def _first_year_in_force(session: Session, today: date) -> FiscalYear:
    """Cycles on record say whether they begin in odd or in even years; without any, in even ones."""
    starts_on = session.scalars(select(Cycle.starts_on).order_by(Cycle.starts_on)).first()
    begins_with = FiscalYear.containing(starts_on).first if starts_on else 0
    year = FiscalYear.containing(today)
    return year.plus(-((year.first - begins_with) % 2))


def _cycle(session: Session, maker: Maker, first: FiscalYear, age: int) -> CycleSketch:
    name = two_year_cycle_name(first)
    on_record = session.scalars(select(Cycle).where(Cycle.name == name)).first()
    if on_record:
        return CycleSketch(on_record.id, on_record.key, on_record.starts_on, on_record.ends_on, age)
    row = {
        "key": name.lower().replace(" ", "-"),
        "name": name,
        "starts_on": first.starts_on,
        "ends_on": first.plus(1).ends_on,
        "due_on": first.starts_on.replace(month=9, day=30),
        "note": "Made up, with its due date, to show an older or a coming cycle.",
    }
    [new_id] = maker.writer.insert(Cycle, [row])
    return CycleSketch(new_id, str(row["key"]), first.starts_on, first.plus(1).ends_on, age)


def must_file(session: Session, maker: Maker, cycle: CycleSketch, who: Iterable[DepartmentSketch]) -> None:
    """Say who must file in a cycle, unless that is on record already."""
    if session.scalars(select(CycleFiler.id).where(CycleFiler.cycle_id == cycle.id)).first() is None:
        for department in who:
            maker.writer.add(CycleFiler, cycle_id=cycle.id, department_id=department.id)
