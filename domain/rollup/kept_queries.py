"""What to ask to keep actions' counts by REAP: which version each REAP is at, and the counts of some of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy import case as when

from domain.base import Rows
from domain.departments.queries import of_departments
from domain.reaps.filters import ActionFilter
from domain.reaps.models import Cycle, ProgressReport, Reap, ReapVersion
from domain.reaps.queries import action_states
from domain.reaps.standing import DUE_SOON_WITHIN, REPORT_IS_FRESH_FOR, Standing
from domain.rollup.dimensions import ActionDimension, Dimension
from domain.rollup.kept import State
from domain.work_plan.progress import Progress

PLACES = frozenset({"departments", "service_areas", "kinds", "cycles"})
"""What a filter can ask of the REAP that an action is in."""
STATES_ASKED = frozenset({"progress", "no_report", "standing", "freshness", "overdue"})
"""What it can ask of the action's state on the day."""


def can_be_kept(by: Sequence[Dimension], asked: ActionFilter) -> bool:
    """Whether counts of REAPs are enough to answer a question: it tells no two actions of one state apart."""
    given = {each.name for each in fields(asked) if getattr(asked, each.name) is not None}
    return ActionDimension.MONTH not in by and given <= PLACES | STATES_ASKED


def versions(asked: ActionFilter) -> Rows:
    """Id, department, cycle and version of the REAPs that a filter's `PLACES` keep. Versions are to be added up."""
    return (
        select(Reap.id, Reap.department_id, Reap.cycle_id, func.coalesce(ReapVersion.version, 0))
        .outerjoin(ReapVersion, ReapVersion.reap_id == Reap.id)
        .where(*_in_places(asked))
    )


def _in_places(asked: ActionFilter) -> Iterator[ColumnElement[bool]]:
    yield from of_departments(Reap.department_id, asked.departments, asked.service_areas, asked.kinds)
    if asked.cycles is not None:
        yield Reap.cycle_id.in_(select(Cycle.id).where(Cycle.name.in_(asked.cycles)))


def counts_of(day: date, reap_ids: Sequence[int] | None) -> Rows:
    """(reap_id, progress, standing, freshness, count) on a day, and what lies `Ahead`; None: of all REAPs."""
    states = action_states(day)
    state = states.c.reap_id, states.c.progress, states.c.standing, states.c.freshness
    is_due = states.c.due_on >= day
    is_far = states.c.due_on > day + DUE_SOON_WITHIN
    is_fresh = (states.c.last_report_on >= day - REPORT_IS_FRESH_FOR) & (states.c.progress != Progress.COMPLETED)
    next_report_on = (
        select(func.min(ProgressReport.as_of))
        .where(ProgressReport.action_id == states.c.id, ProgressReport.as_of > day)
        .scalar_subquery()
    )
    ahead = (
        when((is_due, states.c.due_on)),
        when((is_far, states.c.due_on)),
        when((states.c.starts_on > day, states.c.starts_on)),
        when((is_fresh, states.c.last_report_on)),
        next_report_on,
    )
    counted = select(*state, func.count(), *map(func.min, ahead)).group_by(*state)
    return counted if reap_ids is None else counted.where(states.c.reap_id.in_(reap_ids))


def state_filter(asked: ActionFilter) -> Callable[[State], bool]:
    """What a filter asks of an action's state: `reaps.filters`, in Python."""

    def keeps(state: State) -> bool:
        progress, standing, freshness = state
        return (
            (asked.progress is None or progress in asked.progress)
            and (asked.no_report is None or asked.no_report is (progress is None))
            and (asked.standing is None or standing in asked.standing)
            and (asked.freshness is None or freshness in asked.freshness)
            and (asked.overdue is None or asked.overdue is (standing == Standing.OVERDUE))
        )

    return keeps
