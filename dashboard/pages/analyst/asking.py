"""What the address asks to have counted, or why that cannot be counted and how to mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from dashboard.address import Address
from dashboard.pages.analyst.counted import COUNTED, MOST_DIMENSIONS, WHERE, Counted
from dashboard.wording import analyst as sentences
from dashboard.wording import groupings

# What a reader sees who has chosen nothing: it is printed in the City's own plan, so every edition has it.
FIRST, FIRST_BY = "strategies", ("PROGRESS",)
WITHOUT_GROUPS = "Analyst"


@dataclass(frozen=True)
class Grouping:
    """`mistakes` are sentences; with any of them nothing is asked of the graph."""

    counted: Counted
    by: tuple[str, ...]
    share_of: str | None
    where: Mapping[str, Any]
    filters: tuple[str, ...]
    left_out: tuple[str, ...]
    mistakes: tuple[str, ...]

    @property
    def fitting(self) -> tuple[str, ...]:
        """The dimensions that are left when those are taken out that cannot be counted by."""
        known = dict.fromkeys(name for name in self.by if name in self.counted.dimensions)
        return tuple(known)[:MOST_DIMENSIONS]

    @property
    def variables(self) -> dict[str, Any]:
        return {
            "by": list(self.by),
            "where": dict(self.where),
            **({"shareOf": [self.share_of]} if self.share_of else {}),
        }


def grouping(address: Address) -> Grouping:
    counted = COUNTED[address.value("count") or FIRST]
    by = tuple(address.value("by") or (() if "count" in address.given else FIRST_BY))
    share_of = address.value("share_of")
    given = [name for name in WHERE if name in address.given]
    filters = tuple(name for name in given if name in counted.filters)
    where: dict[str, Any] = {}
    for name in filters:
        where |= WHERE[name](address.value(name))
    return Grouping(
        counted=counted,
        by=by,
        share_of=share_of,
        where=where,
        filters=filters,
        left_out=tuple(name for name in given if name not in counted.filters),
        mistakes=_mistakes(counted, by, share_of),
    )


def question(address: Address) -> tuple[str, Address]:
    """The query to ask for this address; without a count that can be made, only for what can be chosen."""
    asked = grouping(address)
    if asked.mistakes:
        return WITHOUT_GROUPS, address
    return asked.counted.page_query, replace(address, variables={**asked.variables, **address.variables})


def _mistakes(counted: Counted, by: tuple[str, ...], share_of: str | None) -> tuple[str, ...]:
    def named(names: list[str]) -> list[str]:
        return [groupings.dimension(counted.name, name) for name in names]

    foreign = [name for name in dict.fromkeys(by) if name not in counted.dimensions]
    twice = [name for name in dict.fromkeys(by) if by.count(name) > 1 and name not in foreign]
    found = []
    if not by:
        found.append(sentences.no_dimension())
    if foreign:
        unfit = [groupings.any_dimension(name) for name in foreign]
        found.append(sentences.not_of_this(unfit, named([*counted.dimensions])))
    if twice:
        found.append(sentences.twice(named(twice)))
    if len(by) > MOST_DIMENSIONS:
        found.append(sentences.too_many(len(by), MOST_DIMENSIONS))
    if share_of and share_of not in by:
        found.append(sentences.share_needs_dimension(groupings.any_dimension(share_of)))
    return tuple(found)
