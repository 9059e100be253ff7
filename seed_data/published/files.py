"""The files themselves: which entries stand in which file, read strictly.

A work plan is one file, so another year's plan is one more file `work_plan_<years>.yaml` and no code.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from seed_data.errors import EntryMalformed, EntryRefused, FileCannotBeRead, Place, UnknownCode
from seed_data.published.entries import (
    AlignmentEntry,
    CityEntry,
    CitywidePlanEntry,
    CitywideReportEntry,
    CitywideStrategyEntry,
    CycleEntry,
    DepartmentEntry,
    GlobalCompactObjectiveEntry,
    PillarEntry,
    ServiceAreaEntry,
    SourceEntry,
)
from seed_data.published.fields import Entry
from seed_data.published.work_plan_entries import ObjectiveEntry, StatementEntry, StrategyEntry, WorkPlanEntry

FOLDER = Path(__file__).parent
Sections = dict[str, Any]


class SourcesFile(Entry):
    sources: list[SourceEntry]


class CityFile(Entry):
    city: CityEntry


class CitywidePlanFile(Entry):
    plan: CitywidePlanEntry
    pillars: list[PillarEntry]
    global_compact_objectives: list[GlobalCompactObjectiveEntry]
    strategies: list[CitywideStrategyEntry]


class WorkPlanFile(Entry):
    work_plan: WorkPlanEntry
    statements: list[StatementEntry]
    objectives: list[ObjectiveEntry]
    strategies: list[StrategyEntry]


class DepartmentsFile(Entry):
    service_areas: list[ServiceAreaEntry]
    departments: list[DepartmentEntry]


class CyclesFile(Entry):
    cycles: list[CycleEntry]


class AlignmentFile(Entry):
    alignments: list[AlignmentEntry]


class CitywideReportsFile(Entry):
    citywide_reports: list[CitywideReportEntry]


class Published(Entry):
    """All published entries, file by file."""

    sources: SourcesFile
    city: CityFile
    citywide_plan: CitywidePlanFile
    work_plans: dict[str, WorkPlanFile]
    departments: DepartmentsFile
    cycles: CyclesFile
    alignment: AlignmentFile
    citywide_reports: CitywideReportsFile

    def files(self) -> Iterator[tuple[str, Entry]]:
        """Each file with its name."""
        for name, held in self:
            if isinstance(held, dict):
                yield from held.items()
            else:
                yield f"{name}.yaml", held


def read_published(folder: Path = FOLDER) -> Published:
    """Read every file of the folder; the first that breaks a rule is refused by name."""
    return Published(
        sources=_read(SourcesFile, folder / "sources.yaml"),
        city=_read(CityFile, folder / "city.yaml"),
        citywide_plan=_read(CitywidePlanFile, folder / "citywide_plan.yaml"),
        work_plans={path.name: _read(WorkPlanFile, path) for path in sorted(folder.glob("work_plan_*.yaml"))},
        departments=_read(DepartmentsFile, folder / "departments.yaml"),
        cycles=_read(CyclesFile, folder / "cycles.yaml"),
        alignment=_read(AlignmentFile, folder / "alignment.yaml"),
        citywide_reports=_read(CitywideReportsFile, folder / "citywide_reports.yaml"),
    )


class _EachNameOnce(yaml.CSafeLoader):
    """YAML lets a name stand twice and keeps the last; here the first would be lost without a word."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        names = [self.construct_object(name, deep=True) for name, _ in node.value]
        for name in names:
            if names.count(name) > 1:
                raise yaml.constructor.ConstructorError(None, None, f"{name!r} stands twice", node.start_mark)
        return super().construct_mapping(node, deep)


F = TypeVar("F", bound=Entry)


def _read(kind: type[F], path: Path) -> F:
    try:
        written = yaml.load(path.read_text(encoding="utf-8"), Loader=_EachNameOnce)  # noqa: S506 - a safe loader
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as problem:
        raise FileCannotBeRead(Place(path.name, "(the whole file)"), f"It cannot be read: {problem}") from problem
    if not isinstance(written, dict):
        raise FileCannotBeRead(Place(path.name, "(the whole file)"), "It holds no entries.")
    entries = _with_source(written)
    try:
        return kind.model_validate(entries)
    except ValidationError as refusal:
        raise _refused(path.name, entries, refusal.errors()[0]) from None


def _with_source(written: Sections) -> Sections:
    """The source named at the top of the file goes to each entry that names none itself."""
    if "source" not in written:
        return written
    source = written["source"]
    return {name: _named(section, source) for name, section in written.items() if name != "source"}


def _named(section: Any, source: Any) -> Any:
    if isinstance(section, list):
        return [_named(entry, source) for entry in section]
    return {"source": source} | section if isinstance(section, dict) else section


def _refused(file: str, written: Sections, problem: ErrorDetails) -> EntryRefused:
    """Say it by the key of the innermost entry, which a person can look for in the file."""
    entry, field = _innermost(written, problem["loc"])
    place = Place(file, entry)
    if problem["type"] in {"enum", "literal_error"}:
        known = problem["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        return UnknownCode(place, field, str(problem["input"]), known)
    message = problem["msg"].removeprefix("Value error, ")
    return EntryMalformed(place, f"{field}: {message}." if field else f"{message}.")


def _innermost(written: Any, path: tuple[int | str, ...]) -> tuple[str, str]:
    """The key of the deepest entry on the path, and what is left of the path as the name of a field."""
    entry, field = "(the whole file)", []
    for step in path:
        is_there = isinstance(written, list) or (isinstance(written, dict) and step in written)
        written = written[step] if is_there else None
        field.append(str(step))
        if isinstance(written, dict) and "key" in written:
            entry, field = str(written["key"]), []
    return entry, " ".join(field)
