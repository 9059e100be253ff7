"""How many actions were completed at the end of each month, by department, service area or cycle."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

import strawberry

from api.action_filters import ActionWhere, filter_of
from api.arguments import AsOf
from api.context import Info
from api.dimensions import SeriesDimension
from api.groups import DimensionKey, check_different, keys_as
from api.made_up import MadeUp
from api.meaning import ByRule, From, Origin, Unit
from api.root import root
from domain.base import Rows
from domain.calendar import month_ends
from domain.filters import made_up_of
from domain.rollup.month_queries import moves_by_month
from domain.rollup.months import Month, series
from domain.work_plan.progress import Progress

ACTIONS = Unit(of="actions")


@strawberry.type(
    description="The group that a series is of, in one dimension.", directives=[From(kind=Origin.WORKED_OUT)]
)
class SeriesKey(DimensionKey[SeriesDimension]):
    """Series."""


@strawberry.type(
    description="What was reported by the end of a month. The words and no report add up to `total` in every month.",
    directives=[From(kind=Origin.WORKED_OUT)],
)
class MonthlyCompletion:
    month: date = strawberry.field(description="The last day of the month, or the day asked for.")
    completed: int = strawberry.field(
        description="How many are reported as completed.", directives=[ACTIONS, ByRule(key="completion")]
    )
    out_of: int = strawberry.field(
        description="How many can finish: all but the ongoing ones.", directives=[ACTIONS, ByRule(key="completion")]
    )
    share: float | None = strawberry.field(
        description="`completed` divided by `outOf`, from 0 to 1; none when nothing can finish.",
        directives=[Unit(of="share from 0 to 1"), ByRule(key="completion")],
    )
    in_progress: int = strawberry.field(description="How many are in progress.", directives=[ACTIONS])
    not_started: int = strawberry.field(description="How many are reported as not started.", directives=[ACTIONS])
    ongoing: int = strawberry.field(
        description="How many are ongoing: without an end, so not in `outOf`.", directives=[ACTIONS]
    )
    no_report: int = strawberry.field(
        description="How many nobody had reported on. They can finish, so they are in `outOf`.", directives=[ACTIONS]
    )
    total: int = strawberry.field(
        description="How many there are: `outOf` and `ongoing` together.", directives=[ACTIONS]
    )


@strawberry.type(description="A group, month by month.", directives=[From(kind=Origin.WORKED_OUT)])
class ProgressSeries:
    by: list[SeriesKey] = strawberry.field(description="The group, one entry for each dimension asked for.")
    months: list[MonthlyCompletion] = strawberry.field(description="Its months, oldest first.")
    made_up: strawberry.Private[MadeUp]

    @strawberry.field(
        description="True when any of its actions was made up for illustration and is no fact.",
        directives=[From(kind=Origin.PROGRAM)],
    )
    async def is_illustrative(self, info: Info) -> bool:
        return await self.made_up.is_in(info, self.by)


@strawberry.type
class ProgressByMonthQuery:
    @root(
        "How many actions were completed at the end of each month, in one statement. The same actions are counted in "
        "every month: those that `where` keeps on the last day."
    )
    async def progress_by_month(
        self,
        info: Info,
        by: Annotated[
            list[SeriesDimension] | None,
            strawberry.argument(description="What to count by. Default: nothing, which makes one series of them all."),
        ] = None,
        months: Annotated[
            int, strawberry.argument(description="How many months, 1 to 60.", directives=[Unit(of="months")])
        ] = 24,
        where: Annotated[ActionWhere | None, strawberry.argument(description="Which to count. Default: all.")] = None,
        as_of: AsOf = None,
    ) -> list[ProgressSeries]:
        day = info.context.day(as_of)
        days = list(month_ends(day, months))
        groups = by or []
        rows = await info.context.rows(statement(groups, where, days))
        return shown(groups, rows, days, made_up(groups, where, day))


def statement(by: Sequence[SeriesDimension], where: ActionWhere | None, days: Sequence[date]) -> Rows:
    """The one statement; `BadRequest` when a dimension is named twice."""
    check_different(by)
    return moves_by_month(by, filter_of(where), days[0], days[-1])


def made_up(by: Sequence[SeriesDimension], where: ActionWhere | None, day: date) -> MadeUp:
    """What was made up of what is counted on the last day."""
    return MadeUp(by, lambda: moves_by_month(by, made_up_of(filter_of(where)), day, day))


def shown(
    by: Sequence[SeriesDimension], rows: Sequence[Any], days: Sequence[date], made_up: MadeUp
) -> list[ProgressSeries]:
    """The statement's rows as the graph shows them."""
    return [
        ProgressSeries(by=keys_as(SeriesKey, each.by), months=[_shown(month) for month in each.months], made_up=made_up)
        for each in series(by, rows, days)
    ]


def _shown(month: Month) -> MonthlyCompletion:
    worked_out = month.completion
    return MonthlyCompletion(
        month=month.day,
        completed=worked_out.completed,
        out_of=worked_out.can_finish,
        share=worked_out.share,
        in_progress=month.counts[Progress.IN_PROGRESS],
        not_started=month.counts[Progress.NOT_STARTED],
        ongoing=worked_out.ongoing,
        no_report=worked_out.no_report,
        total=worked_out.total,
    )
