"""What this database holds: the city, the edition, when it was loaded, and which day it is there."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

import strawberry

from api.citation import Citation, cite
from api.context import Info
from api.meaning import From, Origin, Unit
from api.root import root
from api.words import EditionName
from domain.sources import queries

NOTES = {
    EditionName.PUBLISHED: "Published facts only. What the City has not published is not known here, and says so.",
    EditionName.ILLUSTRATIVE: (
        "Published facts, and beside them department records that were made up to show how this works. "
        "Every made-up record is marked as illustrative."
    ),
}


@strawberry.type(description="The city whose commitments these are.", directives=[From(kind=Origin.DOCUMENT)])
class City:
    name: str = strawberry.field(description="Its name.")
    time_zone: str = strawberry.field(description="Its time zone, which decides which day it is.")
    source: Citation = strawberry.field(description="Where this was read.")


@strawberry.type(description="What this database holds.", directives=[From(kind=Origin.PROGRAM)])
class Edition:
    name: EditionName = strawberry.field(description="Illustrative as soon as one made-up record is on record.")
    loaded_on: date | None = strawberry.field(
        description="The day on which it was last loaded; none before anything was loaded."
    )
    data_version: str = strawberry.field(description="Grows whenever loading changed something.")
    seed: int | None = strawberry.field(
        description="Seed of the generator of illustrative records; none when nothing is made up.",
        directives=[Unit(of="seed of a random number generator")],
    )
    scale: int | None = strawberry.field(
        description="Scale of the generator of illustrative records; none when nothing is made up.",
        directives=[Unit(of="multiple of the City's size")],
    )

    @strawberry.field(description="The city; none before anything was loaded.")
    async def city(self, info: Info) -> City | None:
        city = await info.context.first(queries.city())
        return City(name=city.name, time_zone=city.time_zone, source=cite(city)) if city else None

    @strawberry.field(description="Which day it is in the city.")
    def today(self, info: Info) -> date:
        return info.context.today

    @strawberry.field(description="What to know about this edition, in a sentence or two.")
    def note(self) -> str:
        return NOTES[self.name]


def made_of(editions: Collection[EditionName], loads: Sequence[Any]) -> Edition:
    """The edition, by the editions of all sources and by what was loaded, the newest first."""
    newest = loads[0] if loads else None
    is_illustrative = EditionName.ILLUSTRATIVE in editions
    made = next((load for load in loads if load.seed is not None), None)
    return Edition(
        name=EditionName.ILLUSTRATIVE if is_illustrative else EditionName.PUBLISHED,
        loaded_on=newest.loaded_on if newest else None,
        data_version=str(newest.id) if newest else "0",
        seed=made.seed if made else None,
        scale=made.scale if made else None,
    )


@strawberry.type
class EditionQuery:
    @root("What this database holds, and whether any of it was made up for illustration.")
    async def edition(self, info: Info) -> Edition:
        return made_of(await info.context.rows(queries.editions()), await info.context.rows(queries.loads()))
