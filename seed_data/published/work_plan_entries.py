"""What the entries of a work plan may say: its statements, objectives and strategies, with every printed item.

A strategy is one row of the document; all that stands in the row is read at the strategy's line.
"""

from typing import Annotated, Literal, Self

from pydantic import Field, PositiveInt, model_validator

from domain.measures.types import Accountability, MeasureType, NoValue, PartRelation
from domain.work_plan.progress import Progress
from seed_data.published.fields import CitedEntry, Coded, Entry, Figure, Key, Words, Year


class WorkPlanEntry(CitedEntry):
    fiscal_year: Year
    title: Words


class StatementEntry(CitedEntry):
    kind: Literal["vision", "mission", "value"]
    position: PositiveInt
    wording: Words


class ObjectiveEntry(CitedEntry):
    number: PositiveInt
    title: Words


class PartEntry(Entry):
    """A further figure in the same printed item."""

    relation: Annotated[PartRelation, Coded]
    label: Words
    unit: Words | None = None
    value: Figure | None = None
    low: Figure | None = None
    high: Figure | None = None

    @model_validator(mode="after")
    def _one_figure_or_two_ends(self) -> Self:
        ends = (self.low is not None) + (self.high is not None)
        if (self.value is not None) + ends / 2 != 1:
            raise ValueError("a part has a value, or both low and high")
        return self


class ReadingEntry(Entry):
    """One printed value, or the reason for having none."""

    heading: Words | None = None
    fiscal_year: Year | None = None
    printed: Words
    value: Figure | None = None
    low: Figure | None = None
    high: Figure | None = None
    yes_or_no: bool | None = None
    text: Words | None = None
    no_value: Annotated[NoValue | None, Coded] = None
    note: Words | None = None
    parts: list[PartEntry] = Field(default_factory=list)

    @model_validator(mode="after")
    def _heading_names_the_year(self) -> Self:
        if (self.heading is None) != (self.fiscal_year is None):
            raise ValueError("heading (as printed) and fiscal_year go together")
        return self


class MeasureEntry(Entry):
    """One printed item: what is measured, and its reading for each fiscal year that is printed."""

    key: Key
    type: Annotated[MeasureType, Coded]
    statement: Words
    unit: Words | None = None
    scale: Figure | None = None
    accountability: Annotated[Accountability | None, Coded] = None
    note: Words | None = None
    readings: Annotated[list[ReadingEntry], Field(min_length=1)]

    @model_validator(mode="after")
    def _says_what_its_type_needs(self) -> Self:
        if (self.type is MeasureType.RATING) != (self.scale is not None):
            raise ValueError("a rating, and nothing else, has a scale")
        if self.type is MeasureType.COUNT and self.unit is None:
            raise ValueError("a count has a unit: what it counts")
        return self


class ProgressEntry(Entry):
    word: Annotated[Progress, Coded]
    printed: Words


class DeferralEntry(Entry):
    """Why a strategy was put off. It stands beside the progress word and is none itself."""

    reason: Words
    printed: Words


class StrategyEntry(Entry):
    """A row of the work plan. Everything in it is read at its line."""

    key: Key
    source: Key
    line: PositiveInt
    objective: PositiveInt
    number: PositiveInt
    number_is_printed: bool
    wording: Words
    statement: Words
    note: Words | None = None
    progress: ProgressEntry
    deferral: DeferralEntry | None = None
    performance_measures: list[MeasureEntry]
    outputs: list[MeasureEntry]
