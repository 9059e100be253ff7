"""Counted groups in the reader's words.

The words of closed lists are the page's own, so that they follow its language; names are those of the documents.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dash.development.base_component import Component

from dashboard.components.text import printed
from dashboard.pages.analyst.asking import Grouping
from dashboard.pages.analyst.counted import WORDS_OF
from dashboard.queries.analyst import AnalystAnswer, Group, GroupKey
from dashboard.wording import groupings, words

EDITIONS = ("PUBLISHED", "ILLUSTRATIVE")
WORDED = {**WORDS_OF, "ACTIVITY": groupings.ACTIVITY, "PLAN": groupings.PLAN}
# Their groups have names of their own, which are those of the City's documents.
NAMES_OF_DOCUMENTS = ("DEPARTMENT", "SERVICE_AREA", "OBJECTIVE", "PILLAR")


@dataclass(frozen=True)
class Counted:
    """One group. `place` is where it stands in the answer, which is in the order of its meaning."""

    dimensions: tuple[str, ...]
    names: tuple[str, ...]
    values: tuple[str | None, ...]
    count: int
    out_of: int
    place: int

    @property
    def name(self) -> str:
        return ", ".join(self.names)

    def shown(self, place: int) -> str | Component:
        """The name in one dimension, with its language where that is not the page's."""
        is_printed = self.values[place] is not None and self.dimensions[place] in NAMES_OF_DOCUMENTS
        return printed(self.names[place]) if is_printed else self.names[place]

    def rank(self, place: int) -> tuple[Any, ...]:
        """Where it stands in one dimension: by the rule's order, by month or by name; without one, last."""
        dimension, value = self.dimensions[place], self.values[place]
        if value is None:
            return (True,)
        if dimension in WORDED:
            return False, [*WORDED[dimension]].index(value.upper()), value
        return False, 0, value if dimension == "MONTH" else self.names[place].casefold()


@dataclass(frozen=True)
class Part:
    """What was counted of one edition."""

    edition: str
    groups: Sequence[Counted]
    is_alone: bool

    @cached_property
    def total(self) -> int:
        return sum(group.count for group in self.groups)

    @property
    def is_illustrative(self) -> bool:
        return self.edition == "ILLUSTRATIVE"

    @property
    def named_edition(self) -> str | None:
        """Named where there are two, so that nothing on the page sounds like its neighbour."""
        return None if self.is_alone else self.edition


def parts(answer: AnalystAnswer, asked: Grouping) -> list[Part]:
    """The editions that hold anything of what was asked for, each by itself: they are never added up."""
    found = {"PUBLISHED": answer.get("published", []), "ILLUSTRATIVE": answer.get("illustrative", [])}
    held = [edition for edition in EDITIONS if found[edition]]
    return [
        Part(edition, [_group(asked, group, place) for place, group in enumerate(found[edition])], len(held) == 1)
        for edition in held
    ]


def _group(asked: Grouping, group: Group, place: int) -> Counted:
    return Counted(
        dimensions=tuple(key["dimension"] for key in group["by"]),
        names=tuple(_named(asked.counted.name, key) for key in group["by"]),
        values=tuple(key["value"] for key in group["by"]),
        count=group["count"],
        out_of=group["outOf"],
        place=place,
    )


def _named(counted: str, key: GroupKey) -> str:
    dimension, value = key["dimension"], key["value"]
    if value is None:
        return str(groupings.without(counted, dimension))
    if dimension == "MONTH":
        return words.month(f"{value}-01")
    known = WORDED.get(dimension, {})
    return str(known.get(value.upper(), key["label"]))
