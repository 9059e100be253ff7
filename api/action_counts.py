"""Counting actions by up to three dimensions. The groups always add up to the actions counted."""

from typing import Annotated

import strawberry

from api.action_filters import ActionWhere, filter_of
from api.arguments import AsOf
from api.context import Info
from api.dimensions import ActionDimension
from api.groups import BY, SHARE_OF, Count, Counting, DimensionKey
from api.kept_counts import KeptQuestion
from api.meaning import From, Origin
from api.root import root
from domain.rollup.counted_queries import ACTIONS


@strawberry.type(
    name="GroupKey",
    description="The group that a count of actions is of, in one dimension.",
    directives=[From(kind=Origin.WORKED_OUT)],
)
class ActionKey(DimensionKey[ActionDimension]):
    """The name that it has in the graph is older than the other counts."""


@strawberry.type(description="How many actions are in one group.", directives=[From(kind=Origin.WORKED_OUT)])
class ActionCount(Count[ActionKey]):
    """Actions."""


ACTION_COUNTS: Counting[ActionWhere] = Counting(ACTIONS, filter_of, ActionCount, ActionKey, KeptQuestion.of)


@strawberry.type
class ActionCountsQuery:
    @root("Actions of departments' plans, counted by one to three dimensions in one statement.")
    async def action_counts(
        self,
        info: Info,
        by: Annotated[list[ActionDimension], BY],
        where: Annotated[ActionWhere | None, strawberry.argument(description="Which to count. Default: all.")] = None,
        share_of: Annotated[list[ActionDimension] | None, SHARE_OF] = None,
        as_of: AsOf = None,
    ) -> list[ActionCount]:
        return await ACTION_COUNTS.answer(info, by, where, share_of, as_of)
