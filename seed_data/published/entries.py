"""What an entry of each kind may say. Whatever does not fit is refused, never guessed.

The entries of a work plan have a module of their own.
"""

from datetime import date
from typing import Annotated, Self

from pydantic import Field, PositiveInt, StringConstraints, model_validator

from domain.citywide_reports.subjects import Subject
from domain.departments.kinds import DepartmentKind
from domain.sources.kinds import SourceKind
from seed_data.published.fields import CitedEntry, Coded, Entry, Key, Words, Year


class SourceEntry(Entry):
    """A place that facts were read in."""

    key: Key
    title: Words
    kind: Annotated[SourceKind, Coded]
    publisher: Words | None = None
    addresses: list[str] = Field(default_factory=list)
    file: str | None = None
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = None
    covers_from: date | None = None
    covers_until: date | None = None
    note: Words | None = None

    @model_validator(mode="after")
    def _document_has_a_file(self) -> Self:
        is_document = self.kind is SourceKind.DOCUMENT
        if is_document != (self.file is not None) or is_document != (self.sha256 is not None):
            raise ValueError("a document, and nothing else, has a file and its sha256")
        if self.kind is SourceKind.GENERATOR:
            raise ValueError("what a generator makes is not published: it belongs to the illustrative edition")
        return self


class CityEntry(CitedEntry):
    name: Words
    time_zone: str


class StatedStrategies(Entry):
    """How many strategies the plan says it has, which need not be how many are entered."""

    count: PositiveInt
    line: PositiveInt
    printed: Words


class Deadline(Entry):
    """The pledge's own deadline; no value where the document leaves it blank."""

    value: Words | None
    line: PositiveInt
    printed: Words


class CitywidePlanEntry(CitedEntry):
    title: Words
    period_from: PositiveInt
    period_until: PositiveInt
    stated_strategies: StatedStrategies
    deadline: Deadline


class PillarEntry(CitedEntry):
    number: PositiveInt
    name: Words
    purpose: Words


class GlobalCompactObjectiveEntry(CitedEntry):
    number: PositiveInt
    title: Words


class CitywideStrategyEntry(Entry):
    """A strategy of the citywide plan; its wording is what is printed at its line."""

    key: Key
    source: Key
    line: PositiveInt
    pillar: Key
    number: PositiveInt | None = None
    wording: Words


class ServiceAreaEntry(CitedEntry):
    name: Words


class DepartmentEntry(CitedEntry):
    name: Words
    kind: Annotated[DepartmentKind, Coded]
    abbreviation: Words | None = None
    service_areas: list[Key] = Field(default_factory=list)


class CycleEntry(CitedEntry):
    name: Words
    starts_on: date
    ends_on: date
    due_on: date | None = None


class AlignmentEntry(Entry):
    source: Key
    strategy: Key
    pillars: Annotated[list[Key], Field(min_length=1)]
    why: Words


class CitywideReportEntry(Entry):
    key: Key
    subject: Annotated[Subject, Coded]
    measure: Key
    cycle: Key | None = None
    budget_year: Year | None = None
    note: Words | None = None
