"""Actions of a REAP counted by state: every group, zeros included, so that the groups add up."""

from datetime import date

import strawberry

from api.context import Info
from api.meaning import ByRule, From, Origin, Unit
from api.words import Freshness, Progress, Standing
from domain.reaps.list_queries import counts_of_reaps


@strawberry.type(description="How many actions stand so.", directives=[From(kind=Origin.WORKED_OUT)])
class StandingCount:
    standing: Standing = strawberry.field(description="Where they stand.", directives=[ByRule(key="standing")])
    count: int = strawberry.field(description="How many.", directives=[Unit(of="actions"), ByRule(key="standing")])


@strawberry.type(description="How many actions were reported on so lately.", directives=[From(kind=Origin.WORKED_OUT)])
class FreshnessCount:
    freshness: Freshness = strawberry.field(
        description="How old the newest report is.", directives=[ByRule(key="freshness")]
    )
    count: int = strawberry.field(description="How many.", directives=[Unit(of="actions"), ByRule(key="freshness")])


async def _counts(info: Info, reap_id: int | None, day: date, dimension: str) -> dict[str | None, int]:
    if reap_id is None:
        return {}
    rows = await info.context.many(counts_of_reaps, "reap_id", reap_id, day, dimension)
    return {value: count for _, value, count in rows}


async def standing_counts(info: Info, reap_id: int | None, day: date) -> list[StandingCount]:
    """All six standings of a REAP's actions; zeros without a REAP."""
    counts = await _counts(info, reap_id, day, "standing")
    return [StandingCount(standing=each, count=counts.get(each.value, 0)) for each in Standing]


async def freshness_counts(info: Info, reap_id: int, day: date) -> list[FreshnessCount]:
    """All four kinds of freshness."""
    counts = await _counts(info, reap_id, day, "freshness")
    return [FreshnessCount(freshness=each, count=counts.get(each.value, 0)) for each in Freshness]


async def counts_by_progress(info: Info, reap_id: int, day: date) -> dict[Progress | None, int]:
    """How many actions report each word, or nothing."""
    counts = await _counts(info, reap_id, day, "progress")
    return {Progress(word) if word else None: count for word, count in counts.items()}
