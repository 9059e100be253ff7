"""What departments answer for, in the graph: one cell a department and obligation, and "n of N" for each."""

from collections.abc import Container, Iterable, Sequence
from datetime import date
from typing import Annotated, Any

import strawberry

from api import departments
from api.arguments import AsOf
from api.connections import sorting
from api.context import Info
from api.department_filters import DepartmentOrder, DepartmentWhere, filter_of, in_order
from api.later import LaterDepartment
from api.made_up import BY_THE_LEDGER, is_any_record_made_up
from api.meaning import ByRule, From, Origin, Unit
from api.obligation_totals import RULE_OF, ObligationTotal, totals
from api.root import root
from api.words import Obligation, ObligationState
from domain.base import Rows
from domain.budgeting_for_equity.queries import budget_year_of_day
from domain.departments import models
from domain.departments.filters import conditions
from domain.reaps.list_queries import cycle_of_day
from domain.reaps.standing import DUE_SOON_WITHIN, REPORT_IS_FRESH_FOR
from domain.rollup import obligation_queries as queries
from domain.rollup.obligations import Cell, Facts, cells
from domain.rollup.sentences import explained

WITHOUT_A_PLAN = "Says nothing where `actions` is 0."
BY_THEIR_RULES = [ByRule(key=key) for key in RULE_OF.values()]


@strawberry.type(
    description="Whether one department met one obligation on the day.", directives=[From(kind=Origin.WORKED_OUT)]
)
class ObligationCell:
    obligation: Obligation = strawberry.field(description="The obligation.")
    state: ObligationState = strawberry.field(description="Whether it is met.", directives=BY_THEIR_RULES)
    is_met: bool = strawberry.field(description="True when it is met.", directives=BY_THEIR_RULES)
    is_required: bool | None = strawberry.field(
        description="Whether the department must; none: nobody knows.", directives=[ByRule(key="n-of-n")]
    )
    on: date | None = strawberry.field(
        description="The day on which it was met, or last reported, or last met; none: never.",
        directives=[From(kind=Origin.REPORT)],
    )
    due_on: date | None = strawberry.field(
        description="The day by which it is due; none: none, or not known.", directives=[From(kind=Origin.DOCUMENT)]
    )
    sentence: str = strawberry.field(description="The same in words.")


@strawberry.type(
    description="Everything that one department answers for, on the day.", directives=[From(kind=Origin.WORKED_OUT)]
)
class DepartmentObligations:
    record: strawberry.Private[models.Department]
    worked_out: strawberry.Private[Sequence[Cell]]
    overdue_actions: int = strawberry.field(
        description=f"Actions of the cycle in force that are overdue. {WITHOUT_A_PLAN}",
        directives=[Unit(of="actions"), ByRule(key="standing")],
    )
    due_soon_actions: int = strawberry.field(
        description=f"Actions of the cycle in force that are due within {DUE_SOON_WITHIN.days} days. {WITHOUT_A_PLAN}",
        directives=[Unit(of="actions"), ByRule(key="standing")],
    )
    stale_actions: int = strawberry.field(
        description=(
            "Actions of the cycle in force that are not completed and were last reported more than "
            f"{REPORT_IS_FRESH_FOR.days} days ago. {WITHOUT_A_PLAN}"
        ),
        directives=[Unit(of="actions"), ByRule(key="freshness")],
    )
    silent_actions: int = strawberry.field(
        description=(
            "Actions of the cycle in force never reported, though their first day is past or not given. "
            f"{WITHOUT_A_PLAN}"
        ),
        directives=[Unit(of="actions"), ByRule(key="freshness")],
    )
    actions_without_lead: int = strawberry.field(
        description=(
            "Actions of the cycle in force that are not completed and for which the plan names no lead. "
            f"{WITHOUT_A_PLAN}"
        ),
        directives=[Unit(of="actions"), ByRule(key="standing")],
    )
    has_team: bool | None = strawberry.field(
        description="Whether an Equity Action Team or the like is on record; none: no team of any department is.",
        directives=[ByRule(key="team-active")],
    )
    actions: int = strawberry.field(
        description=(
            "All actions of the cycle in force. 0: none is on record, as without a plan; the counts of overdue and "
            "other actions are 0 too then, and say nothing."
        ),
        directives=[Unit(of="actions")],
    )
    last_report_on: date | None = strawberry.field(
        description="The newest day that a report of an action of the cycle in force speaks of; none: no report.",
        directives=[ByRule(key="as-of"), From(kind=Origin.REPORT)],
    )
    as_of: date = strawberry.field(
        description="The day that the states speak of.", directives=[From(kind=Origin.PROGRAM)]
    )
    is_illustrative: bool = strawberry.field(description=BY_THE_LEDGER, directives=[From(kind=Origin.PROGRAM)])

    @strawberry.field(description="The department.")
    def department(self) -> LaterDepartment:
        return departments.of_record(self.record, self.as_of)

    def _cell(self, obligation: Obligation) -> ObligationCell:
        return _cell(next(cell for cell in self.worked_out if cell.obligation is obligation), self.as_of)

    @strawberry.field(description="All four obligations.", name="cells")
    def all_cells(self) -> list[ObligationCell]:
        return [_cell(cell, self.as_of) for cell in self.worked_out]

    @strawberry.field(
        description="Whether its plan for the cycle in force is filed.", directives=[ByRule(key="reap-filed")]
    )
    def reap_filed(self) -> ObligationCell:
        return self._cell(Obligation.REAP_FILED)

    @strawberry.field(
        description="Whether its plan is filed and lately reported on.", directives=[ByRule(key="reap-current")]
    )
    def reap_current(self) -> ObligationCell:
        return self._cell(Obligation.REAP_CURRENT)

    @strawberry.field(
        description="Whether its worksheet for the budget year being prepared is handed in.",
        directives=[ByRule(key="worksheet-submitted")],
    )
    def worksheet_submitted(self) -> ObligationCell:
        return self._cell(Obligation.WORKSHEET_SUBMITTED)

    @strawberry.field(description="Whether its Equity Action Team is active.", directives=[ByRule(key="team-active")])
    def team_active(self) -> ObligationCell:
        return self._cell(Obligation.TEAM_ACTIVE)


async def all_facts(info: Info, day: date) -> dict[int, Facts]:
    """What is recorded of every department, by its id, in the order of their names."""
    rows = await info.context.all_of(queries.department_facts, day)
    return {row.department_id: Facts(**row._mapping) for row in rows}


async def of_department(info: Info, record: models.Department, day: date) -> DepartmentObligations:
    """What one department answers for."""
    facts = (await all_facts(info, day)).get(record.id) or nothing_recorded(record.id)
    return of_facts(record, facts, day, is_illustrative=await is_any_record_made_up(info))


def of_facts(record: models.Department, facts: Facts, day: date, *, is_illustrative: bool) -> DepartmentObligations:
    """What one department answers for, worked out from what is recorded of it."""
    return DepartmentObligations(
        record=record,
        worked_out=cells(facts, day),
        overdue_actions=facts.overdue,
        due_soon_actions=facts.due_soon,
        stale_actions=facts.stale,
        silent_actions=facts.silent,
        actions_without_lead=facts.without_lead,
        has_team=facts.has_team if facts.any_team_is_recorded else None,
        actions=facts.actions,
        last_report_on=facts.last_report_on,
        as_of=day,
        is_illustrative=is_illustrative,
    )


def nothing_recorded(department_id: int) -> Facts:
    """A department that did not exist on the day answers for nothing then."""
    nothing: dict[str, Any] = dict.fromkeys(
        (
            "reap_filed_on",
            "reap_due_on",
            "last_report_on",
            "worksheet_stage",
            "worksheet_submitted_on",
            "worksheet_due_on",
            "last_met_on",
            "stated_activity",
            "stated_activity_on",
        )
    )
    return Facts(
        department_id=department_id,
        must_file_reap=False,
        reap_is_filed=False,
        must_submit_worksheet=False,
        has_team=False,
        any_team_is_recorded=False,
        **nothing,
    )


def _cell(cell: Cell, day: date) -> ObligationCell:
    return ObligationCell(
        obligation=cell.obligation,
        state=cell.state,
        is_met=cell.state is ObligationState.MET,
        is_required=cell.must,
        on=cell.on,
        due_on=cell.due_on,
        sentence=explained(cell, day),
    )


Which = Annotated[DepartmentWhere | None, strawberry.argument(description="Which departments to keep. Default: all.")]


def facts_of(day: date, where: DepartmentWhere | None, order: DepartmentOrder | None = None) -> Rows:
    """What to ask of the departments asked for, in the order asked for."""
    everybody = queries.department_facts(day)
    if where is None and order is None:
        return everybody
    found, by = in_order(everybody.where(*conditions(filter_of(where), day)).order_by(None), order, day)
    return found.order_by(*sorting(by))


async def _facts(
    info: Info, day: date, where: DepartmentWhere | None, order: DepartmentOrder | None = None
) -> dict[int, Facts]:
    if where is None and order is None:
        return await all_facts(info, day)
    rows = await info.context.rows(facts_of(day, where, order))
    return {row.department_id: Facts(**row._mapping) for row in rows}


@strawberry.type
class ObligationsQuery:
    @root("Departments that existed on the day, with what each answers for.")
    async def obligations(
        self,
        info: Info,
        where: Which = None,
        order: Annotated[
            DepartmentOrder | None, strawberry.argument(name="orderBy", description="How to sort. Default: by name.")
        ] = None,
        as_of: AsOf = None,
    ) -> list[DepartmentObligations]:
        day = info.context.day(as_of)
        facts = await _facts(info, day, where, order)
        records = await info.context.records(models.Department, list(facts))
        made_up = await is_any_record_made_up(info)
        return [
            of_facts(record, each, day, is_illustrative=made_up)
            for record, each in zip(records, facts.values(), strict=True)
        ]

    @root("For each obligation, how many departments met it on the day, out of those that must.")
    async def obligation_totals(self, info: Info, where: Which = None, as_of: AsOf = None) -> list[ObligationTotal]:
        day = info.context.day(as_of)
        return await _totals(info, (await _facts(info, day, where)).values(), day)


async def totals_of(info: Info, department_ids: Container[int], day: date) -> list[ObligationTotal]:
    """Each obligation counted over some departments."""
    facts = await all_facts(info, day)
    return await _totals(info, [each for each in facts.values() if each.department_id in department_ids], day)


async def _totals(info: Info, facts: Iterable[Facts], day: date) -> list[ObligationTotal]:
    cycle = await info.context.same_for_all(cycle_of_day, day)
    year = await info.context.same_for_all(budget_year_of_day, day)
    return totals(facts, day, cycle.name if cycle else None, year.fiscal_year if year else None)
