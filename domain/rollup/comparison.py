"""A department's plan beside the middle of all plans of its cycle.

With few actions one of them moves the share by a lot, and among few departments the middle one is soon guessed: then
nothing is compared, and the reason is said. Nobody is ranked.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from domain.sources.kinds import EditionName

FEWEST_ACTIONS = 5
FEWEST_DEPARTMENTS = 5


class NotCompared(StrEnum):
    """Why a plan is not compared."""

    NO_PLAN = "no_plan"
    TOO_FEW_ACTIONS = "too_few_actions"
    TOO_FEW_DEPARTMENTS = "too_few_departments"


@dataclass(frozen=True, slots=True)
class Plan:
    """How much of a department's plan is completed, of what can finish: see `work_plan.completion`."""

    department_id: int
    edition: EditionName
    completed: int
    can_finish: int

    @property
    def share(self) -> float | None:
        return self.completed / self.can_finish if self.can_finish else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """`median` is None when nothing is compared; `departments` is how many take part, None without a plan."""

    plan: Plan | None = None
    median: float | None = None
    departments: int | None = None
    not_compared: NotCompared | None = None


def compare(department_id: int, plans: Iterable[Plan]) -> Comparison:
    """A department beside all plans of a cycle, its own included; only plans of one edition are compared."""
    found = list(plans)
    own = next((plan for plan in found if plan.department_id == department_id), None)
    if own is None:
        return Comparison(not_compared=NotCompared.NO_PLAN)
    beside = [plan for plan in found if plan.edition is own.edition and plan.can_finish >= FEWEST_ACTIONS]
    reason = _why_not(own, beside)
    middle = None if reason else median(plan.completed / plan.can_finish for plan in beside)
    return Comparison(own, middle, len(beside), reason)


def _why_not(own: Plan, beside: list[Plan]) -> NotCompared | None:
    if own.can_finish < FEWEST_ACTIONS:
        return NotCompared.TOO_FEW_ACTIONS
    return NotCompared.TOO_FEW_DEPARTMENTS if len(beside) < FEWEST_DEPARTMENTS else None
