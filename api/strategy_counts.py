"""Counting strategies of the office's work plans: by progress, objective and pillar."""

from typing import Annotated

import strawberry

from api.arguments import AsOf
from api.context import Info
from api.dimensions import StrategyDimension
from api.groups import BY, SHARE_OF, Count, Counting, DimensionKey
from api.meaning import From, Origin
from api.root import root
from api.strategy_lists import StrategyWhere, filter_of
from domain.rollup.counted_queries import STRATEGIES


@strawberry.type(
    description="The group that a count of strategies is of, in one dimension.",
    directives=[From(kind=Origin.WORKED_OUT)],
)
class StrategyKey(DimensionKey[StrategyDimension]):
    """Strategies."""


@strawberry.type(description="How many strategies are in one group.", directives=[From(kind=Origin.WORKED_OUT)])
class StrategyCount(Count[StrategyKey]):
    """Strategies."""


STRATEGY_COUNTS: Counting[StrategyWhere] = Counting(STRATEGIES, filter_of, StrategyCount, StrategyKey)


@strawberry.type
class StrategyCountsQuery:
    @root("Strategies of the office's work plans, counted by one to three dimensions in one statement.")
    async def strategy_counts(
        self,
        info: Info,
        by: Annotated[list[StrategyDimension], BY],
        where: Annotated[StrategyWhere | None, strawberry.argument(description="Which to count. Default: all.")] = None,
        share_of: Annotated[list[StrategyDimension] | None, SHARE_OF] = None,
        as_of: AsOf = None,
    ) -> list[StrategyCount]:
        return await STRATEGY_COUNTS.answer(info, by, where, share_of, as_of)
