"""Counts kept of each REAP say the same as counts made anew: whatever is written, whoever writes, on every day."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import count
from threading import Barrier, Thread
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, delete, func, select, update

from api.groups import check
from api.kept_counts import KeptQuestion, kept_rows
from domain.database import open_database, snapshot, writing
from domain.migrations import steps
from domain.models import Action, Department, Goal, ProgressReport, ReapVersion
from domain.reaps.filters import ActionFilter
from domain.reaps.turning import Ahead, turns_on
from domain.rollup.counted_queries import ACTIONS
from domain.rollup.dimensions import ActionDimension
from domain.rollup.groups import groups
from domain.rollup.kept import KeptCounts
from domain.work_plan.progress import Progress
from tests.api.kept import START, Graphs, add_action, make_plans, report
from tests.cities import fresh_postgresql_database

pytestmark = pytest.mark.postgresql
NOTHING_AHEAD = Ahead(None, None, None, None, None)
BY = [ActionDimension.DEPARTMENT, ActionDimension.STANDING, ActionDimension.PROGRESS]


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Plans to write into, once on each engine."""
    if request.param == "sqlite":
        addresses: Iterator[str] = iter([f"sqlite:///{tmp_path_factory.mktemp('kept') / 'city.sqlite'}"])
    else:
        addresses = fresh_postgresql_database(request.getfixturevalue("postgresql_address"))
    engine = open_database(next(addresses))
    steps.upgrade(engine)
    make_plans(engine)
    yield engine
    engine.dispose()
    next(addresses, None)


@pytest.fixture(scope="module")
def graphs(engine: Engine) -> Iterator[Graphs]:
    with Graphs.over(engine) as made:
        yield made


numbers = count(1)
places = st.integers(0, 10**6)
days = st.one_of(st.none(), st.sampled_from([-101, -100, -1, 0, 1, 90, 91, 100, 101]), st.integers(-300, 300))
dates = days.map(lambda offset: None if offset is None else START + timedelta(days=offset))
writes = st.one_of(
    st.tuples(st.just("report"), places, dates, st.sampled_from(Progress)),
    st.tuples(st.just("add"), places, dates, dates),
    st.tuples(st.sampled_from(["due", "begin"]), places, dates),
    st.tuples(st.sampled_from(["move", "move goal", "delete", "rename"]), places),
)
steps_taken = st.lists(
    st.tuples(st.lists(writes, max_size=4), st.sampled_from([0, 0, 1, 30, 101])), min_size=1, max_size=5
)


def write(session: Any, what: str, place: int, *more: Any) -> None:
    """One write, to the action or goal that stands at a place among all of them."""
    actions = session.scalars(select(Action.id).order_by(Action.id)).all()
    goal_id = 3 + place % 6
    if what == "add" or not actions:
        starts_on, due_on = more if what == "add" else (None, None)
        add_action(session, next(numbers), goal_id, starts_on=starts_on, due_on=due_on)
        return
    action_id = actions[place % len(actions)]
    if what == "report":
        report(session, action_id, more[0] or START, more[1])
    else:
        session.execute(changing(what, action_id, goal_id, place, *more))


def changing(what: str, action_id: int, goal_id: int, place: int, *more: Any) -> Any:
    """The statement that changes one action, or what is around it."""
    this_action, this_goal = update(Action).where(Action.id == action_id), update(Goal).where(Goal.id == goal_id)
    silent = ~select(ProgressReport).where(ProgressReport.action_id == Action.id).exists()
    statements: dict[str, Callable[[], Any]] = {
        "due": lambda: this_action.values(due_on=more[0]),
        "begin": lambda: this_action.values(starts_on=more[0]),
        "move": lambda: this_action.values(goal_id=goal_id),
        "move goal": lambda: this_goal.values(reap_id=3 + place % 5, number=next(numbers)),
        "rename": lambda: update(Department).where(Department.id == 1 + place % 3).values(name=f"Name {place}"),
        "delete": lambda: delete(Action).where(Action.id == action_id, silent),
    }
    return statements[what]()


@settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.generate],  # what was written before stays, so that nothing can be played again
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(taken=steps_taken)
def test_kept_counts_are_those_made_anew_whatever_is_written_and_as_days_pass(
    graphs: Graphs, taken: list[tuple[list[tuple[Any, ...]], int]]
) -> None:
    graphs.clock.day = START
    for written, days_later in taken:
        with writing(graphs.engine) as session:
            for each in written:
                write(session, *each)
        graphs.compare()
        graphs.clock.day += timedelta(days=days_later)
    graphs.compare_all()


def test_at_midnight_only_plans_in_which_time_changes_something_are_counted_again(engine: Engine) -> None:
    with writing(engine) as session:
        add_action(session, next(numbers), 9, due_on=START + timedelta(days=200), starts_on=START + timedelta(days=7))
        add_action(session, next(numbers), 10, due_on=START)
    recounted: list[list[int]] = []

    class Noting(KeptCounts):
        def keep(self, day: date, kept: Any, more: Any) -> Any:
            recounted.append(sorted(more))
            return super().keep(day, kept, more)

    kept, asked_for = Noting(), ActionFilter(departments=["d4"])
    question = KeptQuestion.of(BY, asked_for)
    assert question
    for later in (0, 0, 1, 2):
        day = START + timedelta(days=later)
        with snapshot(engine) as session:
            found = kept_rows(session, kept, question, day)
            assert groups(BY, found or []) == groups(BY, session.execute(ACTIONS.counts(BY, asked_for, day)).all())
    assert recounted == [[9, 10], [10]]


def test_while_two_write_whoever_reads_sees_one_moment_and_nothing_older(graphs: Graphs, engine: Engine) -> None:
    with writing(engine) as session:
        actions = [next(numbers) for _ in range(16)]
        for each in actions:
            add_action(session, each, 3 + each % 6)
    done: list[int] = []
    graphs.clock.day = START

    def report_all(mine: list[int]) -> None:
        for pair in zip(mine[::2], mine[1::2], strict=True):
            with writing(engine) as session:
                for each in pair:
                    report(session, each, START, Progress.ONGOING)
            done.extend(pair)

    with snapshot(engine) as session:
        before = _ongoing(session)
    writers = [Thread(target=report_all, args=(mine,)) for mine in (actions[::2], actions[::-2])]
    for writer in writers:
        writer.start()
    kept, question = KeptCounts(), KeptQuestion.of(BY, ActionFilter())
    assert question
    while any(writer.is_alive() for writer in writers) or len(done) < len(actions):
        at_least = before + len(done)
        with snapshot(engine) as session:
            found = kept_rows(session, kept, question, START)
            assert found is not None
            assert groups(BY, found) == groups(BY, session.execute(ACTIONS.counts(BY, ActionFilter(), START)).all())
            assert sum(row[-1] for row in found if row[6] == Progress.ONGOING) == _ongoing(session) >= at_least
        graphs.asked(graphs.planning)
    graphs.compare_all()


def _ongoing(session: Any) -> int:
    row = session.execute(ACTIONS.counts([ActionDimension.PROGRESS], ActionFilter(progress=[Progress.ONGOING]), START))
    return sum(count for *_, count in row)


def test_writers_of_the_same_plans_in_any_order_do_not_wait_for_each_other(engine: Engine) -> None:
    if engine.dialect.name == "sqlite":
        pytest.skip("One writes at a time.")
    with writing(engine) as session:
        one, other = next(numbers), next(numbers)
        add_action(session, one, 3)
        add_action(session, other, 4)
        reap_ids = session.scalars(select(Goal.reap_id).where(Goal.id.in_([3, 4]))).all()
    before = _versions(engine)
    both_have_begun, both_have_written = Barrier(2, timeout=5), Barrier(2, timeout=5)
    committed: list[int] = []

    def report_in_order(*action_ids: int) -> None:
        with writing(engine) as session:
            for each, barrier in zip(action_ids, (both_have_begun, both_have_written), strict=True):
                report(session, each)
                barrier.wait()
        committed.append(action_ids[0])

    writers = [Thread(target=report_in_order, args=order) for order in ((one, other), (other, one))]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert sorted(committed) == [one, other]
    after = _versions(engine)
    assert {each: after[each] - before[each] for each in after} == {each: 2 * (each in reap_ids) for each in after}


def _versions(engine: Engine) -> dict[int, int]:
    with snapshot(engine) as session:
        counted = select(ReapVersion.reap_id, func.sum(ReapVersion.version)).group_by(ReapVersion.reap_id)
        return {reap_id: int(version) for reap_id, version in session.execute(counted)}


def test_a_step_down_and_up_again_begins_to_count_every_plan(engine: Engine) -> None:
    steps.downgrade(engine, "0002")
    steps.upgrade(engine)
    # Later steps write in plans, each of which counts.
    begun = _versions(engine)
    assert set(begun) == set(range(3, 11))
    with writing(engine) as session:
        add_action(session, next(numbers), 3)
        (reap_id,) = session.scalars(select(Goal.reap_id).where(Goal.id == 3))
    assert _versions(engine) == {**begun, reap_id: begun[reap_id] + 1}


@pytest.mark.parametrize(
    ("ahead", "turns"),
    [
        (NOTHING_AHEAD, date.max),
        (Ahead(date(2026, 11, 20), None, None, None, None), date(2026, 11, 21)),
        (Ahead(date.max, date.max, None, None, None), date.max - timedelta(days=90)),
        (Ahead(date(2027, 3, 1), date(2027, 3, 1), None, None, None), date(2026, 12, 1)),
        (Ahead(None, None, date(2026, 12, 2), date(2026, 8, 23), None), date(2026, 12, 2)),
        (Ahead(None, None, None, date(2026, 8, 22), date(2026, 12, 3)), date(2026, 12, 1)),
    ],
)
def test_a_state_turns_on_the_day_after_it_is_due_or_no_longer_fresh(ahead: Ahead, turns: date) -> None:
    assert turns_on(ahead) == turns


@pytest.mark.parametrize(
    "asked_for", [{"search": "x"}, {"any_of": [ActionFilter()]}, {"due_before": START}, {"sources": []}]
)
def test_what_the_counts_of_plans_do_not_tell_is_counted_anew(asked_for: dict[str, Any]) -> None:
    check(BY, ())
    assert KeptQuestion.of(BY, ActionFilter()) is not None
    assert KeptQuestion.of(BY, ActionFilter(**asked_for)) is None
    assert KeptQuestion.of([*BY, ActionDimension.MONTH], ActionFilter()) is None
