"""What to ask of REAPs for lists: plans by filter, and what hangs below each plan, goal and action."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import FromClause, ScalarSelect, Select, Subquery, case, exists, func, select

from domain.base import Rows
from domain.departments.models import Department
from domain.reaps.models import Action, ActionParty, Cycle, CycleFiler, Filing, Goal, PartyRole, ProgressReport
from domain.reaps.queries import action_states, cycle_in_force, reap_states
from domain.reaps.standing import Standing


def cycles() -> Select[Cycle]:
    """All cycles, newest first."""
    return select(Cycle).order_by(Cycle.starts_on.desc())


def cycle_of_day(day: date) -> Select[Cycle]:
    """The cycle that covers `day`."""
    return select(Cycle).where(Cycle.id == cycle_in_force(day).scalar_subquery())


def filers_of_cycles(cycle_ids: Sequence[int]) -> Rows:
    """(cycle_id, number of departments that must file)."""
    return (
        select(CycleFiler.cycle_id, func.count().label("must_file"))
        .where(CycleFiler.cycle_id.in_(cycle_ids))
        .group_by(CycleFiler.cycle_id)
    )


def departments_that_must(cycle_ids: Sequence[int]) -> Rows:
    """(department, cycle_id) of those that must file a REAP, by name."""
    return (
        select(Department, CycleFiler.cycle_id)
        .join(CycleFiler, CycleFiler.department_id == Department.id)
        .where(CycleFiler.cycle_id.in_(cycle_ids))
        .order_by(Department.sort_name, Department.id)
    )


def filed_of_cycles(cycle_ids: Sequence[int], day: date) -> Rows:
    """(cycle_id, number of REAPs on file): of departments that must file, where the cycle has a list of them."""
    states = reap_states(day)
    of_cycle = CycleFiler.cycle_id == states.c.cycle_id
    must = exists().where(of_cycle, CycleFiler.department_id == states.c.department_id)
    return (
        select(states.c.cycle_id, func.count().label("filed"))
        .where(states.c.cycle_id.in_(cycle_ids), states.c.is_filed, must | ~exists().where(of_cycle))
        .group_by(states.c.cycle_id)
    )


def reaps(states: Subquery) -> Rows:
    """REAPs in their state on a day, with their department and their cycle beside them to sort by."""
    return (
        select(states)
        .join(Department, Department.id == states.c.department_id)
        .join(Cycle, Cycle.id == states.c.cycle_id)
    )


def standings_of_reaps(day: date) -> Subquery:
    """(reap_id, actions, and the number of actions of each standing) of every REAP that has actions."""
    states = action_states(day)
    return (
        select(
            states.c.reap_id,
            func.count().label("actions"),
            *(func.sum(case((states.c.standing == each.value, 1), else_=0)).label(each.value) for each in Standing),
        )
        .group_by(states.c.reap_id)
        .subquery("standings_of_reaps")
    )


def reaps_by_key(keys: Sequence[str], day: date) -> Rows:
    """The REAPs with these keys, as on `day`."""
    states = reap_states(day)
    return select(states).where(states.c.key.in_(keys))


def reaps_by_id(ids: Sequence[int], day: date) -> Rows:
    """The REAPs with these ids, as on `day`."""
    states = reap_states(day)
    return select(states).where(states.c.id.in_(ids))


def reaps_of_departments(department_ids: Sequence[int], day: date) -> Rows:
    """Each department's REAPs, the newest cycle first."""
    states = reap_states(day)
    return (
        select(states, Cycle.name.label("cycle_name"), Cycle.id.label("its_cycle_id"))
        .join(Cycle, Cycle.id == states.c.cycle_id)
        .where(states.c.department_id.in_(department_ids))
        .order_by(Cycle.starts_on.desc(), states.c.id)
    )


def filings_of_reaps(reap_ids: Sequence[int], day: date) -> Rows:
    """The newest filing of each REAP up to `day`; `reap_id` beside it."""
    states = reap_states(day)
    return (
        select(Filing, states.c.id.label("of_reap"))
        .join(states, states.c.filing_id == Filing.id)
        .where(states.c.id.in_(reap_ids))
    )


def last_reports_of_reaps(reap_ids: Sequence[int], day: date) -> Rows:
    """(reap_id, last_report_on, actions) of each REAP that has actions."""
    return (
        select(
            Goal.reap_id,
            func.max(ProgressReport.as_of).label("last_report_on"),
            func.count(Action.id.distinct()).label("actions"),
        )
        .select_from(Action)
        .join(Goal, Goal.id == Action.goal_id)
        .outerjoin(ProgressReport, (ProgressReport.action_id == Action.id) & (ProgressReport.as_of <= day))
        .where(Goal.reap_id.in_(reap_ids))
        .group_by(Goal.reap_id)
    )


def goals_of_reaps(reap_ids: Sequence[int]) -> Select[Goal]:
    """The goals of each REAP, in its order."""
    return select(Goal).where(Goal.reap_id.in_(reap_ids)).order_by(Goal.number)


def actions_by_id(ids: Sequence[int], day: date) -> Rows:
    """The actions with these ids, as on `day`."""
    states = action_states(day)
    return select(states).where(states.c.id.in_(ids))


def actions_by_key(keys: Sequence[str], day: date) -> Rows:
    """The actions with these keys, as on `day`."""
    states = action_states(day)
    return select(states).where(states.c.key.in_(keys))


def actions_of_goals(goal_ids: Sequence[int], day: date) -> Rows:
    """The actions of each goal, in its order, as on `day`."""
    states = action_states(day)
    return select(states).where(states.c.goal_id.in_(goal_ids)).order_by(states.c.number)


def first_lead(states: FromClause) -> ScalarSelect[str]:
    """The job title of the lead that an action names first, folded to sort by."""
    return (
        select(ActionParty.search_text)
        .where(ActionParty.action_id == states.c.id, ActionParty.role == PartyRole.LEAD)
        .correlate(states)
        .order_by(ActionParty.position)
        .limit(1)
        .scalar_subquery()
    )


def cycle_starts_on(states: FromClause) -> ScalarSelect[date]:
    """The first day of the cycle that a plan or an action belongs to."""
    return select(Cycle.starts_on).where(Cycle.id == states.c.cycle_id).correlate(states).scalar_subquery()


def parties_of_actions(action_ids: Sequence[int]) -> Select[ActionParty]:
    """Leads, partners and priority communities of each action."""
    return select(ActionParty).where(ActionParty.action_id.in_(action_ids)).order_by(ActionParty.position)


def reports_of_actions(action_ids: Sequence[int], day: date, first: int) -> Rows:
    """The `first` newest reports of each action up to `day`, newest first: plain rows, as there are many."""
    newest_first = (ProgressReport.as_of.desc(), ProgressReport.recorded_at.desc(), ProgressReport.id.desc())
    place = func.row_number().over(partition_by=ProgressReport.action_id, order_by=newest_first).label("place")
    ranked = (
        select(ProgressReport.id, place)
        .where(ProgressReport.action_id.in_(action_ids), ProgressReport.as_of <= day)
        .subquery()
    )
    return (
        select(ProgressReport.__table__)
        .join(ranked, ranked.c.id == ProgressReport.id)
        .where(ranked.c.place <= first)
        .order_by(*newest_first)
    )


def counts_of_reaps(reap_ids: Sequence[int], day: date, dimension: str) -> Rows:
    """(reap_id, value of `dimension`, count) for progress, standing or freshness on `day`."""
    states = action_states(day)
    value = states.c[dimension]
    return (
        select(states.c.reap_id, value, func.count())
        .where(states.c.reap_id.in_(reap_ids))
        .group_by(states.c.reap_id, value)
    )
