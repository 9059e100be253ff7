"""What departments answer for is worked out alike by the rules and by the database, whatever is recorded."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, Select, select
from sqlalchemy.orm import Session

from domain.budgeting_for_equity.filters import is_late_case as worksheet_is_late
from domain.budgeting_for_equity.filters import is_submitted_case
from domain.budgeting_for_equity.queries import worksheet_states
from domain.budgeting_for_equity.stages import Stage, is_submitted
from domain.equity_action_teams.activity import ActivityState, is_active
from domain.equity_action_teams.filters import active
from domain.equity_action_teams.queries import team_states
from domain.models import (
    Action,
    BudgetYear,
    BudgetYearFiler,
    Cycle,
    CycleFiler,
    Department,
    Filing,
    Goal,
    Meeting,
    ProgressReport,
    Reap,
    Record,
    Source,
    Team,
    TeamActivity,
    Worksheet,
    WorksheetStage,
)
from domain.reaps.filing import FilingState, is_current, is_late
from domain.reaps.queries import reap_states
from domain.reaps.reap_filters import current
from domain.reaps.reap_filters import is_late_case as reap_is_late
from domain.rollup.obligation_queries import obligation_states
from domain.rollup.obligations import Facts, Obligation, cells
from domain.work_plan.progress import Progress

TODAY = date(2026, 11, 21)
RECORDED = {"recorded_at": datetime(2026, 11, 20, tzinfo=UTC), "recorded_by": "test", "source_id": 1}

OBLIGATIONS, REAPS = obligation_states(TODAY), reap_states(TODAY)
WORKSHEETS, TEAMS = worksheet_states(TODAY), team_states(TODAY)
ANSWERS: list[Select[*tuple[Any, ...]]] = [
    select(*(OBLIGATIONS.c[each.value] for each in Obligation)).order_by(OBLIGATIONS.c.department_id),
    select(current(REAPS, TODAY), reap_is_late(REAPS, TODAY).is_(True)).order_by(REAPS.c.id),
    select(is_submitted_case(WORKSHEETS).is_(True), worksheet_is_late(WORKSHEETS, TODAY).is_(True)).order_by(
        WORKSHEETS.c.id
    ),
    select(active(TEAMS, TODAY)).order_by(TEAMS.c.id),
]

days = st.sampled_from([-400, -101, -100, -99, -1, 0, 1]).map(lambda offset: TODAY + timedelta(days=offset))
maybe_days = st.none() | days


@dataclass(frozen=True)
class Recorded:
    """What is recorded of one department; None: nothing."""

    must_file: bool
    filing: tuple[FilingState, date] | None
    reported_on: date | None
    must_submit: bool
    worksheet: tuple[Stage, date] | None
    has_team: bool
    met_on: date | None
    stated: tuple[ActivityState, date] | None


@dataclass(frozen=True)
class City:
    """What is recorded of all, and when things are due."""

    reaps_due_on: date | None
    worksheets_due_on: date | None
    departments: list[Recorded]


departments = st.builds(
    Recorded,
    must_file=st.booleans(),
    filing=st.none() | st.tuples(st.sampled_from(FilingState), days),
    reported_on=maybe_days,
    must_submit=st.booleans(),
    worksheet=st.none() | st.tuples(st.sampled_from(Stage), days),
    has_team=st.booleans(),
    met_on=maybe_days,
    stated=st.none() | st.tuples(st.sampled_from(ActivityState), days),
)
cities = st.builds(
    City, reaps_due_on=maybe_days, worksheets_due_on=maybe_days, departments=st.lists(departments, max_size=6)
)


def test_rules_and_database_say_the_same_of_any_city(engine: Engine) -> None:
    @settings(
        max_examples=40,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(cities)
    def compare(city: City) -> None:
        with Session(engine.execution_options(writes=True)) as session:
            for records in recorded(city):
                session.add_all(records)
                session.flush()
            by_database = [list(map(tuple, session.execute(answer))) for answer in ANSWERS]
            by_rules = [said_by_the_rules(city, each) for each in city.departments]
            assert by_database == [[row for rows in by_rules for row in rows[place]] for place in range(len(ANSWERS))]
            session.rollback()

    compare()


def recorded(city: City) -> Iterator[list[Record]]:
    """All records, what others refer to first."""
    yield [Source(id=1, key="made-up", title="Made up", kind="generator", edition="illustrative", addresses=[])]
    yield [
        Cycle(
            id=1,
            key="c",
            name="FY 2026-28",
            starts_on=date(2026, 7, 1),
            ends_on=date(2028, 6, 30),
            due_on=city.reaps_due_on,
            source_id=1,
        ),
        BudgetYear(
            id=1,
            key="y",
            fiscal_year="2027-28",
            opens_on=date(2026, 9, 1),
            due_on=city.worksheets_due_on,
            source_id=1,
        ),
    ]
    for number, each in enumerate(city.departments, 1):
        key = f"d{number}"
        yield [Department(id=number, key=key, name=key, kind="department", source_id=1)]
        yield [
            Reap(id=number, key=key, department_id=number, cycle_id=1, title="Plan", source_id=1),
            *([CycleFiler(cycle_id=1, department_id=number, source_id=1)] if each.must_file else []),
            *([BudgetYearFiler(budget_year_id=1, department_id=number, source_id=1)] if each.must_submit else []),
            *([Team(id=number, key=key, department_id=number, name="Team", source_id=1)] if each.has_team else []),
            Worksheet(id=number, key=key, department_id=number, budget_year_id=1, source_id=1),
        ]
        yield [Goal(id=number, key=key, reap_id=number, number=1, title="Goal", source_id=1)]
        yield [Action(id=number, key=key, goal_id=number, number=1, wording="x", source_id=1)]
        yield list(reports(number, each))


def reports(number: int, each: Recorded) -> Iterator[Record]:
    if each.filing:
        state, as_of = each.filing
        yield Filing(reap_id=number, state=state, as_of=as_of, **RECORDED)
    if each.reported_on:
        yield ProgressReport(action_id=number, progress=Progress.ONGOING, as_of=each.reported_on, **RECORDED)
    if each.worksheet:
        stage, as_of = each.worksheet
        yield WorksheetStage(worksheet_id=number, stage=stage, as_of=as_of, **RECORDED)
    if each.has_team and each.met_on:
        yield Meeting(team_id=number, as_of=each.met_on, **RECORDED)
    if each.has_team and each.stated:
        activity, as_of = each.stated
        yield TeamActivity(team_id=number, state=activity, as_of=as_of, **RECORDED)


def said_by_the_rules(city: City, each: Recorded) -> list[Any]:
    is_filed = each.filing is not None and each.filing[0] is FilingState.FILED and each.filing[1] <= TODAY
    reported_on = until_today(each.reported_on)
    stage = each.worksheet[0] if each.worksheet and each.worksheet[1] <= TODAY else Stage.NOT_STARTED
    met_on = until_today(each.met_on) if each.has_team else None
    stated, stated_on = each.stated if each.has_team and each.stated and each.stated[1] <= TODAY else (None, None)
    facts = Facts(
        department_id=1,
        must_file_reap=each.must_file if any(one.must_file for one in city.departments) else None,
        reap_is_filed=is_filed,
        reap_filed_on=None,
        reap_due_on=city.reaps_due_on,
        last_report_on=reported_on,
        must_submit_worksheet=each.must_submit if any(one.must_submit for one in city.departments) else None,
        worksheet_stage=stage,
        worksheet_submitted_on=None,
        worksheet_due_on=city.worksheets_due_on,
        has_team=each.has_team,
        any_team_is_recorded=any(one.has_team for one in city.departments),
        last_met_on=met_on,
        stated_activity=stated,
        stated_activity_on=stated_on,
    )
    is_in = is_submitted(stage)
    late_plan = is_late(is_met=is_filed, must=each.must_file, due_on=city.reaps_due_on, today=TODAY)
    late_worksheet = is_late(is_met=is_in, must=each.must_submit, due_on=city.worksheets_due_on, today=TODAY)
    is_team_active = is_active(last_met_on=met_on, stated=stated, stated_on=stated_on, today=TODAY)
    return [
        [tuple(cell.state.value for cell in cells(facts, TODAY))],
        [(is_current(is_filed=is_filed, last_report_on=reported_on, today=TODAY), late_plan)],
        [(is_in, late_worksheet)],
        [(is_team_active,)] if each.has_team else [],
    ]


def until_today(day: date | None) -> date | None:
    return day if day is not None and day <= TODAY else None
