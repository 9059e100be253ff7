"""Counting Equity Action Teams: by department, by whether they are active."""

from typing import Annotated

import strawberry

from api.arguments import AsOf
from api.context import Info
from api.dimensions import TeamDimension
from api.groups import BY, SHARE_OF, Count, Counting, DimensionKey
from api.meaning import From, Origin
from api.root import root
from api.team_lists import TeamWhere, filter_of
from domain.rollup.counted_queries import TEAMS


@strawberry.type(
    description="The group that a count of teams is of, in one dimension.", directives=[From(kind=Origin.WORKED_OUT)]
)
class TeamKey(DimensionKey[TeamDimension]):
    """Teams."""


@strawberry.type(description="How many teams are in one group.", directives=[From(kind=Origin.WORKED_OUT)])
class TeamCount(Count[TeamKey]):
    """Teams."""


TEAM_COUNTS: Counting[TeamWhere] = Counting(TEAMS, filter_of, TeamCount, TeamKey)


@strawberry.type
class TeamCountsQuery:
    @root("Equity Action Teams, counted by one to three dimensions in one statement.")
    async def team_counts(
        self,
        info: Info,
        by: Annotated[list[TeamDimension], BY],
        where: Annotated[TeamWhere | None, strawberry.argument(description="Which to count. Default: all.")] = None,
        share_of: Annotated[list[TeamDimension] | None, SHARE_OF] = None,
        as_of: AsOf = None,
    ) -> list[TeamCount]:
        return await TEAM_COUNTS.answer(info, by, where, share_of, as_of)
