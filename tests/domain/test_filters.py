"""A filter keeps what its words say, however it is combined: the database is compared with the sentence in Python."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from domain.database import reading, writing
from domain.filters import Days
from domain.folding import fold
from domain.models import Action, ActionParty, Cycle, Department, Goal, ProgressReport, Reap, Source
from domain.models import ServiceArea as Area
from domain.reaps.filters import ActionFilter, conditions
from domain.reaps.models import PartyRole
from domain.reaps.queries import action_states
from domain.reaps.standing import Freshness, Standing
from domain.sources.kinds import EditionName
from domain.work_plan.progress import Progress

TODAY = date(2026, 11, 21)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
DAYS = [None, TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=200)]
REPORTS = [None, *product(Progress, (TODAY, TODAY - timedelta(days=101)))]
WORDINGS = ["Übersetze für José", "100% of forms_in Vietnamese", "back\\slash"]
LEADS = ["Mánager", "Director", None]
TEXTS = [
    "",
    "jose",
    "JOSÉ",
    "%",
    "％",
    "_",
    "＿",
    "／",
    "\\",
    "ubersetze",
    "manager",
    "dir",
    "x",
    "jose fur",
    " of 100% ",
]


@pytest.fixture
def filled(engine: Engine) -> Engine:
    """One action for each way in which actions can differ."""
    with writing(engine) as session:
        for records in _records():
            session.add_all(records)
            session.flush()
    return engine


def _records() -> Iterator[list[Any]]:
    yield [
        Source(id=1, key="made-up", title="Made up", kind="generator", edition="illustrative", addresses=[]),
        Source(id=2, key="page", title="A page", kind="public_page", edition="published", addresses=[]),
    ]
    yield [
        Department(id=1, key="library", name="Library", kind="department", source_id=1),
        Department(id=2, key="fire", name="Fire", kind="office", source_id=1),
        Area(id=1, key="safety", name="Safety", source_id=1),
        Cycle(id=1, key="c", name="FY 2026-28", starts_on=date(2026, 7, 1), ends_on=date(2028, 6, 30), source_id=1),
    ]
    yield [Reap(id=each, key=f"r{each}", department_id=each, cycle_id=1, title="Plan", source_id=1) for each in (1, 2)]
    yield [Goal(id=each, key=f"g{each}", reap_id=each, number=1, title="Goal", source_id=1) for each in (1, 2)]
    ways = list(enumerate(product(DAYS, DAYS, REPORTS), 1))
    yield [
        Action(
            id=number,
            key=f"a{number}",
            goal_id=1 + number % 2,
            number=number,
            wording=WORDINGS[number % 3],
            starts_on=starts_on,
            due_on=due_on,
            source_id=1 + number % 5 // 4,
        )
        for number, (starts_on, due_on, _) in ways
    ]
    yield [
        ActionParty(action_id=number, role=PartyRole.LEAD, position=1, name=lead)
        for number, _ in ways
        if (lead := LEADS[number % 7 % 3])
    ]
    yield [
        ProgressReport(
            action_id=number, progress=report[0], as_of=report[1], recorded_at=NOON, recorded_by="test", source_id=1
        )
        for number, (*_, report) in ways
        if report
    ]


def some(words: Sequence[Any]) -> st.SearchStrategy[Any]:
    return st.none() | st.lists(st.sampled_from(words), max_size=2)


days = st.sampled_from([day for day in DAYS if day])
ranges = st.none() | st.builds(Days, first=st.none() | days, last=st.none() | days)
OWN: dict[str, st.SearchStrategy[Any]] = {
    "departments": some(["library", "fire", "nobody"]),
    "progress": some(list(Progress)),
    "no_report": st.booleans(),
    "standing": some(list(Standing)),
    "freshness": some(list(Freshness)),
    "overdue": st.booleans(),
    "due": ranges,
    "due_before": st.none() | days,
    "starts": ranges,
    "completed": ranges,
    "last_report": ranges,
    "lead": st.sampled_from(TEXTS),
    "has_lead": st.booleans(),
    "search": st.sampled_from(TEXTS),
    "editions": some(list(EditionName)),
}


@st.composite
def filters(draw: Any, depth: int = 3) -> ActionFilter:
    """A few conditions, and filters within the filter."""
    asked = {name: draw(OWN[name]) for name in draw(st.lists(st.sampled_from(sorted(OWN)), max_size=3, unique=True))}
    if depth and draw(st.booleans()):
        within = st.lists(filters(depth - 1), max_size=3)
        asked["all_of"] = draw(st.none() | within)
        asked["any_of"] = draw(st.none() | within)
        asked["none_of"] = draw(st.none() | filters(depth - 1))
    return ActionFilter(**asked)


def keeps(asked: ActionFilter, action: Any) -> bool:
    """What the filter says of an action, in Python."""
    return (
        all(holds(own, action) for name, holds in HOLDS.items() if (own := getattr(asked, name)) is not None)
        and all(keeps(each, action) for each in asked.all_of or ())
        and (asked.any_of is None or any(keeps(each, action) for each in asked.any_of))
        and (asked.none_of is None or not keeps(asked.none_of, action))
    )


HOLDS: dict[str, Callable[[Any, Any], bool]] = {
    "departments": lambda asked, action: {1: "library", 2: "fire"}[action.department_id] in asked,
    "editions": lambda asked, action: {1: "illustrative", 2: "published"}[action.source_id] in asked,
    "progress": lambda asked, action: action.progress in asked,
    "standing": lambda asked, action: action.standing in asked,
    "freshness": lambda asked, action: action.freshness in asked,
    "no_report": lambda asked, action: (action.progress is None) is asked,
    "overdue": lambda asked, action: (action.standing == Standing.OVERDUE) is asked,
    "due": lambda asked, action: _within(asked, action.due_on),
    "due_before": lambda asked, action: action.due_on is not None and action.due_on < asked,
    "starts": lambda asked, action: _within(asked, action.starts_on),
    "completed": lambda asked, action: _within(asked, action.completed_on),
    "last_report": lambda asked, action: _within(asked, action.last_report_on),
    "has_lead": lambda asked, action: bool(LEADS[action.id % 7 % 3]) is asked,
    "lead": lambda asked, action: _says(asked, LEADS[action.id % 7 % 3] or ""),
    "search": lambda asked, action: _says(asked, action.wording),
}


def _says(asked: str, text: str) -> bool:
    return all(fold(word) in fold(text) for word in asked.split())


def _within(asked: Days, day: date | None) -> bool:
    if asked == Days():
        return True
    return day is not None and (asked.first or date.min) <= day <= (asked.last or date.max)


def test_any_combination_keeps_what_it_says(filled: Engine) -> None:
    states = action_states(TODAY)
    with reading(filled) as session:
        everything = session.execute(select(states)).all()

        @settings(
            max_examples=150,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(filters())
        def compare(asked: ActionFilter) -> None:
            found = session.scalars(select(states.c.id).where(*conditions(states, asked)))
            assert set(found) == {action.id for action in everything if keeps(asked, action)}

        compare()
    assert len(everything) == 144


def ids(engine: Engine, **asked: Any) -> set[int]:
    states = action_states(TODAY)
    with reading(engine) as session:
        return set(session.scalars(select(states.c.id).where(*conditions(states, ActionFilter(**asked)))))


def test_an_empty_choice_keeps_nothing_and_no_further_condition_keeps_everything(filled: Engine) -> None:
    assert ids(filled, any_of=[]) == set()
    assert len(ids(filled, all_of=[])) == len(ids(filled)) == 144
    assert ids(filled, none_of=ActionFilter()) == set()


def test_what_has_no_due_date_is_among_those_that_are_not_due_before_a_day(filled: Engine) -> None:
    due = ActionFilter(due_before=TODAY)
    before, not_before = ids(filled, all_of=[due]), ids(filled, none_of=due)
    assert not before & not_before
    assert len(before) == 36
    assert len(not_before) == 108


def test_every_field_of_the_filter_is_combined_or_known_to_be_tested_elsewhere() -> None:
    elsewhere = {"service_areas", "kinds", "cycles", "partner", "priority_community", "sources"}
    assert {each.name for each in fields(ActionFilter)} == {*OWN, *elsewhere, "all_of", "any_of", "none_of"}
