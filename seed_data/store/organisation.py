"""The city, its service areas and departments, and the cycles of their plans."""

from domain.departments.models import Department, ServiceArea, ServiceAreaMembership
from domain.reaps.models import Cycle
from domain.sources.models import City, Source
from seed_data.published.entries import DepartmentEntry
from seed_data.published.files import CityFile, CyclesFile, DepartmentsFile
from seed_data.store.shelf import Shelf
from seed_data.store.sources import cited


def store_city(shelf: Shelf, file: CityFile) -> None:
    city = file.city
    shelf.put(City, city.key, name=city.name, time_zone=city.time_zone, **cited(shelf, city))


def store_departments(shelf: Shelf, file: DepartmentsFile) -> None:
    for area in file.service_areas:
        shelf.put(ServiceArea, area.key, name=area.name, **cited(shelf, area))
    for entry in file.departments:
        shelf.put(
            Department,
            entry.key,
            name=entry.name,
            kind=entry.kind,
            abbreviation=entry.abbreviation,
            note=entry.note,
            **cited(shelf, entry),
        )
        _store_memberships(shelf, entry)


def _store_memberships(shelf: Shelf, entry: DepartmentEntry) -> None:
    """Only those read in the department's own source are taken out again: others may have been recorded since."""
    department_id = shelf.id(Department, entry.key)
    source_id = shelf.id(Source, entry.source)
    memberships = [
        shelf.link(
            ServiceAreaMembership,
            {"department_id": department_id, "service_area_id": shelf.id(ServiceArea, area)},
            source_id=source_id,
        )
        for area in entry.service_areas
    ]
    kept = [membership.id for membership in memberships]
    shelf.keep_only(ServiceAreaMembership, kept, department_id=department_id, source_id=source_id)


def store_cycles(shelf: Shelf, file: CyclesFile) -> None:
    for cycle in file.cycles:
        shelf.put(
            Cycle,
            cycle.key,
            name=cycle.name,
            starts_on=cycle.starts_on,
            ends_on=cycle.ends_on,
            due_on=cycle.due_on,
            note=cycle.note,
            **cited(shelf, cycle),
        )
