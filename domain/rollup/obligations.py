"""Four things that a department answers for, and whether it met each on a day.

Nothing recorded is not "not met" where nobody knows whether the department must: that cell says "not known".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.budgeting_for_equity.stages import Stage, is_submitted
from domain.departments.filers import NOfN, n_of_n
from domain.equity_action_teams.activity import ActivityState, is_active
from domain.reaps.filing import is_current, is_late


class Obligation(StrEnum):
    REAP_FILED = "reap_filed"
    REAP_CURRENT = "reap_current"
    WORKSHEET_SUBMITTED = "worksheet_submitted"
    TEAM_ACTIVE = "team_active"


class ObligationState(StrEnum):
    """LATE: not met although it must be and its due date has passed. NOT_KNOWN: nobody knows who must."""

    MET = "met"
    NOT_MET = "not_met"
    LATE = "late"
    NOT_REQUIRED = "not_required"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True, slots=True)
class Cell:
    """One obligation of one department. `must` is None when nobody knows; `on` is the day that met it."""

    obligation: Obligation
    state: ObligationState
    must: bool | None
    on: date | None = None
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is recorded of a department on a day, as `obligation_queries.department_facts` reads it."""

    department_id: int
    must_file_reap: bool | None
    reap_is_filed: bool
    reap_filed_on: date | None
    reap_due_on: date | None
    last_report_on: date | None
    must_submit_worksheet: bool | None
    worksheet_stage: Stage | None
    worksheet_submitted_on: date | None
    worksheet_due_on: date | None
    has_team: bool
    any_team_is_recorded: bool
    last_met_on: date | None
    stated_activity: ActivityState | None
    stated_activity_on: date | None
    actions: int = 0
    overdue: int = 0
    due_soon: int = 0
    stale: int = 0
    silent: int = 0
    without_lead: int = 0


def cells(facts: Facts, today: date) -> list[Cell]:
    """The four cells of a department, in the order of `Obligation`."""
    current = is_current(is_filed=facts.reap_is_filed, last_report_on=facts.last_report_on, today=today)
    submitted = facts.worksheet_stage is not None and is_submitted(facts.worksheet_stage)
    active = is_active(
        last_met_on=facts.last_met_on,
        stated=facts.stated_activity,
        stated_on=facts.stated_activity_on,
        today=today,
    )
    must_file, must_submit = facts.must_file_reap, facts.must_submit_worksheet
    must_have_team = True if facts.any_team_is_recorded else None

    def cell(obligation: Obligation, is_met: bool, must: bool | None, on: date | None, due: date | None) -> Cell:
        return Cell(obligation, _state(is_met, must, due, today), must, on, due)

    return [
        cell(Obligation.REAP_FILED, facts.reap_is_filed, must_file, facts.reap_filed_on, facts.reap_due_on),
        cell(Obligation.REAP_CURRENT, current, must_file, facts.last_report_on, None),
        cell(
            Obligation.WORKSHEET_SUBMITTED,
            submitted,
            must_submit,
            facts.worksheet_submitted_on,
            facts.worksheet_due_on,
        ),
        cell(Obligation.TEAM_ACTIVE, active, must_have_team, facts.last_met_on, None),
    ]


def _state(is_met: bool, must: bool | None, due_on: date | None, today: date) -> ObligationState:
    if is_met:
        return ObligationState.MET
    if must is None:
        return ObligationState.NOT_KNOWN
    if not must:
        return ObligationState.NOT_REQUIRED
    is_past_due = is_late(is_met=is_met, must=must, due_on=due_on, today=today)
    return ObligationState.LATE if is_past_due else ObligationState.NOT_MET


def total(column: Mapping[int, Cell]) -> NOfN:
    """Count one obligation over all departments, by id."""
    who_met = [department for department, cell in column.items() if cell.state is ObligationState.MET]
    who_must = [department for department, cell in column.items() if cell.must]
    is_known = any(cell.must is not None for cell in column.values())
    return n_of_n(who_met, who_must if is_known else None)
