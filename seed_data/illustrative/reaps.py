"""Departments' REAPs: who has one in which cycle, when it is filed, and the goals in it.

A plan has goals of the department's own kind and goals that all departments share; the choice moves on from cycle to
cycle, so that a new plan does not repeat the old one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import NamedTuple

from domain.reaps.models import Goal, Reap
from seed_data.illustrative.chance import happens
from seed_data.illustrative.content import GoalSketch, KindOfDepartment
from seed_data.illustrative.cycles import CycleSketch
from seed_data.illustrative.departments import DepartmentSketch
from seed_data.illustrative.filings import FilingStory, filing_story, has_plan, make_filings
from seed_data.illustrative.habits import NEED_NOT_FILE, Files, Habit
from seed_data.illustrative.maker import Maker
from seed_data.illustrative.writer import Row

OWN_GOALS = 2
SHARED_GOALS = (2, 3)
SHARE_WITH_INDICATOR = 0.7
TITLE = "Equity Action Plan"


class Behaviour(NamedTuple):
    """How a department reports and how it files."""

    habit: Habit
    files: Files


@dataclass(frozen=True, slots=True)
class PlannedGoal:
    """A goal on record and what can stand below it."""

    id: int
    key: str
    sketch: GoalSketch


@dataclass(frozen=True, slots=True)
class PlannedReap:
    """A REAP on record with its goals, ready for actions."""

    key: str
    kind_name: str
    kind: KindOfDepartment
    habit: Habit
    cycle: CycleSketch
    story: FilingStory
    goals: tuple[PlannedGoal, ...]


def make_reap(
    maker: Maker, department: DepartmentSketch, behaviour: Behaviour, cycle: CycleSketch
) -> PlannedReap | None:
    """The REAP of a department in a cycle, with its goals; None where it has none."""
    if not has_plan(behaviour.files, cycle):
        return None
    rng = maker.chance("reap", department.key, cycle.key)
    key = f"{department.key}/{cycle.key}"
    row = {"key": key, "department_id": department.id, "cycle_id": cycle.id, "title": TITLE}
    [reap_id] = maker.writer.insert(Reap, [row])
    story = filing_story(rng, behaviour.files, cycle)
    make_filings(maker, rng, reap_id, story)
    kind = maker.content.kinds[department.kind]
    sketches = _goals(maker, rng, kind, cycle)
    rows = [
        {"key": f"{key}/g{number}", "reap_id": reap_id, "number": number, **_wording(rng, kind, sketch)}
        for number, sketch in enumerate(sketches, 1)
    ]
    goal_ids = maker.writer.insert(Goal, rows)
    goals = tuple(
        PlannedGoal(id_, row["key"], sketch) for id_, row, sketch in zip(goal_ids, rows, sketches, strict=True)
    )
    return PlannedReap(key, department.kind, kind, behaviour.habit, cycle, story, goals)


def who_must_file(behaviours: Mapping[DepartmentSketch, Behaviour]) -> list[DepartmentSketch]:
    """The departments that are made to file."""
    return [department for department, behaviour in behaviours.items() if behaviour.files not in NEED_NOT_FILE]


def _goals(maker: Maker, rng: Random, kind: KindOfDepartment, cycle: CycleSketch) -> list[GoalSketch]:
    times = maker.size.goals_times
    own = _in_turn(kind.goals, cycle.age, OWN_GOALS * times)
    return own + _in_turn(maker.content.shared_goals, cycle.age * 3, rng.randint(*SHARED_GOALS) * times)


def _in_turn(goals: Sequence[GoalSketch], first: int, number: int) -> list[GoalSketch]:
    return [goals[(first + step) % len(goals)] for step in range(min(number, len(goals)))]


def _wording(rng: Random, kind: KindOfDepartment, sketch: GoalSketch) -> Row:
    names_indicator = happens(rng, SHARE_WITH_INDICATOR)
    return {
        "title": kind.fill(rng, sketch.title),
        "community_indicator": kind.fill(rng, sketch.indicator) if sketch.indicator and names_indicator else None,
    }
