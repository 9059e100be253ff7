"""The parts of the generator by themselves: sizes, days, cards, schedules, and the files that it draws from."""

from collections import Counter
from datetime import date
from decimal import Decimal
from random import Random
from string import Formatter

import pytest
from pydantic import ValidationError

from domain.budgeting_for_equity.stages import Stage
from domain.calendar import FiscalYear
from domain.measures.types import Accountability, MeasureType, NoValue
from domain.work_plan.progress import Progress
from seed_data.illustrative.budget_years import newest_budget_year
from seed_data.illustrative.chance import deal, some, stream
from seed_data.illustrative.content import GoalSketch, MeasureSketch, content
from seed_data.illustrative.days import entered, month_end, months_later, weekday_before
from seed_data.illustrative.figures import parts
from seed_data.illustrative.habits import FILING, HABITS, Files
from seed_data.illustrative.schedules import Outcome, Schedule
from seed_data.illustrative.size import ScaleOutOfRange, Size

COUNT = MeasureSketch(
    statement="Visits",
    type=MeasureType.COUNT,
    result=Accountability.HOW_MUCH,
    target=(Decimal(10), Decimal(90)),
    breakdown=("mornings", "evenings", "weekends"),
)


@pytest.mark.parametrize(
    ("scale", "size"),
    [
        (1, Size(1, 2, 1, 4)),
        (4, Size(2, 4, 1, 8)),
        (10, Size(4, 5, 1, 10)),
        (100, Size(10, 10, 2, 20)),
        (1000, Size(100, 10, 2, 20)),
    ],
)
def test_a_scale_adds_departments_then_cycles_then_goals(scale: int, size: Size) -> None:
    assert Size.of(scale) == size


@pytest.mark.parametrize("scale", [0, 1001])
def test_a_scale_out_of_range_is_refused(scale: int) -> None:
    with pytest.raises(ScaleOutOfRange, match="from 1 to 1,000"):
        Size.of(scale)


def test_a_stream_depends_on_seed_and_subject_only() -> None:
    assert stream(1, "library").random() == stream(1, "library").random()
    assert stream(1, "library").random() != stream(1, "airport").random()
    assert stream(1, "library").random() != stream(2, "library").random()


def test_every_card_is_dealt_before_one_comes_twice() -> None:
    dealt = deal(Random(7), range(6), "abc")
    assert Counter(dealt.values()) == {"a": 2, "b": 2, "c": 2}


def test_some_takes_no_more_than_there_are() -> None:
    assert sorted(some(Random(7), "ab", 5, 9)) == ["a", "b"]


def test_each_habit_and_each_way_of_filing_is_dealt_to_a_city_of_21_departments() -> None:
    assert len(HABITS) == len(FILING) == 21
    assert set(FILING) == set(Files)


@pytest.mark.parametrize(
    ("day", "months", "end"),
    [
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 12, 1), 1, date(2027, 1, 31)),
        (date(2027, 3, 5), 0, date(2027, 3, 31)),
        (date(2027, 3, 5), -1, date(2027, 2, 28)),
    ],
)
def test_months_are_counted_to_their_last_day(day: date, months: int, end: date) -> None:
    assert months_later(day, months) == end
    assert month_end(end) == end


def test_a_weekend_becomes_the_friday_before_it() -> None:
    assert [weekday_before(date(2026, 11, day)) for day in (20, 21, 22, 23)] == [
        *[date(2026, 11, 20)] * 3,
        date(2026, 11, 23),
    ]


def test_what_would_be_entered_later_than_the_latest_day_is_not_entered() -> None:
    day = date(2026, 11, 20)
    moment = entered(Random(7), day, 0, latest=day)
    assert moment is not None
    assert moment.date() == day
    assert entered(Random(7), day, 0, latest=date(2026, 11, 19)) is None


@pytest.mark.parametrize(
    ("today", "year"),
    [
        (date(2026, 9, 30), "2026-27"),
        (date(2026, 10, 1), "2027-28"),
        (date(2026, 11, 21), "2027-28"),
        (date(2027, 3, 1), "2027-28"),
        (date(2028, 2, 29), "2028-29"),
    ],
)
def test_the_newest_budget_year_is_the_one_asked_for_last_october(today: date, year: str) -> None:
    assert newest_budget_year(today) == FiscalYear.parse(year)


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome.DONE, [Progress.NOT_STARTED, Progress.IN_PROGRESS, Progress.COMPLETED]),
        (Outcome.LASTING, [Progress.NOT_STARTED, Progress.IN_PROGRESS, Progress.ONGOING]),
        (Outcome.DRAGGING, [Progress.NOT_STARTED, Progress.IN_PROGRESS, Progress.IN_PROGRESS]),
        (Outcome.WAITING, [Progress.NOT_STARTED, Progress.NOT_STARTED, Progress.NOT_STARTED]),
    ],
)
def test_reports_of_an_action_follow_what_happens_and_not_what_was_planned(
    outcome: Outcome, words: list[Progress]
) -> None:
    plan = Schedule(None, None, outcome, begun_on=date(2026, 9, 1), settled_on=date(2026, 10, 1))
    days = (date(2026, 8, 31), date(2026, 9, 1), date(2026, 10, 1))
    assert [plan.word_on(day) for day in days] == words


def test_a_breakdown_adds_up_to_the_value() -> None:
    for seed in range(50):
        shares = [row["value"] for row in parts(Random(seed), COUNT, Decimal(47))]
        assert len(shares) == 3
        assert sum(shares) == 47


def test_each_kind_of_department_has_words_for_every_gap() -> None:
    made = content()
    for kind in made.kinds.values():
        for goal in (*made.shared_goals, *kind.goals):
            gaps = {gap for sentence in (goal.title, *goal.actions) for _, gap, _, _ in Formatter().parse(sentence)}
            assert gaps - {None} <= set(kind.words)
        for measure in made.shared_measures:
            assert "{" not in kind.fill(Random(7), measure.statement)
        for answers in made.answers.values():
            assert all("{" not in kind.fill(Random(7), answer) for answer in answers)


def test_the_files_name_only_kinds_that_exist_and_answer_every_question() -> None:
    made = content()
    assert {entry.kind for entry in made.departments} <= set(made.kinds)
    assert set(made.job_titles.by_kind) == set(made.kinds)
    assert {question.code for entry in made.question_sets for question in entry.questions} == set(made.answers)
    assert set(made.notes.progress) == set(Progress)
    assert set(made.notes.no_value) == set(NoValue)
    assert Stage.FEEDBACK_GIVEN in made.notes.stages


def test_no_two_actions_of_a_kind_are_worded_alike() -> None:
    for kind in content().kinds.values():
        actions = [action for goal in (*content().shared_goals, *kind.goals) for action in goal.actions]
        assert len(set(actions)) == len(actions)


@pytest.mark.parametrize(
    "broken",
    [
        {"type": MeasureType.TEXT},
        {"type": MeasureType.RATING, "target": (3, 4)},
        {"type": MeasureType.COUNT},
        {"type": MeasureType.YES_NO, "colour": "red"},
    ],
)
def test_a_measure_that_lacks_what_its_type_needs_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        MeasureSketch.model_validate({"statement": "Visits", "result": "how_much", **broken})


def test_a_goal_with_too_few_actions_is_refused() -> None:
    with pytest.raises(ValidationError, match="at least 6"):
        GoalSketch.model_validate({"title": "Too thin", "actions": ["One"], "measures": [COUNT, COUNT]})
