"""A department's plan beside the middle of all departments' plans in the graph."""

from collections.abc import Iterable
from datetime import date

import strawberry

from api.context import Info
from api.meaning import ByRule, From, Origin, Unit
from api.rules import sentence
from api.words import EditionName, described
from domain.rollup.comparison import FEWEST_ACTIONS, FEWEST_DEPARTMENTS, NotCompared, Plan, compare
from domain.rollup.comparison_queries import completed_of_plans

described(
    NotCompared,
    "Why a department's plan is not compared with others.",
    {
        "NO_PLAN": "No plan of the department for the cycle is on record.",
        "TOO_FEW_ACTIONS": f"Fewer than {FEWEST_ACTIONS} of its actions can finish, so that each weighs too much.",
        "TOO_FEW_DEPARTMENTS": f"Fewer than {FEWEST_DEPARTMENTS} departments have a plan that can be compared.",
    },
)

BY_THE_RULE = [ByRule(key="comparison")]


@strawberry.type(
    description="How much of a department's plan is completed, beside the city's median. Nobody is ranked.",
    directives=[From(kind=Origin.WORKED_OUT)],
)
class Comparison:
    cycle: str | None = strawberry.field(
        description=(
            "The cycle whose plans are compared, as in FY 2024-26; none: none of that name, or none that covers the "
            "day, is on record."
        ),
        directives=[From(kind=Origin.DOCUMENT)],
    )
    completed: int | None = strawberry.field(
        description="Actions of the department's plan that are completed; none: no plan on record.",
        directives=[Unit(of="actions"), ByRule(key="completion")],
    )
    out_of: int | None = strawberry.field(
        description="Actions of the department's plan that can finish; none: no plan on record.",
        directives=[Unit(of="actions"), ByRule(key="completion")],
    )
    share: float | None = strawberry.field(
        description="`completed` divided by `outOf`, from 0 to 1; none: nothing can finish, or no plan.",
        directives=[Unit(of="share from 0 to 1"), ByRule(key="completion")],
    )
    median_share: float | None = strawberry.field(
        description="The middle of these shares over all departments that take part; none: not compared.",
        directives=[Unit(of="share from 0 to 1"), *BY_THE_RULE],
    )
    departments: int | None = strawberry.field(
        description="Departments whose plans take part, this one included where it does; none: no plan on record.",
        directives=[Unit(of="departments"), *BY_THE_RULE],
    )
    not_compared: NotCompared | None = strawberry.field(
        description="Why there is no median; none: it is compared.", directives=BY_THE_RULE
    )
    fewest_actions: int = strawberry.field(
        description="How many actions that can finish a plan needs to take part.",
        directives=[Unit(of="actions"), *BY_THE_RULE],
    )
    fewest_departments: int = strawberry.field(
        description="How many departments have to take part.", directives=[Unit(of="departments"), *BY_THE_RULE]
    )
    rule: str = strawberry.field(description="The rule by which this was worked out.")
    is_illustrative: bool = strawberry.field(
        description="True when the plans that are compared are made up.", directives=[From(kind=Origin.PROGRAM)]
    )


async def comparison(info: Info, department_id: int, cycle: str | None, day: date) -> Comparison:
    """A department beside all others in a cycle on a day."""
    rows = await info.context.all_of(completed_of_plans, cycle, day) if cycle else []
    return beside(department_id, cycle, [Plan(*row) for row in rows])


def beside(department_id: int, cycle: str | None, plans: Iterable[Plan]) -> Comparison:
    """A department beside the plans of a cycle, as the graph shows it."""
    found = compare(department_id, plans)
    plan = found.plan
    return Comparison(
        cycle=cycle,
        completed=plan.completed if plan else None,
        out_of=plan.can_finish if plan else None,
        share=plan.share if plan else None,
        median_share=found.median,
        departments=found.departments,
        not_compared=found.not_compared,
        fewest_actions=FEWEST_ACTIONS,
        fewest_departments=FEWEST_DEPARTMENTS,
        rule=sentence("comparison"),
        is_illustrative=plan is not None and plan.edition is EditionName.ILLUSTRATIVE,
    )
