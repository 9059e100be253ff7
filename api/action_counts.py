"""Counting actions by up to three dimensions. The groups always add up to the actions counted."""

from collections.abc import Sequence
from typing import Annotated, Any

import strawberry

from api.action_filters import ActionWhere, filter_of
from api.arguments import AsOf
from api.context import Info
from api.errors import BadRequest
from api.meaning import From, Origin, Unit
from api.root import root
from api.words import ActionDimension, Freshness, Progress, Standing
from domain.rollup.dimensions import label
from domain.rollup.queries import action_counts

AT_MOST = 3
WORDS = {
    ActionDimension.PROGRESS: [each.value for each in Progress],
    ActionDimension.STANDING: [each.value for each in Standing],
    ActionDimension.FRESHNESS: [each.value for each in Freshness],
}


@strawberry.type(
    description="The group that a count is of, in one dimension.", directives=[From(kind=Origin.WORKED_OUT)]
)
class GroupKey:
    dimension: ActionDimension = strawberry.field(description="The dimension.")
    value: str | None = strawberry.field(description="The group's name for programs; none: none given.")
    label: str = strawberry.field(description="The group's name in words.")


@strawberry.type(description="How many actions are in one group.", directives=[From(kind=Origin.WORKED_OUT)])
class ActionCount:
    by: list[GroupKey] = strawberry.field(description="The group, one entry for each dimension asked for.")
    count: int = strawberry.field(description="How many actions are in it.", directives=[Unit(of="actions")])
    out_of: int = strawberry.field(
        description="How many actions were counted in all groups together.", directives=[Unit(of="actions")]
    )
    share: float = strawberry.field(
        description="`count` divided by `outOf`, from 0 to 1.", directives=[Unit(of="share from 0 to 1")]
    )


@strawberry.type
class ActionCountsQuery:
    @root("Actions of departments' plans, counted by one to three dimensions in one statement.")
    async def action_counts(
        self,
        info: Info,
        by: Annotated[list[ActionDimension], strawberry.argument(description="What to count by, one to three.")],
        where: Annotated[ActionWhere | None, strawberry.argument(description="Which to count. Default: all.")] = None,
        as_of: AsOf = None,
    ) -> list[ActionCount]:
        if not 1 <= len(by) <= AT_MOST or len(set(by)) < len(by):
            raise BadRequest(f"Name one to {AT_MOST} different dimensions to count by; {len(by)} were given.")
        day = await info.context.day(as_of)
        rows = await info.context.rows(action_counts(by, filter_of(where), day))
        return counted(by, rows)


def counted(by: list[ActionDimension], rows: Sequence[Any]) -> list[ActionCount]:
    """The groups in their order, each with what it is out of."""
    total = sum(row[-1] for row in rows)
    counts = [ActionCount(by=_group(by, row), count=row[-1], out_of=total, share=row[-1] / total) for row in rows]
    return sorted(counts, key=_place)


def _group(by: list[ActionDimension], row: Any) -> list[GroupKey]:
    return [
        GroupKey(
            dimension=each, value=_text(row[2 * place]), label=label(each, _text(row[2 * place]), row[2 * place + 1])
        )
        for place, each in enumerate(by)
    ]


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _place(counted: ActionCount) -> list[tuple[bool, int, str]]:
    """Words in the order of their enum, all else by name; what has none given stands last."""
    return [(key.value is None, _rank(key), key.label) for key in counted.by]


def _rank(key: GroupKey) -> int:
    order = WORDS.get(key.dimension)
    return order.index(key.value) if order and key.value in order else 0
