"""The sentences, titles and names that the generator draws from: YAML files beside this one, which a person can edit.

A goal's actions may leave gaps such as {service}; they are filled with words of the department's own kind. A file that
says something else than what is described here is refused.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from typing import Annotated, Any, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from domain.budgeting_for_equity.stages import Stage
from domain.measures.types import Accountability, MeasureType, NoValue
from domain.work_plan.progress import Progress

HERE = Path(__file__).parent

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Several = Annotated[tuple[Words, ...], Field(min_length=1)]
Span = tuple[Decimal, Decimal]


class Entry(BaseModel):
    """Anything that is written in the files."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class MeasureSketch(Entry):
    """What can be measured of an action. `start` and `target` are spans from which a figure is drawn."""

    statement: Words
    type: MeasureType
    result: Accountability
    unit: Words | None = None
    scale: Decimal | None = None
    start: Span | None = None
    target: Span | None = None
    breakdown: tuple[Words, ...] = ()
    of_which: Words | None = None
    texts: tuple[Words, ...] = ()

    @model_validator(mode="after")
    def _has_what_its_type_needs(self) -> Self:
        if self.type is MeasureType.TEXT and not self.texts:
            raise ValueError("a measure in words needs `texts`")
        if self.type is MeasureType.RATING and self.scale is None:
            raise ValueError("a rating needs its `scale`")
        if self.type not in (MeasureType.TEXT, MeasureType.YES_NO) and self.target is None:
            raise ValueError("a measure in figures needs a `target` span")
        return self

    @property
    def currency(self) -> str | None:
        """Dollars are US dollars."""
        return "USD" if self.type is MeasureType.DOLLARS else None


class GoalSketch(Entry):
    """A goal with the actions and measures that can stand below it."""

    title: Words
    indicator: Words | None = None
    actions: Annotated[tuple[Words, ...], Field(min_length=6)]
    measures: Annotated[tuple[MeasureSketch, ...], Field(min_length=2)]


class KindOfDepartment(Entry):
    """What a department of some kind does, in words that fill gaps, and the goals that only it has."""

    words: dict[str, Several]
    partners: Several
    goals: Annotated[tuple[GoalSketch, ...], Field(min_length=2)]

    def fill(self, rng: Random, sentence: str) -> str:
        """The sentence with each gap filled by a word of this kind of department."""
        filled = sentence.format_map({gap: rng.choice(words) for gap, words in self.words.items()})
        return filled[0].upper() + filled[1:]


class KnownDepartment(Entry):
    """Which kind of department one is, and the service areas that it is made to serve."""

    department: Words
    kind: Words
    service_areas: Several


class JobTitles(Entry):
    """Leads are titles of jobs and never persons."""

    any_department: Several
    by_kind: dict[str, Several]


class Parties(Entry):
    """Who else is named, and who records reports."""

    partners: Several
    priority_communities: Several
    recorders: Several
    reviewers: Several


class TeamWords(Entry):
    names: Several
    paused: Several
    dissolved: Several
    resumed: Several
    meetings: Several


class Notes(Entry):
    """Remarks on reports: by progress word, by the reason for having no value, by worksheet stage."""

    progress: dict[Progress, Several]
    correction: Words
    no_value: dict[NoValue, Several]
    withdrawn: Several
    stages: dict[Stage, Several]


class QuestionEntry(Entry):
    code: Words
    wording: Words
    hint: Words | None = None
    required: bool = True


class QuestionSetEntry(Entry):
    version: int
    title: Words
    questions: Annotated[tuple[QuestionEntry, ...], Field(min_length=1)]


class Content(Entry):
    """All of it."""

    kinds: dict[str, KindOfDepartment]
    departments: tuple[KnownDepartment, ...]
    shared_goals: Annotated[tuple[GoalSketch, ...], Field(min_length=4)]
    shared_measures: Annotated[tuple[MeasureSketch, ...], Field(min_length=8)]
    job_titles: JobTitles
    parties: Parties
    teams: TeamWords
    notes: Notes
    question_sets: Annotated[tuple[QuestionSetEntry, ...], Field(min_length=1)]
    answers: dict[str, Several]

    def titles_of(self, kind: str) -> tuple[str, ...]:
        """The job titles that a department of this kind may have."""
        return self.job_titles.by_kind.get(kind, ()) + self.job_titles.any_department


# The same safe reading ten times faster, where PyYAML comes with its C part.
SAFE_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=SAFE_LOADER)  # noqa: S506


def _kinds() -> Iterator[tuple[str, Any]]:
    for path in sorted((HERE / "kinds_of_department").glob("*.yaml")):
        yield path.stem, _read(path)


@cache
def content() -> Content:
    """The content of the files, read once."""
    files = {path.stem: _read(path) for path in sorted(HERE.glob("*.yaml"))}
    return Content.model_validate({**files, "kinds": dict(_kinds())})
