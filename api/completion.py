"""How much of a plan is completed, as the graph shows it: always with what it is out of, and with the rule."""

from collections.abc import Mapping

import strawberry

from api.meaning import ByRule, From, Origin, Unit
from api.rules import sentence
from api.words import Progress
from domain.work_plan.completion import completion_of_counts


@strawberry.type(
    description="How much is completed, out of what can finish. Ongoing stands apart.",
    directives=[From(kind=Origin.WORKED_OUT)],
)
class Completion:
    completed: int = strawberry.field(
        description="How many are reported as completed.",
        directives=[Unit(of="strategies or actions"), ByRule(key="completion")],
    )
    out_of: int = strawberry.field(
        description="How many can finish: all but the ongoing ones.",
        directives=[Unit(of="strategies or actions"), ByRule(key="completion")],
    )
    ongoing: int = strawberry.field(
        description="How many are ongoing: without an end, so in neither number.",
        directives=[Unit(of="strategies or actions"), ByRule(key="completion")],
    )
    no_report: int = strawberry.field(
        description="How many have no report. They are counted in `outOf`.",
        directives=[Unit(of="strategies or actions"), ByRule(key="completion")],
    )
    total: int = strawberry.field(
        description="How many there are: `outOf` and `ongoing` together.",
        directives=[Unit(of="strategies or actions"), ByRule(key="completion")],
    )
    share: float | None = strawberry.field(
        description="`completed` divided by `outOf`, from 0 to 1. None when nothing can finish.",
        directives=[Unit(of="share from 0 to 1"), ByRule(key="completion")],
    )
    rule: str = strawberry.field(description="The rule by which this was worked out.")


@strawberry.type(description="How many report one word for progress.", directives=[From(kind=Origin.WORKED_OUT)])
class ProgressCount:
    progress: Progress | None = strawberry.field(
        description="The word reported; none: no report.", directives=[From(kind=Origin.REPORT)]
    )
    count: int = strawberry.field(
        description="How many.", directives=[Unit(of="strategies or actions"), ByRule(key="as-of")]
    )


def completion(counts: Mapping[Progress | None, int]) -> Completion:
    """Completion of what reports these words so often."""
    worked_out = completion_of_counts(counts)
    return Completion(
        completed=worked_out.completed,
        out_of=worked_out.can_finish,
        ongoing=worked_out.ongoing,
        no_report=worked_out.no_report,
        total=worked_out.total,
        share=worked_out.share,
        rule=sentence("completion"),
    )


def progress_counts(counts: Mapping[Progress | None, int]) -> list[ProgressCount]:
    """All four words and no report, zeros included, so that the groups add up."""
    return [ProgressCount(progress=word, count=counts.get(word, 0)) for word in (*Progress, None)]
