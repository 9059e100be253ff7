"""What the filters of all lists have in common: days, sources, and how they are combined by and, or and not."""

from collections.abc import Callable
from datetime import date
from typing import Any, Protocol, TypeVar

import strawberry

from api.words import EditionName
from domain.filters import Days, Filter

AND = "All of these must hold too. None of no filters fails, so an empty list changes nothing."
OR = "At least one of these must hold too. An empty list offers nothing that could hold, so nothing is kept."
NOT = "This must not hold. What lacks a value that it asks about is kept, since it does not hold for that."
CODES = "Codes of departments. A code that none has keeps nothing."
AREAS = "Keys of service areas. A key that none has keeps nothing."
KINDS = "What the department is in the City's organization."
CYCLES = "Names of cycles, as in FY 2024-26. A name that none has keeps nothing."


def words_in(place: str) -> str:
    """How a filter by words is described."""
    return f"Words that are all in {place}, in any order; accents and case do not matter."


@strawberry.input(description="Days from one to another, both included. Either may be left open.")
class DateRange:
    from_: date | None = strawberry.field(default=None, name="from", description="The first day.")
    until: date | None = strawberry.field(default=None, description="The last day.")


@strawberry.input(description="Which records to keep by where they were read.")
class CitedWhere:
    edition: list[EditionName] | None = strawberry.field(
        default=None, description="Whether they are published or illustrative."
    )
    source: list[str] | None = strawberry.field(
        default=None, description="Keys of the sources that they are from. A key that none has keeps nothing."
    )


class Combinable(Protocol):
    """What the filter inputs of all lists have in common."""

    edition: list[EditionName] | None
    source: list[str] | None
    and_: Any
    or_: Any
    not_: Any


F = TypeVar("F", bound=Filter)


def days(asked: DateRange | None) -> Days | None:
    """Days in the domain's words."""
    return None if asked is None else Days(first=asked.from_, last=asked.until)


def in_common(where: Combinable, filter_of: Callable[[Any], F]) -> dict[str, Any]:
    """What every filter of the domain is told: sources, and the filters within it."""
    return {
        "editions": where.edition,
        "sources": where.source,
        "all_of": None if where.and_ is None else [filter_of(each) for each in where.and_],
        "any_of": None if where.or_ is None else [filter_of(each) for each in where.or_],
        "none_of": None if where.not_ is None else filter_of(where.not_),
    }
