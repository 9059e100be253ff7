"""What a department is in the city's organisation."""

from enum import StrEnum


class DepartmentKind(StrEnum):
    """A COUNCIL_APPOINTEE answers to the Council itself, the others to the City Manager."""

    DEPARTMENT = "department"
    OFFICE = "office"
    COUNCIL_APPOINTEE = "council_appointee"
