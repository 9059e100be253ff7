"""For each obligation "n of N" in the graph: how many departments met it, out of those that must."""

from collections.abc import Iterable
from datetime import date

import strawberry

from api.made_up import by_the_ledger
from api.meaning import ByRule, From, Origin, Unit
from api.rules import sentence
from api.scalars import FiscalYearName
from api.words import Obligation
from domain.rollup.obligations import Facts, cells, total

RULE_OF = {
    Obligation.REAP_FILED: "reap-filed",
    Obligation.REAP_CURRENT: "reap-current",
    Obligation.WORKSHEET_SUBMITTED: "worksheet-submitted",
    Obligation.TEAM_ACTIVE: "team-active",
}


@strawberry.type(
    description="How many departments met an obligation, out of those that must.",
    directives=[From(kind=Origin.WORKED_OUT)],
)
class ObligationTotal:
    obligation: Obligation = strawberry.field(description="The obligation.")
    met: int = strawberry.field(
        description="Departments that met it, of those that must where that is known.",
        directives=[Unit(of="departments"), ByRule(key="n-of-n")],
    )
    out_of: int | None = strawberry.field(
        description="Departments that must; none: nobody knows how many.",
        directives=[Unit(of="departments"), ByRule(key="n-of-n")],
    )
    recorded: int = strawberry.field(
        description="All departments on record that met it, required or not.", directives=[Unit(of="departments")]
    )
    rule: str = strawberry.field(description="The rule by which this was worked out.")
    cycle: str | None = strawberry.field(
        description="The cycle that it speaks of, as in FY 2024-26; none: it speaks of no cycle."
    )
    fiscal_year: FiscalYearName | None = strawberry.field(
        description="The budget year that it speaks of; none: it speaks of no budget year."
    )
    is_illustrative: bool = by_the_ledger()


def totals(facts: Iterable[Facts], day: date, cycle: str | None, fiscal_year: str | None) -> list[ObligationTotal]:
    """Each obligation counted over all departments."""
    columns = {each.department_id: cells(each, day) for each in facts}
    made = []
    for place, obligation in enumerate(Obligation):
        counted = total({department: row[place] for department, row in columns.items()})
        of_reap = obligation in (Obligation.REAP_FILED, Obligation.REAP_CURRENT)
        of_worksheet = obligation is Obligation.WORKSHEET_SUBMITTED
        made.append(
            ObligationTotal(
                obligation=obligation,
                met=counted.met,
                out_of=counted.out_of,
                recorded=counted.recorded,
                rule=sentence(RULE_OF[obligation]),
                cycle=cycle if of_reap else None,
                fiscal_year=FiscalYearName(fiscal_year) if fiscal_year and of_worksheet else None,
            )
        )
    return made
