"""Plans, worksheets and teams with any dates and any reports around two days, kept and asked in both ways."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from sqlalchemy.orm import Session

from domain.budgeting_for_equity.stages import Stage
from domain.equity_action_teams.activity import ActivityState
from domain.models import (
    Action,
    BudgetYear,
    Cycle,
    Department,
    Filing,
    Goal,
    Meeting,
    ProgressReport,
    Reap,
    Source,
    Team,
    TeamActivity,
    Worksheet,
    WorksheetStage,
)
from domain.reaps.filing import FilingState
from domain.work_plan.progress import Progress

START = date(2026, 6, 30)
RECORDED_AT = datetime(2026, 11, 20, tzinfo=UTC)
EDGES = [-191, -190, -101, -100, -99, -90, -2, -1, 0, 1, 2, 30, 89, 90, 91, 99, 100, 101, 189, 190, 191, 281]

days = st.one_of(st.sampled_from(EDGES), st.integers(-300, 300)).map(lambda offset: START + timedelta(days=offset))
lengths = st.sampled_from([0, 1, 30, 90, 100, 101, 190])


@dataclass(frozen=True)
class Entry:
    """A report: `minute` tells a report and its corrections on one day apart."""

    as_of: date
    minute: int
    word: Any = None

    @property
    def recorded_at(self) -> datetime:
        return RECORDED_AT + timedelta(minutes=self.minute)

    def columns(self) -> dict[str, Any]:
        return {"as_of": self.as_of, "recorded_at": self.recorded_at, "recorded_by": "test", "source_id": 1}


def entries(words: Iterable[Any], most: int = 4) -> st.SearchStrategy[list[Entry]]:
    """Reports that say these words; two for one day were never entered in the same minute."""
    one = st.builds(Entry, days, st.integers(0, 2), st.sampled_from(list(words)))
    return st.lists(one, max_size=most, unique_by=lambda entry: (entry.as_of, entry.minute))


@dataclass(frozen=True)
class MadeUpAction:
    starts_on: date | None
    due_on: date | None
    reports: list[Entry]


@dataclass(frozen=True)
class MadeUpTeam:
    formed_on: date | None
    meetings: list[Entry]
    said: list[Entry]


@dataclass(frozen=True)
class MadeUp:
    """One department for each plan, worksheet and team; all actions are in the first plan."""

    actions: list[MadeUpAction] = field(default_factory=list)
    filings: list[list[Entry]] = field(default_factory=list)
    stages: list[list[Entry]] = field(default_factory=list)
    teams: list[MadeUpTeam] = field(default_factory=list)


def made_up() -> st.SearchStrategy[MadeUp]:
    """Anything that can be on record."""
    maybe = st.none() | days
    return st.builds(
        MadeUp,
        actions=st.lists(st.builds(MadeUpAction, maybe, maybe, entries(Progress)), max_size=8),
        filings=st.lists(entries(FilingState), max_size=4),
        stages=st.lists(entries(Stage), max_size=4),
        teams=st.lists(
            st.builds(MadeUpTeam, maybe, entries([None]), entries(ActivityState, 2)), min_size=2, max_size=6
        ),
    )


def keep(session: Session, made: MadeUp) -> None:
    """Put all of it on record; ids follow the lists, from 1."""
    session.add(Source(id=1, key="made-up", title="Made up", kind="generator", edition="illustrative", addresses=[]))
    session.flush()
    session.add(
        Cycle(id=1, key="c", name="FY 2026-28", starts_on=date(2026, 7, 1), ends_on=date(2028, 6, 30), source_id=1)
    )
    session.add(BudgetYear(id=1, key="y", fiscal_year="2027-28", source_id=1))
    for number in range(1, 10):
        session.add(Department(id=number, key=f"d{number}", name=f"D{number}", kind="department", source_id=1))
    session.flush()
    session.add_all(
        Reap(id=number, key=f"r{number}", department_id=number, cycle_id=1, title="Plan", source_id=1)
        for number in range(1, max(1, len(made.filings)) + 1)
    )
    session.add_all(
        Worksheet(id=number, key=f"w{number}", department_id=number, budget_year_id=1, source_id=1)
        for number in range(1, len(made.stages) + 1)
    )
    session.add_all(
        Team(id=number, key=f"t{number}", department_id=number, name="T", formed_on=team.formed_on, source_id=1)
        for number, team in enumerate(made.teams, 1)
    )
    session.flush()
    session.add(Goal(id=1, key="g", reap_id=1, number=1, title="Goal", source_id=1))
    session.flush()
    session.add_all(
        Action(
            id=number,
            key=f"a{number}",
            goal_id=1,
            number=number,
            wording="x",
            starts_on=action.starts_on,
            due_on=action.due_on,
            source_id=1,
        )
        for number, action in enumerate(made.actions, 1)
    )
    session.flush()
    session.add_all(_reports(made))
    session.flush()


def _reports(made: MadeUp) -> Iterator[Any]:
    for number, action in enumerate(made.actions, 1):
        yield from (ProgressReport(action_id=number, progress=each.word, **each.columns()) for each in action.reports)
    for number, filings in enumerate(made.filings, 1):
        yield from (Filing(reap_id=number, state=each.word, **each.columns()) for each in filings)
    for number, stages in enumerate(made.stages, 1):
        yield from (WorksheetStage(worksheet_id=number, stage=each.word, **each.columns()) for each in stages)
    for number, team in enumerate(made.teams, 1):
        yield from (Meeting(team_id=number, **each.columns()) for each in team.meetings)
        yield from (TeamActivity(team_id=number, state=each.word, **each.columns()) for each in team.said)
