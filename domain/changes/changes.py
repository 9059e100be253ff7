"""What moved between two days, from which state to which, and why.

A state can move without anybody reporting: an action becomes overdue, a team has not met for a quarter. Time moved it
when the same would be so without any report in between; otherwise a report did.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.budgeting_for_equity.stages import Stage
from domain.equity_action_teams.activity import Activity, ActivityState, is_active
from domain.errors import EquityError
from domain.reaps.filing import FilingState
from domain.reaps.standing import Standing, standing
from domain.work_plan.progress import Progress


class ChangeKind(StrEnum):
    PROGRESS = "progress"
    STANDING = "standing"
    REAP_FILING = "reap_filing"
    WORKSHEET_STAGE = "worksheet_stage"
    TEAM_ACTIVITY = "team_activity"


class Because(StrEnum):
    """FORMED: a team that was not there before."""

    REPORT = "report"
    TIME_PASSED = "time_passed"
    FORMED = "formed"


STATES = sorted({state.value for kind in (Progress, Standing, FilingState, Stage, Activity) for state in kind})
"""The names of all states that something can move from or to."""


class NotAState(EquityError):
    """Changes were asked for from or to a state that there is not."""

    code = "NOT_A_STATE"

    def __init__(self, text: str) -> None:
        super().__init__(f"There is no state called {text[:40]!r}. The states are: {', '.join(STATES)}.")


def read_state(text: str) -> str:
    """The name of a state, written in small or capital letters; `NotAState` for any other text."""
    if text.lower() not in STATES:
        raise NotAState(text)
    return text.lower()


class DaysOutOfOrder(EquityError):
    """Changes were asked for from a day to an earlier one."""

    code = "DAYS_OUT_OF_ORDER"

    def __init__(self, earlier: date, later: date) -> None:
        super().__init__(
            f"Changes are read forward, and {later.isoformat()} is before {earlier.isoformat()}. Exchange the two days."
        )


@dataclass(frozen=True, slots=True)
class Span:
    """From the state at the end of one day to the state at the end of another."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise DaysOutOfOrder(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Change:
    """`before` is None for what was not there yet; `reported_on` is the day of the newest report, if one moved it."""

    kind: ChangeKind
    before: Progress | Standing | FilingState | Stage | Activity | None
    after: Progress | Standing | FilingState | Stage | Activity | None
    because: Because
    reported_on: date | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What was known of an action on a day."""

    progress: Progress | None = None
    last_report_on: date | None = None


@dataclass(frozen=True, slots=True)
class TeamKnown:
    """What was known of a team on a day."""

    last_met_on: date | None = None
    stated: ActivityState | None = None
    stated_on: date | None = None

    def activity(self, today: date) -> Activity:
        """Whether the team counts as active on `today`, if nothing more becomes known."""
        active = is_active(last_met_on=self.last_met_on, stated=self.stated, stated_on=self.stated_on, today=today)
        return Activity.ACTIVE if active else Activity.NOT_ACTIVE

    @property
    def newest_on(self) -> date | None:
        return max(filter(None, (self.last_met_on, self.stated_on)), default=None)


def action_changes(
    starts_on: date | None, due_on: date | None, before: Known, after: Known, span: Span
) -> Iterator[Change]:
    """How an action's progress and standing moved."""

    def standing_of(known: Known, today: date) -> Standing:
        return standing(
            progress=known.progress,
            starts_on=starts_on,
            due_on=due_on,
            last_report_on=known.last_report_on,
            today=today,
        )

    if before.progress is not after.progress:
        yield Change(ChangeKind.PROGRESS, before.progress, after.progress, Because.REPORT, after.last_report_on)
    was, became = standing_of(before, span.start), standing_of(after, span.end)
    if was is became:
        return
    if standing_of(before, span.end) is became:
        yield Change(ChangeKind.STANDING, was, became, Because.TIME_PASSED)
    else:
        yield Change(ChangeKind.STANDING, was, became, Because.REPORT, after.last_report_on)


def filing_change(before: FilingState | None, after: FilingState | None, said_on: date | None) -> Change | None:
    """How a plan came to be filed, or was withdrawn."""
    if before is after:
        return None
    return Change(ChangeKind.REAP_FILING, before, after, Because.REPORT, said_on)


def stage_change(before: Stage, after: Stage, since: date | None) -> Change | None:
    """How far a worksheet got."""
    if before is after:
        return None
    return Change(ChangeKind.WORKSHEET_STAGE, before, after, Because.REPORT, since)


def team_change(before: TeamKnown | None, after: TeamKnown, span: Span) -> Change | None:
    """How a team became active or stopped; `before` is None when it had not been formed."""
    became = after.activity(span.end)
    if before is None:
        return Change(ChangeKind.TEAM_ACTIVITY, None, became, Because.FORMED)
    was = before.activity(span.start)
    if was is became:
        return None
    if before.activity(span.end) is became:
        return Change(ChangeKind.TEAM_ACTIVITY, was, became, Because.TIME_PASSED)
    return Change(ChangeKind.TEAM_ACTIVITY, was, became, Because.REPORT, after.newest_on)
